//! Kinds of letters, and letters that look alike.
//!
//! One pass over a text finds the kinds of all its letters; most rules then see at once that they have
//! nothing to look for.

use std::ops::BitOr;
use std::sync::LazyLock;

use crate::language::{Alphabet, Language};
use crate::numbers;

/// Kinds of letters, as a set: a letter may be of several, and a text has those of all its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds(u32);

impl Kinds {
    /// What words are made of: letters, and the marks on them.
    pub const WORD: Self = Self(1);
    /// Letters and digits.
    pub const ALPHANUMERIC: Self = Self(1 << 1);
    /// Digits in any script, and signs for fractions.
    pub const FIGURE: Self = Self(1 << 2);
    /// Capitals that Roman numerals are written with, and Cyrillic ones that look like them.
    pub const ROMAN: Self = Self(1 << 3);
    /// The letters of ASCII.
    pub const PLAIN_LATIN: Self = Self(1 << 4);
    /// Latin letters, those with accents too.
    pub const LATIN: Self = Self(1 << 5);
    /// Cyrillic letters of all languages.
    pub const CYRILLIC: Self = Self(1 << 6);
    /// Quotation marks that are wrong in some languages.
    pub const QUOTE: Self = Self(1 << 7);
    /// The first of the kinds that [`Language::outside`] gives: letters outside of an alphabet.
    pub(crate) const FIRST_OUTSIDE: Self = Self(1 << 8);

    /// The kind after this one. There is room for the alphabets of 23 languages.
    pub(crate) const fn next(self) -> Self {
        assert!(
            self.0 < 1 << 31,
            "too many alphabets for the bits of `Kinds`"
        );
        Self(self.0 << 1)
    }

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

    /// Whether any of `kinds` is among them.
    #[must_use]
    #[inline]
    pub fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// The kinds of a letter that the table does not have.
    #[cold]
    fn judge(letter: char) -> Self {
        let when = |is_so: bool, kinds: Self| if is_so { kinds } else { Self::default() };
        let is_alphabetic = letter.is_alphabetic();
        // A stroke or dot over or under a letter, as in NFD.
        let is_mark = matches!(letter, '\u{300}'..='\u{36F}');
        when(is_alphabetic || is_mark, Self::WORD)
            | when(letter.is_alphanumeric(), Self::ALPHANUMERIC)
            | when(numbers::is_figure(letter), Self::FIGURE)
            | when(numbers::is_roman_sign(letter), Self::ROMAN)
            | when(letter.is_ascii_alphabetic(), Self::PLAIN_LATIN)
            | when(is_latin(letter), Self::LATIN)
            | when(is_cyrillic(letter), Self::CYRILLIC)
            | when(matches!(letter, '"' | '”' | '‘' | '„' | '“'), Self::QUOTE)
            | when(is_alphabetic, Self::outside_alphabets(letter))
    }

    /// The kinds of a letter for the languages whose alphabets do not have it.
    fn outside_alphabets(letter: char) -> Self {
        let outside = ALPHABETS
            .iter()
            .filter(|(alphabet, _)| !alphabet.has(letter));
        outside.fold(Self::default(), |kinds, (_, outside)| kinds | *outside)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
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

/// The known alphabets, and the kinds of the letters outside of each.
static ALPHABETS: LazyLock<Vec<(&Alphabet, Kinds)>> = LazyLock::new(|| {
    let known = Language::all().iter();
    let known = known.filter_map(|language| language.alphabet.as_ref().zip(language.outside()));
    known.collect()
});

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
    use super::{ALIKE, Kinds, as_latin, is_cyrillic, is_latin, look_alike};
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
