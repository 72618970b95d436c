//! The kinds that letters are of.

use std::ops::BitOr;

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

    /// Whether any of `kinds` is among them.
    #[must_use]
    #[inline]
    pub fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }
}

impl BitOr for Kinds {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
