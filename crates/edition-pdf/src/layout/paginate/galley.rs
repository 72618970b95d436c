//! An edition that is set and being divided into pages.

use crate::layout::grid::Grid;
use crate::layout::paginate::notes::{Calls, Notes, Room};
use crate::layout::paginate::page_builder::Builder;
use crate::layout::paginate::{Paginated, SetText};
use crate::layout::strip::{BreakCost, Strip, Strips};
use crate::layout::style::{HAIRLINE, NOTE_RULE_GAP, QUIET};
use crate::page::{Area, Item, Page};

/// The tolerance for rounding errors.
const HAIR: f32 = 0.01;

/// The strips of an edition, and the pages made of them so far.
pub(super) struct Galley {
    grid: Grid,
    set: Strips,
    notes: Notes,
    /// The numbers of all footnotes.
    numbers: Vec<u32>,
    /// The first strip that is not on a page yet.
    start: usize,
    paginated: Paginated,
    /// Whether pages are only counted and stay empty.
    counts_only: bool,
}

/// How full a page would be that ended at some strip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filling {
    /// The share of the page that would stay empty.
    pub(super) empty: f32,
    /// Whether the page has to end there: nothing more comes, or what does stands on pages that are turned, or no longer.
    pub(super) must_end: bool,
    /// The cost of ending after its last strip.
    pub(super) break_after: BreakCost,
    /// Whether its footnotes fit.
    pub(super) notes: Room,
}

/// A page that is filled strip by strip on trial.
pub(super) struct Trial<'g> {
    galley: &'g Galley,
    turned: bool,
    height: f32,
    /// The next strip.
    next: usize,
    /// Whether there is anything above it.
    begun: bool,
    body: f32,
    called: Calls<'g>,
}

impl Galley {
    pub(super) fn new(set: SetText) -> Self {
        Self {
            grid: set.grid,
            set: set.text,
            numbers: set.notes.keys().copied().collect(),
            notes: Notes::new(set.notes),
            start: 0,
            paginated: Paginated::default(),
            counts_only: false,
        }
    }

    /// A galley that only counts its pages.
    pub(super) fn counting(set: SetText) -> Self {
        Self {
            counts_only: true,
            ..Self::new(set)
        }
    }

    /// The height of the text area of the page that a strip stands on.
    pub(super) fn height_at(&self, strip: usize) -> f32 {
        let turned = self.is_turned(strip).unwrap_or(false);
        self.grid_of(turned).height
    }

    /// The first strip of the next page.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    /// The strips of the text, including those on pages.
    pub(super) fn strips(&self) -> &[Strip] {
        &self.set.strips
    }

    /// How many strips there are.
    pub(super) fn len(&self) -> usize {
        self.set.strips.len()
    }

    /// Whether all of the text is on pages.
    pub(super) fn is_done(&self) -> bool {
        self.start >= self.len()
    }

