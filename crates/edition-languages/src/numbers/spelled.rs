//! Numbers in words.
//!
//! A word is recognized by its beginning, so that `девятидневная` and `нӯҳрӯза` count too. That is generous, but
//! all it can do is to turn an error into a warning. Only thousands and more, as `сорок тысяч`, are as good as figures.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::concepts::{Class, Lexicon, mentions};
use crate::figures::digit;
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

/// Whether the words for numbers of a language are read, those of concepts where there are no others.
pub(super) fn are_read(language: &'static Language) -> bool {
    let has_concepts = || Lexicon::of(language).is_some_and(|it| it.has(Class::Number));
    !language.number_words.is_empty() || (language.says_tens_first && has_concepts())
}

/// A number that a text says in words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spelled {
    /// Where it says so.
    place: Range<usize>,
    value: u64,
    /// How many words it takes.
    words: usize,
}

/// How often a text may spell out each whole number: by each word alone, and by those that follow each other together.
pub(super) fn spelled(text: &str, language: &'static Language) -> BTreeMap<u64, usize> {
    let lower = text.to_lowercase();
    let mut counts = count(&lower, &gathered(&lower, language));
    if language.number_words.is_empty() {
        for (value, more) in count(&lower, &named(&lower, language)) {
            let known = counts.entry(value).or_default();
            *known = more.max(*known);
        }
    }
    counts
}

/// The thousands and millions that a text, in small letters, says in words alone, and where: such a number is read as surely
/// as `40 thousand`.
pub(super) fn amounts(lower: &str, language: &'static Language) -> Vec<(Range<usize>, u64)> {
    let words = match language.number_words.is_empty() {
        true => named(lower, language),
        false => gathered(lower, language),
    };
    let sums = sums(lower, &words).into_iter();
    let sure = sums.filter(|sum| sum.value >= 1000 && is_sure(lower, sum, language));
    sure.map(|sum| (sum.place, sum.value)).collect()
}

/// Whether nothing before a number in words makes another of it, and a word for a magnitude alone is one of them.
fn is_sure(lower: &str, sum: &Spelled, language: &'static Language) -> bool {
    let before = lower.get(..sum.place.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\u{A0}', '\u{202F}', '-']);
    if before.ends_with(|letter| digit(letter).is_some()) {
        return false;
    }
    let word = lower.get(sum.place.clone()).unwrap_or_default();
    let is_magnitude = sum.words == 1 && sum.value.to_string().trim_end_matches('0') == "1";
    let last = words(before).last().map(|(_, word)| word);
    // Of `several thousand` nobody knows how many they are.
    let is_counted = last
        .is_some_and(|last| language.uncounted_before.contains(&last) && before.ends_with(last));
    !is_magnitude || (language.single_magnitudes.contains(&word) && !is_counted)
}

/// A word of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Its value, and the ones within a word of tens.
    Number(u64, Option<u64>),
    And,
}

/// The words for numbers in a text: those of its language, or where it has none those of all.
fn gathered(lower: &str, language: &'static Language) -> Vec<(Range<usize>, Word)> {
    let found = words(lower).filter_map(|(start, word)| {
        let place = start..start + word.len();
        match value_of(word).filter(|_| is_own(word, language)) {
            Some(value) => Some((place, Word::Number(value, ones_within(word, value)))),
            None => AND.contains(&word).then_some((place, Word::And)),
        }
    });
    found.collect()
}

/// Whether a word that is a number in one language is one in `language`: «fournir» is no four.
fn is_own(word: &str, language: &'static Language) -> bool {
    let own = language.number_words;
    // What its concepts name is found besides.
    let is_named = || Lexicon::of(language).is_some_and(|it| it.has(Class::Number));
    if own.is_empty() {
        return !is_named();
    }
    let is_plain = |word: &str| {
        let begins = |(beginning, _): &(&str, u64)| word.starts_with(beginning);
        let is_stem = |(stem, _): &(&str, u64)| word.starts_with(stem);
        own.whole.iter().any(|(whole, _)| *whole == word)
            || own.beginnings.iter().any(begins)
            || own.stems.iter().any(is_stem)
    };
    is_plain(word) || (word.contains('ё') && is_plain(&word.replace('ё', "е")))
}

