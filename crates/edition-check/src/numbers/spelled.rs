//! Numbers and months in words, in English, Russian and Tajik.
//!
//! A word is taken for a number by its beginning, so that `девятидневная` and `нӯҳрӯза` count too.
//! That is generous; but it only ever turns an error into a warning.

use std::collections::BTreeMap;

use super::super::plain::words;

/// How often each whole number is said in words.
pub(super) fn spelled(text: &str) -> BTreeMap<u64, usize> {
    let lower = text.to_lowercase();
    let mut counts = BTreeMap::new();
    let mut sum = Sum::default();
    let mut end = 0;
    for (start, word) in words(&lower) {
        let between = lower.get(end..start).unwrap_or_default();
        end = start + word.len();
        let joins = matches!(between, " " | "-" | "\u{A0}");
        if joins && !sum.is_empty() && matches!(word, "and" | "у" | "ю") {
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

/// The months that are named, from 1.
pub(super) fn months(text: &str) -> Vec<u64> {
    const MONTHS: &[&[&str]] = &[
        &["january", "январ"],
        &["february", "феврал"],
        &["march", "март"],
        &["april", "апрел"],
        &["may", "май", "мая", "мае"],
        &["june", "июн"],
        &["july", "июл"],
        &["august", "август"],
        &["september", "сентябр"],
        &["october", "октябр"],
        &["november", "ноябр"],
        &["december", "декабр"],
    ];
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (_, word) in words(&lower) {
        let named = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
        found.extend(
            (1..)
                .zip(MONTHS)
                .find(|(_, names)| named(names))
                .map(|(month, _)| month),
        );
    }
    found
}

/// Words for parts of a number that follow each other, as `twenty-five thousand`.
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

    /// Counts what several words make together; a single word is counted already.
    fn finish(&mut self, counts: &mut BTreeMap<u64, usize>) {
        if self.words > 1 {
            *counts
                .entry(self.done.saturating_add(self.open))
                .or_default() += 1;
        }
        *self = Self::default();
    }
}

/// What a word counts: `одиннадцать` is 11 and not 1 too.
fn value_of(word: &str) -> Option<u64> {
    if let Some((_, value)) = WHOLE.iter().find(|(whole, _)| *whole == word) {
        return Some(*value);
    }
    let tajik = TAJIK_ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        TAJIK.iter().find(|(whole, _)| *whole == stem)
    });
    let begins = |beginning: &&(&str, u64)| word.starts_with(beginning.0);
    let longest = || {
        let fitting = BEGINNINGS.iter().filter(begins);
        fitting.max_by_key(|(beginning, _)| beginning.len())
    };
    tajik.or_else(longest).map(|(_, value)| *value)
}

/// Endings of ordinals, of counted things and of what follows: якум, дуюм, дуто, нӯҳрӯза, бисту.
const TAJIK_ENDINGS: &[&str] = &[
    "",
    "умин",
    "юмин",
    "уми",
    "юми",
    "ум",
    "юм",
    "тои",
    "то",
    "нафар",
    "рӯза",
    "сола",
    "ро",
    "и",
    "у",
    "ю",
];

const TAJIK: &[(&str, u64)] = &[
    ("як", 1),
    ("ду", 2),
    ("се", 3),
    ("чор", 4),
    ("даҳ", 10),
    ("сӣ", 30),
    ("си", 30),
    ("сад", 100),
];

/// Words that are numbers only as a whole.
#[rustfmt::skip]
const WHOLE: &[(&str, u64)] = &[
    ("zero", 0), ("midnight", 0), ("one", 1), ("once", 1), ("first", 1), ("single", 1), ("two", 2),
    ("twice", 2), ("second", 2), ("both", 2), ("pair", 2), ("double", 2), ("couple", 2),
    ("three", 3), ("third", 3), ("thirds", 3), ("thrice", 3), ("triple", 3), ("six", 6),
    ("sixth", 6), ("ten", 10), ("tenth", 10), ("noon", 12), ("midday", 12),
    ("ноль", 0), ("нуль", 0), ("нуля", 0), ("один", 1), ("одна", 1), ("два", 2), ("две", 2),
    ("дважды", 2), ("двое", 2), ("двоих", 2), ("двум", 2), ("двумя", 2), ("оба", 2), ("обе", 2),
    ("обоих", 2), ("обеих", 2), ("три", 3), ("трое", 3), ("троих", 3), ("тремя", 3), ("трем", 3),
    ("трём", 3), ("трижды", 3), ("сто", 100), ("ста", 100), ("сот", 100),
    ("сифр", 0), ("аввал", 1), ("аввали", 1), ("аввалин", 1), ("нахустин", 1), ("ҳарду", 2),
    ("дуввум", 2), ("дуввуми", 2), ("саввум", 3), ("саввуми", 3), ("сию", 30),
];

