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

use edition_model::{Diagnostic, Document, LinkTarget, Rule, SegmentId, SourceSegment};

use super::CheckContext;
use crate::references::near;

pub(super) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let own: BTreeSet<SegmentId> = document
        .body
        .segments()
        .into_iter()
        .filter_map(|segment| segment.id.clone())
        .collect();
    for definition in document.links.values() {
        let problem = match &definition.target {
            LinkTarget::Url(_) => None,
            LinkTarget::Segment(segment) => missing_segment(&own, segment),
            LinkTarget::Document {
                document: other,
                segment,
            } => match (context.outlines.get(other), segment) {
                (None, _) => {
                    let names = context.outlines.keys().map(|id| id.as_str());
                    let help = near(other.as_str(), names, "").unwrap_or_else(|| {
                        "write the path from this file to the other, with .md at its end".to_owned()
                    });
                    Some((format!("there is no document \"{other}\""), help))
                }
                (Some(segments), Some(segment)) => missing_segment(segments, segment),
                (Some(_), None) => None,
            },
        };
        if let Some((message, help)) = problem {
            findings.push(Diagnostic::new(Rule::BadLink, definition.span, message).help(help));
        }
    }
}

fn missing_segment(segments: &BTreeSet<SegmentId>, id: &SegmentId) -> Option<(String, String)> {
    if segments.contains(id) {
        return None;
    }
    let names = segments.iter().map(SegmentId::as_str);
    let help = near(id.as_str(), names, "#")
        .unwrap_or_else(|| "pin the paragraph that is meant with {#id} at its end".to_owned());
    Some((format!("the document has no segment \"{id}\""), help))
}
