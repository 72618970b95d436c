//! The widths of lines: how far they are from the measure, and how far they can stretch and shrink.

use std::ops::Range;

use crate::layout::break_lines::total_fit::Breakpoint;
use crate::layout::shape::{GlyphKind, ShapedGlyph};
use crate::layout::style::Setting;

/// What a space gains in a line that is just good enough, as a share of its width.
const STRETCH: f64 = 0.5;
/// The most that a space loses, as a share of its width.
pub(super) const SHRINK: f64 = 0.333;
/// What a ragged line that is just good enough leaves empty, as a share of the measure.
const RAGGED: f64 = 0.16;
/// The most that letters gain or lose, as a share of their width (font expansion): too little to be seen, and enough to
/// avoid many hyphens.
pub(super) const EXPANSION: f64 = 0.012;

/// Prefix sums of the widths of glyphs, and the measure that lines must fit.
pub(in crate::layout::break_lines) struct Measure {
    pub(super) start: usize,
    pub(super) width: f32,
    pub(super) setting: Setting,
    /// How much less room the first line has.
    indent: f32,
    /// The widths before each glyph, and at last of all.
    sums: Vec<Widths>,
}

impl Measure {
    /// Sums up the widths of the glyphs in `range`.
    pub(in crate::layout::break_lines) fn new(
        glyphs: &[ShapedGlyph],
        range: Range<usize>,
        width: f32,
        setting: Setting,
    ) -> Self {
        let mut sums = Vec::with_capacity(range.len() + 1);
        let mut sum = Widths {
            all: 0.0,
            spaces: 0.0,
            letters: 0.0,
        };
        sums.push(sum);
        let elasticities = GlyphKind::ALL.map(|kind| f64::from(kind.elasticity()));
        let expand = GlyphKind::ALL.map(GlyphKind::expands);
        for glyph in glyphs.get(range.clone()).unwrap_or_default() {
            let advance = f64::from(glyph.advance);
            let kind = glyph.kind as usize;
            sum.all += advance;
            sum.spaces += advance * elasticities[kind];
            if expand[kind] {
                sum.letters += advance;
            }
            sums.push(sum);
        }
        Self {
            start: range.start,
            width,
            setting,
            indent: 0.0,
            sums,
        }
    }

    /// The same, for a text whose first line begins `indent` points later.
    pub(in crate::layout::break_lines) fn indented(mut self, indent: f32) -> Self {
        self.indent = indent;
        self
    }

    /// How much less room the line has that begins at glyph `begin`.
    pub(super) fn indent(&self, begin: usize) -> f32 {
        if begin == self.start {
            self.indent
        } else {
            0.0
        }
    }

    /// The widths from glyph `start` to `end`.
    pub(super) fn between(&self, start: usize, end: usize) -> Widths {
        let nothing = Widths {
            all: 0.0,
            spaces: 0.0,
            letters: 0.0,
        };
        let sum = |at: usize| self.sums.get(at - self.start).copied().unwrap_or(nothing);
        let (start, end) = (sum(start), sum(end));
        Widths {
            all: end.all - start.all,
            spaces: end.spaces - start.spaces,
            letters: end.letters - start.letters,
        }
    }

    /// How far a line that ends there protrudes into the margin.
    pub(super) fn overhang(&self, breakpoint: &Breakpoint) -> f32 {
        if self.setting == Setting::Justified {
            breakpoint.overhang
        } else {
            0.0
        }
    }

    /// How far a line of those widths is from its natural width: 1 is as loose and -1 as tight as is good. Below -1 the
    /// line does not fit. `reach` is its width besides: a hyphen, less what protrudes.
    pub(super) fn ratio(&self, widths: Widths, reach: f32) -> f64 {
        let left = f64::from(self.width) - widths.all - f64::from(reach);
        // Rounding errors must not rule out a line that fills the measure exactly.
        if left < -0.01 {
            let shrink = if self.setting == Setting::Justified && widths.spaces > 0.0 {
                widths.shrink()
            } else {
                0.0
            };
            return if shrink > 0.0 {
                left / shrink
            } else {
                f64::NEG_INFINITY
            };
        }
        let stretch = if self.setting == Setting::Justified {
            widths.stretch().max(0.5)
        } else {
            f64::from(self.width) * RAGGED
        };
        (left / stretch).max(0.0)
    }
}

/// The width of a line, and of what of it stretches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    pub(super) all: f64,
    pub(super) spaces: f64,
    pub(super) letters: f64,
}

impl Widths {
    /// The most that the line gains while it is good enough.
    pub(super) fn stretch(self) -> f64 {
        self.spaces * STRETCH + self.letters * EXPANSION
    }

    /// The most that it loses.
    pub(super) fn shrink(self) -> f64 {
        self.spaces * SHRINK + self.letters * EXPANSION
    }
}
