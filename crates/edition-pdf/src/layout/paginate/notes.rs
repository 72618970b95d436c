//! The footnotes of a page: which ones, and how much of them fits.

use std::collections::{BTreeMap, VecDeque};

use crate::layout::strip::Strip;
use crate::layout::style::NOTE_GAP;

/// How many lines of a footnote must be on the page of its mark.
const FEWEST_LINES: usize = 2;

/// The footnotes that are not on a page yet.
pub(super) struct Notes {
    /// Those whose mark is not on a page yet.
    uncalled: BTreeMap<u32, Vec<Strip>>,
    /// The strips for this page or, if they do not fit, the next.
    waiting: VecDeque<Strip>,
}

/// How much of the footnotes fits below the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    All,
    /// The last one continues on the next page.
    Some,
    None,
}

/// The footnotes of a page that is filled on trial.
pub(super) struct Calls<'n> {
    notes: &'n Notes,
    called: Vec<u32>,
    /// The height of all of them.
    height: f32,
    /// How much of it may be on the next page.
    further: f32,
}

impl Notes {
    pub(super) fn new(notes: BTreeMap<u32, Vec<Strip>>) -> Self {
        Self {
            uncalled: notes,
            waiting: VecDeque::new(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Begins a page on trial.
    pub(super) fn calls(&self) -> Calls<'_> {
        Calls {
            notes: self,
            called: Vec::new(),
            height: height(&self.waiting),
            further: height(self.waiting.iter().skip(FEWEST_LINES)),
        }
    }

    /// Queues the footnotes whose marks are in `strips`, and those whose marks are in these; by number, though a translator
    /// may have moved a mark before another.
    pub(super) fn call(&mut self, strips: &[Strip]) {
        let marks = |strips: &[Strip]| {
            strips
                .iter()
                .flat_map(|strip| strip.notes.clone())
                .collect()
        };
        let mut numbers: VecDeque<u32> = marks(strips);
        let mut called = BTreeMap::new();
        while let Some(number) = numbers.pop_front() {
            if let Some(note) = self.uncalled.remove(&number) {
                numbers.append(&mut marks(&note));
                called.insert(number, note);
            }
        }
        self.waiting.extend(called.into_values().flatten());
    }

    /// Queues the footnotes that have no mark.
    pub(super) fn call_rest(&mut self) {
        for (_, note) in std::mem::take(&mut self.uncalled) {
            self.waiting.extend(note);
        }
    }

    /// Takes the strips that fit into `room` points.
    pub(super) fn take(&mut self, room: f32) -> Vec<Strip> {
        let mut taken = Vec::new();
        let mut height = 0.0;
        while let Some(strip) = self.waiting.front() {
            height += strip.height + if taken.is_empty() { 0.0 } else { strip.before };
            let nothing_fits = taken.is_empty() && room > 600.0;
            if with_rule(height) > room && !nothing_fits {
                break;
            }
            taken.extend(self.waiting.pop_front());
        }
        taken
    }
}

impl Calls<'_> {
    /// Adds the footnotes with these numbers.
    pub(super) fn add(&mut self, numbers: &[u32]) {
        for number in numbers {
            let Some(note) = self.notes.uncalled.get(number) else {
                continue;
            };
            if self.called.contains(number) {
                continue;
            }
            self.height += height(note);
            // The last one may go on.
            if self.called.iter().all(|called| called < number) {
                self.further = height(note.get(FEWEST_LINES..).unwrap_or_default());
            }
            self.called.push(*number);
            for strip in note {
                self.add(&strip.notes);
            }
        }
    }

    /// The height of all of them with the rule above.
    pub(super) fn height(&self) -> f32 {
        with_rule(self.height)
    }

    /// How much of them fits into `room` points.
    pub(super) fn fit(&self, room: f32) -> Room {
        if with_rule(self.height) <= room {
            Room::All
        } else if with_rule(self.height - self.further) <= room {
            Room::Some
        } else {
            Room::None
        }
    }
}

fn height<'s>(strips: impl IntoIterator<Item = &'s Strip>) -> f32 {
    let heights = strips.into_iter().map(|strip| strip.before + strip.height);
    heights.sum()
}

/// The height of footnotes of `strips` points with the rule above them.
fn with_rule(strips: f32) -> f32 {
    if strips > 0.0 { strips + NOTE_GAP } else { 0.0 }
}
