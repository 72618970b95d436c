//! Numbers in words.
//!
//! A word is recognized by its beginning, so that `девятидневная` and `нӯҳрӯза` count too. That is generous, but
//! all it can do is to turn an error into a warning.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::{Language, NumberWords};
use crate::vocabulary::gather;
use crate::words::words;

/// The words that are numbers only as a whole, in all languages.
static WHOLE: LazyLock<FxHashMap<&str, u64>> =
    LazyLock::new(|| gather(|language| language.number_words.whole));

/// The words of languages in which a stem with an ending is a number.
static INFLECTED: LazyLock<Vec<NumberWords>> = LazyLock::new(|| {
    let all = Language::all().iter().map(|language| language.number_words);
    all.filter(|words| !words.stems.is_empty()).collect()
});

/// How other words for numbers begin; the longest that fits counts.
static BEGINNINGS: LazyLock<Vec<(&str, u64)>> =
    LazyLock::new(|| gather(|language| language.number_words.beginnings));

/// The words between the parts of a number.
static AND: LazyLock<Vec<&str>> = LazyLock::new(|| gather(|language| language.number_words.and));

/// How often a text spells out each whole number.
pub(super) fn spelled(text: &str) -> BTreeMap<u64, usize> {
    let lower = text.to_lowercase();
    let mut counts = BTreeMap::new();
    let mut sum = Sum::default();
    let mut end = 0;
    for (start, word) in words(&lower) {
        let between = lower.get(end..start).unwrap_or_default();
        end = start + word.len();
        let joins = matches!(between, " " | "-" | "\u{A0}");
        if joins && !sum.is_empty() && AND.contains(&word) {
            continue;
        }
        let value = value_of(word);
        if !joins || value.is_none() {
            sum.finish(&mut counts);
        }
        if let Some(value) = value {
            *counts.entry(value).or_default() += 1;
            sum.add(value, &mut counts);
        }
    }
    sum.finish(&mut counts);
    counts
}

/// The sum of words that follow each other, as `twenty-five thousand`.
#[derive(Default)]
struct Sum {
    done: u64,
    open: u64,
    words: usize,
}

impl Sum {
    fn is_empty(&self) -> bool {
        self.words == 0
    }

    fn add(&mut self, value: u64, counts: &mut BTreeMap<u64, usize>) {
        let follows = match value {
            1000.. => self.open > 0 && self.open < 1000,
            100 => self.open > 0 && self.open < 10,
            _ => self.open.is_multiple_of(100) || (self.open.is_multiple_of(10) && value < 10),
        };
        if !follows {
            self.finish(counts);
        }
        self.words += 1;
        match value {
            1000.. => {
                let thousands = self.open.max(1).saturating_mul(value);
                self.done = self.done.saturating_add(thousands);
                self.open = 0;
            }
            100 => self.open = self.open.max(1) * 100,
            value => self.open += value,
        }
    }

    /// Counts the sum of several words; a single word has been counted already.
    fn finish(&mut self, counts: &mut BTreeMap<u64, usize>) {
        if self.words > 1 {
            *counts
                .entry(self.done.saturating_add(self.open))
                .or_default() += 1;
        }
        *self = Self::default();
    }
}

/// Whether `word`, in lower case, is a number in words.
#[must_use]
pub fn is_spelled(word: &str) -> bool {
    value_of(word).is_some()
}

/// The value of a word: `одиннадцать` is 11 and not 1 too.
pub(super) fn value_of(word: &str) -> Option<u64> {
    if let Some(value) = WHOLE.get(word) {
        return Some(*value);
    }
    let stem = |words: &NumberWords| {
        words.endings.iter().find_map(|ending| {
            let stem = word.strip_suffix(ending)?;
            words.stems.iter().find(|(whole, _)| *whole == stem)
        })
    };
    let longest = || {
        let fitting = BEGINNINGS.iter();
        let fitting = fitting.filter(|(beginning, _)| word.starts_with(beginning));
        fitting.max_by_key(|(beginning, _)| beginning.len())
    };
    let found = INFLECTED.iter().find_map(stem).or_else(longest);
    found.map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::spelled;

    fn check(text: &str, expected: &[u64]) {
        let found = spelled(text);
        for number in expected {
            assert!(found.contains_key(number), "{number} in {text}: {found:?}");
        }
    }

    #[test]
    fn numbers_may_be_words() {
        check(
            "Twenty-five people, three hundred and five days",
            &[25, 305],
        );
        check("двадцать пять тысяч человек", &[5, 25_000]);
        check("девятидневная поездка, одиннадцатый пункт", &[9, 11]);
        check("бисту панҷ нафар, сафари нӯҳрӯза, дуюм", &[25, 9, 2]);
        check("ду ҳазор", &[2000]);
        assert!(!spelled("одиннадцать").contains_key(&1));
        assert!(spelled("Ҳукумат ва вазирон").is_empty());
    }
}
