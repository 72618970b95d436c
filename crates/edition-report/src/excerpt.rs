//! The lines around a finding, made safe to print. They are whole, so that columns are the file's; the renderer shows as
//! much of them as fits a screen.

use edition_model::{SourceFile, Span};

/// A piece of a text that may be printed, and where the span lies in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The text; no control characters but line ends.
    pub(super) text: String,
    /// The number of its first line.
    pub(super) first_line: usize,
    /// The bytes of the span in `text`.
    pub(super) range: std::ops::Range<usize>,
}

/// Bytes of a span that are shown.
const LONGEST: usize = 600;

/// Cuts the excerpt for `span` out of `file`.
pub(super) fn excerpt(file: &SourceFile, span: Span) -> Excerpt {
    let text = file.text();
    let start = floor_boundary(text, span.range().start.min(text.len()));
    let mut end = floor_boundary(text, span.range().end.clamp(start, text.len()));
    // The first two lines of a longer passage are enough.
    let second_end = line_ends(text, start).nth(1).unwrap_or(text.len());
    end = end
        .min(second_end)
        .min(floor_boundary(text, start + LONGEST));
    while end > start
        && text
            .as_bytes()
            .get(end - 1)
            .is_some_and(|byte| b"\r\n".contains(byte))
    {
        end -= 1;
    }
    let line_start = text
        .get(..start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let from = line_start;
    let line_end = line_ends(text, end).next().unwrap_or(text.len());
    let to = line_end;
    let printable: String = text
        .get(from..to)
        .unwrap_or_default()
        .chars()
        .map(printable)
        .collect();
    Excerpt {
        text: printable,
        first_line: file.position(start).line,
        range: start - from..end - from,
    }
}

/// The offsets of the line ends at or after `from`.
fn line_ends(text: &str, from: usize) -> impl Iterator<Item = usize> {
    text.get(from..)
        .unwrap_or_default()
        .match_indices('\n')
        .map(move |(at, _)| from + at)
}

/// A character that cannot control a terminal, of the same length in bytes.
fn printable(letter: char) -> char {
    match letter {
        '\n' => '\n',
        _ if letter.is_ascii_control() => ' ',
        _ if letter.is_control() => '¿',
        '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => '\u{FFFD}',
        _ => letter,
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use crate::excerpt::excerpt;
    use edition_model::{SourceFile, Sources, Span};

    fn check(text: &str, marked: &str, expected: &str) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("x", text));
        let start = text.find(marked).unwrap();
        let cut = excerpt(
            sources.get(file).unwrap(),
            Span::new(file, start..start + marked.len()),
        );
        assert_eq!(cut.text, expected);
        let shown = cut.text.get(cut.range).unwrap();
        assert!(marked.starts_with(shown) && !shown.is_empty(), "{shown}");
    }

    #[test]
    fn whole_lines_without_their_ends() {
        check("# Сарлавҳа\r\nБанди якум.\r\nдигар", "якум", "Банди якум. ");
    }

    #[test]
    fn long_lines_stay_whole() {
        let text = format!("{}ин ҷо{}", "а".repeat(5000), "б".repeat(5000));
        check(&text, "ин ҷо", &text);
    }

    #[test]
    fn nothing_reaches_the_terminal_but_letters() {
        check("a\u{1b}[31mb\u{202e}c", "b", "a [31mb\u{fffd}c");
    }
}
