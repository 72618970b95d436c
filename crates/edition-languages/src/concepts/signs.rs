//! Signs beside words that say what is meant by them: the point of an abbreviation, an exponent, a figure.

use super::tokens::{Kind, Token};

/// Whether `tokens` begin with the abbreviation of number, as in `No. 5`, or `No 5` within a sentence, which is a word that
/// denies otherwise.
pub(super) fn is_numero(tokens: &[Token], text: &str) -> bool {
    let [word, figure, ..] = tokens else {
        return false;
    };
    // Hardly any word has a figure behind it.
    if !matches!(figure.kind, Kind::Figure(_)) {
        return false;
    }
    let slice = |start, end| text.get(start..end).unwrap_or_default();
    let between = slice(word.end, figure.start);
    let before = slice(0, word.start).trim_end();
    let is_within = before.ends_with(|it: char| it.is_alphanumeric() || "(,".contains(it));
    let is_capital = slice(word.start, word.end).starts_with('N');
    let is_short = match between.trim_end() {
        "." | "º" | "°" => true,
        "" => is_capital && is_within,
        _ => false,
    };
    is_short
        && matches!(
            slice(word.start, word.end),
            "No" | "no" | "NO" | "Nos" | "nos"
        )
}

/// Whether a point and perhaps a space stand between the first two words.
pub(super) fn are_parted_by_point(words: &[Token], text: &str) -> bool {
    let [first, second, ..] = words else {
        return false;
    };
    let between = text.get(first.end..second.start).unwrap_or_default();
    matches!(between, "." | ". " | ".\u{A0}" | ".\u{202F}")
}

/// How the names of the units begin that an exponent right behind a word makes of it, as in `м²` and `m2`.
pub(super) fn exponent(text: &str, word: &Token) -> Option<&'static str> {
    let mut behind = text.get(word.end..)?.chars();
    let exponent = behind.next()?;
    let is_over = behind.next().is_none_or(|it| !it.is_alphanumeric());
    match exponent {
        '²' => Some("square-"),
        '³' => Some("cubic-"),
        '2' if is_over => Some("square-"),
        '3' if is_over => Some("cubic-"),
        _ => None,
    }
}
