//! `unused-allow`: A comment that silences nothing, or gives no reason. It would hide the next real
//! fault. For example, the fault was mended later:
//!
//! ```ftl
//! # allow: number-mismatch — the source counts from zero
//! third-visit = Третий визит.
//! ```
//!
//! `# allow: RULE — reason` above a message silences that rule there. The next reader will want to know
//! why.

use edition_model::{Diagnostic, Place, Rule, Severity, say};

use crate::rules::markup_mismatch;
use crate::sample::WHOLE_LOCALE;
use edition_localization::Message;

/// Removes from `findings` what the comments of `messages` and the publication's list silence, and reports the comments
/// that silence nothing.
pub(crate) fn apply<'m, 's: 'm>(
    messages: impl Iterator<Item = &'m Message<'s>>,
    findings: &mut Vec<Diagnostic>,
) {
    for message in messages {
        for allow in message.allows() {
            let fault = match (allow.rule, allow.reason) {
                (None, _) if allow.name.is_empty() => say("allow-of-nothing"),
                (None, _) => say("allow-of-unknown").text("name", allow.name),
                (Some(_), None) => say("allow-without-reason"),
                // Whether these silence anything is known only after all documents have been compared.
                (Some(rule), Some(_)) if WHOLE_LOCALE.contains(&rule) => continue,
                (Some(rule), Some(_)) => {
                    let before = findings.len();
                    findings.retain(|finding| finding.rule != rule || !is_in(finding, message));
                    if findings.len() < before {
                        continue;
                    }
                    say("allow-unused").text("rule", rule.name())
                }
            };
            let is_judged = !findings.iter().any(|it| leaves_unjudged(it, message));
            if allow.rule.is_some() && allow.reason.is_some() && !is_judged {
                continue;
            }
            let finding = Diagnostic::new(Rule::UnusedAllow, allow.span, fault);
            let mut finding = finding.help(say("allow-help"));
            finding.segment = edition_model::SegmentId::new(message.id).ok();
            findings.push(finding);
        }
        // What the list silences needs no comment, and a comment no list: so the comments come first.
        for rule in &message.granted {
            findings.retain(|finding| finding.rule != *rule || !is_in(finding, message));
        }
    }
}

/// Whether a finding says why no rule has looked at the words of this message: whether a comment above it is needed
/// cannot be told then.
fn leaves_unjudged(finding: &Diagnostic, message: &Message<'_>) -> bool {
    let is_reason = matches!(
        finding.rule,
        Rule::MissingMessage
            | Rule::StaleMessage
            | Rule::ObsoleteMessage
            | Rule::SyntaxError
            | Rule::UnknownReference
    ) || markup_mismatch::is_of_parts(finding);
    is_reason && stands_in(finding, message)
}

/// Whether a finding is about this message, and can be silenced. What would leave a hole in an edition keeps its document back
/// whatever a comment says, so it is told: what is missing or stale, what gives no words, marks of notes, and pictures.
fn is_in(finding: &Diagnostic, message: &Message<'_>) -> bool {
    let leaves_hole = match finding.rule {
        Rule::MissingMessage | Rule::StaleMessage | Rule::UnknownReference => true,
        Rule::MarkupMismatch => markup_mismatch::is_of_parts(finding),
        _ => false,
    };
    let keeps_back = finding.severity == Severity::Error && leaves_hole;
    stands_in(finding, message)
        && !keeps_back
        && !matches!(
            finding.rule,
            Rule::SyntaxError | Rule::DuplicateMessage | Rule::UnusedAllow
        )
}

fn stands_in(finding: &Diagnostic, message: &Message<'_>) -> bool {
    match &finding.place {
        Place::Span(span) => {
            let (outer, inner) = (message.span.range(), span.range());
            span.file == message.span.file && outer.start <= inner.start && inner.end <= outer.end
        }
        Place::File(_) => false,
    }
}
