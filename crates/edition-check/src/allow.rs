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

use edition_model::{Diagnostic, Place, Rule, Span, say};

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
            // That no segment uses the message at all is told already.
            let is_obsolete = |finding: &Diagnostic| finding.rule == Rule::ObsoleteMessage;
            let mut others = findings.iter().filter(|it| is_obsolete(it));
            if others.any(|finding| is_in(finding, message)) {
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

/// Whether a finding is about this message. Syntax errors cannot be silenced.
fn is_in(finding: &Diagnostic, message: &Message<'_>) -> bool {
    let lies_in = |span: Span| {
        let (outer, inner) = (message.span.range(), span.range());
        span.file == message.span.file && outer.start <= inner.start && inner.end <= outer.end
    };
    let about = match &finding.place {
        Place::Span(span) => lies_in(*span),
        Place::File(_) => false,
    };
    about
        && !matches!(
            finding.rule,
            Rule::SyntaxError | Rule::DuplicateMessage | Rule::UnusedAllow
        )
}
