//! The words of a text as the rules read them: what is no word of its language taken out.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use edition_languages::concepts::{self, Mentions};
use edition_languages::numbers::{Number, Numbers, scan};
use edition_languages::{Kinds, Language, sentences};
use edition_model::{Inline, Locale, SourceInline};
use memchr::memchr;

use edition_localization::fold::has_pair;

/// Stands for what is no text of the translator's: code, a placeable, words of another language.
pub(crate) const OBJECT: char = '\u{FFFC}';
const OBJECT_TEXT: &str = "\u{FFFC}";

/// A text without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plain<'t> {
    /// The words in the text's own language, an [`OBJECT`] for all else, addresses too. Marks of footnotes leave
    /// nothing behind.
    pub(crate) own: Cow<'t, str>,
    /// The words that are marked with another language.
    pub(crate) foreign: Vec<(Locale, Plain<'t>)>,
    /// What kinds of letters `own` has, once somebody has asked.
    kinds: OnceCell<Kinds>,
    /// Its numbers, once somebody has asked.
    numbers: OnceCell<Found>,
    /// What it names, once somebody has asked.
    mentions: OnceCell<Mentions>,
    /// Where its sentences stand, once somebody has asked.
    sentences: OnceCell<Vec<Range<usize>>>,
}

/// The numbers that were found in a text: in its own words, and in those of other languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Found {
    own: Vec<Number>,
    foreign: Vec<Number>,
}

impl<'t> Plain<'t> {
    pub(crate) fn of(inlines: &'t [SourceInline]) -> Self {
        let mut plain = Self::default();
        plain.push(inlines);
        // Letters and figures of an address are nobody's language.
        if may_have_addresses(&plain.own) {
            plain.own = Cow::Owned(without_addresses(&plain.own));
        }
        plain
    }

    /// The kinds of letters in the words of the text's own language.
    pub(crate) fn kinds(&self) -> Kinds {
        *self.kinds.get_or_init(|| Kinds::of_text(&self.own))
    }

    /// The numbers in the text, which is in `language`, whoever asks.
    pub(crate) fn numbers(&self, language: &'static Language) -> Numbers<'_> {
        let found = self.numbers.get_or_init(|| self.find_numbers(language));
        Numbers {
            own: &found.own,
            foreign: &found.foreign,
            text: &self.own,
            language,
        }
    }

    /// What the text, which is in `language`, whoever asks, names of closed classes.
    pub(crate) fn mentions(&self, language: &'static Language) -> &Mentions {
        self.mentions
            .get_or_init(|| concepts::mentions(&self.own, language))
    }

    /// Where the sentences of the text stand.
    pub(crate) fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(&self.own))
    }

    fn find_numbers(&self, language: &Language) -> Found {
        let mut foreign = Vec::new();
        for (locale, plain) in &self.foreign {
            let found = plain.find_numbers(Language::of(locale));
            foreign.extend(found.own);
            foreign.extend(found.foreign);
        }
        // Most texts have none of the letters that a number begins with.
        let own = match self.kinds().has(Kinds::FIGURE | Kinds::ROMAN) {
            true => scan(&self.own, language),
            false => Vec::new(),
        };
        Found { own, foreign }
    }

    fn push_text(&mut self, text: &'t str) {
        if self.own.is_empty() {
            self.own = Cow::Borrowed(text);
        } else {
            self.own.to_mut().push_str(text);
        }
    }

    fn push(&mut self, inlines: &'t [SourceInline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.push_text(text),
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Link { content, .. } => self.push(content),
                Inline::Image { alt, .. } => {
                    self.push_text(" ");
                    self.push(alt);
                    self.push_text(" ");
                }
                Inline::Foreign { locale, content } => {
                    self.push_text(OBJECT_TEXT);
                    self.foreign.push((locale.clone(), Self::of(content)));
                }
                Inline::Code(_) | Inline::NumberReference(_) | Inline::Placeable(_) => {
                    self.push_text(OBJECT_TEXT);
                }
                Inline::LineBreak => self.push_text("\n"),
                Inline::FootnoteMark(_) => {}
            }
        }
    }
}

/// Whether `text` has a mark that addresses have.
fn may_have_addresses(text: &str) -> bool {
    let marks = ["://", "www.", "mailto:", "@"];
    let is_suspect = |first: u8, second: u8| {
        (first == b':') | (second == b'@') | ((first == b'w') & (second == b'w'))
    };
    (text.starts_with('@') || has_pair(text, is_suspect))
        && marks.iter().any(|mark| text.contains(mark))
}

/// Whether a text by itself has nothing that an [`OBJECT`] stands for, nor one already, by the byte that
/// it begins with.
pub(crate) fn has_no_objects(text: &str) -> bool {
    !may_have_addresses(text) && memchr(0xEF, text.as_bytes()).is_none()
}

/// The text with every address made an [`OBJECT`].
fn without_addresses(text: &str) -> String {
    let ends = |letter: char| letter.is_whitespace() || is_glued(letter);
    let pieces = text.split_inclusive(ends);
    let pieces = pieces.map(|piece| {
        let word = piece.trim_end_matches(ends);
        match is_address(word) {
            true => piece.replacen(word, &OBJECT.to_string(), 1),
            false => piece.to_owned(),
        }
    });
    pieces.collect()
}

/// Whether a letter or mark is of a script that has no spaces between words, or often none before what ends them: an address may
/// stand right beside it.
pub(crate) fn is_glued(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{11FF}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..)
}

fn is_address(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '<', '«', '“', '"']);
    let marks = ["https://", "http://", "www.", "mailto:"];
    marks.iter().any(|mark| bare.starts_with(mark)) || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn addresses_are_no_words() {
        assert_eq!(
            without_addresses("see https://example.org/2012 or a@b.org now"),
            "see \u{FFFC} or \u{FFFC} now"
        );
        assert_eq!(
            without_addresses("请看https://example.org/2012。或a2@b.org与3人"),
            "请看\u{FFFC}。或\u{FFFC}与3人"
        );
    }
}
