//! `bad-link`: A link in a source that leads nowhere. Readers of every language would be led astray.
//! For example, a document was renamed:
//!
//! ```markdown
//! See the [findings](../findings/prelimnary.md) and the [dates](#visit-date).
//! ```
//!
//! It leads to a document that the publication does not have, to a segment that its document does not
//! have, or its address is none.

use std::collections::BTreeSet;

use edition_model::{
    Diagnostic, Document, LinkTarget, Rule, SegmentId, Sentence, SourceSegment, say,
};

use crate::Outlines;
use edition_localization::localize::references::near;

/// Links within the document.
pub(crate) fn check(document: &Document<SourceSegment>, findings: &mut Vec<Diagnostic>) {
    let mut own: Option<BTreeSet<SegmentId>> = None;
    for definition in document.links.values() {
        if let LinkTarget::Segment(segment) = &definition.target {
            let own = own.get_or_insert_with(|| ids(document));
            if let Some((message, help)) = missing_segment(own, segment) {
                findings.push(Diagnostic::new(Rule::BadLink, definition.span, message).help(help));
            }
        }
    }
}

/// Links to other documents.
pub(crate) fn check_between(
    outlines: &Outlines,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    for definition in document.links.values() {
        let LinkTarget::Document {
            document: other,
            segment,
        } = &definition.target
        else {
            continue;
        };
        let problem = match (outlines.get(other), segment) {
            (None, _) => {
                let names = outlines.keys().map(|id| id.as_str());
                let help =
                    near(other.as_str(), names, "").unwrap_or_else(|| say("document-unknown-help"));
                let message = say("document-unknown").text("document", other.as_str());
                Some((message, help))
            }
            (Some(Some(segments)), Some(segment)) => missing_segment(segments, segment),
            // What is wrong with the other document is told there.
            (Some(None), _) | (Some(_), None) => None,
        };
        if let Some((message, help)) = problem {
            findings.push(Diagnostic::new(Rule::BadLink, definition.span, message).help(help));
        }
    }
}

fn ids(document: &Document<SourceSegment>) -> BTreeSet<SegmentId> {
    let segments = document.body.segments().into_iter();
    segments.filter_map(|segment| segment.id.clone()).collect()
}

fn missing_segment(segments: &BTreeSet<SegmentId>, id: &SegmentId) -> Option<(Sentence, Sentence)> {
    if segments.contains(id) {
        return None;
    }
    let names = segments.iter().map(SegmentId::as_str);
    let help = near(id.as_str(), names, "#").unwrap_or_else(|| say("segment-unknown-help"));
    Some((say("segment-unknown").text("id", id.as_str()), help))
}
