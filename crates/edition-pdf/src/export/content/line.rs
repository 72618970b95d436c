//! Writes the letters of a run as `TJ` operators.

use crate::export::face::Subset;
use crate::export::letter::{clusters, origin};
use crate::export::object::rounded;
use crate::export::syntax::{decimal, string_bytes, whole};
use crate::page::{Glyph, GlyphRun};

/// A run being written.
pub(super) struct Line<'r> {
    face: &'r Subset,
    operators: &'r mut Vec<u8>,
    /// The width and the height of an em.
    em: (f32, f32),
    /// How many thousandths of an em a horizontal point is.
    scale: f32,
    /// The position of layout's pen, from the origin of the first letter, in thousandths of an em.
    wanted: f32,
    /// The position of a viewer's pen, likewise.
    pen: f32,
    /// The text rise, in points.
    rise: f32,
    open: Open,
}

/// The nearest whole number. It saturates beyond what fits on any line.
#[inline]
fn nearest(number: f32) -> i32 {
    // Not `round`, which calls the C library.
    (number + 0.5_f32.copysign(number)) as i32
}

/// How much of a `TJ` operator is written.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    /// The bracket of its array.
    List,
    /// The bracket of its array, and the parenthesis of a string.
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
        let code = self.face.code(glyphs, text, self.em);
        let advance: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        self.write(code, origin(glyphs), advance);
    }

    /// Pushes a glyph that shows its text by itself, and has no offset to the right.
    #[inline]
    pub(super) fn push_plain(&mut self, glyph: &Glyph, text: &str) {
        let code = self.face.code(std::slice::from_ref(glyph), text, self.em);
        self.write(code, (0.0, glyph.dy), glyph.advance);
    }

    #[inline]
    fn write(&mut self, code: u16, (dx, dy): (f32, f32), advance: f32) {
        if self.rise != dy {
            self.set_rise(rounded(dy));
        }
        // Measured against the viewer's pen, so that rounding errors do not add up.
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
        string_bytes(self.operators, code.to_be_bytes());
        self.pen += self.face.width(code) - offset as f32;
        self.wanted += advance * self.scale;
    }

    /// Pushes glyphs that are wrapped in marked content of their own, which `begin` begins.
    pub(super) fn push_marked(&mut self, glyphs: &[Glyph], text: &str, begin: &[u8]) {
        self.flush();
        self.operators.extend_from_slice(begin);
        self.push(glyphs, text);
        self.flush();
        self.operators.extend_from_slice(b"EMC\n");
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
