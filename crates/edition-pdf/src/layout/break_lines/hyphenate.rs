//! Where words may be divided, by language.

use std::cell::RefCell;
use std::ops::Range;

use edition_languages::Language;
use rustc_hash::FxHashMap;

use crate::layout::style::Hyphenation;
use crate::layout::text::Text;

/// Words of fewer letters are not divided.
const FEWEST_LETTERS: usize = 5;

/// A place in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Division {
    /// The byte of the text that would begin the next line.
    pub(super) at: usize,
    /// Whether the word begins with a capital, as names do, which are better left whole.
    pub(super) word: Word,
}

/// What kind of word is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Common,
    Capitalized,
}

/// How words are divided, for those that were met before.
#[derive(Default)]
pub(crate) struct Divisions {
    languages: RefCell<Vec<(&'static str, KnownWords)>>,
}

/// For each word what kind it is and the bytes at which its second part may begin.
type KnownWords = FxHashMap<Box<str>, (Word, Box<[usize]>)>;

impl Divisions {
    /// The places in `part` of the text where words may be divided, in order.
    pub(super) fn of(&self, text: &Text<'_>, part: Range<usize>) -> Vec<Division> {
        let mut divisions = Vec::new();
        let mut languages = self.languages.borrow_mut();
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
            let known = of_language(&mut languages, language.tag);
            let mut start = range.start;
            for letters in words.split(|character| !is_letter(character)) {
                // A letter has two bytes at least in half of our languages: most short words end here.
                if letters.len() >= FEWEST_LETTERS {
                    if let Some(division) = known.get(letters) {
                        add(division, start, &mut divisions);
                    } else {
                        let division = divided(letters, divide);
                        add(&division, start, &mut divisions);
                        known.insert(Box::from(letters), division);
                    }
                }
                start += letters.len();
                // What stands between them.
                let sign = text
                    .content
                    .get(start..)
                    .and_then(|rest| rest.chars().next());
                start += sign.map_or(0, char::len_utf8);
            }
        }
        divisions
    }

    /// How many words are known.
    pub(crate) fn count(&self) -> usize {
        let languages = self.languages.borrow();
        languages.iter().map(|(_, words)| words.len()).sum()
    }
}

/// Adds the places of a word that begins at byte `start`.
fn add((word, ends): &(Word, Box<[usize]>), start: usize, divisions: &mut Vec<Division>) {
    for end in ends {
        divisions.push(Division {
            at: start + end,
            word: *word,
        });
    }
}

fn of_language<'l>(
    languages: &'l mut Vec<(&'static str, KnownWords)>,
    language: &'static str,
) -> &'l mut KnownWords {
    let place = languages.iter().position(|(known, _)| *known == language);
    let place = place.unwrap_or_else(|| {
        languages.push((language, KnownWords::default()));
        languages.len() - 1
    });
    &mut languages[place].1
}

/// What kind a word is, and where its second part may begin.
fn divided(word: &str, divide: fn(&str) -> Vec<usize>) -> (Word, Box<[usize]>) {
    match divisible(word) {
        Some(kind) => (kind, divide(word).into()),
        None => (Word::Common, Box::default()),
    }
}

/// Abbreviations in capitals are not divided, nor are short words and monstrously long ones.
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

/// Letters and the marks over them. Unicode's tables are slow to ask for the letters that most texts are
/// of.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7F' => character.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{4FF}' | '\u{300}'..='\u{36F}' => true,
        _ => character.is_alphabetic(),
    }
}
