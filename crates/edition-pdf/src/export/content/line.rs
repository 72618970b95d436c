//! The letters of a run, in the operator that shows them.

use crate::export::face::Subset;
use crate::export::letter::{clusters, origin};
use crate::export::object::rounded;
use crate::export::syntax::{decimal, string_bytes, whole};
use crate::page::{Glyph, GlyphRun};

/// The letters of a run on their way into the page.
pub(super) struct Line<'r> {
    face: &'r Subset,
    operators: &'r mut Vec<u8>,
    /// The width and the height of an em.
    em: (f32, f32),
    /// How many thousandths of an em a point across is.
    scale: f32,
    /// Where layout's pen is, from the place of the run's first glyph on, in thousandths of an em.
    wanted: f32,
    /// Where a viewer's pen is, likewise.
    pen: f32,
    /// How far the letters are drawn above the baseline, in points.
    rise: f32,
    open: Open,
}

/// The nearest whole number. No line is so long that its letters would stand further apart.
#[inline]
fn nearest(number: f32) -> i32 {
    // Not `round`, which is a call into the system's library.
    (number + 0.5_f32.copysign(number)) as i32
}

/// What of an operator that shows letters stands there already.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// None of it.
    Nothing,
    /// The bracket of its list.
    List,
    /// The bracket of its list, and the parenthesis of a string.
    String,
}

impl<'r> Line<'r> {
    pub(super) fn new(run: &GlyphRun, face: &'r Subset, operators: &'r mut Vec<u8>) -> Self {
        let em = run.em();
        let scale = 1000.0 / em.0.max(f32::MIN_POSITIVE);
        Self {
            face,
            operators,
            em,
            scale,
            wanted: -clusters(run)
                .next()
                .map_or(0.0, |(first, _)| origin(first).0)
                * scale,
            pen: 0.0,
            rise: 0.0,
            open: Open::Nothing,
        }
    }

    pub(super) fn push(&mut self, glyphs: &[Glyph], text: &str) {
        let (dx, dy) = origin(glyphs);
        if self.rise != dy {
            self.set_rise(rounded(dy));
        }
        // What rounding leaves over goes into the next letter's number: it never adds up.
        let offset = nearest(self.pen - self.wanted - dx * self.scale);
        if self.open == Open::Nothing {
            self.operators.push(b'[');
            self.open = Open::List;
        }
        if offset != 0 {
            self.close_string();
            whole(self.operators, offset.into());
        }
        if self.open == Open::List {
            self.operators.push(b'(');
            self.open = Open::String;
        }
        let code = self.face.code(glyphs, text, self.em);
        string_bytes(self.operators, code.to_be_bytes());
        self.pen += self.face.width(code) - offset as f32;
        let advance: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        self.wanted += advance * self.scale;
    }

    fn set_rise(&mut self, rise: f32) {
        if self.rise != rise {
            self.flush();
            decimal(self.operators, rise, 2);
            self.operators.extend_from_slice(b" Ts\n");
            self.rise = rise;
        }
    }

    fn close_string(&mut self) {
        if self.open == Open::String {
            self.operators.push(b')');
            self.open = Open::List;
        }
    }

    fn flush(&mut self) {
        self.close_string();
        if self.open == Open::List {
            self.operators.extend_from_slice(b"]TJ\n");
            self.open = Open::Nothing;
        }
    }

    pub(super) fn end(mut self) {
        self.flush();
        self.set_rise(0.0);
    }
}
