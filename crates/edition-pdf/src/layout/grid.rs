//! The page: how large it is and where its parts stand. All lengths are points.

use crate::layout::flow::{Frame, Side};
use crate::layout::mirror::Mirror;
use crate::layout::style::NOTE_RULE_WIDTH;

/// How far the numbers of paragraphs hang out to the left of the text.
pub(crate) const HANG: f32 = 44.0;

/// The places of a page's parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grid {
    /// The width and height of the page.
    pub(crate) size: (f32, f32),
    /// The side that lines begin at.
    pub(crate) side: Side,
    /// The left edge of the text. The margin is wide, for the numbers that hang in it.
    pub(crate) left: f32,
    /// The width of the text.
    pub(crate) measure: f32,
    /// The top edge of the text.
    pub(crate) top: f32,
    /// How much higher the first page begins, which has no running head.
    pub(crate) lift: f32,
    /// The height of the text.
    pub(crate) height: f32,
    /// A last page with less text than that is spared where the spaces can be set a little closer:
    /// four lines, and what the publisher puts under them.
    pub(crate) short_page: f32,
    /// The baseline of the running head.
    pub(crate) running_head: f32,
    /// The baseline of the folio.
    pub(crate) folio: f32,
    /// The top of the words at the foot of the first page.
    pub(crate) imprint: f32,
    /// The baseline of the line that keeps a document back, the first one of several.
    pub(crate) restriction: f32,
}

impl Grid {
    /// An edition in one language, on A4 upright: lines of some 68 letters, 47 of them 14 points
    /// apart.
    pub(crate) const UPRIGHT: Self = Self {
        size: (595.28, 841.89),
        side: Side::Left,
        left: 116.0,
        measure: 382.0,
        top: 92.0,
        lift: 28.0,
        height: 658.0,
        short_page: 100.0,
        running_head: 62.0,
        folio: 790.0,
        imprint: 770.0,
        restriction: 40.0,
    };

    /// Editions side by side, on A4 across.
    pub(crate) const ACROSS: Self = Self {
        size: (841.89, 595.28),
        side: Side::Left,
        left: 80.0,
        measure: 712.0,
        top: 80.0,
        lift: 26.0,
        height: 456.0,
        short_page: 150.0,
        running_head: 56.0,
        folio: 564.0,
        imprint: 544.0,
        restriction: 28.0,
    };

    /// The same page for a script that runs from the right, its text at the other side.
    pub(crate) fn running_left(mut self) -> Self {
        self.side = Side::Right;
        self.left = Mirror::about(0.0, self.size.0).left(self.left, self.measure);
        self
    }

    /// The whole measure.
    pub(crate) fn text(&self) -> Frame {
        Frame {
            x: self.left,
            width: self.measure,
            backdrops: Vec::new(),
        }
    }

    /// The whole width that is printed on: the measure and the numbers that hang beside it.
    pub(crate) fn block(&self) -> Frame {
        Frame {
            x: match self.side {
                Side::Left => self.left - HANG,
                Side::Right => self.left,
            },
            width: self.measure + HANG,
            backdrops: Vec::new(),
        }
    }

    /// The rule over the footnotes.
    pub(crate) fn note_rule(&self) -> Frame {
        let x = match self.side {
            Side::Left => self.left,
            Side::Right => self.left + self.measure - NOTE_RULE_WIDTH,
        };
        Frame {
            x,
            width: NOTE_RULE_WIDTH,
            backdrops: Vec::new(),
        }
    }

    /// The measure divided among `count` columns, in the order of reading.
    pub(crate) fn columns(&self, count: usize) -> Vec<Frame> {
        let gaps = COLUMN_GAP * (count as f32 - 1.0);
        let width = (self.measure - gaps) / count.max(1) as f32;
        let column = |index: usize| Frame {
            x: self.left + (width + COLUMN_GAP) * index as f32,
            width,
            backdrops: Vec::new(),
        };
        let mut columns: Vec<Frame> = (0..count).map(column).collect();
        if self.side == Side::Right {
            columns.reverse();
        }
        columns
    }
}

/// The space between editions side by side.
pub(crate) const COLUMN_GAP: f32 = 26.0;
