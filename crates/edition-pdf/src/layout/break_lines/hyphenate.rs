//! Where words may be divided, by language.

use std::ops::Range;
use std::sync::Arc;

use edition_languages::Language;
use edition_model::Addresses;

use crate::fonts::Family;
use crate::layout::style::Hyphenation;
use crate::layout::text::Text;
use crate::layout::word_key::{WordKey, WordRef};
use crate::memo::Memo;

/// Words of fewer letters are not divided.
const FEWEST_LETTERS: usize = 5;

/// The capacity in bytes, enough for some six thousand words.
const CAPACITY: usize = 1 << 20;

/// A place where a word may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Division {
    /// The byte of the text that would begin the next line.
    pub(super) at: usize,
    pub(super) word: Word,
}

/// The kind of a word. Capitalized ones are often names, which are better left whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Common,
    Capitalized,
}

/// Remembers how words are divided.
pub(crate) struct Divisions {
    languages: Vec<&'static str>,
    words: Memo<WordKey, (Word, Arc<[usize]>)>,
}

impl Default for Divisions {
    fn default() -> Self {
        let bytes =
            |key: &WordKey, (_, ends): &(Word, Arc<[usize]>)| key.bytes() + size_of_val(&**ends);
        Self {
            languages: Vec::new(),
            words: Memo::new(CAPACITY, bytes),
        }
    }
}

impl Divisions {
    /// The places in `part` of the text where words may be divided, in order.
    pub(super) fn of(&mut self, text: &Text<'_>, part: Range<usize>) -> Vec<Division> {
        let mut divisions = Vec::new();
        for span in &text.spans {
            let range = span.range.start.max(part.start)..span.range.end.min(part.end);
            if range.is_empty() || span.style.hyphenation == Hyphenation::Never {
                continue;
            }
            let language = Language::of(span.locale);
            let Some(divide) = language.hyphenation else {
                continue;
            };
            let words = text.content.get(range.clone()).unwrap_or_default();
            let language = self.language(language.tag);
            let mut start = range.start;
            for letters in words.split(|character| !is_letter(character)) {
                // Most short words need no look-up: half of our languages have two bytes a letter.
                if letters.len() >= FEWEST_LETTERS {
                    let key = WordRef {
                        group: language,
                        word: letters,
                    };
                    let (word, ends) = self.divided(key, divide);
                    divisions.extend(ends.iter().map(|end| Division {
                        at: start + end,
                        word,
                    }));
                }
                start += letters.len();
                // The character that ended the word.
                let sign = text
                    .content
                    .get(start..)
                    .and_then(|rest| rest.chars().next());
                start += sign.map_or(0, char::len_utf8);
            }
        }
        divisions
    }

    fn divided(
        &mut self,
        key: WordRef<'_>,
        divide: fn(&str) -> Vec<usize>,
    ) -> (Word, Arc<[usize]>) {
        self.words.get(&key).unwrap_or_else(|hash| {
            let division = divided(key.word, divide);
            self.words.insert(hash, key.into(), division.clone());
            division
        })
    }

    /// The index of a language.
    fn language(&mut self, tag: &'static str) -> usize {
        let index = self.languages.iter().position(|known| *known == tag);
        index.unwrap_or_else(|| {
            self.languages.push(tag);
            self.languages.len() - 1
        })
    }
}

/// The places in `part` of the text where words can be divided into syllables if they must be, in order: names, headings and
/// words in capitals too, but nothing in code and addresses.
pub(super) fn syllables(text: &Text<'_>, part: Range<usize>) -> Vec<usize> {
    let mut places = Vec::new();
    for span in &text.spans {
        let range = span.range.start.max(part.start)..span.range.end.min(part.end);
        let language = Language::of(span.locale);
        let Some(divide) = language
            .hyphenation
            .filter(|_| span.style.family != Family::Mono)
        else {
            continue;
        };
        let words = text.content.get(range.clone()).unwrap_or_default();
        let mut start = range.start;
        for letters in words.split_inclusive(|character| !is_letter(character)) {
            let word = letters.trim_end_matches(|character| !is_letter(character));
            let lower = word.to_lowercase();
            let count = word.chars().count();
            // A few letters have another length in small ones.
            if (FEWEST_LETTERS..100).contains(&count) && lower.len() == word.len() {
                let ends = divide(&lower)
                    .into_iter()
                    .filter(|end| word.is_char_boundary(*end));
                places.extend(ends.map(|end| start + end));
            }
            start += letters.len();
        }
    }
    if !places.is_empty() {
        let addresses = Addresses::of(&text.content);
        places.retain(|at| !addresses.have(*at));
    }
    places
}

/// The kind of a word, and the bytes at which its second part may begin.
fn divided(word: &str, divide: fn(&str) -> Vec<usize>) -> (Word, Arc<[usize]>) {
    match divisible(word) {
        Some(kind) => (kind, divide(word).into()),
        None => (Word::Common, Arc::default()),
    }
}

/// The kind of a word that may be divided. `None` for abbreviations in capitals, for short words and for those of a hundred
/// letters and more.
fn divisible(word: &str) -> Option<Word> {
    let mut characters = word.chars();
    let first = characters.next()?;
    let capitals = characters.clone().any(char::is_uppercase);
    let count = characters.count() + 1;
    if capitals || !(FEWEST_LETTERS..100).contains(&count) {
        return None;
    }
    Some(if first.is_uppercase() {
        Word::Capitalized
    } else {
        Word::Common
    })
}

/// Whether a character is a letter or a mark on one. The ranges of the most frequent letters are faster than Unicode's
/// tables.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7F' => character.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{4FF}' | '\u{300}'..='\u{36F}' => true,
        _ => character.is_alphabetic(),
    }
}
