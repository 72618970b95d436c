//! Fast paths for texts without markup, which most messages are: they need no Markdown parser.

use std::ops::BitOr;

/// Whether `text` is certainly without inline markup: it has none of the characters that mean anything to
/// inline Markdown or to Fluent, and no control characters but line ends.
pub(crate) fn is_words_alone(text: &str) -> bool {
    let is_mark = |byte: u8| {
        matches!(byte, b'['..=b']')
            | matches!(byte, b'_'..=b'`')
            | matches!(byte, b'{'..=b'~')
            | (byte == b'*')
            | (byte == b'<')
            | (byte == b'>')
            | (byte == b'&')
            | ((byte < b' ') & (byte != b'\n') & (byte != b'\r'))
            | (byte == 0x7F)
    };
    // No early exit, so that the loop is vectorized.
    !text.bytes().map(is_mark).fold(false, BitOr::bitor)
}

/// `text` with each run of spaces and line ends as one space, and none at its ends.
pub(crate) fn fold_spaces(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split([' ', '\n', '\r']).filter(|it| !it.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Whether all ASCII whitespace in a text is single spaces between words, so that there is nothing to fold.
pub(crate) fn has_single_spaces(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // No early exit, so that the loop is vectorized.
    let is_doubled = pairs.fold(false, |found, (first, second)| {
        found | ((*first == b' ') & (*second == b' '))
    });
    let is_other = |byte: u8| matches!(byte, b'\t'..=b'\r');
    let has_others = text.bytes().map(is_other).fold(false, BitOr::bitor);
    !is_doubled && !has_others && !text.starts_with(' ') && !text.ends_with(' ')
}
