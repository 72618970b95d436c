//! A positioned line without the elements that it belongs to. Paragraphs of the same text, style and position have the
//! same lines in every document.

use crate::layout::strip::BreakCost;
use crate::layout::text::{Span, Text};
use crate::page::{Area, GlyphRun, Item, LinkArea};

/// A positioned line.
#[derive(Debug, Default)]
pub(in crate::layout) struct PlacedLine {
    pub(super) items: Vec<PlacedItem>,
    /// The areas of links, each with the index of its link in the text.
    pub(super) links: Vec<(usize, Area)>,
    /// The footnotes whose marks it contains.
    pub(super) notes: Vec<u32>,
    /// The left edge of the visible glyphs.
    pub(super) left: f32,
    /// The right edge of the visible glyphs.
    pub(super) right: f32,
    /// The cost of ending a page after it, as far as its own end decides it.
    pub(super) break_after: BreakCost,
}

/// An item of a line.
#[derive(Debug)]
pub(super) struct PlacedItem {
    /// The index of its span in the text; `None` if it is not part of the text.
    pub(super) span: Option<usize>,
    pub(super) shown: Shown,
}

/// What an item shows.
#[derive(Debug)]
pub(super) enum Shown {
    /// Glyphs, of no element yet.
    Run(GlyphRun),
    /// The picture of the span.
    Picture(Area),
}

impl PlacedLine {
    /// The items, with the elements of `text`.
    pub(super) fn items(&self, text: &Text<'_>) -> impl Iterator<Item = Item> {
        self.items.iter().filter_map(|item| {
            let span = item.span.and_then(|span| text.spans.get(span));
            item.shown.of(span)
        })
    }

    /// The link areas, with the links of `text`.
    pub(super) fn links(&self, text: &Text<'_>) -> impl Iterator<Item = LinkArea> {
        self.links.iter().filter_map(|(link, area)| {
            let link = text.links.get(*link)?;
            Some(LinkArea {
                area: *area,
                target: link.target.clone(),
                element: link.element,
                description: link.description.clone(),
            })
        })
    }

    /// How much memory it takes, about.
    pub(super) fn bytes(&self) -> usize {
        let item = |item: &PlacedItem| match &item.shown {
            Shown::Run(run) => size_of_val(&*run.glyphs) + run.text.len(),
            Shown::Picture(_) => 0,
        };
        let shown: usize = self.items.iter().map(item).sum();
        shown + size_of_val(self.items.as_slice()) + size_of_val(self)
    }
}

impl Shown {
    fn of(&self, span: Option<&Span<'_>>) -> Option<Item> {
        let element = span.and_then(|span| span.element);
        Some(match self {
            Self::Run(run) => Item::Run(GlyphRun {
                element,
                ..run.clone()
            }),
            Self::Picture(area) => Item::Picture {
                area: *area,
                path: span?.picture?.path.to_owned(),
                element,
            },
        })
    }
}
