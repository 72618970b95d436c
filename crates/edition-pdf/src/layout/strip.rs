//! What setting hands to pagination: strips as wide as the page that no page break can divide.

use crate::layout::flow::{Backdrop, Bookmark, Landmark, PageNumber};
use crate::page::{Item, LinkArea};

/// A line of text, a row of a table, a picture or a rule. Heights within it count from its top edge,
/// places across from the left edge of the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// The space over it, which falls away at the top of a page.
    pub(crate) before: f32,
    /// The least space under it.
    pub(crate) after: f32,
    pub(crate) height: f32,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) links: Vec<LinkArea>,
    /// What begins with it, if anything does.
    pub(crate) landmark: Option<Landmark>,
    /// The names of the place.
    pub(crate) anchors: Vec<String>,
    pub(crate) bookmark: Option<Bookmark>,
    /// The footnotes whose marks it holds.
    pub(crate) notes: Vec<u32>,
    /// What it costs to end a page after it.
    pub(crate) break_after: BreakCost,
    /// What stands behind or beside it.
    pub(crate) backdrops: Vec<Backdrop>,
    /// The row that it is a part of, where a row had to be divided.
    pub(crate) row: Option<usize>,
    /// The table that it is a part of.
    pub(crate) table: Option<usize>,
    pub(crate) page_numbers: Vec<PageNumberPlace>,
}

/// Something in a strip.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// The column that it stands in; columns are read one after the other.
    pub(crate) column: usize,
    pub(crate) item: Item,
}

/// What it costs to end a page at some place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum BreakCost {
    /// Nothing.
    #[default]
    Free,
    /// As much as leaving that share of the page empty would.
    Share(f32),
    /// It is done only where nothing else is left.
    Forbidden,
}

impl BreakCost {
    /// The dearer of two.
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

/// Where the number of a page goes when it is known.
#[derive(Debug, Clone)]
pub(crate) struct PageNumberPlace {
    pub(crate) number: PageNumber,
    /// The baseline.
    pub(crate) baseline: f32,
    /// The left and the right edge of the words that the dots lead from.
    pub(crate) words: (f32, f32),
}

/// The strips of a text, and the heads of its tables.
#[derive(Debug, Default)]
pub(crate) struct Strips {
    pub(crate) strips: Vec<Strip>,
    /// By table, the strips to repeat at the top of each further page.
    pub(crate) heads: Vec<Vec<Strip>>,
}
