//! Kinds of letters, and letters that look alike.
//!
//! One pass over a text finds the kinds of all its letters; most rules then see at once that they have
//! nothing to look for.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::figures::{digit, fraction};
use crate::kinds::Kinds;
use crate::language::{Alphabet, Language};

impl Kinds {
    /// The kinds of one letter.
    #[must_use]
    #[inline]
    pub fn of(letter: char) -> Self {
        let code = u32::from(letter) as usize;
        match COMMON.get(code) {
            Some(kinds) => *kinds,
            None => Self::judge(letter),
        }
    }

    /// The kinds of all letters of a text.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let common: &[Self; COMMON_LETTERS] = &COMMON;
        text.chars().fold(Self::default(), |kinds, letter| {
            let code = u32::from(letter) as usize;
            kinds
                | match common.get(code) {
                    Some(kinds) => *kinds,
                    None => Self::judge(letter),
                }
        })
    }

    /// A test for letters of one of `kinds`, for whoever asks about many letters.
    #[inline]
    pub fn judge_of(kinds: Self) -> impl Fn(char) -> bool + Copy {
        let common: &[Self; COMMON_LETTERS] = &COMMON;
        move |letter| {
            let own = common.get(u32::from(letter) as usize).copied();
            own.unwrap_or_else(|| Self::judge(letter)).has(kinds)
        }
    }

    /// The kinds of a letter that the table does not have.
    #[cold]
    fn judge(letter: char) -> Self {
        let when = |is_so: bool, kinds: Self| if is_so { kinds } else { Self::default() };
        let is_alphabetic = letter.is_alphabetic();
        // A stroke or dot over or under a letter, as in NFD.
        let is_mark = matches!(letter, '\u{300}'..='\u{36F}');
        when(is_alphabetic || is_mark, Self::WORD)
            | when(is_alphabetic || letter.is_numeric(), Self::ALPHANUMERIC)
            | when(is_figure(letter), Self::FIGURE)
            | when(is_roman_sign(letter), Self::ROMAN)
            | when(letter.is_ascii_alphabetic(), Self::PLAIN_LATIN)
            | when(is_latin(letter), Self::LATIN)
            | when(is_cyrillic(letter), Self::CYRILLIC)
            | when(matches!(letter, '"' | '”' | '‘' | '„' | '“'), Self::QUOTE)
            | match is_alphabetic {
                true => ALPHABETS.outside(letter),
                false => Self::default(),
            }
    }
}

/// The letters that take at most two bytes in UTF-8: Latin, Greek, Cyrillic, Hebrew, Arabic.
const COMMON_LETTERS: usize = 0x800;

/// The kinds of these letters: looking them up in the tables of Unicode is slow.
static COMMON: LazyLock<Box<[Kinds; COMMON_LETTERS]>> = LazyLock::new(|| {
    let mut kinds = Box::new([Kinds::default(); COMMON_LETTERS]);
    for (letter, kinds) in ('\0'..).zip(kinds.iter_mut()) {
        *kinds = Kinds::judge(letter);
    }
    kinds
});

/// The alphabets of all languages.
static ALPHABETS: LazyLock<Alphabets> = LazyLock::new(|| {
    let known = Language::all().iter();
    let known = known.filter_map(|language| language.alphabet.as_ref().zip(language.outside()));
    Alphabets::of(&known.collect::<Vec<_>>())
});

/// Which letters are outside of which alphabets.
struct Alphabets {
    /// The kinds of a letter that no alphabet has.
    elsewhere: Kinds,
    /// The kinds of the small letters that some alphabet has, by which others do not have them.
    letters: FxHashMap<char, Kinds>,
}

impl Alphabets {
    /// Those of `known`, each with the kind of the letters outside of it.
    fn of(known: &[(&Alphabet, Kinds)]) -> Self {
        let outside = |letter: char| {
            let without = known.iter().filter(|(alphabet, _)| !alphabet.has(letter));
            without.fold(Kinds::default(), |kinds, (_, outside)| kinds | *outside)
        };
        let letters = known
            .iter()
            .flat_map(|(alphabet, _)| alphabet.letters.chars());
        Self {
            elsewhere: known
                .iter()
                .fold(Kinds::default(), |kinds, (_, outside)| kinds | *outside),
            letters: letters.map(|letter| (letter, outside(letter))).collect(),
        }
    }

    /// The kinds of `letter` by the alphabets that do not have it: of its small form, by which alphabets go, for some
    /// capitals are those of no small letter, such as the İ of Turkish and the sign of kelvin.
    fn outside(&self, letter: char) -> Kinds {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        *self.letters.get(&small).unwrap_or(&self.elsewhere)
    }
}

