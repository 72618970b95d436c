//! Single letters of the wrong alphabet: they make no mixed word, and yet they are wrong.

use edition_languages::{is_cyrillic, look_alike, vocabulary, words};
use edition_model::say;

use super::Fault;
use crate::plain::OBJECT;

/// Whether a single Latin letter stands where Cyrillic words have a preposition that looks the same.
pub(super) fn is_preposition(text: &str, start: usize, word: &str, before: Option<&str>) -> bool {
    let mut letters = word.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return false;
    };
    let twin = look_alike(letter).and_then(|twin| twin.to_lowercase().next());
    if !twin.is_some_and(vocabulary::is_one_letter_word) {
        return false;
    }
    let is_cyrillic_word = |text: &str| text.chars().next().is_some_and(is_cyrillic);
    let (head, tail) = (
        text.get(..start).unwrap_or_default(),
        text.get(start + word.len()..),
    );
    let Some(next) = tail.and_then(|tail| tail.strip_prefix([' ', '\u{A0}'])) else {
        return false;
    };
    let small = next
        .chars()
        .next()
        .is_some_and(|letter| is_cyrillic(letter) && letter.is_lowercase());
    let sentence_start = head.trim_end().is_empty()
        || head.ends_with([' ']) && head.trim_end().ends_with(['.', '!', '?']);
    if letter.is_uppercase() {
        return sentence_start && small;
    }
    // Points of a text are lettered in Latin too: подпункт c пункта 2.
    let is_list = |word: &str| {
        let word = word.to_lowercase();
        word.chars().count() < 3
            || vocabulary::is_range_word(&word)
            || vocabulary::is_lettered(&word)
    };
    head.ends_with([' ', '\u{A0}'])
        && !head.trim_end().ends_with([OBJECT, '(', ';', ':'])
        && small
        && before.is_some_and(|word| is_cyrillic_word(word) && !is_list(word))
}

/// What is said of such a letter.
pub(super) fn fault<'t>(start: usize, word: &'t str) -> Fault<'t> {
    let right = word.chars().next().and_then(look_alike).unwrap_or_default();
    Fault {
        start,
        word,
        message: say("letter-latin").text("letter", word),
        help: say("letter-latin-help").text("letter", right),
    }
}

/// Cyrillic letters in a document's symbol, as А for A in A/HRC/22/53.
pub(super) fn in_symbols(text: &str) -> Vec<Fault<'_>> {
    let mut faults = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let from = start;
        start += piece.len();
        if !piece.contains('/') || !piece.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let parts: Vec<(usize, &str)> = words(piece).collect();
        if !parts.iter().any(|(_, part)| {
            part.len() > 1 && part.chars().all(|letter| letter.is_ascii_uppercase())
        }) {
            continue;
        }
        let wrong = parts.iter().find(|(_, part)| {
            part.chars().all(|letter| {
                is_cyrillic(letter) && letter.is_uppercase() && look_alike(letter).is_some()
            })
        });
        if let Some((place, word)) = wrong {
            let symbol = piece.trim().trim_matches('"');
            faults.push(Fault {
                start: from + place,
                word,
                message: say("symbol-cyrillic")
                    .text("letters", *word)
                    .text("symbol", symbol),
                help: say("symbol-cyrillic-help"),
            });
        }
    }
    faults
}
