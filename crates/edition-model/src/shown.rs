//! Names and texts of others as they may be shown: what would steer a terminal, or turn the order of what is read, is
//! shown as `\u{…}`.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

/// Whether a letter is no letter, but steers what shows it: a control character, or one that turns the direction.
#[must_use]
pub fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{061C}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
                | '\u{FFF9}'..='\u{FFFB}'
        )
}

/// A text of several lines as it may be shown: line ends and tabs stay.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    escape(text, |letter, next| {
        matches!(letter, '\n' | '\t') || letter == '\r' && next == Some('\n')
    })
}

/// A name as it may be shown, on one line.
#[must_use]
pub fn shown_name(name: &str) -> Cow<'_, str> {
    escape(name, |_, _| false)
}

/// A path as it may be shown, on one line.
#[must_use]
pub fn shown_path(path: &Path) -> String {
    shown_name(&path.to_string_lossy()).into_owned()
}

fn escape(text: &str, stays: impl Fn(char, Option<char>) -> bool) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return text.into();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if steers(letter) && !stays(letter, letters.peek().copied()) {
            // Nothing fails that is written into a text.
            let _ = write!(escaped, "\\u{{{:x}}}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped.into()
}

#[cfg(test)]
mod tests {
    use super::{shown, shown_name};

    fn check(text: &str, expected: &str, as_name: &str) {
        assert_eq!(shown(text), expected);
        assert_eq!(shown_name(text), as_name);
    }

    #[test]
    fn what_steers_is_shown_and_nothing_else() {
        check("Сафар ба Душанбе", "Сафар ба Душанбе", "Сафар ба Душанбе");
        check("a\u{1b}[31mb", "a\\u{1b}[31mb", "a\\u{1b}[31mb");
        check("a\r\nb\tc", "a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c");
        check("a\rb", "a\\u{d}b", "a\\u{d}b");
        check(
            "a\u{202e}ftl.b\u{9b}",
            "a\\u{202e}ftl.b\\u{9b}",
            "a\\u{202e}ftl.b\\u{9b}",
        );
        // What words need is theirs.
        check("می\u{200c}خواهم", "می\u{200c}خواهم", "می\u{200c}خواهم");
    }
}
