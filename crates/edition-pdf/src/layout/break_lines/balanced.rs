//! Lines of titles and headings: as few as possible, and all about as long.

use crate::layout::break_lines::total_fit::Breakpoint;
use crate::layout::break_lines::{Ending, Line, width_of};
use crate::layout::shape::ShapedGlyph;

/// No heading has more places where a line may end.
const MOST_PLACES: usize = 400;
/// What a break that costs [`DEAR`] is worth, in squares of the share by which a line is too long or too short.
const WORTH: f32 = 0.05;
const DEAR: f32 = 300.0;
/// How little it matters that the last line is short, compared with others.
const SHORT_LAST: f32 = 0.4;
/// A last line that is shorter by a greater share than this is one word too few.
const SHORTEST_LAST: f32 = -0.55;
/// A last line that is a single word is as good as any only if it is shorter by no greater share than this.
const SHORTEST_WORD: f32 = -0.3;
/// What a shorter one costs.
const LONE: f32 = 0.4;
/// The cost of a line wider than the measure, where there is no alternative.
const OVERFULL: f32 = 1e6;
/// The tolerance for rounding errors.
const HAIR: f32 = 0.01;

/// The best way to end a line at a place.
#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    /// The place where the line before ends, from 1; 0 for the beginning.
    before: usize,
}

/// The lines that end at the best of `breakpoints`, of which the last ends the last line; `None` for too long a text.
pub(super) fn balance(
    glyphs: &[ShapedGlyph],
    start: usize,
    breakpoints: &[Breakpoint],
    measure: f32,
) -> Option<Vec<Line>> {
    if breakpoints.len() > MOST_PLACES {
        return None;
    }
    let lines = Lines {
        glyphs,
        start,
        breakpoints,
        measure,
    };
    let count = lines.fewest();
    let whole = breakpoints.len();
    let target = lines.width(0, whole) / count as f32;
    let mut ways: Vec<Vec<Option<Way>>> = Vec::with_capacity(count);
    for line in 0..count {
        let before = ways.last();
        let reach = |end: usize| -> Option<Way> {
            let begins = if line == 0 { 0..1 } else { 1..end };
            let reached = begins.filter_map(|begin| {
                let so_far = match (line, before) {
                    (0, _) => 0.0,
                    (_, before) => before?.get(begin).copied().flatten()?.cost,
                };
                let cost = so_far + lines.cost(begin, end, target)?;
                Some(Way {
                    cost,
                    before: begin,
                })
            });
            reached.min_by(|one, other| one.cost.total_cmp(&other.cost))
        };
        ways.push(
            (0..=whole)
                .map(|end| if end == 0 { None } else { reach(end) })
                .collect(),
        );
    }
    let mut ends = vec![whole];
    for way in ways.iter().rev() {
        let before = way.get(*ends.last()?).copied().flatten()?.before;
        ends.push(before);
    }
    ends.pop_if(|first| *first == 0)?;
    ends.reverse();
    let mut begin = 0;
    let set = ends.into_iter().map(|end| {
        let line = lines.line(begin, end);
        begin = end;
        line
    });
    set.collect()
}

/// The lines between the places where they may end, which count from 1; 0 is the beginning.
struct Lines<'b> {
    glyphs: &'b [ShapedGlyph],
    start: usize,
    breakpoints: &'b [Breakpoint],
    measure: f32,
}

impl Lines<'_> {
    fn place(&self, number: usize) -> Option<&Breakpoint> {
        self.breakpoints.get(number.checked_sub(1)?)
    }

    fn begin(&self, number: usize) -> usize {
        self.place(number).map_or(self.start, |place| place.end)
    }

    fn width(&self, begin: usize, end: usize) -> f32 {
        let (visible_end, hyphen) = self.place(end).map_or((self.start, 0.0), |place| {
            (place.visible_end, place.hyphen.unwrap_or(0.0))
        });
        width_of(self.glyphs, self.begin(begin)..visible_end) + hyphen
    }

    fn fits(&self, begin: usize, end: usize) -> bool {
        let overhang = self.place(end).map_or(0.0, |place| place.overhang);
        self.width(begin, end) - overhang <= self.measure + HAIR
    }

    /// How many lines are needed.
    fn fewest(&self) -> usize {
        let (mut count, mut begin) = (1, 0);
        for end in 1..=self.breakpoints.len() {
            if !self.fits(begin, end) && end > begin + 1 {
                count += 1;
                begin = end - 1;
            }
        }
        count
    }

    /// The cost of a line; `None` where it does not fit and could be shorter.
    fn cost(&self, begin: usize, end: usize, target: f32) -> Option<f32> {
        let fits = self.fits(begin, end);
        if !fits && end > begin + 1 {
            return None;
        }
        let off = (self.width(begin, end) - target) / target.max(1.0);
        let is_last = end == self.breakpoints.len();
        let is_lone = is_last && begin + 1 == end && begin > 0 && off < SHORTEST_WORD;
        let is_short = is_last && !is_lone && (SHORTEST_LAST..0.0).contains(&off);
        let square = off * off * if is_short { SHORT_LAST } else { 1.0 };
        let lone = if is_lone { LONE } else { 0.0 };
        let place = self.place(end).map_or(0.0, |place| place.cost as f32);
        Some(square + lone + place / DEAR * WORTH + if fits { 0.0 } else { OVERFULL })
    }

    fn line(&self, begin: usize, end: usize) -> Option<Line> {
        let place = self.place(end)?;
        Some(Line {
            glyphs: self.begin(begin)..place.end,
            visible_end: place.visible_end,
            ending: match place.hyphen {
                Some(_) => Ending::Hyphen,
                None => Ending::Whole,
            },
            width: self.width(begin, end),
            stretch: 0.0,
            expansion: 0.0,
        })
    }
}
