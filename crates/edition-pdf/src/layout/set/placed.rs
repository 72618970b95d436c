//! A line in its place, apart from the elements that it belongs to: paragraphs of one wording, style and
//! place have the same lines, whatever document they are in.

use crate::layout::strip::BreakCost;
use crate::layout::text::{Span, Text};
use crate::page::{Area, GlyphRun, Item, LinkArea};

/// A line in its place.
#[derive(Debug, Default)]
pub(in crate::layout) struct PlacedLine {
    pub(super) items: Vec<PlacedItem>,
    /// The areas of links, each with the place of its link in the text.
    pub(super) links: Vec<(usize, Area)>,
    /// The footnotes whose marks it holds.
    pub(super) notes: Vec<u32>,
    /// The left end of what can be seen.
    pub(super) left: f32,
    /// The right end of it.
    pub(super) right: f32,
    /// What it costs to end a page after it, as far as its own end decides that.
    pub(super) break_after: BreakCost,
}

/// Something on a line.
#[derive(Debug)]
pub(super) struct PlacedItem {
    /// The place of its span in the text; `None` for what is not of the text.
    pub(super) span: Option<usize>,
    pub(super) shown: Shown,
}

/// What is to be seen of it.
#[derive(Debug)]
pub(super) enum Shown {
    /// Letters, as yet of no element.
    Run(GlyphRun),
    /// The picture of the span.
    Picture(Area),
}

impl PlacedLine {
    /// The items as those of `text`.
    pub(super) fn items(&self, text: &Text<'_>) -> impl Iterator<Item = Item> {
        self.items.iter().filter_map(|item| {
            let span = item.span.and_then(|span| text.spans.get(span));
            item.shown.of(span)
        })
    }

    /// The areas of links as those of `text`.
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

    /// About how much memory it takes.
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
                element: element?,
            },
        })
    }
}
