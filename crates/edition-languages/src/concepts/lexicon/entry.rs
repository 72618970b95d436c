//! How words name a concept.

use rustc_hash::FxHashMap;

use super::super::Concept;
use super::super::signs::are_parted_by_point;
use super::super::tokens::{KEY, Key, Kind, Token, fold};

/// Words, to be found by the first letters of the first of them.
#[derive(Debug, Default)]
pub(super) struct Entries {
    entries: FxHashMap<Key, Vec<Entry>>,
    /// Beginnings that are shorter than a key.
    short: FxHashMap<Key, Vec<Entry>>,
}

/// How words name a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) concept: Concept,
    /// The words.
    pub(super) words: Vec<Word>,
    /// How many words it takes, and how many of their bytes it names; a whole word is more than its beginning.
    pub(super) length: (usize, usize),
    /// Whether a point stands behind the first of them.
    pub(super) is_short: bool,
    /// Whether the last of them is a figure.
    pub(super) has_figure: bool,
    /// Which of the words is a name, where its capitals matter, and the words as written.
    pub(super) exact: Option<(usize, &'static str)>,
    pub(super) certainty: Certainty,
}

/// A word as it is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its letters, folded.
    pub(super) letters: String,
    /// Whether it is only how a word begins.
    pub(super) is_open: bool,
    /// Whether it is only how a word goes on.
    pub(super) is_within: bool,
}

impl Word {
    /// Reads a word as it is written in a file.
    pub(super) fn read(written: &str) -> Self {
        let plain = written.strip_suffix('*');
        let letters = plain.unwrap_or(written).trim_end_matches('.');
        let part = letters.strip_prefix('*');
        Self {
            letters: folded(part.unwrap_or(letters)),
            is_open: plain.is_some(),
            is_within: part.is_some(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    Sure,
    SureBesideFigures,
    Perhaps,
}

impl Certainty {
    /// Whether a word that stands beside a figure, or has an exponent, is sure to name its concept.
    pub(super) fn holds(self, figure: Option<u64>, exponent: Option<&str>) -> bool {
        match self {
            Self::Sure => true,
            Self::SureBesideFigures => figure.is_some(),
            // `м²`, where the exponent says what it is.
            Self::Perhaps => exponent.is_some() && figure.is_some(),
        }
    }
}

impl Entries {
    pub(super) fn insert(&mut self, entry: Entry) {
        let Some(first) = entry.words.first() else {
            return;
        };
        let is_short = first.is_open && first.letters.chars().count() < KEY;
        let key = Key::of(&first.letters);
        let home = match is_short {
            true => &mut self.short,
            false => &mut self.entries,
        };
        home.entry(key).or_default().push(entry);
    }

    /// Those that may begin with the first of `tokens`.
    pub(super) fn at(&self, tokens: &[Token]) -> impl Iterator<Item = &Entry> {
        let key = match tokens.first().map(|token| token.kind) {
            Some(Kind::Word(key)) => Some(key),
            _ => None,
        };
        let own = key.and_then(|key| self.entries.get(&key));
        let short = key.and_then(|key| self.short.get(&key.of_two()));
        own.into_iter().chain(short).flatten()
    }
}

impl Entry {
    pub(super) fn fits(&self, tokens: &[Token], text: &str) -> bool {
        let Some(own) = tokens.get(..self.words.len()) else {
            return false;
        };
        let words_fit = own
            .iter()
            .zip(&self.words)
            .enumerate()
            .all(|(place, (token, word))| {
                let mut there = text
                    .get(token.start..token.end)
                    .unwrap_or_default()
                    .chars()
                    .map(fold);
                let begins = word
                    .letters
                    .chars()
                    .all(|letter| there.next() == Some(letter));
                begins
                    && (word.is_open || there.next().is_none())
                    && (place == 0 || token.joins || self.is_short)
            });
        words_fit
            && (!self.is_short || are_parted_by_point(own, text))
            && self.exact.is_none_or(|(place, exact)| {
                // The word before a name may begin a sentence.
                let exact = exact.trim_end_matches('*').split('_').nth(place);
                let there = own.get(place);
                let there = there.and_then(|token| text.get(token.start..token.end));
                let there = there.unwrap_or_default();
                exact.is_some_and(|exact| there.starts_with(exact.trim_end_matches('.')))
            })
    }
}

/// Which of the words of a file is the name: the first with a capital, else the last.
pub(super) fn place_of_name(words: &str) -> usize {
    let mut all = words.split('_');
    let first = all.position(|word| word.starts_with(char::is_uppercase));
    first.unwrap_or_else(|| words.split('_').count() - 1)
}

pub(super) fn folded(word: &str) -> String {
    word.chars().map(fold).collect()
}
