//! JSON inside HTML: a script element is raw text, in which HTML's own escapes mean nothing, so JSON's
//! must do.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CharEscape, Formatter};

use super::escape::has_no_place;

/// The JSON of `data`, in which nothing can end the element that it stands in.
pub(super) fn to_string(data: &impl Serialize) -> String {
    let mut json = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut json, InHtml);
    // Only data with keys that are no strings could fail.
    if data.serialize(&mut serializer).is_err() {
        return String::new();
    }
    String::from_utf8(json).unwrap_or_default()
}

/// Writes strings without the characters that HTML gives a meaning to, or forbids.
struct InHtml;

impl Formatter for InHtml {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let is_markup = |letter| matches!(letter, '<' | '>' | '&' | '\'');
        for piece in fragment.split_inclusive(|letter| is_markup(letter) || has_no_place(letter)) {
            let mut letters = piece.chars();
            match letters.next_back() {
                Some(last) if is_markup(last) => {
                    write!(writer, "{}\\u{:04x}", letters.as_str(), u32::from(last))?;
                }
                Some(last) if has_no_place(last) => {
                    write!(writer, "{}\u{FFFD}", letters.as_str())?;
                }
                _ => writer.write_all(piece.as_bytes())?,
            }
        }
        Ok(())
    }

    fn write_char_escape<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        match escape {
            CharEscape::Quote => writer.write_all(b"\\\""),
            CharEscape::ReverseSolidus => writer.write_all(b"\\\\"),
            // The others are control characters, which have no place in a line of text.
            _ => writer.write_all("\u{FFFD}".as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_string;

    #[test]
    fn json_stays_a_string_inside_html() {
        assert_eq!(to_string(&"Шиканҷа"), "\"Шиканҷа\"");
        assert_eq!(
            to_string(&"\"</script><!-- \\ \u{0}"),
            "\"\\\"\\u003c/script\\u003e\\u003c!-- \\\\ \u{fffd}\""
        );
    }
}