/// Whether `letter` is a Latin one, with accents or without.
#[must_use]
pub fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '\u{C0}'..='\u{24F}') && letter.is_alphabetic()
}

/// Whether `letter` is a Cyrillic one, of any language.
#[must_use]
pub fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}')
}

/// Whether `letter` is of a script that puts no spaces between words.
pub(crate) fn is_unparted(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a number can begin with `letter`, or be it.
fn is_figure(letter: char) -> bool {
    digit(letter).is_some() || fraction(letter).is_some()
}

/// Whether Roman numerals are written with `letter`; Russian keyboards give Cyrillic letters for some.
fn is_roman_sign(letter: char) -> bool {
    matches!(
        letter,
        'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M' | 'І' | 'Х' | 'С' | 'М'
    )
}

/// Latin and Cyrillic letters that look alike.
#[rustfmt::skip]
const ALIKE: &[(char, char)] = &[
    ('A', 'А'), ('B', 'В'), ('C', 'С'), ('E', 'Е'), ('H', 'Н'), ('K', 'К'), ('M', 'М'), ('O', 'О'),
    ('P', 'Р'), ('T', 'Т'), ('X', 'Х'), ('Y', 'У'), ('a', 'а'), ('c', 'с'), ('e', 'е'), ('o', 'о'),
    ('p', 'р'), ('x', 'х'), ('y', 'у'), ('k', 'к'), ('m', 'м'), ('i', 'і'),
];

/// The Cyrillic letter that looks like a Latin one, or the Latin letter that looks like a Cyrillic one.
#[must_use]
pub fn look_alike(letter: char) -> Option<char> {
    ALIKE.iter().find_map(|(latin, cyrillic)| match letter {
        letter if letter == *latin => Some(*cyrillic),
        letter if letter == *cyrillic => Some(*latin),
        _ => None,
    })
}

/// `letter`, or the Latin letter that it looks like where it is Cyrillic.
pub(crate) fn as_latin(letter: char) -> char {
    match is_cyrillic(letter) {
        true => look_alike(letter).unwrap_or(letter),
        false => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, Alphabet, Alphabets, Kinds, as_latin, is_cyrillic, is_latin, look_alike};
    use crate::Language;

    #[test]
    fn a_text_has_the_kinds_of_its_letters() {
        let check = |text: &str, kinds: Kinds, expected: bool| {
            assert_eq!(Kinds::of_text(text).has(kinds), expected, "{text}");
        };
        let outside = |tag: &str| Language::of(&tag.parse().unwrap()).outside().unwrap();
        check("Сафар, рӯзи якум", Kinds::FIGURE | outside("tg"), false);
        check("Сафар, рӯзи якум", outside("ru"), true);
        check("Щука, ЁЖ", outside("ru"), false);
        check("Щука", outside("tg"), true);
        check("рӯзи 1", Kinds::FIGURE, true);
        check("„так“ — не так", Kinds::QUOTE, true);
        check("۱۲", Kinds::FIGURE, true);
        check("१२ ½", Kinds::FIGURE, true);
        check("X", Kinds::ROMAN | Kinds::PLAIN_LATIN, true);
    }

    proptest::proptest! {
        #[test]
        fn a_letter_is_outside_of_the_alphabets_that_do_not_have_it(letter in "\\p{L}") {
            let letter = letter.chars().next().unwrap();
            for language in Language::all() {
                let Some((alphabet, outside)) = language.alphabet.zip(language.outside()) else {
                    continue;
                };
                proptest::prop_assert_eq!(Kinds::of(letter).has(outside), !alphabet.has(letter));
            }
        }
    }

    #[test]
    fn a_latin_alphabet_has_the_capitals_of_its_letters() {
        let uzbek = Alphabet {
            letters: "abdefghijklmnopqrstuvxyzʻʼ",
            substitutes: &[],
            slips: &[],
            names_from: "ru",
        };
        let outside = Kinds::FIRST_OUTSIDE;
        let alphabets = Alphabets::of(&[(&uzbek, outside)]);
        for letter in ('\0'..'\u{20000}').filter(|letter| letter.is_alphabetic()) {
            let found = alphabets.outside(letter).has(outside);
            assert_eq!(found, !uzbek.has(letter), "{letter}");
        }
    }

    #[test]
    fn letters_that_look_alike_are_of_two_scripts() {
        for (latin, cyrillic) in ALIKE {
            assert!(is_latin(*latin) && is_cyrillic(*cyrillic), "{latin}");
            assert_eq!(look_alike(*latin), Some(*cyrillic));
            assert_eq!(as_latin(*cyrillic), *latin);
        }
        assert_eq!(
            (look_alike('Щ'), as_latin('Щ'), as_latin('A')),
            (None, 'Щ', 'A')
        );
    }
}
