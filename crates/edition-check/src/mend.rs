//! Corrections of faults that have exactly one right answer: what `check --fix` writes.

use edition_model::{Locale, Rule};
use unicode_normalization::UnicodeNormalization;

use crate::rules::wrong_alphabet;

/// The correction of `text`, which a finding of `rule` in a text of `locale` points at. `None` where a person
/// must decide.
#[must_use]
pub fn mend(rule: Rule, text: &str, locale: &Locale) -> Option<String> {
    match rule {
        Rule::NotNormalized => Some(text.nfc().collect::<String>()).filter(|mended| mended != text),
        Rule::Punctuation => {
            let is_doubled_space = text.len() > 1 && text.chars().all(|letter| letter == ' ');
            is_doubled_space.then(|| " ".to_owned())
        }
        Rule::WrongAlphabet => wrong_alphabet::mend(text, locale),
        _ => None,
    }
}
