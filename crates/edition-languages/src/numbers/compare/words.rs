//! What the words of a text may say in place of figures.

use std::collections::BTreeMap;

use super::super::spelled::spelled;
use super::Numbers;

/// How often a text says each whole number in words.
pub(super) type Words = BTreeMap<u64, usize>;

/// What each text says in words, but for those that both have: such a word stands for no figure of the other.
pub(super) fn spare_words(first: &Numbers<'_>, second: &Numbers<'_>) -> (Words, Words) {
    let words = |numbers: &Numbers<'_>| spelled(numbers.text, numbers.language);
    let (mut in_first, mut in_second) = (words(first), words(second));
    for (number, count) in &mut in_first {
        let other = in_second.entry(*number).or_default();
        let common = (*count).min(*other);
        *count -= common;
        *other -= common;
    }
    (in_first, in_second)
}

/// Whether a number is one that a text is likely to say in words: 300, 1,500, 40,000.
pub(super) fn is_round(number: u64) -> bool {
    number.to_string().trim_end_matches('0').len() <= 2
}
