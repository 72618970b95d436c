//! The fourth step: strips become pages.
//!
//! For each page, all places where it could end are compared: how much of it would stay empty, what
//! ending there costs, and whether a footnote would have to go on to the next page. Footnotes begin
//! on the page of their first mark.

mod notes;

use std::collections::BTreeMap;

use crate::layout::collect::{mark_destination, note_destination};
use crate::layout::flow::Backdrop;
use crate::layout::grid::Grid;
use crate::layout::page::{
    Area, Destination, Item, LinkArea, Metadata, OutlineEntry, Page, Pages, Structure,
};
use crate::layout::set::shift;
use crate::layout::strip::{BreakCost, PageNumberPlace, Strip, Strips};
use crate::layout::style::{HAIRLINE, NOTE_GAP, NOTE_RULE_GAP, QUIET};

use notes::{Notes, Room};

/// Pages without what stands on every page.
#[derive(Debug, Default)]
pub(crate) struct Paginated {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Vec<OutlineEntry>,
    pub(crate) destinations: BTreeMap<String, Destination>,
    /// The numbers of pages still to be written: on which page, how far down, where.
    pub(crate) page_numbers: Vec<(usize, f32, PageNumberPlace)>,
}

/// How many strips a page may be short of the fullest choice.
const LOOK_BACK: usize = 12;
/// What letting a footnote go on to the next page costs, as a share of a page left empty.
const NOTE_GOES_ON: f32 = 0.25;

/// Where a page ends.
#[derive(Debug, Clone, Copy)]
struct Choice {
    /// The strip that begins the next page.
    end: usize,
    cost: f32,
}

/// Distributes the strips of the text and of the footnotes over pages.
pub(crate) fn paginate(grid: &Grid, set: Strips, notes: BTreeMap<u32, Vec<Strip>>) -> Paginated {
    let mut paginated = Paginated::default();
    let numbers: Vec<u32> = notes.keys().copied().collect();
    let mut notes = Notes::new(notes);
    let mut start = 0;
    while start < set.strips.len() {
        let head = repeated_head(&set, start);
        // The first page has no running head to keep away from.
        let lift = if start == 0 { grid.lift } else { 0.0 };
        let end = choose_end(grid, &set, start, height_of(head) - lift, &notes);
        let body = set.strips.get(start..end).unwrap_or_default();
        notes.call(body);
        add_page(grid, &mut paginated, head, body, &mut notes);
        start = end;
    }
    notes.call_rest();
    while !notes.is_empty() || paginated.pages.is_empty() {
        add_page(grid, &mut paginated, &[], &[], &mut notes);
    }
    for number in numbers {
        paginated.lead_back(number, "");
    }
    paginated
}

impl Paginated {
    /// A footnote whose mark is nowhere to be seen, as in the words for a picture, leads back to
    /// itself. The names of both begin with `prefix`.
    pub(crate) fn lead_back(&mut self, number: u32, prefix: &str) {
        let note = format!("{prefix}{}", note_destination(number));
        if let Some(note) = self.destinations.get(&note).copied() {
            let mark = format!("{prefix}{}", mark_destination(number));
            self.destinations.entry(mark).or_insert(note);
        }
    }

    /// All pages with what the file says of itself.
    pub(crate) fn bind(self, grid: &Grid, structure: Structure, metadata: Metadata) -> Pages {
        Pages {
            size: grid.size,
            pages: self.pages,
            structure,
            outline: self.outline,
            destinations: self.destinations,
            metadata,
        }
    }
}

/// The head of the table that goes on at `start`.
fn repeated_head(set: &Strips, start: usize) -> &[Strip] {
    let table = set.strips.get(start).and_then(|strip| strip.table);
    let before = start
        .checked_sub(1)
        .and_then(|before| set.strips.get(before));
    // The first row follows the head itself.
    let goes_on = before.is_some_and(|before| before.table == table);
    let head = table
        .filter(|_| goes_on)
        .and_then(|table| set.heads.get(table));
    head.map_or(&[], Vec::as_slice)
}

/// The height of strips at the top of a page.
fn height_of(strips: &[Strip]) -> f32 {
    let space = strips.iter().skip(1).map(|strip| strip.before).sum::<f32>();
    strips.iter().map(|strip| strip.height).sum::<f32>() + space
}

