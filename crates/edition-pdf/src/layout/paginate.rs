//! The fourth step: strips become pages.
//!
//! For each page, all places where it could end are compared: how much of it would stay empty, what
//! ending there costs, and whether a footnote would have to go on to the next page. Footnotes begin
//! on the page of their first mark.
//!
//! 1. [`galley`]: the strips of an edition, the pages made of them so far, and how full the next one
//!    would be.
//! 2. [`notes`]: the footnotes that a page calls for. [`page_builder`]: what stands where.
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

/// Pages without what stands on every page.
#[derive(Debug, Default)]
pub(crate) struct Paginated {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Vec<OutlineEntry>,
    pub(crate) destinations: BTreeMap<String, Destination>,
    /// The numbers of pages still to be written: on which page, how far down, where.
    pub(crate) page_numbers: Vec<(usize, f32, PageNumberPlace)>,
}

/// The strips of an edition and of its footnotes, by number.
#[derive(Debug)]
pub(crate) struct SetText {
    /// The pages that they go on.
    pub(crate) grid: Grid,
    pub(crate) text: Strips,
    pub(crate) notes: BTreeMap<u32, Vec<Strip>>,
}

/// How many choices a page may be short of the fullest one.
const LOOK_BACK: usize = 12;
/// What letting a footnote go on to the next page costs, as a share of a page left empty.
const NOTE_GOES_ON: f32 = 0.25;

/// Where a page may end, and what that costs.
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

/// Where the next page of `galley` best ends, at `limit` at the latest.
fn best_end(galley: &Galley, limit: usize) -> usize {
    let mut choices: Vec<Choice<usize>> = Vec::new();
    let mut forced = galley.start() + 1;
    let mut page = galley.fill();
    for end in galley.start() + 1..=limit {
        let Some(filling) = page.up_to(end) else {
            break;
        };
        forced = end;
        if let Some(cost) = cost(filling, end == galley.len()) {
            choices.push(Choice { end, cost });
        }
    }
    cheapest(&choices).unwrap_or(forced)
}

/// What ending a page costs that is so full, as a share of a page left empty; `None` where it is done
/// only if nothing else is left. The last page may be as short as it likes.
fn cost(filling: Filling, is_last: bool) -> Option<f32> {
    let goes_on = match filling.notes {
        Room::Some => NOTE_GOES_ON,
        Room::All | Room::None => 0.0,
    };
    let share = match filling.break_after {
        _ if is_last => return Some(goes_on),
        BreakCost::Free => 0.0,
        BreakCost::Share(share) => share,
        BreakCost::Forbidden => return None,
    };
    Some(filling.empty + share + goes_on)
}

/// The end of the cheapest of the last choices; of equals the last one.
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
