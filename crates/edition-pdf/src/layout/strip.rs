//! What setting hands to pagination: strips of content as wide as the page, which no page break divides.

use crate::layout::flow::{Backdrop, Bookmark, Landmark, PageNumber};
use crate::page::{Item, LinkArea};

/// A line of text, a table row, a picture or a rule. Vertical positions in it count from its top edge, horizontal ones
/// from the left edge of the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// The space above it, dropped at the top of a page.
    pub(crate) before: f32,
    /// The least space below it.
    pub(crate) after: f32,
    pub(crate) height: f32,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) links: Vec<LinkArea>,
    pub(crate) landmark: Option<Landmark>,
    /// The named destinations at its top.
    pub(crate) anchors: Vec<String>,
    pub(crate) bookmark: Option<Bookmark>,
    /// The footnotes whose marks it contains.
    pub(crate) notes: Vec<u32>,
    /// What it costs to end a page after it.
    pub(crate) break_after: BreakCost,
    pub(crate) backdrops: Vec<Backdrop>,
    /// The number of the row that it is a part of, if that row is divided.
    pub(crate) row: Option<usize>,
    /// The index of the table that it is a part of.
    pub(crate) table: Option<usize>,
    /// Whether it stands on a page that is turned.
    pub(crate) turned: bool,
    pub(crate) page_numbers: Vec<PageNumberPlace>,
}

/// An item of a strip.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// Its column; columns are read one after the other.
    pub(crate) column: usize,
    pub(crate) item: Item,
}

impl Strip {
    /// Moves all of it to the right.
    pub(crate) fn shift_right(&mut self, x: f32) {
        for piece in &mut self.pieces {
            *piece.item.left_mut() += x;
        }
        for link in &mut self.links {
            link.area.x += x;
        }
        for backdrop in &mut self.backdrops {
            backdrop.x += x;
        }
        for number in &mut self.page_numbers {
            number.number.edge += x;
            number.words = (number.words.0 + x, number.words.1 + x);
        }
    }
}

/// What it costs to end a page after a strip.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum BreakCost {
    /// Nothing.
    #[default]
    Free,
    /// As much as leaving that share of the page empty would.
    Share(f32),
    /// Never, unless there is no alternative.
    Forbidden,
}

impl BreakCost {
    /// The higher of two costs.
    pub(crate) fn worse(self, other: Self) -> Self {
        match (self, other) {
            (Self::Forbidden, _) | (_, Self::Forbidden) => Self::Forbidden,
            (Self::Share(one), Self::Share(other)) => Self::Share(one.max(other)),
            (Self::Share(share), Self::Free) | (Self::Free, Self::Share(share)) => {
                Self::Share(share)
            }
            (Self::Free, Self::Free) => Self::Free,
        }
    }
}

/// How a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum TableForm {
    /// Among the text.
    #[default]
    InText,
    /// On pages of its own, which are turned.
    Turned,
    /// As a list of its rows.
    Listed,
}

/// Where a page number is to be written.
#[derive(Debug, Clone)]
pub(crate) struct PageNumberPlace {
    pub(crate) number: PageNumber,
    pub(crate) baseline: f32,
    /// The left and the right edge of the words on its line.
    pub(crate) words: (f32, f32),
}

/// The strips of a text, and the headers of its tables.
#[derive(Debug, Default)]
pub(crate) struct Strips {
    pub(crate) strips: Vec<Strip>,
    /// By table, the header to repeat at the top of each further page.
    pub(crate) heads: Vec<Vec<Strip>>,
    /// How each table of the text is set.
    pub(crate) forms: Vec<TableForm>,
}
