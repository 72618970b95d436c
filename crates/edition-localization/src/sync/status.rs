//! How far a document is translated.

use edition_model::{Document, Locale, SourceSegment};

use crate::catalog::{CatalogFile, Message};
use crate::copies::Copies;
use crate::judge::judge_message;
use crate::localize::{MessageState, TermBook};
use crate::sync::state::{
    Entry, Fingerprint, Review, SourceText, TargetState, is_imported, message_state,
};

/// How many segments of a document are translated into one locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// All that are translatable.
    pub segments: usize,
    /// Those whose translation is right.
    pub translated: usize,
    /// Those whose translation was made from another text.
    pub stale: usize,
    /// Those without translation.
    pub missing: usize,
    /// Those among the missing ones that were imported, and that nobody has seen yet.
    pub imported: usize,
    /// Those among the translated ones that were reviewed, by as many persons as are asked for.
    pub reviewed: usize,
}

/// Counts how far `document` is translated, by its catalog and state in one locale; `copies` are those
/// of the source in that locale. So many `reviewers` must have seen what is reviewed, with `terms` as they stand.
#[must_use]
pub fn cover(
    document: &Document<SourceSegment>,
    (catalog, terms): (Option<&CatalogFile<'_>>, Option<&TermBook>),
    remembered: &TargetState,
    (locale, copies): (&Locale, Copies),
    reviewers: u32,
) -> Coverage {
    let mut coverage = Coverage::default();
    for segment in document.body.segments() {
        let Some(id) = &segment.id else { continue };
        let message = catalog.and_then(|catalog| catalog.message(id.as_str()));
        let entry = remembered.messages.get(id);
        coverage.segments += 1;
        match judge_message(message, entry, segment, (locale, copies)) {
            MessageState::Missing => {
                coverage.missing += 1;
                let is_waiting = message
                    .is_some_and(|message| is_imported(message, entry, &segment.text.pattern));
                coverage.imported += usize::from(is_waiting);
            }
            MessageState::Stale { .. } => coverage.stale += 1,
            MessageState::Translated => {
                coverage.translated += 1;
                let review = review_of((message, terms), entry, segment, locale);
                let is_reviewed = review.is_some_and(|review| review.persons() >= reviewers);
                coverage.reviewed += usize::from(is_reviewed);
            }
        }
    }
    coverage
}

/// The review of the translation as it stands now, with `terms` as they stand now, for the source text as it stands now.
#[must_use]
pub fn review_of<'e>(
    (message, terms): (Option<&Message<'_>>, Option<&TermBook>),
    remembered: Option<&'e Entry>,
    segment: &SourceSegment,
    locale: &Locale,
) -> Option<&'e Review> {
    // Most translations were never reviewed, and hashing is costly.
    let (Some(message), Some(entry)) = (message, remembered.filter(|it| it.reviewed.is_some()))
    else {
        return None;
    };
    let source = SourceText::of(segment, locale);
    if message_state(Some(message), remembered, source) != MessageState::Translated {
        return None;
    }
    let review = entry.review_of(source, &Fingerprint::of_message(message)?)?;
    let seen = Fingerprint::of_terms(message, terms);
    review.saw(seen.as_ref()).then_some(review)
}
