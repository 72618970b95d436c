//! Puts strips on one page.

use crate::layout::collect::mark_destination;
use crate::layout::flow::Backdrop;
use crate::layout::page::{Area, Destination, Item, LinkArea, OutlineEntry, Page};
use crate::layout::paginate::Paginated;
use crate::layout::set::shift;
use crate::layout::strip::{Piece, Strip};

/// Puts strips on a page.
pub(super) struct Builder<'p> {
    pub(super) paginated: &'p mut Paginated,
    pub(super) page: &'p mut Page,
    pub(super) number: usize,
}

impl Builder<'_> {
    /// Puts strips one under the other, the first at `top`.
    pub(super) fn strips(&mut self, strips: Vec<Strip>, top: f32, keeps_space: bool) {
        let mut y = top;
        let mut strips = strips.into_iter().peekable();
        while let Some(first) = strips.next() {
            let row = first.row;
            let mut group = vec![first];
            while let Some(further) = strips.next_if(|other| row.is_some() && other.row == row) {
                group.push(further);
            }
            let is_divided = group.len() > 1;
            let mut pieces = Vec::new();
            for strip in group {
                if y > top || keeps_space {
                    y += strip.before;
                }
                self.names(&strip, y);
                for Piece { column, mut item } in strip.pieces {
                    shift(&mut item, y);
                    pieces.push((column, item));
                }
                y += strip.height;
            }
            // The lines of a divided row are read column by column.
            if is_divided {
                pieces.sort_by_key(|(column, _)| *column);
            }
            self.page
                .items
                .extend(pieces.into_iter().map(|(_, item)| item));
        }
    }

    /// Links, names, bookmarks and numbers to come.
    fn names(&mut self, strip: &Strip, y: f32) {
        let place = Destination {
            page: self.number,
            y,
        };
        self.page
            .links
            .extend(strip.links.iter().map(|link| LinkArea {
                area: Area {
                    y: link.area.y + y,
                    ..link.area
                },
                ..link.clone()
            }));
        let marks = strip.notes.iter().map(|note| mark_destination(*note));
        for name in strip.anchors.iter().cloned().chain(marks) {
            self.paginated.destinations.entry(name).or_insert(place);
        }
        if let Some(bookmark) = &strip.bookmark {
            self.paginated.outline.push(OutlineEntry {
                level: bookmark.level,
                title: bookmark.title.clone(),
                destination: place,
            });
        }
        let waiting = strip.page_numbers.iter().cloned();
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

    /// Draws what stands behind or beside strips, one piece for all that follow each other.
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
