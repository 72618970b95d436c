//! What the words of a text may say in place of figures.

use std::collections::BTreeMap;

use super::super::spelled::spelled;
use super::{Numbers, Value};

/// How often a text says each whole number in words.
pub(super) type Words = BTreeMap<u64, usize>;

/// What each text says in words, but for those that both have: such a word stands for no figure of the other.
pub(super) fn spare_words(first: &Numbers<'_>, second: &Numbers<'_>) -> (Words, Words) {
    let words = |numbers: &Numbers<'_>| {
        let mut words = spelled(numbers.text, numbers.language);
        for number in repeated(numbers) {
            words
                .entry(number)
                .and_modify(|it| *it = it.saturating_sub(1));
        }
        words
    };
    let (mut in_first, mut in_second) = (words(first), words(second));
    for (number, count) in &mut in_first {
        // `Both` and `a pair` stand for no figure, and may have no word in the other language.
        if *number == 2 {
            continue;
        }
        let other = in_second.entry(*number).or_default();
        let common = (*count).min(*other);
        *count -= common;
        *other -= common;
    }
    (in_first, in_second)
}

/// The numbers whose figures have their words in brackets behind them, as «12 (двенадцать)»: both say the same number once.
fn repeated(numbers: &Numbers<'_>) -> Vec<u64> {
    let own = numbers.own.iter().filter_map(|number| {
        let behind = numbers.text.get(number.end..)?.trim_start();
        let (inside, _) = behind.strip_prefix('(')?.split_once(')')?;
        let value = number.values.iter().flat_map(Value::whole).next()?;
        let said = spelled(inside, numbers.language);
        said.contains_key(&value).then_some(value)
    });
    own.collect()
}

/// Whether a number is one that a text is likely to say in words: 300, 1,500, 40,000.
pub(super) fn is_round(number: u64) -> bool {
    number.to_string().trim_end_matches('0').len() <= 2
}
