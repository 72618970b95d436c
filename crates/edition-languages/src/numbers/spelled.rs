//! Numbers in words.
//!
//! A word is recognized by its beginning, so that `девятидневная` and `нӯҳрӯза` count too. That is generous, but
//! all it can do is to turn an error into a warning.

use std::collections::BTreeMap;
use std::ops::Range;
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
            if let Some(ones) = ones_within(word, value) {
                sum.add(ones, &mut counts);
            }
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

/// The numbers of tens and ones that a text has in words, as `twenty-first` and `биступанҷсола`, and where they stand.
#[must_use]
pub fn compounds(text: &str) -> Vec<(Range<usize>, u64)> {
    let mut found: Vec<(Range<usize>, u64)> = Vec::new();
    let mut tens: Option<(Range<usize>, u64)> = None;
    for (start, word) in words(text) {
        let lower = word.to_lowercase();
        let end = start + word.len();
        let value = value_of(&lower);
        let before = tens.take();
        let joint = before
            .as_ref()
            .and_then(|(place, _)| text.get(place.end..start));
        let joins = joint.is_some_and(|it| matches!(it, " " | "-" | "\u{A0}" | "\u{2011}"));
        match (value, before.filter(|_| joins)) {
            (Some(ones @ 1..10), Some((place, tens))) => {
                found.push((place.start..end, tens + ones))
            }
            (None, Some((place, value))) if AND.contains(&lower.as_str()) => {
                tens = Some((place.start..end, value));
            }
            (Some(value), _) => match ones_within(&lower, value) {
                Some(ones) => found.push((start..end, value + ones)),
                None => {
                    tens = Some((start..end, value))
                        .filter(|_| (20..100).contains(&value) && value % 10 == 0);
                }
            },
            (None, _) => {}
        }
    }
    found
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

/// The ones behind the tens in a word of both, as 5 in `двадцатипятилетний` and 1 in `бистуяксола`.
fn ones_within(word: &str, tens: u64) -> Option<u64> {
    if !(20..100).contains(&tens) || !tens.is_multiple_of(10) {
        return None;
    }
    let beginnings = BEGINNINGS.iter();
    let fitting =
        beginnings.filter(|(beginning, value)| *value == tens && word.starts_with(beginning));
    let (beginning, _) = fitting.max_by_key(|(beginning, _)| beginning.len())?;
    let rest = word.get(beginning.len()..)?;
    let rest = rest.strip_prefix(['и', 'а', 'о', 'у', 'ю'])?;
    value_of(rest).filter(|ones| (1..10).contains(ones))
}

#[cfg(test)]
mod tests {
    use super::{compounds, spelled};

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
        check("двадцатипятилетний, тридцатидвухлетняя", &[25, 32]);
        check("двадцатиоднолетний, сорокапятилетие", &[21, 45]);
        check("пятидесятишестилетнего", &[56]);
        check("марди бистуяксола, сиюпанҷсола, чилушашсола", &[21, 35, 46]);
        check("ду ҳазор", &[2000]);
        assert!(!spelled("одиннадцать").contains_key(&1));
        assert!(spelled("Ҳукумат ва вазирон").is_empty());
    }

    #[test]
    fn tens_and_ones_are_one_number() {
        let check = |text: &str, expected: &[u64]| {
            let found: Vec<u64> = compounds(text)
                .into_iter()
                .map(|(_, value)| value)
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("the twenty-first, Thirty five and sixty", &[21, 35]);
        check(
            "двадцать вторая, двадцатипятилетний, сорок человек, пять",
            &[22, 25],
        );
        check(
            "бисту якум, биступанҷсола, панҷоҳу се, бист нафар",
            &[21, 25, 53],
        );
        check("twenty, five; a twenty-fifth", &[25]);
    }
}
