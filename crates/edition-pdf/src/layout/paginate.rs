//! The fourth step: strips become pages.
//!
//! For each page, all possible ends are compared: how much of the page would stay empty, what it costs to end there, and
//! whether a footnote would continue on the next page. Footnotes begin on the page of their first mark.
//!
//! 1. [`galley`]: the strips of an edition, the pages made so far, and how full the next one would be.
//! 2. [`notes`]: the footnotes of a page. [`page_builder`]: the positions on a page.
//! 3. [`plan`]: where the pages of an edition end. [`aligned`]: editions whose pages end at the same places.

mod aligned;
mod galley;
mod notes;
mod page_builder;
mod plan;

use std::collections::BTreeMap;

use crate::layout::collect::{mark_destination, note_destination};
use crate::layout::grid::Grid;
use crate::layout::strip::{BreakCost, PageNumberPlace, Strip, Strips};
use crate::page::{Destination, Metadata, OutlineEntry, Page, Pages, Structure};

pub(crate) use aligned::paginate_aligned;
use galley::{Filling, Galley};
use notes::Room;
use plan::Plan;

/// Pages without furniture.
#[derive(Debug, Default)]
pub(crate) struct Paginated {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Vec<OutlineEntry>,
    pub(crate) destinations: BTreeMap<String, Destination>,
    /// The page numbers still to be written: the page, the y of the strip, the place in it.
    pub(crate) page_numbers: Vec<(usize, f32, PageNumberPlace)>,
}

/// The strips of an edition and of its footnotes, by number.
#[derive(Debug)]
pub(crate) struct SetText {
    pub(crate) grid: Grid,
    pub(crate) text: Strips,
    pub(crate) notes: BTreeMap<u32, Vec<Strip>>,
}

/// How many choices are compared, from the fullest page backwards.
const LOOK_BACK: usize = 12;
/// The cost of continuing a footnote on the next page, as a share of a page left empty.
const NOTE_GOES_ON: f32 = 0.25;

/// A possible page end and its cost, as a share of a page left empty.
#[derive(Debug, Clone, Copy)]
struct Choice<E> {
    end: E,
    cost: f32,
}

/// Distributes the strips of the text and of the footnotes over pages.
pub(crate) fn paginate(mut set: SetText) -> Paginated {
    let plan = Plan::of(&set);
    plan.space(&mut set);
    let mut galley = Galley::new(set);
    for end in plan.ends {
        galley.end_page(end);
    }
    galley.finish()
}

/// The best end of the next page of `galley`, at most `limit`.
fn best_end(galley: &Galley, limit: usize) -> usize {
    let mut choices: Vec<Choice<usize>> = Vec::new();
    let mut forced = galley.start() + 1;
    let mut page = galley.fill();
    for end in galley.start() + 1..=limit {
        let Some(filling) = page.up_to(end) else {
            break;
        };
        forced = end;
        if let Some(cost) = cost(filling) {
            choices.push(Choice { end, cost });
        }
    }
    cheapest(&choices).unwrap_or(forced)
}

/// The cost of ending a page that is so full; `None` if it may only end there for want of an alternative. A short page
/// costs nothing where it has to end.
fn cost(filling: Filling) -> Option<f32> {
    let goes_on = match filling.notes {
        Room::Some => NOTE_GOES_ON,
        Room::All | Room::None => 0.0,
    };
    let share = match filling.break_after {
        _ if filling.must_end => return Some(goes_on),
        BreakCost::Free => 0.0,
        BreakCost::Share(share) => share,
        BreakCost::Forbidden => return None,
    };
    Some(filling.empty + share + goes_on)
}

/// The cheapest of the last choices, the last one of equals.
fn cheapest<E: Copy>(choices: &[Choice<E>]) -> Option<E> {
    let from = choices.len().saturating_sub(LOOK_BACK);
    let recent = choices.get(from..).unwrap_or_default();
    let best = recent
        .iter()
        .rev()
        .min_by(|one, other| one.cost.total_cmp(&other.cost));
    best.map(|choice| choice.end)
}

impl Paginated {
    /// Makes the link back from a footnote point to itself if its mark is not shown, as in the alternative text of a
    /// picture. The names of both destinations begin with `prefix`.
    pub(crate) fn lead_back(&mut self, number: u32, prefix: &str) {
        let note = format!("{prefix}{}", note_destination(number));
        if let Some(note) = self.destinations.get(&note).copied() {
            let mark = format!("{prefix}{}", mark_destination(number));
            self.destinations.entry(mark).or_insert(note);
        }
    }

    /// The finished pages.
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