fn choose_end(grid: &Grid, set: &Strips, start: usize, head: f32, notes: &Notes) -> usize {
    let mut choices: Vec<Choice> = Vec::new();
    let mut forced = start + 1;
    let mut body = head;
    let mut called = notes.calls();
    for (index, strip) in set.strips.iter().enumerate().skip(start) {
        body += strip.height
            + if index > start || head > 0.0 {
                strip.before
            } else {
                0.0
            };
        called.add(&strip.notes);
        let room = grid.height - body;
        // A hair is left for rounding.
        let fits = called.fit(room + 0.01);
        if body > grid.height + 0.01 || fits == Room::None {
            break;
        }
        forced = index + 1;
        let is_last = index + 1 == set.strips.len();
        let empty = ((room - called.height()) / grid.height).max(0.0);
        let share = match strip.break_after {
            _ if is_last => 0.0,
            BreakCost::Free => 0.0,
            BreakCost::Share(share) => share,
            BreakCost::Forbidden => continue,
        };
        let goes_on = if fits == Room::Some {
            NOTE_GOES_ON
        } else {
            0.0
        };
        let empty = if is_last { 0.0 } else { empty };
        let cost = empty + share + goes_on;
        choices.push(Choice {
            end: index + 1,
            cost,
        });
    }
    let from = choices.len().saturating_sub(LOOK_BACK);
    let recent = choices.get(from..).unwrap_or_default();
    let best = recent
        .iter()
        .rev()
        .min_by(|one, other| one.cost.total_cmp(&other.cost));
    best.map_or(forced, |choice| choice.end)
}

fn add_page(
    grid: &Grid,
    paginated: &mut Paginated,
    head: &[Strip],
    body: &[Strip],
    notes: &mut Notes,
) {
    let mut page = Page::default();
    let number = paginated.pages.len();
    let lift = if number == 0 { grid.lift } else { 0.0 };
    let text_top = grid.top - lift;
    let mut y = text_top;
    let body_height = height_of(head)
        + height_of(body)
        + if head.is_empty() {
            0.0
        } else {
            body.first().map_or(0.0, |strip| strip.before)
        };
    let mut builder = Builder {
        paginated,
        page: &mut page,
        number,
    };
    builder.backdrops(head, body, text_top);
    for strip in head {
        y += if y > text_top { strip.before } else { 0.0 };
        for piece in &strip.pieces {
            builder.furniture(piece.item.clone(), y);
        }
        y += strip.height;
    }
    builder.strips(body, y, y > text_top);
    let own = notes.take(grid.height + lift - body_height + 0.01);
    if !own.is_empty() {
        let height: f32 = height_of(&own);
        let mut top = grid.top + grid.height - height;
        if body.is_empty() {
            top = grid.top;
        }
        builder.page.items.push(Item::Box {
            area: Area {
                x: grid.left,
                y: top - NOTE_RULE_GAP,
                width: 72.0,
                height: HAIRLINE,
            },
            color: QUIET,
        });
        builder.strips(&own, top, false);
    }
    paginated.pages.push(page);
}

/// The height that footnotes of `strips` points take with the rule over them.
pub(super) fn with_rule(strips: f32) -> f32 {
    if strips > 0.0 { strips + NOTE_GAP } else { 0.0 }
}

/// Puts strips on a page.
struct Builder<'p> {
    paginated: &'p mut Paginated,
    page: &'p mut Page,
    number: usize,
}

impl Builder<'_> {
    /// Puts strips one under the other, the first at `top`.
    fn strips(&mut self, strips: &[Strip], top: f32, keeps_space: bool) {
        let mut y = top;
        let mut index = 0;
        while let Some(strip) = strips.get(index) {
            let row = strip.row;
            let together = strips.iter().skip(index);
            let count = together
                .take_while(|other| row.is_some() && other.row == row)
                .count();
            let group = strips.get(index..index + count.max(1)).unwrap_or_default();
            let mut pieces = Vec::new();
            for strip in group {
                if y > top || keeps_space {
                    y += strip.before;
                }
                self.names(strip, y);
                for piece in &strip.pieces {
                    let mut item = piece.item.clone();
                    shift(&mut item, y);
                    pieces.push((piece.column, item));
                }
                y += strip.height;
            }
            // The lines of a divided row are read column by column.
            if count > 1 {
                pieces.sort_by_key(|(column, _)| *column);
            }
            self.page
                .items
                .extend(pieces.into_iter().map(|(_, item)| item));
            index += group.len().max(1);
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
        self.paginated.page_numbers.extend(
            waiting
                .map(|number| (self.page.items.len(), y, number))
                .map(|(_, y, number)| (self.number, y, number)),
        );
    }

    fn furniture(&mut self, mut item: Item, y: f32) {
        shift(&mut item, y);
        if let Item::Run(run) = &mut item {
            run.element = None;
        }
        if !matches!(item, Item::Picture { .. }) {
            self.page.items.push(item);
        }
    }

    /// Draws what stands behind or beside strips, one piece for all that follow each other.
    fn backdrops(&mut self, head: &[Strip], body: &[Strip], text_top: f32) {
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
