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

/// Whether something in a name cannot be seen, so that it looks like another name. Joiners belong between the letters of
/// scripts that join them.
pub(crate) fn hides(name: &str) -> bool {
    let joins =
        |letter: Option<char>| letter.is_some_and(|it| it >= '\u{0600}' && it.is_alphabetic());
    let mut before = None;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_hidden = match letter {
            '\u{200C}' | '\u{200D}' => {
                // A sign over or under a letter is no letter itself, as the virama.
                let stands_behind = before.is_some_and(|it| it >= '\u{0600}');
                !(stands_behind && joins(letters.peek().copied()))
            }
            '\u{00AD}'
            | '\u{034F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{E0000}'..='\u{E0FFF}' => true,
            _ => false,
        };
        if is_hidden {
            return true;
        }
        before = Some(letter);
    }
    false
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
    use super::{hides, shown, shown_name};

    #[test]
    fn names_hide_nothing() {
        for (name, expected) in [
            ("гузориш-2", false),
            ("a\u{200b}", true),
            ("\u{feff}a", true),
            ("re\u{ad}port", true),
            ("a\u{200c}b", true),
            ("می\u{200c}خواهم", false),
            ("می\u{200c}", true),
            ("क्\u{200d}ष", false),
            ("☀\u{fe0f}", true),
        ] {
            assert_eq!(hides(name), expected, "{name:?}");
        }
    }

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
