//! `link-mismatch`: A link that was lost, added or given another label, or a web address that the
//! source does not have. The author chooses the address, and the translator the words. For example, the
//! link to a report was lost:
//!
//! ```ftl
//! # en: See the [report][report].
//! see-the-report = Ба гузориш нигаред.
//! ```
//!
//! A translation holds `[words][label]` with the labels of the source, each as often as the source has it.

use edition_model::{Diagnostic, Inline, Rule, SourceInline, every_inline};
use memchr::memchr2;

use crate::finding::{Pair, lacking};

pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let source = &pair.segment.text.inlines;
    let expected = labels(source);
    let help = "write [words][label] with the labels of the source text, each once";
    pair.report(Rule::LinkMismatch, help, findings, |variant| {
        if !variant.is_sound {
            return None;
        }
        let found = labels(&variant.inlines);
        let lost = lacking(&found, &expected);
        let added = lacking(&expected, &found);
        match (lost.as_slice(), added.as_slice()) {
            ([], []) => None,
            (lost, []) => Some(format!("the link {} is missing", list(lost))),
            ([], added) => Some(format!("the source has no link {} here", list(added))),
            (lost, added) => Some(format!(
                "the link {} stands in place of {}",
                list(added),
                list(lost)
            )),
        }
    });
    let worded = labels_as_words(source);
    let help = "write [words][label], with nothing between the brackets";
    pair.report(Rule::LinkMismatch, help, findings, |variant| {
        let shown = labels_as_words(&variant.inlines);
        let label = shown.into_iter().find(|label| !worded.contains(label))?;
        Some(format!(
            "the link [{label}] has no words of its own, and would show its label"
        ))
    });
}

/// Addresses that only the translation has.
pub(crate) fn check_addresses(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let help =
        "delete the address, or link the words as [words][label]: addresses are the author's";
    pair.report(Rule::LinkMismatch, help, findings, |variant| {
        let found = addresses(&variant.inlines);
        if found.is_empty() {
            return None;
        }
        let known = addresses(&pair.segment.text.inlines);
        let new = found.into_iter().find(|address| !known.contains(address));
        new.map(|address| format!("the source does not have the address {address}"))
    });
}

fn list(labels: &[&str]) -> String {
    let labels: Vec<String> = labels.iter().map(|label| format!("[{label}]")).collect();
    labels.join(", ")
}

fn labels(inlines: &[SourceInline]) -> Vec<&str> {
    let labels = every_inline(inlines).filter_map(|inline| match inline {
        Inline::Link { link, .. } => Some(link.label.as_str()),
        _ => None,
    });
    let mut labels: Vec<&str> = labels.collect();
    labels.sort_unstable();
    labels
}

/// The labels of links whose words are the label: `[words] [label]` is no link of the words.
fn labels_as_words(inlines: &[SourceInline]) -> Vec<&str> {
    let labels = every_inline(inlines).filter_map(|inline| match inline {
        Inline::Link { link, content } => match content.as_slice() {
            [Inline::Text(words)] if *words == link.label => Some(link.label.as_str()),
            _ => None,
        },
        _ => None,
    });
    labels.collect()
}

/// Web addresses that stand in the text.
fn addresses(inlines: &[SourceInline]) -> Vec<&str> {
    let mut found = Vec::new();
    for inline in every_inline(inlines) {
        let Inline::Text(text) = inline else { continue };
        // Single bytes are quickly looked for.
        if memchr2(b':', b'w', text.as_bytes()).is_none()
            || !text.contains("://") && !text.contains("www.")
        {
            continue;
        }
        for word in
            text.split(|letter: char| letter.is_whitespace() || "()<>«»“”\"".contains(letter))
        {
            if ["https://", "http://", "www."]
                .iter()
                .any(|mark| word.starts_with(mark))
            {
                found.push(word.trim_end_matches(['.', ',', ';', ':', '!', '?']));
            }
        }
    }
    found
}