/// The words for numbers in a text, by the concepts of its language.
fn named(lower: &str, language: &'static Language) -> Vec<(Range<usize>, Word)> {
    let mentions = mentions(lower, language).all;
    let numbers = mentions.iter().filter_map(|it| {
        let value = match (it.concept.class, it.concept.name) {
            (Class::Number, _) => it.concept.number()?,
            (Class::Magnitude, "thousand") => 1000,
            (Class::Magnitude, "million") => 1_000_000,
            (Class::Magnitude, "billion") => 1_000_000_000,
            (Class::Magnitude, "trillion") => 1_000_000_000_000,
            _ => return None,
        };
        // One is an article too, and a word for several hundreds has no counterpart to be held against: both say a number.
        let is_number = it.concept.class == Class::Number;
        let is_read = it.is_sure || (is_number && (value == 1 || value > 100));
        is_read.then_some((it.start..it.end, Word::Number(value, None)))
    });
    let and = language.number_words.and;
    let links = words(lower).filter(|(_, word)| and.contains(word));
    let links = links.map(|(start, word)| (start..start + word.len(), Word::And));
    let mut found: Vec<_> = numbers.chain(links).collect();
    found.sort_by_key(|(place, _)| place.start);
    found
}

fn count(text: &str, found: &[(Range<usize>, Word)]) -> BTreeMap<u64, usize> {
    let mut counts = BTreeMap::new();
    let alone = found.iter().filter_map(|(_, word)| match word {
        Word::Number(value, _) => Some(*value),
        Word::And => None,
    });
    // A single word has been counted already.
    let together = sums(text, found).into_iter().filter(|sum| sum.words > 1);
    for value in alone.chain(together.map(|sum| sum.value)) {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// The numbers that words which follow each other say together.
fn sums(text: &str, found: &[(Range<usize>, Word)]) -> Vec<Spelled> {
    let mut sums = Vec::new();
    let mut sum = Sum::default();
    let mut end = 0;
    for (place, word) in found {
        let joins = text.get(end..place.start).is_some_and(is_joint);
        end = place.end;
        if !joins {
            sum.finish(&mut sums);
        }
        match word {
            Word::Number(value, ones) => {
                sum.add(place, *value, &mut sums);
                if let Some(ones) = ones {
                    sum.add(place, *ones, &mut sums);
                }
            }
            Word::And => {}
        }
    }
    sum.finish(&mut sums);
    sums
}

/// Whether nothing but a space or a hyphen stands between two words of a number.
fn is_joint(between: &str) -> bool {
    matches!(between, " " | "-" | "\u{A0}" | "\u{2011}")
}

/// The sum of words that follow each other, as `twenty-five thousand`.
#[derive(Default)]
struct Sum {
    done: u64,
    open: u64,
    /// The last magnitude.
    last: u64,
    words: usize,
    place: Range<usize>,
}

impl Sum {
    fn add(&mut self, place: &Range<usize>, value: u64, sums: &mut Vec<Spelled>) {
        if !self.goes_on_with(value) {
            self.finish(sums);
        }
        if self.words == 0 {
            self.place = place.clone();
        }
        self.place.end = place.end;
        self.words += 1;
        match value {
            1000.. if value > self.last && self.last > 0 => {
                // A thousand millions.
                self.done = self.done.saturating_add(self.open).saturating_mul(value);
                (self.open, self.last) = (0, value);
            }
            1000.. => {
                let thousands = self.open.max(1).saturating_mul(value);
                self.done = self.done.saturating_add(thousands);
                (self.open, self.last) = (0, value);
            }
            100 => self.open = self.open.max(1) * 100,
            value => self.open += value,
        }
    }

    /// Whether a word for `value` belongs to the words before it.
    fn goes_on_with(&self, value: u64) -> bool {
        let open = self.open;
        match value {
            _ if self.words == 0 => true,
            1000.. if self.last == 0 => open > 0,
            1000.. if value > self.last => self.last == 1000 && value >= 1_000_000,
            1000.. => value < self.last,
            100 => open < 10 && (open > 0 || self.done > 0),
            101.. => open == 0,
            // In French, 75 is sixty and fifteen.
            10..20 if matches!(open % 100, 60 | 80) => true,
            _ => open.is_multiple_of(100) || (open.is_multiple_of(10) && value < 10),
        }
    }

    fn finish(&mut self, sums: &mut Vec<Spelled>) {
        if self.words > 0 {
            sums.push(Spelled {
                place: self.place.clone(),
                value: self.done.saturating_add(self.open),
                words: self.words,
            });
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
        let joins = joint.is_some_and(is_joint);
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
    match word.contains('ё') {
        // Of «ёздаҳ», the letter is no Russian one.
        true => value_of_plain(&word.replace('ё', "е")).or_else(|| value_of_plain(word)),
        false => value_of_plain(word),
    }
}

fn value_of_plain(word: &str) -> Option<u64> {
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
    use super::{amounts, compounds, spelled};
    use crate::language::Language;

    fn language(tag: &str) -> &'static Language {
        Language::of(&tag.parse().unwrap())
    }

    fn check(tag: &str, text: &str, expected: &[u64]) {
        let found = spelled(text, language(tag));
        for number in expected {
            assert!(found.contains_key(number), "{number} in {text}: {found:?}");
        }
    }

    #[test]
    fn numbers_may_be_words() {
        check(
            "en",
            "Twenty-five people, three hundred and five days",
            &[25, 305],
        );
        check("ru", "двадцать пять тысяч человек", &[5, 25_000]);
        check("ru", "девятидневная поездка, одиннадцатый пункт", &[9, 11]);
        check("tg", "бисту панҷ нафар, сафари нӯҳрӯза, дуюм", &[25, 9, 2]);
        check("ru", "двадцатипятилетний, тридцатидвухлетняя", &[25, 32]);
        check("ru", "двадцатиоднолетний, сорокапятилетие", &[21, 45]);
        check("ru", "пятидесятишестилетнего", &[56]);
        check(
            "tg",
            "марди бистуяксола, сиюпанҷсола, чилушашсола",
            &[21, 35, 46],
        );
        check("tg", "ду ҳазор", &[2000]);
        check("fr", "quatre fournisseurs", &[4]);
        assert!(spelled("fournisseurs", language("fr")).is_empty());
        assert!(!spelled("одиннадцать", language("ru")).contains_key(&1));
        assert!(spelled("Ҳукумат ва вазирон", language("tg")).is_empty());
    }

    #[test]
    fn thousands_and_more_are_read_as_surely_as_figures() {
        let check = |tag: &str, text: &str, expected: &[u64]| {
            let found = amounts(&text.to_lowercase(), language(tag));
            let found: Vec<u64> = found.into_iter().map(|(_, value)| value).collect();
            assert_eq!(found, expected, "{tag} {text}");
        };
        check("en", "Forty thousand left", &[40_000]);
        check("en", "A million and a half", &[1_000_000]);
        check("en", "several thousand people, hundreds of thousands", &[]);
        check("en", "two hundred and fifty thousand men", &[250_000]);
        check("en", "300 people, three hundred", &[]);
        check("ru", "сорок тысяч, тысяча двести", &[40_000, 1200]);
        check("ru", "тысячу рублей, тысячи людей, миллионы", &[1000]);
        check("ru", "пять миллионов двести тысяч триста", &[5_200_300]);
        check("ru", "двадцать тысяч трёхсот", &[20_300]);
        check("ru", "5 тысяч двести", &[]);
        check("ru", "около полумиллиона, полмиллиона", &[500_000]);
        check("tg", "чил ҳазор нафар, ҳазор мард", &[40_000, 1000]);
        check("tg", "якчанд ҳазор нафар, ҳазорҳо нафар", &[]);
        check("tg", "бисту панҷ ҳазору дусад", &[25_200]);
        check(
            "fr",
            "Cinq millions, quatre-vingt-douze mille",
            &[5_000_000, 92_000],
        );
        check(
            "fr",
            "soixante et onze mille, mille neuf cent",
            &[71_000, 1900],
        );
        check(
            "es",
            "Cinco millones; mil millones",
            &[5_000_000, 1_000_000_000],
        );
        check("es", "treinta y un mil, doscientos mil", &[31_000, 200_000]);
        check("fa", "چهل هزار نفر", &[40_000]);
        check("kk", "қырық мың адам", &[40_000]);
        check("ky", "кырк миң адам", &[40_000]);
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
