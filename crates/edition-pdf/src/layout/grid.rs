//! The proportions of the page: its size and the positions of its parts. All lengths are in points.

use crate::layout::flow::{Frame, Side};
use crate::layout::mirror::Mirror;
use crate::layout::style::NOTE_RULE_WIDTH;
use crate::page::Paper;

/// The width of the margin beside the text in which the numbers of paragraphs hang.
pub(crate) const HANG: f32 = 44.0;

/// The positions of the parts of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grid {
    pub(crate) paper: Paper,
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
    /// On how many sheets beside each other a page is: more than one where too many editions stand side by side.
    pub(crate) sheets: usize,
}

impl Grid {
    /// An edition in one language, on portrait A4: 47 lines of some 68 letters, with a leading of 14 points.
    pub(crate) const UPRIGHT: Self = Self {
        paper: Paper::A4,
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
        sheets: 1,
    };

    /// Editions side by side, on landscape A4.
    pub(crate) const ACROSS: Self = Self {
        paper: Paper::A4,
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
        sheets: 1,
    };

    /// An edition in one language, on `paper`. Letter is shorter than A4 and wider: four lines less, and as many letters a line.
    pub(crate) fn upright(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::UPRIGHT,
            Paper::Letter => Self {
                paper,
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
                paper,
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

    /// Whether the page is higher than wide.
    pub(crate) fn is_upright(&self) -> bool {
        self.size.0 < self.size.1
    }

    /// The same paper turned across, for a table that is too wide.
    pub(crate) fn turned(&self) -> Self {
        let across = Self::across(self.paper);
        match self.side {
            Side::Left => across,
            Side::Right => across.running_left(),
        }
    }

    /// How much further to the right the text begins on turned pages.
    pub(crate) fn to_turned(self) -> f32 {
        let turned = self.turned();
        match self.side {
            Side::Left => turned.left - self.left,
            Side::Right => (turned.left + turned.measure) - (self.left + self.measure),
        }
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

    /// The same, on as many sheets as `count` columns need.
    pub(crate) fn for_columns(mut self, count: usize) -> Self {
        self.sheets = count.div_ceil(MOST_COLUMNS).max(1);
        self
    }

    /// How many of `count` columns stand on a sheet.
    pub(crate) fn on_a_sheet(&self, count: usize) -> usize {
        count.div_ceil(self.sheets).max(1)
    }

    /// The sheet that has the position `x`.
    pub(crate) fn sheet_at(&self, x: f32) -> usize {
        // The cast saturates at 0.
        ((x / self.size.0) as usize).min(self.sheets - 1)
    }

    /// The text area divided into `count` columns, in reading order. Those of further sheets are to the right of the page.
    pub(crate) fn columns(&self, count: usize) -> Vec<Frame> {
        let on_a_sheet = self.on_a_sheet(count);
        let gaps = COLUMN_GAP * (on_a_sheet as f32 - 1.0);
        let width = (self.measure - gaps) / on_a_sheet as f32;
        let column = |index: usize| {
            let place = index % on_a_sheet;
            let place = match self.side {
                Side::Left => place,
                Side::Right => on_a_sheet - 1 - place,
            };
            let sheet = self.size.0 * (index / on_a_sheet) as f32;
            Frame {
                x: self.left + (width + COLUMN_GAP) * place as f32 + sheet,
                width,
                backdrops: Vec::new(),
            }
        };
        (0..count).map(column).collect()
    }
}

/// With more editions side by side, a page is on several sheets.
const MOST_COLUMNS: usize = 5;

/// The space between editions side by side.
pub(crate) const COLUMN_GAP: f32 = 26.0;
