//! Where words may be divided, by language.

use std::ops::Range;

use edition_model::Locale;

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

/// The places in `part` of the text where words may be divided, in order.
pub(super) fn divisions(text: &Text<'_>, part: Range<usize>) -> Vec<Division> {
    let mut divisions = Vec::new();
    for span in &text.spans {
        let range = span.range.start.max(part.start)..span.range.end.min(part.end);
        if range.is_empty() || span.style.hyphenation == Hyphenation::Never {
            continue;
        }
        let Some(divide) = divider(span.locale) else {
            continue;
        };
        let words = text.content.get(range.clone()).unwrap_or_default();
        let mut start = range.start;
        for word in words.split_inclusive(|character| !is_letter(character)) {
            let letters = word.trim_end_matches(|character| !is_letter(character));
            if let Some(kind) = divisible(letters) {
                let ends = divide(letters);
                divisions.extend(ends.into_iter().map(|end| Division {
                    at: start + end,
                    word: kind,
                }));
            }
            start += word.len();
        }
    }
    divisions
}

/// What divides the words of a language: gives the bytes at which the second part may begin.
type Divider = fn(&str) -> Vec<usize>;

fn divider(locale: &Locale) -> Option<Divider> {
    match locale.language() {
        "en" => Some(|word| inner_ends(hypher::hyphenate(word, hypher::Lang::English))),
        "ru" => Some(russian),
        "tg" => Some(|word| inner_ends(tajik_hyphenation::hyphenate(word))),
        _ => None,
    }
}

/// The patterns part та-кже, where no Russian word can begin so: так-же.
fn russian(word: &str) -> Vec<usize> {
    let mut ends = inner_ends(hypher::hyphenate(word, hypher::Lang::Russian));
    for end in &mut ends {
        if word.get(*end..).is_some_and(|rest| rest.starts_with("кже")) {
            *end += 'к'.len_utf8();
        }
    }
    ends
}

fn inner_ends<'w>(parts: impl Iterator<Item = &'w str>) -> Vec<usize> {
    let mut end = 0;
    let mut ends: Vec<usize> = parts
        .map(|part| {
            end += part.len();
            end
        })
        .collect();
    ends.pop();
    ends
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

/// Letters and the marks over them.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&character)
}
