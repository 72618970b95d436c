//! What kinds of letters a text has. One look at each letter answers what the rules ask first, so that
//! each of them reads only texts in which it may find something.

use std::ops::BitOr;
use std::sync::LazyLock;

use crate::numbers;
use crate::rules::punctuation::is_suspect_quote;
use crate::rules::wrong_alphabet::{is_cyrillic, is_latin, is_russian, is_tajik};

/// Kinds of letters: a letter may be of several, and a text has all those of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds(u16);

impl Kinds {
    /// Words are made of these: letters, and the marks on them.
    pub(crate) const WORD: Self = Self(1);
    /// Letters and digits.
    pub(crate) const ALPHANUMERIC: Self = Self(1 << 1);
    /// Digits in any script, and signs for fractions.
    pub(crate) const FIGURE: Self = Self(1 << 2);
    /// Capitals that Roman numerals are written with, and Cyrillic ones that look like them.
    pub(crate) const ROMAN: Self = Self(1 << 3);
    /// The letters of ASCII.
    pub(crate) const PLAIN_LATIN: Self = Self(1 << 4);
    pub(crate) const LATIN: Self = Self(1 << 5);
    pub(crate) const CYRILLIC: Self = Self(1 << 6);
    /// Letters that Russian does not have.
    pub(crate) const NOT_RUSSIAN: Self = Self(1 << 7);
    /// Letters that Tajik does not have.
    pub(crate) const NOT_TAJIK: Self = Self(1 << 8);
    /// Quotation marks that may be wrong in Russian and Tajik.
    pub(crate) const QUOTE: Self = Self(1 << 9);

    /// The kinds of one letter.
    pub(crate) fn of(letter: char) -> Self {
        let code = u32::from(letter) as usize;
        match COMMON.get(code) {
            Some(kinds) => *kinds,
            None => Self::judge(letter),
        }
    }

    /// The kinds of all letters of a text.
    pub(crate) fn of_text(text: &str) -> Self {
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

    /// Tells of letters whether they are of one of `kinds`: for one who asks of many.
    pub(crate) fn judge_of(kinds: Self) -> impl Fn(char) -> bool + Copy {
        let common: &[Self; COMMON_LETTERS] = &COMMON;
        move |letter| {
            let own = common.get(u32::from(letter) as usize).copied();
            own.unwrap_or_else(|| Self::judge(letter)).has(kinds)
        }
    }

    /// Whether a letter of one of `kinds` is there.
    pub(crate) fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

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
            | when(is_alphabetic && !is_russian(letter), Self::NOT_RUSSIAN)
            | when(is_alphabetic && !is_tajik(letter), Self::NOT_TAJIK)
            | when(is_suspect_quote(letter), Self::QUOTE)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The letters of two bytes and less: of Latin, Greek and Cyrillic, Hebrew and Arabic.
const COMMON_LETTERS: usize = 0x800;

/// Their kinds, which Unicode's tables are slow to tell.
static COMMON: LazyLock<Box<[Kinds; COMMON_LETTERS]>> = LazyLock::new(|| {
    let mut kinds = Box::new([Kinds::default(); COMMON_LETTERS]);
    for (letter, kinds) in ('\0'..).zip(kinds.iter_mut()) {
        *kinds = Kinds::judge(letter);
    }
    kinds
});

#[cfg(test)]
mod tests {
    use super::Kinds;

    #[test]
    fn a_text_has_the_kinds_of_its_letters() {
        let check = |text: &str, kinds: Kinds, expected: bool| {
            assert_eq!(Kinds::of_text(text).has(kinds), expected, "{text}");
        };
        check("Сафар, рӯзи якум", Kinds::FIGURE | Kinds::NOT_TAJIK, false);
        check("Сафар, рӯзи якум", Kinds::NOT_RUSSIAN, true);
        check("рӯзи 1", Kinds::FIGURE, true);
        check("„так“ — не так", Kinds::QUOTE, true);
        check("۱۲", Kinds::FIGURE, true);
        check("१२ ½", Kinds::FIGURE, true);
        check("X", Kinds::ROMAN | Kinds::PLAIN_LATIN, true);
    }
}
