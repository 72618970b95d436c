//! What has been translated before, and what is to be.

use std::collections::BTreeSet;

use edition_localization::MessageState;
pub use edition_localization::sync::suggest::{Known, Suggestion, TranslationMemory};
use edition_model::{Document, Locale, SegmentId, SourceSegment};

use crate::analysis::Analysis;

/// A segment to be translated.
pub struct Wanted<'a> {
    /// Its document.
    pub document: &'a Document<SourceSegment>,
    /// Its id.
    pub id: &'a SegmentId,
    /// What is to be translated.
    pub source: &'a str,
    /// What is known of its translation.
    pub state: MessageState,
}

/// All that has been translated into `locale`.
pub fn memory(analysis: &Analysis<'_>, locale: &Locale) -> TranslationMemory {
    TranslationMemory::new(divide(analysis, locale).0)
}

/// What has been translated into `locale`, and all that one may want to translate.
pub fn divide<'a>(analysis: &'a Analysis<'_>, locale: &Locale) -> (Vec<Known>, Vec<Wanted<'a>>) {
    let (mut known, mut wanted) = (Vec::new(), Vec::new());
    for id in analysis.documents.keys() {
        let document = analysis.document(id);
        let translated = |it: &&Document<_>| analysis.locales_of(it).contains(locale);
        let Some(document) = document.filter(translated) else {
            continue;
        };
        let catalog = analysis
            .translation(locale, id)
            .map(|reported| &reported.value);
        let states = analysis.message_states(document, locale);
        let mut seen = BTreeSet::new();
        for (segment, state) in document.body.segments().into_iter().zip(states) {
            let Some(segment_id) = segment.id.as_ref().filter(|id| seen.insert(*id)) else {
                continue;
            };
            let state = state.unwrap_or(MessageState::Missing);
            let source = segment.text.pattern.as_str();
            let message = catalog.and_then(|catalog| catalog.message(segment_id.as_str()));
            if let (MessageState::Translated, Some(message)) = (&state, message) {
                known.push(Known {
                    document: id.clone(),
                    segment: segment_id.clone(),
                    source: source.to_owned(),
                    translation: analysis
                        .project
                        .all_texts()
                        .slice(message.value_span)
                        .to_owned(),
                });
            }
            wanted.push(Wanted {
                document,
                id: segment_id,
                source,
                state,
            });
        }
    }
    (known, wanted)
}
