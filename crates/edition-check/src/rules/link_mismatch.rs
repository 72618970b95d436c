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

use edition_localization::TranslationVariant;
use edition_model::{Diagnostic, Inline, Rule, SourceInline, every_inline, say};
use memchr::{memchr, memchr2};

use crate::CheckContext;
use crate::finding::{Pair, lacking};
use crate::plain::is_glued;

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let source = &pair.segment.text.inlines;
    let expected = labels(source);
    pair.report(Rule::LinkMismatch, findings, |variant| {
        let is_explained = |fault: &_| context.explains(*fault, Rule::LinkMismatch);
        if variant.faults.iter().any(is_explained) {
            return None;
        }
        let found = labels(&variant.inlines);
        let lost = lacking(&found, &expected);
        let added = lacking(&expected, &found);
        // Where addresses stand for the links, that is what is told.
        if added.is_empty() && !lost.is_empty() && new_addresses(pair, variant).len() >= lost.len()
        {
            return None;
        }
        let message = match (lost.is_empty(), added.is_empty()) {
            (true, true) => return None,
            (false, true) => say("link-lost").list("labels", lost),
            (true, false) => say("link-added").list("labels", added),
            (false, false) => say("link-exchanged")
                .list("added", added)
                .list("lost", lost),
        };
        Some((message, say("link-help")))
    });
    let worded = labels_as_words(source);
    pair.report(Rule::LinkMismatch, findings, |variant| {
        let shown = labels_as_words(&variant.inlines);
        let label = shown.into_iter().find(|label| !worded.contains(label))?;
        let message = say("link-without-words").text("label", label);
        Some((message, say("link-without-words-help")))
    });
}

/// Addresses that only the translation has.
pub(crate) fn check_addresses(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    pair.report(Rule::LinkMismatch, findings, |variant| {
        let new = new_addresses(pair, variant);
        let address = new.first()?;
        let message = say("address-added").text("address", *address);
        let lost = lacking(
            &labels(&variant.inlines),
            &labels(&pair.segment.text.inlines),
        );
        let help = match lost.as_slice() {
            [label] => say("address-labelled-help").text("label", *label),
            _ => say("address-added-help"),
        };
        Some((message, help))
    });
}

/// The addresses in a translation that the source does not have.
fn new_addresses<'p>(pair: &Pair<'p>, variant: &'p TranslationVariant) -> Vec<&'p str> {
    let mut found = addresses(&variant.inlines);
    if !found.is_empty() {
        let known = addresses(&pair.segment.text.inlines);
        found.retain(|address| !known.contains(address));
    }
    found
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

/// Whether a word is an address of mail, as `press@example.org`.
fn is_mail(word: &str) -> bool {
    let fits = |part: &str| !part.is_empty() && !part.contains(['@', '/', ':']);
    let parts = word.split_once('@');
    parts.is_some_and(|(name, host)| {
        let labels = host.split_once('.');
        let is_host = labels.is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
        fits(name) && fits(host) && is_host
    })
}

/// Addresses of the web and of mail that stand in the text.
fn addresses(inlines: &[SourceInline]) -> Vec<&str> {
    let mut found = Vec::new();
    for inline in every_inline(inlines) {
        let Inline::Text(text) = inline else { continue };
        // A search for single bytes is the fastest way to rule an address out.
        let has_mail = memchr(b'@', text.as_bytes()).is_some();
        let may_have_web = memchr2(b':', b'w', text.as_bytes()).is_some();
        let has_web = may_have_web && (text.contains("://") || text.contains("www."));
        if !has_mail && !has_web {
            continue;
        }
        for word in text.split(|letter: char| {
            letter.is_whitespace() || is_glued(letter) || "()<>«»“”\"".contains(letter)
        }) {
            let mut marks = ["https://", "http://", "www."].iter();
            let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            if marks.any(|mark| word.starts_with(mark)) || is_mail(word) {
                found.push(word);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    #[test]
    fn an_address_may_stand_right_beside_words_of_other_scripts() {
        let source = "See https://example.org/2012 or a1@example.org.";
        for (tag, translation) in [
            ("zh", "请看https://example.org/2012。或a1@example.org吧"),
            ("ko", "https://example.org/2012에서 또는 a1@example.org로"),
            ("th", "ดูhttps://example.org/2012หรือ a1@example.org"),
        ] {
            for rule in [Rule::LinkMismatch, Rule::NumberMismatch] {
                check_rule(rule, (tag, source, translation), &[]);
            }
        }
        check_rule(
            Rule::LinkMismatch,
            (
                "zh",
                "See https://example.org/a.",
                "请看https://example.org/b。",
            ),
            &["the source does not have the address https://example.org/b"],
        );
    }
}
