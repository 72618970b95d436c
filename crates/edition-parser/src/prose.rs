//! Text with its placeables masked, ready for Markdown, and the way back to where it was written.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{SegmentId, Span};

/// What stood where the mask is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Atom {
    /// The offset of the first byte after it.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) content: AtomContent,
}

/// The kinds of things that Markdown must not look into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AtomContent {
    /// A placeable with its braces, white space folded.
    Placeable(String),
    /// Plain text: the value of a string literal.
    Literal(String),
    /// `{ BR() }`.
    Break,
    /// `{#id}`; `None` where the id is not a good one, which is reported.
    Pin(Option<SegmentId>),
}

/// A masked text.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// The text that Markdown sees.
    pub(crate) text: String,
    /// What is masked, by the offset of its first byte in `text`.
    pub(crate) atoms: BTreeMap<usize, Atom>,
    /// Where the text was written.
    pub(crate) places: Places,
}

impl Prose {
    /// The bytes of `range`, or nothing where it leaves the text.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The span of `range` in the file.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        self.places.span(range)
    }
}

/// A letter of two bytes and one of three: neither means anything to Markdown, even at the start
/// of a line or after `<`.
const TWO_BYTES: char = '\u{259}';
const THREE_BYTES: char = '\u{1D00}';

/// Appends letters that take `length` bytes.
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

/// The atom's text as Markdown sees it: spaces for a good pin, letters for all else; line ends and
/// the marks of quotations at line starts stay.
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
        if matches!(content, AtomContent::Pin(Some(_))) {
            masked.extend(std::iter::repeat_n(' ', words.len() - prefix));
        } else {
            push_mask(words.len() - prefix, masked);
        }
        masked.push_str(line.get(line.len() - ending..).unwrap_or_default());
    }
}

/// Where the stretches of a text were written.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    stretches: Vec<Stretch>,
    /// For a text without stretches.
    fallback: Span,
}

#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: usize,
    span: Span,
    grain: Grain,
}

/// How exactly a stretch of text corresponds to the bytes of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grain {
    /// Byte by byte.
    Bytes,
    /// Only as a whole: an escape, or a mask.
    Whole,
}

impl Places {
    /// The places of an empty text; stretches are added with [`Places::add`].
    pub(crate) fn new(fallback: Span) -> Self {
        Self {
            stretches: Vec::new(),
            fallback,
        }
    }

    /// The text from `from` on was written at `span`. Stretches come in order.
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
