//! Edits by byte range, which leave the rest of a translator's file untouched.

use std::ops::Range;

/// One replacement in a text. An empty range inserts, an empty text deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to replace.
    pub range: Range<usize>,
    /// The replacement, with `\n` at line ends; they become the line ends of the file.
    pub text: String,
}

impl Edit {
    /// Inserts `text` at `place`.
    #[must_use]
    pub fn insert(place: usize, text: impl Into<String>) -> Self {
        Self::replace(place..place, text)
    }

    /// Replaces `range` by `text`.
    #[must_use]
    pub fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            range,
            text: text.into(),
        }
    }

    /// Deletes `range`.
    #[must_use]
    pub fn delete(range: Range<usize>) -> Self {
        Self::replace(range, "")
    }
}

/// How a file ends its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum LineEnd {
    /// `\n`.
    #[default]
    Feed,
    /// `\r\n`.
    ReturnFeed,
}

impl LineEnd {
    /// The line end of `text`: that of its first line.
    #[must_use]
    pub(crate) fn of(text: &str) -> Self {
        match text.split_once('\n') {
            Some((line, _)) if line.ends_with('\r') => Self::ReturnFeed,
            _ => Self::Feed,
        }
    }

    /// The characters.
    #[must_use]
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Feed => "\n",
            Self::ReturnFeed => "\r\n",
        }
    }

    /// Replaces the `\n` at the line ends of `text` by this line end.
    #[must_use]
    pub(crate) fn adapt(self, text: &str) -> String {
        match self {
            Self::Feed => text.to_owned(),
            Self::ReturnFeed => text.replace('\n', "\r\n"),
        }
    }
}

/// Whether two texts differ at most in their line ends, which a checkout may change.
#[must_use]
pub(crate) fn same_lines(first: &str, second: &str) -> bool {
    first.lines().eq(second.lines()) && first.ends_with('\n') == second.ends_with('\n')
}

/// Applies all `edits`. Edits at one place are applied in the given order. An edit that overlaps an
/// earlier one, lies outside the text or splits a character is skipped.
#[must_use]
pub fn apply_edits(text: &str, edits: &[Edit]) -> String {
    apply_edits_within(text, 0..text.len(), edits, LineEnd::of(text))
}

/// Applies the `edits` that lie in the range `within`, and gives back that range alone.
#[must_use]
pub(crate) fn apply_edits_within(
    text: &str,
    within: Range<usize>,
    edits: &[Edit],
    line_end: LineEnd,
) -> String {
    let mut ordered: Vec<&Edit> = edits.iter().collect();
    ordered.sort_by_key(|edit| edit.range.start);
    let mut changed = String::with_capacity(within.len());
    let mut done = within.start;
    for edit in ordered {
        let fits = edit.range.start >= done && edit.range.end <= within.end;
        let (true, Some(before), Some(_)) = (
            fits,
            text.get(done..edit.range.start),
            text.get(edit.range.clone()),
        ) else {
            continue;
        };
        changed.push_str(before);
        changed.push_str(&line_end.adapt(&edit.text));
        done = edit.range.end;
    }
    changed.push_str(text.get(done..within.end).unwrap_or_default());
    changed
}

#[cfg(test)]
mod tests {
    use super::{Edit, apply_edits, same_lines};

    fn check(text: &str, edits: &[Edit], expected: &str) {
        assert_eq!(apply_edits(text, edits), expected);
    }

    #[test]
    fn only_the_ranges_change() {
        let text = "\u{FEFF}# en: a\r\nx = б\r\n";
        check(
            text,
            &[
                Edit::replace(16..18, "в"),
                Edit::insert(3, "# note: n\n"),
                Edit::insert(3, "# more\n"),
            ],
            "\u{FEFF}# note: n\r\n# more\r\n# en: a\r\nx = в\r\n",
        );
        check("абв", &[Edit::delete(2..4)], "ав");
    }

    #[test]
    fn edits_that_do_not_fit_are_left_out() {
        check("абв", &[Edit::delete(1..4), Edit::delete(2..99)], "абв");
        check("abcd", &[Edit::delete(0..3), Edit::delete(2..4)], "d");
    }

    #[test]
    fn line_ends_make_no_difference() {
        assert!(same_lines("a\r\nb\r\n", "a\nb\n"));
        assert!(!same_lines("a\nb", "a\nb\n"));
    }
}
