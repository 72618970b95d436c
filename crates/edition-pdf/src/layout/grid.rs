//! The proportions of the page: its size and the positions of its parts. All lengths are in points.

use crate::layout::flow::{Frame, Side};
use crate::layout::mirror::Mirror;
use crate::layout::style::NOTE_RULE_WIDTH;
use crate::press::Paper;

/// The width of the margin beside the text in which the numbers of paragraphs hang.
pub(crate) const HANG: f32 = 44.0;

/// The positions of the parts of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grid {
    /// The width and height of the page.
    pub(crate) size: (f32, f32),
    /// The side where lines begin.
    pub(crate) side: Side,
    /// The left edge of the text. Paragraph numbers hang in the margin beside it.
    pub(crate) left: f32,
    /// The width of the text.
    pub(crate) measure: f32,
    /// The top edge of the text.
    pub(crate) top: f32,
    /// How much higher the text of the first page begins, which has no running head.
    pub(crate) lift: f32,
    /// The height of the text.
    pub(crate) height: f32,
    /// A last page with less text than this is avoided where slightly closer spaces allow it: four lines, and the
    /// publisher's lines after them.
    pub(crate) short_page: f32,
    /// The baseline of the running head.
    pub(crate) running_head: f32,
    /// The baseline of the folio.
    pub(crate) folio: f32,
    /// The top of the imprint on the first page.
    pub(crate) imprint: f32,
    /// The first baseline of the notice that the document is a draft or under embargo.
    pub(crate) restriction: f32,
}

impl Grid {
    /// An edition in one language, on portrait A4: 47 lines of some 68 letters, with a leading of 14 points.
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

    /// Editions side by side, on landscape A4.
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

    /// An edition in one language, on `paper`. Letter is shorter than A4 and wider: four lines less, and as many letters a line.
    pub(crate) fn upright(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::UPRIGHT,
            Paper::Letter => Self {
                size: (612.0, 792.0),
                left: 124.0,
                height: 602.0,
                folio: 740.0,
                imprint: 720.0,
                ..Self::UPRIGHT
            },
        }
    }

    /// Editions side by side, on `paper` turned across.
    pub(crate) fn across(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::ACROSS,
            Paper::Letter => Self {
                size: (792.0, 612.0),
                left: 74.0,
                measure: 672.0,
                height: 470.0,
                folio: 580.0,
                imprint: 560.0,
                ..Self::ACROSS
            },
        }
    }

    /// The mirrored page, for right-to-left scripts.
    pub(crate) fn running_left(mut self) -> Self {
        self.side = Side::Right;
        self.left = Mirror::about(0.0, self.size.0).left(self.left, self.measure);
        self
    }

    /// The text area.
    pub(crate) fn text(&self) -> Frame {
        Frame {
            x: self.left,
            width: self.measure,
            backdrops: Vec::new(),
        }
    }

    /// The text area with the margin of the paragraph numbers.
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

    /// The rule above the footnotes.
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

    /// The text area divided into `count` columns, in reading order.
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
