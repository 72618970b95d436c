//! Fingerprints of translations: the same for the same text, however it is laid out.

use std::fmt;

use sha2::{Digest, Sha256};

use super::SourceText;
use crate::catalog::{Element, Message, Pattern};
use crate::fold::fold;

/// How many hexadecimal digits tell translations apart.
const DIGITS: usize = 16;

/// The first digits of the SHA-256 of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a message's text; `None` where it has none. Line breaks, indentation and
    /// the spaces inside braces make no difference, since tools that rewrite catalogs change them.
    #[must_use]
    pub fn of_message(message: &Message<'_>) -> Option<Self> {
        let mut text = String::new();
        push_pattern(message.value.as_ref()?, &mut text);
        let words: Vec<&str> = text.split_whitespace().collect();
        Some(Self::of_text(&words.join(" ")))
    }

    /// The fingerprint of a translation together with the source text that it stands for: what a
    /// reviewer has seen.
    #[must_use]
    pub fn of_review(source: SourceText<'_>, translation: &Self) -> Self {
        Self::of_text(&format!("{}\n{}", fold(source.words()), translation.0))
    }

    /// The digits as they were written; any text, which then is nothing's fingerprint.
    pub(super) fn from_digits(digits: String) -> Self {
        Self(digits)
    }

    fn of_text(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        let digits = digest.iter().map(|byte| format!("{byte:02x}"));
        Self(digits.take(DIGITS / 2).collect())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Writes a pattern so that only what differs in meaning differs. Nobody reads this back.
fn push_pattern(pattern: &Pattern<'_>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text { text: words, .. } => text.push_str(words),
            Element::Literal { text: words, .. } => text.push_str(words),
            Element::Placeable { text: words, .. } => {
                text.extend(words.chars().filter(|letter| !letter.is_whitespace()));
            }
            Element::Choice {
                selector, variants, ..
            } => {
                text.push('{');
                text.extend(selector.chars().filter(|letter| !letter.is_whitespace()));
                for variant in variants {
                    text.push_str(if variant.is_default { " *[" } else { " [" });
                    text.push_str(variant.key);
                    text.push_str("] ");
                    push_pattern(&variant.value, text);
                }
                text.push('}');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::Fingerprint;
    use crate::catalog::parse_catalog;

    fn fingerprint(value: &str) -> Option<Fingerprint> {
        let text = format!("m ={value}\n");
        let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
        let catalog = parse_catalog(file, &text, &"en".parse().unwrap());
        Fingerprint::of_message(catalog.value.message("m").expect(value))
    }

    fn check(first: &str, second: &str, expected: bool) {
        let same = fingerprint(first) == fingerprint(second);
        assert_eq!(same, expected, "{first} | {second}");
    }

    #[test]
    fn layout_makes_no_difference_words_do() {
        check(" Визит  длился", "\n    Визит\r\n    длился", true);
        check(
            " {DATE($start)} и {\"{\"}",
            " { DATE( $start ) } и { \"{\" }",
            true,
        );
        check(" Визит длился", " Визит длился.", false);
        check(
            " { $n ->\n  [one] один\n *[other] два\n }",
            " {$n  ->\n    [one]  один\n   *[other] два\n}",
            true,
        );
    }
}
