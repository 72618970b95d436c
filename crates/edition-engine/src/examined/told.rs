//! What a finding names beside what the rules say: the segment of the source that it stands in, and a way to mend it that the
//! settings allow.

use edition_model::{Diagnostic, Document, Place, Rule, SourceSegment, Span, say};

use crate::settings::{Prefill, Settings};

/// Completes what was found in a document.
pub(super) fn complete(
    settings: &Settings,
    document: &Document<SourceSegment>,
    findings: &mut [Diagnostic],
) {
    name_segments(document, findings);
    if settings.prefill == Prefill::None {
        for finding in findings {
            let help = finding.help.as_ref().map(|help| help.id());
            // Sync writes no message there, and could not be of help.
            if finding.rule == Rule::MissingMessage
                && help == Some("segment-without-translation-help")
            {
                finding.help = Some(say("segment-unwritten-help"));
            }
        }
    }
}

/// Names the segment of what stands in the text of one.
fn name_segments(document: &Document<SourceSegment>, findings: &mut [Diagnostic]) {
    let place_of = |finding: &Diagnostic| match finding.place {
        Place::Span(span) if finding.segment.is_none() && span.file == document.file => Some(span),
        _ => None,
    };
    if findings.iter().all(|finding| place_of(finding).is_none()) {
        return;
    }
    let holds = |text: Span, place: Span| text.start <= place.start && place.end <= text.end;
    let segments = document.body.segments();
    for finding in findings {
        let Some(place) = place_of(finding) else {
            continue;
        };
        let mut holding = segments.iter().filter(|it| holds(it.text.span, place));
        let segment = holding.find_map(|segment| segment.id.as_ref());
        finding.segment = segment.cloned();
    }
}
