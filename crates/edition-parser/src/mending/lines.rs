//! The lines from a typed mark on, as far as they may be one list.

use super::levels::{Mark, MarkKind};
use crate::typed::{Alphabet, Form, Marker, bullet_mark};

/// A line that begins with a mark.
#[derive(Debug, Clone)]
pub(super) struct Marked {
    /// The mark.
    pub(super) mark: Mark,
    /// Where its line begins.
    pub(super) line: usize,
    /// Where the text behind the mark begins.
    pub(super) text: usize,
}

/// The marks from a place on.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Those up to the next text that is none of theirs.
    pub(super) marked: Vec<Marked>,
    /// The next one under the same heading.
    pub(super) next: Option<Mark>,
}

/// The column that a line's text begins in, and the text.
fn indent(line: &str) -> (usize, &str) {
    let text = line.trim_start_matches([' ', '\t']);
    let white = line.get(..line.len() - text.len()).unwrap_or_default();
    let column = white.chars().fold(0, |column, letter| match letter {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    });
    (column, text)
}

/// The mark at the start of `text`, and its length with the white space behind it.
fn mark(text: &str) -> Option<(MarkKind, usize)> {
    let (kind, length) = match Marker::of(text) {
        Some(marker) => {
            let readings = marker.readings();
            let is_figure = |it: &(Alphabet, u32)| it.0 == Alphabet::Figures;
            let is_markdown = !marker.is_escaped
                && matches!(marker.form, Form::Dot | Form::Bracket)
                && readings.iter().any(is_figure);
            let kind = MarkKind::Number {
                form: match marker.form {
                    Form::Jammed => Form::Dot,
                    form => form,
                },
                readings,
                is_markdown,
            };
            (kind, marker.length)
        }
        None => {
            let bullet = bullet_mark(text)?;
            (MarkKind::Bullet(bullet), bullet.len_utf8())
        }
    };
    let behind = text.get(length..)?;
    let gap = behind.len() - behind.trim_start_matches([' ', '\t', '\u{a0}']).len();
    Some((kind, length + gap))
}

/// Whether a line ends what may be one list: a heading, a fence, a quotation, a table, a rule.
fn is_other(text: &str) -> bool {
    let is_heading = text.starts_with('#') && text.trim_start_matches('#').starts_with(' ');
    is_heading || text.starts_with(['>', '|', '<', '`', '~', '=']) || text.starts_with("---")
}

impl Run {
    /// The marks of `text` from the line on that begins at `start`; each stands in `least` columns at least.
    pub(super) fn of(text: &str, start: usize, least: usize) -> Self {
        let mut run = Self::default();
        let before = text.get(..start).unwrap_or_default().trim_end();
        let mut is_led = before.ends_with(':');
        let above = text.get(..start).unwrap_or_default().lines().next_back();
        let mut is_apart = above.is_none_or(|line| line.trim().is_empty());
        let mut is_over = false;
        let mut place = start;
        for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
            let offset = place;
            place += line.len();
            let (column, words) = indent(line);
            if words.trim().is_empty() {
                is_apart = true;
                continue;
            }
            if is_other(words) || (column < least && is_apart) {
                break;
            }
            let found = mark(words).filter(|_| column >= least);
            let found = found.map(|(kind, length)| Marked {
                mark: Mark {
                    kind,
                    indent: column,
                    is_led,
                    is_apart,
                },
                line: offset,
                text: offset + line.len() - words.len() + length,
            });
            match found {
                Some(found) if is_over => {
                    run.next = Some(found.mark);
                    break;
                }
                Some(found) => run.marked.push(found),
                None => is_over |= is_apart,
            }
            is_apart = false;
            is_led = line.trim_end().ends_with(':');
        }
        run
    }
}

/// What a text holds of words, a mark at the start of each line left out.
pub(super) fn words_of_lines(text: &str) -> Vec<&str> {
    let lines = text.lines().map(|line| {
        let (_, words) = indent(line);
        let length = mark(words).map_or(0, |(_, length)| length);
        words.get(length..).unwrap_or_default()
    });
    lines.flat_map(str::split_whitespace).collect()
}
