//! Masked text, and the map from its offsets back to the file.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::Span;

use crate::attributes::Attributes;

/// What a mask replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Atom {
    /// The offset after it.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) content: AtomContent,
}

/// What must be hidden from Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AtomContent {
    /// A placeable with its braces, on one line.
    Placeable(String),
    /// The value of a string literal, which is plain text.
    Literal(String),
    /// `{ BR() }`.
    Break,
    /// `{.decorative}`, which says that the picture before it says nothing.
    Decorative,
    /// `{#id .class}`; `None` if they stand elsewhere than at the end of a block, which has been reported.
    Attributes(Option<Attributes>),
}

/// A masked text.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// The text as Markdown is parsed from it.
    pub(crate) text: String,
    /// What is masked, by offset in `text`.
    pub(crate) atoms: BTreeMap<usize, Atom>,
    /// The map to the file.
    pub(crate) places: Places,
}

impl Prose {
    /// The text in `range`; empty if it is out of bounds.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The span of `range` in the file.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        self.places.span(range)
    }
}

/// Letters of two and of three bytes that have no meaning in Markdown, not even at the start of a line or
/// after `<`.
const TWO_BYTES: char = '\u{259}';
const THREE_BYTES: char = '\u{1D00}';

/// Appends a mask of `length` bytes.
pub(crate) fn push_mask(length: usize, text: &mut String) {
    match length {
        0 => {}
        1 => text.push('x'),
        _ => {
            let pairs = if length.is_multiple_of(2) {
                length / 2
            } else {
                (length - 3) / 2
            };
            text.extend(std::iter::repeat_n(TWO_BYTES, pairs));
            if length % 2 == 1 {
                text.push(THREE_BYTES);
            }
        }
    }
}

/// Appends the mask of an atom: spaces for attributes, letters otherwise. Line ends, and `>` at the start
/// of lines, stay.
pub(crate) fn push_masked_atom(raw: &str, content: &AtomContent, masked: &mut String) {
    for (index, line) in raw.split_inclusive('\n').enumerate() {
        let ending = line.len() - line.trim_end_matches(['\n', '\r']).len();
        let words = line.get(..line.len() - ending).unwrap_or_default();
        let prefix = if index == 0 {
            0
        } else {
            words.len() - words.trim_start_matches([' ', '\t', '>']).len()
        };
        masked.push_str(words.get(..prefix).unwrap_or_default());
        if matches!(content, AtomContent::Attributes(Some(_))) {
            masked.extend(std::iter::repeat_n(' ', words.len() - prefix));
        } else {
            push_mask(words.len() - prefix, masked);
        }
        masked.push_str(line.get(line.len() - ending..).unwrap_or_default());
    }
}

/// Maps offsets in a text to spans in a file.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    stretches: Vec<Stretch>,
    /// The span of a text without stretches.
    fallback: Span,
}

#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: usize,
    span: Span,
    grain: Grain,
}

/// How a stretch of text corresponds to its span in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grain {
    /// Byte by byte.
    Bytes,
    /// Only as a whole, as an escape or a mask does.
    Whole,
}

impl Places {
    /// The map of an empty text.
    pub(crate) fn new(fallback: Span) -> Self {
        Self {
            stretches: Vec::new(),
            fallback,
        }
    }

    /// Adds the stretch that begins at offset `from`. Stretches are added in order.
    pub(crate) fn add(&mut self, from: usize, span: Span, grain: Grain) {
        self.stretches.push(Stretch { from, span, grain });
    }

    /// The span of `range` in the file.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        let start = self.stretch(range.start).map_or(self.fallback, |stretch| {
            stretch.at(range.start, range.start)
        });
        let end = self
            .stretch(last)
            .map_or(self.fallback, |stretch| stretch.at(last, range.end));
        start.join(end)
    }

    fn stretch(&self, offset: usize) -> Option<&Stretch> {
        let after = self
            .stretches
            .partition_point(|stretch| stretch.from <= offset);
        self.stretches.get(after.saturating_sub(1))
    }
}

impl Stretch {
    fn at(&self, start: usize, end: usize) -> Span {
        if self.grain == Grain::Whole {
            return self.span;
        }
        let bytes = self.span.range();
        let place = |offset: usize| (bytes.start + offset.saturating_sub(self.from)).min(bytes.end);
        Span::new(self.span.file, place(start)..place(end))
    }
}

#[cfg(test)]
mod tests {
    use super::{AtomContent, push_masked_atom};

    #[test]
    fn a_mask_has_the_bytes_of_what_it_hides() {
        for raw in ["{}", "{ $x }", "{\n> $x\n> }", "{ \"тоҷикӣ\" }"] {
            let mut masked = String::new();
            push_masked_atom(raw, &AtomContent::Break, &mut masked);
            assert_eq!(masked.len(), raw.len(), "{masked}");
            assert!(!masked.contains(['{', '}', '$', '"']), "{masked}");
        }
    }
}