/// How words for numbers begin; the longest that fits counts.
#[rustfmt::skip]
const BEGINNINGS: &[(&str, u64)] = &[
    ("four", 4), ("quarter", 4), ("five", 5), ("fifth", 5), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ninth", 9), ("eleven", 11), ("twelve", 12), ("twelfth", 12), ("dozen", 12),
    ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
    ("eighteen", 18), ("nineteen", 19), ("twent", 20), ("thirt", 30), ("forty", 40),
    ("fortie", 40), ("fift", 50), ("sixt", 60), ("sevent", 70), ("eighty", 80), ("eightie", 80),
    ("ninet", 90), ("hundred", 100), ("thousand", 1000), ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("перв", 1), ("одно", 1), ("одну", 1), ("одним", 1), ("втор", 2), ("двух", 2), ("трет", 3),
    ("трех", 3), ("трёх", 3), ("четыр", 4), ("четвер", 4), ("пят", 5), ("шест", 6), ("сем", 7),
    ("седьм", 7), ("восем", 8), ("восьм", 8), ("девят", 9), ("десят", 10), ("одиннадцат", 11),
    ("двенадцат", 12), ("дюжин", 12), ("полдень", 12), ("полудн", 12), ("полноч", 0),
    ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16),
    ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("сутк", 24),
    ("суток", 24), ("круглосуточ", 24), ("тридцат", 30), ("сорок", 40), ("пятьдесят", 50),
    ("пятидесят", 50), ("шестьдесят", 60), ("шестидесят", 60), ("семьдесят", 70),
    ("семидесят", 70), ("восемьдесят", 80), ("восьмидесят", 80), ("девяност", 90),
    ("двест", 200), ("двухсот", 200), ("трист", 300), ("трехсот", 300), ("четырест", 400),
    ("четырехсот", 400), ("пятьсот", 500), ("пятисот", 500), ("шестьсот", 600),
    ("шестисот", 600), ("семьсот", 700), ("семисот", 700), ("восемьсот", 800),
    ("восьмисот", 800), ("девятьсот", 900), ("девятисот", 900), ("тысяч", 1000),
    ("миллион", 1_000_000), ("миллиард", 1_000_000_000),
    ("чаҳор", 4), ("панҷ", 5), ("шаш", 6), ("ҳафт", 7), ("ҳашт", 8), ("нӯҳ", 9), ("ёздаҳ", 11),
    ("дувоздаҳ", 12), ("нисфирӯзӣ", 12), ("сездаҳ", 13), ("чордаҳ", 14), ("чаҳордаҳ", 14),
    ("понздаҳ", 15), ("шонздаҳ", 16), ("ҳабдаҳ", 17), ("ҳафдаҳ", 17), ("ҳаждаҳ", 18),
    ("ҳаҷдаҳ", 18), ("нуздаҳ", 19), ("бист", 20), ("шабонарӯз", 24), ("чил", 40),
    ("панҷоҳ", 50), ("шаст", 60), ("ҳафтод", 70), ("ҳаштод", 80), ("навад", 90), ("дусад", 200),
    ("сесад", 300), ("чорсад", 400), ("чаҳорсад", 400), ("панҷсад", 500), ("шашсад", 600),
    ("ҳафтсад", 700), ("ҳаштсад", 800), ("нӯҳсад", 900), ("ҳазор", 1000),
];

#[cfg(test)]
mod tests {
    use super::{months, spelled};

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
        assert_eq!(months("18 май, 1 июня, in March"), [5, 6, 3]);
    }
}
