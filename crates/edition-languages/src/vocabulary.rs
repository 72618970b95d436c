//! Words of all languages together: a text may quote another language, and few words mean different things in two
//! languages. Look them up in lower case, units as they are written.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::language::Language;
use crate::words::words;

/// Some words of all languages.
type Words = LazyLock<FxHashSet<&'static str>>;

static FUNCTION_WORDS: Words = Words::new(|| gather(|language| language.function_words));
static MINUS: LazyLock<Vec<&'static str>> = LazyLock::new(|| gather(|language| language.minus));
static NEGATIONS: Words = Words::new(|| gather(|language| language.negations));
static REPEATED_WORDS: Words = Words::new(|| gather(|language| language.repeated_words));
static RANGE_WORDS: Words = Words::new(|| gather(|language| language.range_words));
static UNITS: Words = Words::new(|| gather(|language| language.units));
static LETTERED_WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| gather(|language| language.lettered_words));
static ONE_LETTER_WORDS: LazyLock<Vec<char>> =
    LazyLock::new(|| gather(|language| language.one_letter_words));

/// Whether `word` is a function word, which is no name even where it has a capital.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Whether `word`, in small letters, says that an amount is below nought, in any language.
pub(crate) fn is_minus(word: &str) -> bool {
    MINUS.iter().any(|minus| word.starts_with(minus))
}

/// The other language that `text`, which should be in `language`, is written in from end to end; `None` where nobody can tell.
#[must_use]
pub fn other_language_of(text: &str, language: &Language) -> Option<&'static Language> {
    let common = language.common_words;
    // Nearly every text shows by a few words that it is in its own language.
    if common.is_empty() || words(text).any(|(_, word)| common.contains(&word)) {
        return None;
    }
    let lower = text.to_lowercase();
    // A part behind a hyphen may be an ending, as «-и».
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '-';
    let words = lower.split_whitespace();
    let words = words.map(|word| word.trim_matches(is_mark));
    let words: Vec<&str> = words
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let count = |common: &[&str]| words.iter().filter(|word| common.contains(word)).count();
    if words.len() < LEAST_WORDS || count(common) > 0 {
        return None;
    }
    let mut others = Language::all().iter().filter(|it| it.tag != language.tag);
    // A title may be quoted in it.
    others.find(|it| {
        let known = count(it.common_words);
        known >= 2 && known * 6 >= words.len()
    })
}

/// Fewer words tell no language.
const LEAST_WORDS: usize = 4;

/// Whether `word` turns a sentence into its opposite, or is the answer yes or no.
#[must_use]
pub fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(word)
}

/// Whether `word` may be said twice on purpose in `language`; in one of which nothing is known, where any language does.
#[must_use]
pub fn is_repeated(word: &str, language: &Language) -> bool {
    match (language.once_words, language.repeated_words) {
        ([], []) => REPEATED_WORDS.contains(word),
        ([], repeated) => repeated.contains(&word),
        (once, _) => !once.contains(&word),
    }
}

/// Whether `word` stands between numbers that share what follows the second, as in `2 to 4 p.m.`.
#[must_use]
pub fn is_range_word(word: &str) -> bool {
    RANGE_WORDS.contains(word)
}

/// Whether `word` stays on the line of the number before it, as units do.
#[must_use]
pub fn is_unit(word: &str) -> bool {
    UNITS.contains(word)
}

/// Whether a single letter may follow `word`, as in `пункт c`.
#[must_use]
pub fn is_lettered(word: &str) -> bool {
    LETTERED_WORDS.iter().any(|begin| word.starts_with(begin))
}

/// Whether `letter` alone is a word.
#[must_use]
pub fn is_one_letter_word(letter: char) -> bool {
    ONE_LETTER_WORDS.contains(&letter)
}

/// What all languages have in one of their fields.
pub(crate) fn gather<T, C>(field: fn(&Language) -> &'static [T]) -> C
where
    T: Copy + 'static,
    C: FromIterator<T>,
{
    let all = Language::all().iter();
    all.flat_map(field).copied().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Language, gather, other_language_of};

    /// Holds that no word of `field` means one thing here and another there.
    fn check<T>(field: fn(&Language) -> &'static [(&'static str, T)])
    where
        T: Copy + PartialEq + std::fmt::Debug + 'static,
    {
        let all: Vec<(&str, T)> = gather(field);
        let known: BTreeMap<&str, T> = all.iter().copied().collect();
        for (word, meaning) in all {
            assert_eq!(known[word], meaning, "{word}");
            assert_eq!(word, word.to_lowercase());
        }
    }

    #[test]
    fn a_text_shows_its_language() {
        let check = |tag: &str, text: &str, expected: Option<&str>| {
            let found = other_language_of(text, Language::of(&tag.parse().unwrap()));
            assert_eq!(found.map(|it| it.tag), expected, "{text}");
        };
        let russian = "Он приехал в город и говорил с министром.";
        let tajik = "Вай ба шаҳр омад ва бо вазир гуфтугӯ кард.";
        check("tg", russian, Some("ru"));
        check("ru", tajik, Some("tg"));
        check("ru", russian, None);
        check("tg", tajik, None);
        check("tg", "Китоби «Война и мир» аз Толстой", None);
        check("tg", "Душанбе, Хуҷанд, Кӯлоб, Хоруғ", None);
        // «-и» is an ending.
        check("tg", "Москунии у-и барчасп", None);
        check("tg", "Москунии у -и матн", None);
        check("fr", "Он приехал в город и говорил.", None);
    }

    #[test]
    fn a_word_means_the_same_in_all_languages() {
        check(|language| language.number_words.whole);
        check(|language| language.number_words.beginnings);
        check(|language| language.magnitudes.whole);
        check(|language| language.magnitudes.beginnings);
        check(|language| language.hours.halves);
    }
}
