//! What the publication has already translated, from which words are learned.

use edition_localization::MessageState;
use edition_model::Locale;

use crate::analysis::Analysis;

/// So many pairs of other documents teach words.
const LESSONS: usize = 3_000;

/// The finished pairs of the publication.
pub(super) fn lessons(analysis: &Analysis<'_>, locale: &Locale) -> Vec<(String, String)> {
    let mut lessons = Vec::new();
    for id in analysis.documents.keys() {
        let catalog = analysis.translation(locale, id).map(|it| &it.value);
        let (Some(document), Some(catalog)) = (analysis.document(id), catalog) else {
            continue;
        };
        let states = analysis.message_states(document, locale);
        for (segment, state) in document.body.segments().into_iter().zip(states) {
            let message = segment
                .id
                .as_ref()
                .and_then(|id| catalog.message(id.as_str()));
            let text = message.and_then(|it| catalog.text.get(it.value_span.range()));
            if let (Some(MessageState::Translated), Some(text)) = (state, text)
                && lessons.len() < LESSONS
            {
                lessons.push((segment.text.pattern.clone(), text.to_owned()));
            }
        }
    }
    lessons
}
