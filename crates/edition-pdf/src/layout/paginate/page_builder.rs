//! Places strips on a page.

use crate::layout::flow::{Backdrop, Bookmark};
use crate::layout::paginate::Paginated;
use crate::layout::set::shift;
use crate::layout::strip::{Piece, Strip};
use crate::page::{Area, Destination, Item, OutlineEntry, Page};

/// Places strips on a page.
pub(super) struct Builder<'p> {
    pub(super) paginated: &'p mut Paginated,
    pub(super) page: &'p mut Page,
    pub(super) number: usize,
}

impl Builder<'_> {
    /// Places strips one below the other, the first at `top`. Moves their content to the page, and leaves only their
    /// measures.
    pub(super) fn strips(&mut self, strips: &mut [Strip], top: f32, keeps_space: bool) {
        let mut y = top;
        for group in strips.chunk_by_mut(|one, other| one.row.is_some() && other.row == one.row) {
            let is_divided = group.len() > 1;
            let mut pieces = Vec::new();
            for strip in group {
                if y > top || keeps_space {
                    y += strip.before;
                }
                self.names(strip, y);
                let mut own = std::mem::take(&mut strip.pieces);
                for piece in &mut own {
                    shift(&mut piece.item, y);
                }
                if is_divided {
                    pieces.append(&mut own);
                } else {
                    self.page
                        .items
                        .extend(own.into_iter().map(|piece| piece.item));
                }
                y += strip.height;
            }
            // The lines of a divided row are read column by column.
            pieces.sort_by_key(|piece: &Piece| piece.column);
            self.page
                .items
                .extend(pieces.into_iter().map(|piece| piece.item));
        }
    }

    /// Links, destinations, bookmarks and page numbers to be written.
    fn names(&mut self, strip: &mut Strip, y: f32) {
        let place = Destination {
            page: self.number,
            y,
        };
        self.page
            .links
            .extend(strip.links.drain(..).map(|mut link| {
                link.area.y += y;
                link
            }));
        for name in strip.anchors.drain(..) {
            self.paginated.destinations.entry(name).or_insert(place);
        }
        if let Some(Bookmark { level, title }) = strip.bookmark.take() {
            self.paginated.outline.push(OutlineEntry {
                level,
                title,
                destination: place,
            });
        }
        let waiting = strip.page_numbers.drain(..);
        let waiting = waiting.map(|number| (self.number, y, number));
        self.paginated.page_numbers.extend(waiting);
    }

    pub(super) fn furniture(&mut self, mut item: Item, y: f32) {
        shift(&mut item, y);
        if let Item::Run(run) = &mut item {
            run.element = None;
        }
        if !matches!(item, Item::Picture { .. }) {
            self.page.items.push(item);
        }
    }

    /// Draws the backdrops of strips, one for all consecutive strips that share it.
    pub(super) fn backdrops(&mut self, head: &[Strip], body: &[Strip], text_top: f32) {
        let mut open: Vec<(Backdrop, f32, f32)> = Vec::new();
        let mut y = text_top;
        for strip in head.iter().chain(body) {
            y += if y > text_top { strip.before } else { 0.0 };
            let (still, ended) = open
                .into_iter()
                .partition(|(backdrop, _, _)| strip.backdrops.contains(backdrop));
            open = still;
            self.draw(ended);
            for backdrop in &strip.backdrops {
                match open.iter_mut().find(|(other, _, _)| other == backdrop) {
                    Some((_, _, bottom)) => *bottom = y + strip.height,
                    None => open.push((*backdrop, y, y + strip.height)),
                }
            }
            y += strip.height;
        }
        self.draw(open);
    }

    fn draw(&mut self, backdrops: Vec<(Backdrop, f32, f32)>) {
        for (backdrop, top, bottom) in backdrops {
            self.page.items.push(Item::Box {
                area: Area {
                    x: backdrop.x,
                    y: top - backdrop.outset,
                    width: backdrop.width,
                    height: bottom - top + 2.0 * backdrop.outset,
                },
                color: backdrop.color,
            });
        }
    }
}
