//! Where the pages of an edition end. This is decided on the measures of its strips before any page is made, so that it
//! can be tried again with closer spaces.

use std::collections::BTreeMap;

use crate::layout::paginate::galley::{Galley, height_of};
use crate::layout::paginate::{SetText, best_end};
use crate::layout::strip::{Strip, Strips};

/// The factors for the spaces between blocks that are tried, in order, to avoid a nearly empty last page.
const CLOSER: [f32; 3] = [0.94, 0.88, 0.82];

/// Where the pages of an edition end.
pub(super) struct Plan {
    /// The end of each page with text: the index after its last strip.
    pub(super) ends: Vec<usize>,
    /// The number of pages, including those with footnotes alone.
    pages: usize,
    /// The factor for all spaces between blocks.
    closeness: f32,
}

impl Plan {
    /// The best plan for `set`, with closer spaces where that avoids a short last page.
    pub(super) fn of(set: &SetText) -> Self {
        let plan = Self::with(set, 1.0);
        if !plan.ends_short(set) {
            return plan;
        }
        let closer = CLOSER
            .into_iter()
            .map(|closeness| Self::with(set, closeness));
        let sparing = closer.into_iter().find(|closer| closer.pages < plan.pages);
        sparing.unwrap_or(plan)
    }

    /// Applies the factor of the plan to the spaces of `set`.
    pub(super) fn space(&self, set: &mut SetText) {
        for strip in &mut set.text.strips {
            strip.before *= self.closeness;
        }
    }

    fn with(set: &SetText, closeness: f32) -> Self {
        let mut measures = measures(set);
        let mut plan = Self {
            ends: Vec::new(),
            pages: 0,
            closeness,
        };
        plan.space(&mut measures);
        let mut galley = Galley::counting(measures);
        while !galley.is_done() {
            let end = best_end(&galley, galley.len());
            galley.end_page(end);
            plan.ends.push(end);
        }
        plan.pages = galley.finish().pages.len();
        plan
    }

    /// Whether the last of several pages has too little text.
    fn ends_short(&self, set: &SetText) -> bool {
        let Some(before) = self.pages.checked_sub(2) else {
            return false;
        };
        let start = self.ends.get(before).copied();
        let last = start.and_then(|start| set.text.strips.get(start..));
        height_of(last.unwrap_or_default()) < set.grid.short_page
    }
}

/// The strips of `set` without their content.
fn measures(set: &SetText) -> SetText {
    let all = |strips: &[Strip]| -> Vec<Strip> { strips.iter().map(measure).collect() };
    let notes = set.notes.iter();
    let notes: BTreeMap<u32, Vec<Strip>> = notes
        .map(|(number, strips)| (*number, all(strips)))
        .collect();
    SetText {
        grid: set.grid,
        text: Strips {
            strips: all(&set.text.strips),
            heads: set.text.heads.iter().map(|head| all(head)).collect(),
            forms: Vec::new(),
        },
        notes,
    }
}

/// The part of a strip that decides on which page it is.
fn measure(strip: &Strip) -> Strip {
    Strip {
        before: strip.before,
        height: strip.height,
        notes: strip.notes.clone(),
        break_after: strip.break_after,
        table: strip.table,
        turned: strip.turned,
        ..Strip::default()
    }
}
