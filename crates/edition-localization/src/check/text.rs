//! The rules that look at a text by itself, letter by letter.

use edition_model::{Diagnostic, Locale, SourceSegment};

use super::{CheckContext, forbidden_character, not_normalized};
use crate::catalog::Message;

/// Looks at a message, a term or an interface message as it stands in the file.
pub(super) fn check_message(
    context: &CheckContext<'_>,
    locale: &Locale,
    message: &Message<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let text = context.sources.slice(message.value_span);
    let from = findings.len();
    forbidden_character::check_text(text, message.value_span, locale, findings);
    if let Some(pattern) = &message.value {
        forbidden_character::check_literals(pattern, locale, findings);
    }
    not_normalized::check_text(text, message.value_span, findings);
    let segment = edition_model::SegmentId::new(message.id).ok();
    for finding in findings.iter_mut().skip(from) {
        finding.segment.clone_from(&segment);
    }
}

/// Looks at a segment of a source.
pub(super) fn check_source(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
) {
    let span = segment.text.span;
    let text = context.sources.slice(span);
    let from = findings.len();
    forbidden_character::check_text(text, span, context.source.locale(), findings);
    not_normalized::check_text(text, span, findings);
    for finding in findings.iter_mut().skip(from) {
        finding.segment.clone_from(&segment.id);
    }
}