    /// Begins to fill the next page on trial.
    pub(super) fn fill(&self) -> Trial<'_> {
        let head = height_of(self.repeated_head());
        let turned = self.is_turned(self.start).unwrap_or(false);
        let grid = self.grid_of(turned);
        // The first page has no running head.
        let lift = if self.start == 0 { grid.lift } else { 0.0 };
        Trial {
            galley: self,
            turned,
            height: grid.height,
            next: self.start,
            begun: head > 0.0,
            body: head - lift,
            called: self.notes.calls(),
        }
    }

    /// Whether a strip stands on a page that is turned. `None` where there is none.
    fn is_turned(&self, strip: usize) -> Option<bool> {
        self.strips().get(strip).map(|strip| strip.turned)
    }

    fn grid_of(&self, turned: bool) -> Grid {
        if turned {
            self.grid.turned()
        } else {
            self.grid
        }
    }

    /// Makes a page of the strips up to `end`.
    pub(super) fn end_page(&mut self, end: usize) {
        let head = self.repeated_head().to_vec();
        let mut strips = std::mem::take(&mut self.set.strips);
        let body = strips.get_mut(self.start..end).unwrap_or_default();
        self.notes.call(body);
        self.add_page(&head, body);
        self.set.strips = strips;
        self.start = end.max(self.start);
    }

    /// All pages, with further ones for the footnotes that did not fit.
    pub(super) fn finish(mut self) -> Paginated {
        self.notes.call_rest();
        while !self.notes.is_empty() || self.paginated.pages.is_empty() {
            self.add_page(&[], &mut []);
        }
        for number in &self.numbers {
            self.paginated.lead_back(*number, "");
        }
        self.paginated
    }

    /// The header of the table that continues on the next page.
    fn repeated_head(&self) -> &[Strip] {
        let table = self.strips().get(self.start).and_then(|strip| strip.table);
        let before = self.start.checked_sub(1);
        let before = before.and_then(|before| self.strips().get(before));
        // The first row comes after the header itself.
        let goes_on = before.is_some_and(|before| before.table == table);
        let head = table
            .filter(|_| goes_on)
            .and_then(|table| self.set.heads.get(table));
        head.map_or(&[], Vec::as_slice)
    }

    fn add_page(&mut self, head: &[Strip], body: &mut [Strip]) {
        let turned = body.first().is_some_and(|strip| strip.turned);
        let grid = self.grid_of(turned);
        let mut page = Page {
            turned,
            ..Page::default()
        };
        let number = self.paginated.pages.len();
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
        let mut own = self.notes.take(grid.height + lift - body_height + HAIR);
        if turned {
            let right = self.grid.to_turned();
            own.iter_mut().for_each(|strip| strip.shift_right(right));
        }
        if self.counts_only {
            self.paginated.pages.push(page);
            return;
        }
        page.items.reserve(body.len() + 8);
        let mut builder = Builder {
            paginated: &mut self.paginated,
            page: &mut page,
            number,
        };
        builder.backdrops(head, body, text_top);
        let only_notes = body.is_empty();
        for strip in head {
            y += if y > text_top { strip.before } else { 0.0 };
            for piece in &strip.pieces {
                builder.furniture(piece.item.clone(), y);
            }
            y += strip.height;
        }
        builder.strips(body, y, y > text_top);
        if !own.is_empty() {
            let mut top = grid.top + grid.height - height_of(&own);
            if only_notes {
                top = grid.top;
            }
            let rules = note_rules(&grid, top - NOTE_RULE_GAP);
            builder.page.items.extend(rules);
            builder.strips(&mut own, top, false);
        }
        self.paginated.pages.push(page);
    }
}

impl Trial<'_> {
    /// Fills the page with the strips up to `end`; `None` where they do not fit.
    pub(super) fn up_to(&mut self, end: usize) -> Option<Filling> {
        let strips = self.galley.strips();
        let own = strips.get(self.next..end).unwrap_or_default();
        if own.iter().any(|strip| strip.turned != self.turned) {
            return None;
        }
        let mut break_after = BreakCost::Free;
        for strip in own {
            self.body += strip.height + if self.begun { strip.before } else { 0.0 };
            self.begun = true;
            self.called.add(&strip.notes);
            break_after = strip.break_after;
        }
        self.next = end.max(self.next);
        let room = self.height - self.body;
        let notes = self.called.fit(room + HAIR);
        if room < -HAIR || notes == Room::None {
            return None;
        }
        Some(Filling {
            empty: ((room - self.called.height()) / self.height).max(0.0),
            must_end: self.galley.is_turned(end) != Some(self.turned),
            break_after,
            notes,
        })
    }
}

/// The rule above the footnotes, on each sheet.
fn note_rules(grid: &Grid, y: f32) -> impl Iterator<Item = Item> + use<> {
    let rule = grid.note_rule();
    let width = grid.size.0;
    (0..grid.sheets).map(move |sheet| Item::Box {
        area: Area {
            x: rule.x + width * sheet as f32,
            y,
            width: rule.width,
            height: HAIRLINE,
        },
        color: QUIET,
    })
}

/// The height of strips at the top of a page.
pub(super) fn height_of(strips: &[Strip]) -> f32 {
    let space = strips.iter().skip(1).map(|strip| strip.before).sum::<f32>();
    strips.iter().map(|strip| strip.height).sum::<f32>() + space
}
