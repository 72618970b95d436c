//! Who has reviewed what stands in the catalogs.

use std::collections::BTreeSet;

use edition_localization::sync::state::Review;
use edition_localization::sync::status::review_of;
use edition_model::{Document, Locale, SegmentId, SourceSegment};

use super::Analysis;

/// Who has reviewed the translation of `segment` as it stands now, of the source text as it stands now; may be empty.
/// `None` where nobody has.
#[must_use]
pub fn reviewer(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    segment: &SourceSegment,
    locale: &Locale,
) -> Option<String> {
    let review = review(analysis, document, segment, locale)?;
    let names: Vec<&str> = review.names().collect();
    Some(names.join(", "))
}

/// The review of the translation of `segment` as it stands now; `None` where nobody has made one.
pub(crate) fn review<'a>(
    analysis: &'a Analysis<'_>,
    document: &Document<SourceSegment>,
    segment: &SourceSegment,
    locale: &Locale,
) -> Option<&'a Review> {
    let id = segment.id.as_ref()?;
    let entry = analysis
        .target_state(locale, &document.id)?
        .messages
        .get(id);
    let catalog = analysis.translation(locale, &document.id);
    let message = catalog.and_then(|it| it.value.message(id.as_str()));
    review_of((message, analysis.terms(locale)), entry, segment, locale)
}

/// The segments of official wording whose translation somebody has reviewed.
pub(crate) fn reviewed_quotations(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> BTreeSet<SegmentId> {
    if document.official.is_empty() {
        return BTreeSet::new();
    }
    let segments = document.body.segments().into_iter();
    segments
        .filter(|segment| document.official.contains_key(&segment.text.span))
        .filter(|segment| reviewer(analysis, document, segment, locale).is_some())
        .filter_map(|segment| segment.id.clone())
        .collect()
}
