//! Texts of words alone, which most texts are: what Markdown makes of them is known without parsing.

use std::ops::BitOr;

/// Whether `text` has nothing that could mean anything to Markdown inside of a line, to Fluent, or to us:
/// no marks, brackets, braces and escapes, and of control characters line ends alone.
pub(crate) fn is_words_alone(text: &str) -> bool {
    let is_mark = |byte: u8| {
        matches!(byte, b'['..=b']')
            | matches!(byte, b'_'..=b'`')
            | matches!(byte, b'{'..=b'}')
            | (byte == b'*')
            | (byte == b'<')
            | (byte == b'>')
            | (byte == b'&')
            | ((byte < b' ') & (byte != b'\n') & (byte != b'\r'))
            | (byte == 0x7F)
    };
    // All bytes are looked at, without a way out: so the machine takes many at once.
    !text.bytes().map(is_mark).fold(false, BitOr::bitor)
}

/// `text` with every run of spaces and line ends as one space, and none at its ends.
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

/// Whether all white space of ASCII in a text is single spaces inside of it, so that there is nothing to fold.
pub(crate) fn has_single_spaces(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // All bytes are looked at, without a way out: so the machine takes many at once.
    let is_doubled = pairs.fold(false, |found, (first, second)| {
        found | ((*first == b' ') & (*second == b' '))
    });
    let is_other = |byte: u8| matches!(byte, b'\t'..=b'\r');
    let has_others = text.bytes().map(is_other).fold(false, BitOr::bitor);
    !is_doubled && !has_others && !text.starts_with(' ') && !text.ends_with(' ')
}
