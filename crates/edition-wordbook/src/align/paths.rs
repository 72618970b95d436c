//! All ways in which one text may answer to the other in order, and how likely each pair is over all of them.

use super::evidence::{Evidence, Part};
use super::grid::{Grid, NEVER, Spans};
use super::weighing::Weighing;

/// The logarithms of how often a passage answers one, none is answered, and one answers two.
const ONE: f64 = -0.12;
const NONE: f64 = -3.4;
const TWO: f64 = -3.9;
/// So far from the straight line pairs are weighed, in passages, and so far from where they were before.
const BAND: usize = 60;
const NARROW: usize = 25;
/// Texts of so many passages are weighed whole.
const WHOLE: usize = 160;
/// How likely each pair is.
#[derive(Debug)]
pub(super) struct Paths {
    columns: usize,
    /// The meaning of each pair that was weighed, and that with the lengths.
    pairs: (Grid, Grid),
    /// The logarithms for a passage with a passage.
    one: Grid,
    /// Two of the source with one, and one with two of the translation, by the first of them.
    joined: Grid,
    split: Grid,
}

/// What one step adds for each pair.
struct Steps {
    pairs: (Grid, Grid),
    one: Grid,
    joined: Grid,
    split: Grid,
}

impl Paths {
    /// Over all paths; only near where those `before` have gone, where there are any.
    pub(super) fn find(evidence: &Evidence<'_>, before: Option<&Self>) -> Self {
        let rows = evidence.sides.source.passages.len();
        let columns = evidence.sides.translation.passages.len();
        let bands = bands((rows, columns), before);
        let steps = weigh(evidence, (rows, columns), (&bands, before));
        let reach = bands.reach(columns);
        let ahead = forward(&steps, &reach);
        let back = backward(&steps, &reach);
        let all = ahead.get(rows, columns);
        let likely = |step: &Grid, (down, right): (usize, usize)| {
            let mut grid = Grid::new(&bands, NEVER);
            for row in 0..rows {
                for column in bands.of(row) {
                    let step = step.get(row, column);
                    if step > NEVER && row + down <= rows && column + right <= columns {
                        let through = ahead.get(row, column) + step;
                        grid.set(
                            row,
                            column,
                            through + back.get(row + down, column + right) - all,
                        );
                    }
                }
            }
            grid
        };
        Self {
            columns,
            one: likely(&steps.one, (1, 1)),
            joined: likely(&steps.joined, (2, 1)),
            split: likely(&steps.split, (1, 2)),
            pairs: steps.pairs,
        }
    }

    /// The meaning of a pair of passages, and that with their lengths; by the same `evidence` by which the paths were found.
    pub(super) fn pair(&self, evidence: &Evidence<'_>, row: usize, column: usize) -> (f64, f64) {
        match self.pairs.1.get(row, column) {
            both if both > NEVER => (self.pairs.0.get(row, column), both),
            _ => Weighing::of(evidence, Part::one(row)).pair(column),
        }
    }

    /// The passages of the translation that are likely to answer one of the source, each with how likely.
    pub(super) fn likely(&self, row: usize, least: f64) -> Vec<(usize, f64)> {
        let columns = self.one.columns(row);
        let likely = columns.map(|column| (column, self.of(row, column)));
        likely.filter(|(_, likely)| *likely >= least).collect()
    }

    /// How likely a pair is.
    pub(super) fn of(&self, row: usize, column: usize) -> f64 {
        self.one.get(row, column).exp()
    }

    /// The passage of the translation that most likely answers one of the source alone.
    pub(super) fn best(&self, row: usize) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for column in self.one.columns(row) {
            let likely = self.of(row, column);
            if best.is_none_or(|(_, known)| likely > known) {
                best = Some((column, likely));
            }
        }
        best
    }

    /// Which passages of the translation answer one of the source together with another, where that is likelier than not.
    pub(super) fn together(&self, row: usize) -> Vec<usize> {
        let above = row.checked_sub(1);
        let columns = above.map_or(0..0, |above| self.joined.columns(above));
        let own = self.joined.columns(row);
        for column in columns.start.min(own.start)..columns.end.max(own.end) {
            let above = above.map_or(NEVER, |above| self.joined.get(above, column));
            if self.joined.get(row, column).exp() + above.exp() > 0.5 {
                return vec![column];
            }
            if self.split.get(row, column).exp() > 0.5 {
                return vec![column, column + 1];
            }
        }
        Vec::new()
    }

    /// For each passage of the translation, how likely one alone answers to it.
    pub(super) fn answered(&self) -> Vec<f64> {
        let mut answered = vec![0.0; self.columns];
        for row in 0..self.one.rows() {
            for column in self.one.columns(row) {
                if let Some(likely) = answered.get_mut(column) {
                    *likely += self.of(row, column);
                }
            }
        }
        answered
    }
}

/// The places that are weighed: by row, from and to which column.
fn bands((rows, columns): (usize, usize), before: Option<&Paths>) -> Spans {
    if rows.max(columns) <= WHOLE {
        return Spans::new((0..rows).map(|_| (0, columns)));
    }
    let mut center = 0;
    let places = (0..rows).map(|row| match before {
        Some(paths) => {
            center = match paths.best(row) {
                Some((column, likely)) if likely > 0.5 => column,
                _ => center,
            };
            (
                center.saturating_sub(NARROW),
                (center + NARROW).min(columns),
            )
        }
        None => {
            let center = row * columns / rows;
            let reach = BAND + rows.abs_diff(columns);
            (center.saturating_sub(reach), (center + reach).min(columns))
        }
    });
    Spans::new(places)
}

