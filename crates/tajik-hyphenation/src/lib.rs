//! Hyphenates Tajik words written in Cyrillic: finds where a word may be divided at the end of a line.
//!
//! The rules are those of the orthography of the Tajik language that the Government of Tajikistan approved in decree
//! 268 of 30 June 2021, in its chapter on carrying part of a word over:
//!
//! 1. A syllable stays whole: бод-бон, ба-ро-дар, дӯс-тӣ, та-бас-сум, лаъ-лӣ.
//! 2. A single letter is neither left behind nor carried over, even if it is a syllable: аро-ба and оро-мӣ, not
//!    а-роба and о-ромӣ.
//! 3. The letter ъ stays with the vowel before it, and the next syllable is carried over: аъ-ло, эъ-лон.
//!
//! What a syllable is, the orthography does not say. In Tajik, each has exactly one vowel, and between two vowels
//!
//! - one consonant goes with the second: ба-ро-дар; but й stays before е, ю, я, which begin with a sound of their own:
//!   му-ай-ян;
//! - any consonant stays before ё, which begins with a sound of its own: сай-ёҳ, бис-ёр, анҷом-ёф-та;
//! - the first of two consonants stays: бод-бон, ой-на;
//! - the last of three or more goes: дӯст-дор;
//! - ъ after a consonant is a consonant like others: сан-ъат.
//!
//! ```
//! let parts: Vec<&str> = tajik_hyphenation::hyphenate("Муттаҳид").collect();
//! assert_eq!(parts, ["Мут", "та", "ҳид"]);
//! ```

#![no_std]

extern crate alloc;

use alloc::vec::Vec;

/// Runs the examples of the README as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The fewest letters on either side of a hyphen (rule 2).
const FEWEST_LETTERS: usize = 2;

/// The parts of `word` between which it may be divided, in order: consecutive slices that together make the whole word.
///
/// A word that cannot be divided is one part, and so is one with anything but Cyrillic letters and stress marks. The empty
/// word has no parts. Never panics, whatever the text.
///
/// ```
/// use tajik_hyphenation::hyphenate;
///
/// let divided = |word| hyphenate(word).collect::<Vec<_>>().join("-");
/// assert_eq!(divided("бародар"), "ба-ро-дар");
/// // A single letter is not left behind, and ъ stays with its vowel.
/// assert_eq!(divided("озодӣ"), "озо-дӣ");
/// assert_eq!(divided("эълон"), "эъ-лон");
/// // A single syllable, and a word that is not Cyrillic.
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

/// What a letter is in its syllable.
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
    /// Its first byte in the word.
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

/// The first letter of the syllable of `second`, where `first` and `second` are consecutive vowels.
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

/// The letters of `word`. Stress marks and ь have no sound of their own and belong to the letter before. `None` where the
/// word is not Cyrillic.
fn letters(word: &str) -> Option<Vec<Letter>> {
    let mut letters = Vec::new();
    for (start, character) in word.char_indices() {
        // The lower case of each of these letters is a single letter.
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

    /// `expected` is the hyphenated word.
    fn check(expected: &str) {
        let word = expected.replace('-', "");
        let parts: Vec<&str> = hyphenate(&word).collect();
        assert_eq!(parts.join("-"), expected);
    }

    #[test]
    fn case_and_stress_change_nothing() {
        for word in "МУТ-ТА-ҲИД Ба-ро́-дар ОЗО-ДӢ".split(' ') {
            check(word);
        }
    }

    #[test]
    fn words_that_cannot_be_divided_stay_whole() {
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
    fn the_parts_make_the_word() {
        for word in ["ъъъ", "аа", "ааааа", "ььь", "бъбъа", "аъаъа", "стрстра"]
        {
            assert_eq!(hyphenate(word).collect::<String>(), word);
        }
    }
}
