//! Questions and exclamations at the end of a text.

use edition_languages::{Language, Questions};
use edition_model::{Sentence, say};

/// What is said where one text ends in a question or an exclamation and the other does not.
pub(super) fn ends(source: &str, translation: &str, language: &Language) -> Option<Sentence> {
    let Questions::EndWith(own_marks) = language.questions else {
        return None;
    };
    let texts = (source, translation);
    let (source, translation) = (ending(source), ending(translation));
    // A mark of doubt, as `(?)`, is a remark: `typed-marks` tells of it.
    let is_doubt = |ending: &str| ending.contains("(?)") || ending.contains("[?]");
    let is_question = |ending: &str| ending.contains(['?', '？', '؟', '⸮']) && !is_doubt(ending);
    let (asks, asked) = (
        is_question(translation) || translation.contains(own_marks),
        is_question(source),
    );
    let (calls, called) = (
        translation.contains(['!', '！']),
        source.contains(['!', '！']),
    );
    // What one text says at its end may stand within the other: a name with a mark of its own, or what is quoted.
    let (questions, exclamations) = (['?', '？', '؟', '⸮'], ['!', '！']);
    match (asked, asks, called, calls) {
        (true, false, _, _) => (!stands_within(texts.1, &questions)).then(|| say("question-lost")),
        (false, true, _, _) => (!stands_within(texts.0, &questions)).then(|| say("question-added")),
        (_, _, true, false) => {
            (!stands_within(texts.1, &exclamations)).then(|| say("exclamation-lost"))
        }
        (_, _, false, true) => {
            (!stands_within(texts.0, &exclamations)).then(|| say("exclamation-added"))
        }
        _ => None,
    }
}

/// Whether one of `marks` stands right behind a word within a sentence, which goes on behind it: `Yahoo! was closed`.
fn stands_within(text: &str, marks: &[char]) -> bool {
    let mut places = text.match_indices(marks);
    places.any(|(place, mark)| {
        let (before, rest) = text.split_at_checked(place).unwrap_or((text, ""));
        let behind = rest.get(mark.len()..).unwrap_or_default();
        let is_closing = |it: char| {
            it.is_whitespace()
                || matches!(
                    it,
                    '»' | '”' | '“' | '’' | '"' | '\'' | ')' | ',' | '-' | '–' | '—'
                )
        };
        let next = behind.trim_start_matches(is_closing).chars().next();
        let goes_on = next.is_some_and(|next| next.is_lowercase() || next == crate::plain::OBJECT);
        before.ends_with(char::is_alphanumeric) && (goes_on || behind.starts_with(','))
    })
}

/// The marks behind the last word. A placeable or a piece of code counts as a word.
fn ending(text: &str) -> &str {
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != crate::plain::OBJECT;
    let length = text.trim_end_matches(is_mark).len();
    text.get(length..).unwrap_or_default()
}
