//! Divides Tajik words, as written in Cyrillic, where they may be carried over to the next line.
//!
//! The rules are those of the orthography of the Tajik language that the Government of Tajikistan
//! approved by decree 268 of 30 June 2021, in its chapter on carrying part of a word over:
//!
//! 1. A syllable stays whole: бод-бон, ба-ро-дар, дӯс-тӣ, та-бас-сум, лаъ-лӣ.
//! 2. A single letter is neither left behind nor carried over, though it be a syllable: аро-ба and
//!    оро-мӣ, not а-роба and о-ромӣ.
//! 3. The letter ъ stays with the vowel before it, and the next syllable is carried over: аъ-ло,
//!    эъ-лон.
//!
//! What makes a syllable is not spelt out there. In Tajik each has exactly one vowel, and between
//! two vowels
//!
//! - one consonant goes with the second: ба-ро-дар; but й stays before е, ю, я, which bring their
//!   own: му-ай-ян;
//! - ё brings its own after every consonant: сай-ёҳ, бис-ёр, анҷом-ёф-та;
//! - of two the first stays: бод-бон, ой-на;
//! - of three or more the last goes: дӯст-дор;
//! - ъ after a consonant is a consonant like others: сан-ъат.
//!
//! ```
//! let parts: Vec<&str> = tajik_hyphenation::hyphenate("Муттаҳид").collect();
//! assert_eq!(parts, ["Мут", "та", "ҳид"]);
//! ```

#![no_std]

extern crate alloc;

use alloc::vec::Vec;

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The fewest letters on either side of a hyphen (rule 2).
const FEWEST_LETTERS: usize = 2;

/// The parts of `word` between which it may be divided, in order; `word` itself where there is only
/// one, or where it holds anything but Cyrillic letters and stress marks. Nothing at all for the
/// empty word. Never panics, whatever the text.
///
/// ```
/// use tajik_hyphenation::hyphenate;
///
/// let divided = |word| hyphenate(word).collect::<Vec<_>>().join("-");
/// assert_eq!(divided("бародар"), "ба-ро-дар");
/// // A single letter is not left behind, and ъ stays with its vowel.
/// assert_eq!(divided("озодӣ"), "озо-дӣ");
/// assert_eq!(divided("эълон"), "эъ-лон");
/// // One syllable, and what is no word in Cyrillic.
/// assert_eq!(divided("шаҳр"), "шаҳр");
/// assert_eq!(divided("e-mail"), "e-mail");
/// ```
pub fn hyphenate(word: &str) -> impl Iterator<Item = &str> {
    let mut ends = divisions(word);
    if !word.is_empty() {
        ends.push(word.len());
    }
    let mut start = 0;
    ends.into_iter().filter_map(move |end| {
        let part = word.get(start..end);
        start = end;
        part
    })
}

/// What a letter is to its syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Consonant,
    /// ъ.
    GlottalStop,
}

struct Letter {
    sound: Sound,
    small: char,
    /// The first byte in the word.
    start: usize,
}

fn divisions(word: &str) -> Vec<usize> {
    let Some(letters) = letters(word) else {
        return Vec::new();
    };
    let mut divisions = Vec::new();
    let mut previous_vowel = None;
    for (place, letter) in letters.iter().enumerate() {
        if letter.sound != Sound::Vowel {
            continue;
        }
        if let Some(vowel) = previous_vowel.replace(place) {
            let division = divide_between(&letters, vowel, place);
            let stands_well =
                division >= FEWEST_LETTERS && letters.len() - division >= FEWEST_LETTERS;
            if let (true, Some(first)) = (stands_well, letters.get(division)) {
                divisions.push(first.start);
            }
        }
    }
    divisions
}

/// The first letter of the syllable of `second`, when `first` and `second` are neighbouring vowels.
fn divide_between(letters: &[Letter], first: usize, second: usize) -> usize {
    let mut start = first + 1;
    let follows = letters.get(start).map(|letter| letter.sound);
    if follows == Some(Sound::GlottalStop) {
        start += 1;
    }
    let small = |place: usize| letters.get(place).map(|letter| letter.small);
    let doubled = small(start) == Some('й') && matches!(small(second), Some('е' | 'ю' | 'я'));
    match second - start {
        1.. if small(second) == Some('ё') => second,
        1 if doubled => start + 1,
        0 | 1 => start,
        2 => start + 1,
        _ => second - 1,
    }
}

/// The letters of `word` with what they are; stress marks, ь and what else has no sound of its own
/// belong to the letter before. `None` where it is no word in Cyrillic.
fn letters(word: &str) -> Option<Vec<Letter>> {
    let mut letters = Vec::new();
    for (start, character) in word.char_indices() {
        // Capitals sound as small letters do; none of these letters becomes two of them.
        let small = character.to_lowercase().next().unwrap_or(character);
        let sound = match small {
            'а' | 'е' | 'ё' | 'и' | 'ӣ' | 'о' | 'у' | 'ӯ' | 'ы' | 'э' | 'ю' | 'я' => {
                Sound::Vowel
            }
            'ъ' => Sound::GlottalStop,
            'ь' | '\u{300}' | '\u{301}' | '\u{304}' | '\u{306}' | '\u{308}' => continue,
            'ғ' | 'қ' | 'ҳ' | 'ҷ' | 'б'..='щ' => Sound::Consonant,
            _ => return None,
        };
        letters.push(Letter {
            sound,
            small,
            start,
        });
    }
    Some(letters)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::hyphenate;

    /// `expected` is the word with its hyphens.
    fn check(expected: &str) {
        let word = expected.replace('-', "");
        let parts: Vec<&str> = hyphenate(&word).collect();
        assert_eq!(parts.join("-"), expected);
    }

    #[test]
    fn case_and_stress_do_not_matter() {
        for word in "МУТ-ТА-ҲИД Ба-ро́-дар ОЗО-ДӢ".split(' ') {
            check(word);
        }
    }

    #[test]
    fn what_cannot_be_divided_stays_whole() {
        for word in [
            "",
            "у",
            "ва",
            "оби",
            "ман",
            "ИМА",
            "СММ",
            "editions",
            "word2",
            "дар1она",
        ] {
            let parts: Vec<&str> = hyphenate(word).collect();
            let whole: Vec<&str> = [word].into_iter().filter(|word| !word.is_empty()).collect();
            assert_eq!(parts, whole);
        }
    }

    #[test]
    fn the_parts_are_the_word() {
        for word in ["ъъъ", "аа", "ааааа", "ььь", "бъбъа", "аъаъа", "стрстра"]
        {
            assert_eq!(hyphenate(word).collect::<String>(), word);
        }
    }
}