fn weigh(
    evidence: &Evidence<'_>,
    (rows, columns): (usize, usize),
    (bands, before): (&Spans, Option<&Paths>),
) -> Steps {
    let mut steps = Steps {
        pairs: (Grid::new(bands, 0.0), Grid::new(bands, NEVER)),
        one: Grid::new(bands, NEVER),
        joined: Grid::new(bands, NEVER),
        split: Grid::new(bands, NEVER),
    };
    let mut one = Weighing::new(evidence);
    for row in 0..rows {
        one.turn_to(Part::one(row));
        for column in bands.of(row) {
            let (meaning, both) = one.pair(column);
            steps.pairs.0.set(row, column, meaning);
            steps.pairs.1.set(row, column, both);
            let place = nearness(row, column, (rows, columns), before);
            let step = ONE + both + evidence.kind(row, column) + place;
            steps.one.set(row, column, step);
        }
    }
    for row in 0..rows {
        // Two together mean nothing where neither means anything.
        let worth = |row: usize, column: usize, other: (usize, usize)| {
            let meaning = |row, column| steps.pairs.0.get(row, column);
            meaning(row, column).max(meaning(other.0, other.1)) > 1.0
        };
        let joined = |column: &usize| row + 1 < rows && worth(row, *column, (row + 1, *column));
        let split = |column: &usize| column + 1 < columns && worth(row, *column, (row, column + 1));
        let joined: Vec<usize> = bands.of(row).filter(joined).collect();
        let split: Vec<usize> = bands.of(row).filter(split).collect();
        weigh_two(
            &mut one,
            Part::two(row),
            (&joined, Part::one),
            &mut steps.joined,
        );
        weigh_two(
            &mut one,
            Part::one(row),
            (&split, Part::two),
            &mut steps.split,
        );
    }
    steps
}

/// Weighs a part of the source against parts of the translation; three passages in all.
fn weigh_two(
    weighing: &mut Weighing<'_>,
    source: Part,
    (columns, part): (&[usize], fn(usize) -> Part),
    steps: &mut Grid,
) {
    if columns.is_empty() {
        return;
    }
    weighing.turn_to(source);
    for column in columns {
        let step = TWO + weighing.together(part(*column));
        steps.set(source.first, *column, step);
    }
}

/// While no word is known yet, what lies at the same height is a little likelier.
fn nearness(
    row: usize,
    column: usize,
    (rows, columns): (usize, usize),
    before: Option<&Paths>,
) -> f64 {
    match before {
        Some(_) => 0.0,
        None => {
            let off = row as f64 / rows as f64 - column as f64 / columns as f64;
            -(off * 12.0).powi(2) * 0.5
        }
    }
}

fn add(one: f64, other: f64) -> f64 {
    let (more, less) = if one > other {
        (one, other)
    } else {
        (other, one)
    };
    match less == NEVER {
        true => more,
        false => more + (less - more).exp().ln_1p(),
    }
}

/// How likely all is that lies before each place.
fn forward(steps: &Steps, reach: &Spans) -> Grid {
    let mut ahead = Grid::new(reach, NEVER);
    ahead.set(0, 0, 0.0);
    for row in 0..ahead.rows() {
        for column in reach.of(row) {
            let mut sum = ahead.get(row, column);
            let up = row.checked_sub(1);
            let left = column.checked_sub(1);
            if let Some(up) = up {
                sum = add(sum, ahead.get(up, column) + NONE);
            }
            if let Some(left) = left {
                sum = add(sum, ahead.get(row, left) + NONE);
            }
            if let (Some(up), Some(left)) = (up, left) {
                sum = add(sum, ahead.get(up, left) + steps.one.get(up, left));
                if let Some(further) = up.checked_sub(1) {
                    let step = steps.joined.get(further, left);
                    sum = add(sum, ahead.get(further, left) + step);
                }
                if let Some(further) = left.checked_sub(1) {
                    sum = add(sum, ahead.get(up, further) + steps.split.get(up, further));
                }
            }
            ahead.set(row, column, sum);
        }
    }
    ahead
}

/// How likely all is that lies behind each place.
fn backward(steps: &Steps, reach: &Spans) -> Grid {
    let mut back = Grid::new(reach, NEVER);
    let last = back.rows().saturating_sub(1);
    back.set(last, reach.of(last).end.saturating_sub(1), 0.0);
    for row in (0..=last).rev() {
        for column in reach.of(row).rev() {
            let mut sum = back.get(row, column);
            // What lies beyond the end is never reached.
            let further = [
                back.get(row + 1, column) + NONE,
                back.get(row, column + 1) + NONE,
                back.get(row + 1, column + 1) + steps.one.get(row, column),
                back.get(row + 2, column + 1) + steps.joined.get(row, column),
                back.get(row + 1, column + 2) + steps.split.get(row, column),
            ];
            for one in further {
                sum = add(sum, one);
            }
            back.set(row, column, sum);
        }
    }
    back
}
