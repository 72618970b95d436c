//! The words of a document's texts and translations, as they are kept until all documents are known.

use std::borrow::Cow;

use edition_languages::{Language, sentences, words};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Shorter words say too little.
const SHORTEST: usize = 3;

/// Marks in [`Side::marks`]; what is greater is a word, by its place in the vocabulary.
const END_OF_TEXT: u32 = 0;
const END_OF_SENTENCE: u32 = 1;
const FIRST_WORD: u32 = 2;

/// The words of pairs of texts, in their order. A pair may be left out: then nothing is learned from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub(crate) source: Side,
    pub(crate) translation: Side,
}

/// The words of several texts in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Side {
    /// The different words in small letters, each on a line.
    vocabulary: String,
    marks: Vec<u32>,
}

/// A text as the places of its words in a vocabulary, sentence by sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) words: Vec<u32>,
    /// Where each sentence ends among the words.
    pub(crate) ends: Vec<usize>,
}

impl Page {
    /// The words of pairs of a source and its translation, in their languages. Nothing of scripts without spaces: their
    /// words are not known.
    pub fn of<'t>(
        pairs: impl Iterator<Item = Option<(&'t str, &'t str)>>,
        (source_language, language): (&Language, &Language),
    ) -> Self {
        let mut source = Writer::default();
        let mut translation = Writer::default();
        if !can_read(source_language) || !can_read(language) {
            return Self::default();
        }
        for pair in pairs {
            if let Some((original, translated)) = pair {
                source.push(original);
                translation.push(translated);
            }
            source.side.marks.push(END_OF_TEXT);
            translation.side.marks.push(END_OF_TEXT);
        }
        Self {
            source: source.side,
            translation: translation.side,
        }
    }
}

/// The words of a text that are compared, in their order.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let sentences = sentences(text).into_iter();
    sentences.flat_map(|sentence| long_words(text.get(sentence).unwrap_or_default()))
}

fn long_words(text: &str) -> impl Iterator<Item = &str> {
    let long = |word: &&str| word.chars().nth(SHORTEST - 1).is_some();
    words(text).map(|(_, word)| word).filter(long)
}

/// Whether words stand apart in a language.
pub(crate) fn can_read(language: &Language) -> bool {
    language.script.is_none_or(|script| script.has_spaces())
}

#[derive(Default)]
struct Writer<'t> {
    side: Side,
    known: FxHashMap<Cow<'t, str>, u32>,
}

impl<'t> Writer<'t> {
    fn push(&mut self, text: &'t str) {
        for sentence in sentences(text) {
            for word in long_words(text.get(sentence).unwrap_or_default()) {
                self.push_word(word);
            }
            self.side.marks.push(END_OF_SENTENCE);
        }
    }

    fn push_word(&mut self, word: &'t str) {
        let word = in_small_letters(word);
        let next = FIRST_WORD.saturating_add(u32::try_from(self.known.len()).unwrap_or(u32::MAX));
        let mark = match self.known.get(&word) {
            Some(mark) => *mark,
            None => {
                self.side.vocabulary.push_str(&word);
                self.side.vocabulary.push('\n');
                self.known.insert(word, next);
                next
            }
        };
        self.side.marks.push(mark);
    }
}

fn in_small_letters(word: &str) -> Cow<'_, str> {
    match word.chars().any(char::is_uppercase) {
        true => Cow::Owned(word.to_lowercase()),
        false => Cow::Borrowed(word),
    }
}

impl Side {
    pub(crate) fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.lines()
    }

    /// The texts, the words of which are found in `places`; nothing for pairs that are left out.
    pub(crate) fn texts(&self, places: &[u32]) -> impl Iterator<Item = Option<Text>> {
        let mut marks = self.marks.iter();
        std::iter::from_fn(move || {
            let mut text = Text::default();
            loop {
                match *marks.next()? {
                    END_OF_TEXT => break,
                    END_OF_SENTENCE => text.ends.push(text.words.len()),
                    word => {
                        let place = usize::try_from(word - FIRST_WORD).ok();
                        let place = place.and_then(|place| places.get(place));
                        text.words.extend(place);
                    }
                }
            }
            Some((!text.ends.is_empty()).then_some(text))
        })
    }
}

impl Text {
    /// The words of each sentence.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let sentence = self.words.get(start..*end).unwrap_or_default();
            start = *end;
            sentence
        })
    }
}
