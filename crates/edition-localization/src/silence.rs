//! Translations that say nothing: an ellipsis, a dash, stars, where the source has words.
//!
//! A letter, a figure or a placeable says something; so does a sign that is read aloud, as № or %, beside a few words.

use edition_model::{Inline, SourceInline, SourceSegment};
use edition_parser::scanner::placeables;

use crate::catalog::Message;
use crate::copies::{OBJECT, push_words, typed_forms};

/// A sign may answer to so many words.
const FEW: usize = 3;

/// Whether a message says nothing in any of its forms, and its segment does.
#[must_use]
pub fn is_silent(message: &Message<'_>, segment: &SourceSegment) -> bool {
    let Some(value) = &message.value else {
        return false;
    };
    let forms = typed_forms(value);
    // Mostly the first letter decides.
    let may_be = |form: &String| form.contains(']') || !form.contains(char::is_alphanumeric);
    forms.iter().all(may_be)
        && forms
            .iter()
            .all(|form| are_silent(&spoken(form), &segment.text.inlines))
}

/// Whether a text has signs alone, and says nothing that the words of `source` do; not one that is blank.
#[must_use]
pub fn is_silent_beside(text: &[SourceInline], source: &[SourceInline]) -> bool {
    let mut words = String::new();
    push_spoken(text, &mut words);
    are_silent(&words, source)
}

/// Whether these are signs, and none that could be read aloud for the words of `source`.
fn are_silent(signs: &str, source: &[SourceInline]) -> bool {
    let speaks = |letter: char| letter.is_alphanumeric() || letter == OBJECT;
    if signs.trim().is_empty() || signs.contains(speaks) {
        return false;
    }
    let mut words = String::new();
    push_words(source, &mut words);
    let words = words.split(|letter: char| !letter.is_alphabetic());
    // Single letters stand for something else, as in “n/a”.
    let is_word = |word: &&str| word.chars().count() > 1 || !word.is_ascii() && !word.is_empty();
    let words = words.filter(is_word).count();
    words > 0 && !(words <= FEW && signs.contains(is_read_aloud))
}

/// Whether a sign stands for a word.
fn is_read_aloud(letter: char) -> bool {
    matches!(
        letter,
        '%' | '‰' | '‱' | '٪' | '№' | '#' | '§' | '¶' | '©' | '®' | '™' | '°' | '&' | '@' | '+' | '−' | '±' | '×' | '÷'
            | '=' | '<' | '>' | '≤' | '≥' | '≈' | '∞' | '$' | '¢' | '£' | '¥' | '\u{20A0}'..='\u{20CF}' | '←'..='⇿'
            | '✓' | '✔' | '✗' | '✘' | '☐' | '☑' | '☒' | '♀' | '♂' | '†' | '‡'
    )
}

/// A typed form without the labels of links and notes, with an [`OBJECT`] for what a placeable or code says.
fn spoken(form: &str) -> String {
    let mut words = form.to_owned();
    let ranges: Vec<_> = placeables(form).collect();
    for range in ranges.into_iter().rev() {
        let is_break = form
            .get(range.clone())
            .is_some_and(|it| it.contains("BR()"));
        let says = if is_break { ' ' } else { OBJECT };
        words.replace_range(range, &says.to_string());
    }
    let words = words.replace('`', &OBJECT.to_string());
    let mut spoken = String::new();
    let mut rest = words.as_str();
    while let Some((before, behind)) = split_at_label(rest) {
        spoken.push_str(before);
        rest = behind;
    }
    spoken + rest
}

/// What stands before and behind the first label.
fn split_at_label(text: &str) -> Option<(&str, &str)> {
    let marks = ["][", "[^"].into_iter();
    let first = marks.filter_map(|mark| text.split_once(mark));
    let (before, from) = first.min_by_key(|(before, _)| before.len())?;
    Some((
        before,
        from.split_once(']').map_or("", |(_, behind)| behind),
    ))
}

/// The words and signs of a text, with an [`OBJECT`] for what says something in another way.
fn push_spoken(inlines: &[SourceInline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => push_spoken(content, words),
            Inline::Placeable(placeable) if placeable.text.contains("BR()") => words.push(' '),
            Inline::LineBreak | Inline::FootnoteMark(_) => words.push(' '),
            Inline::Placeable(_)
            | Inline::Code(_)
            | Inline::Image { .. }
            | Inline::NumberReference(_) => words.push(OBJECT),
        }
    }
}
