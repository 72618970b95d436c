//! All ways in which one text may answer to the other in order, and how likely each pair is over all of them.

use super::evidence::{Evidence, Part};

/// The logarithms of how often a passage answers one, none is answered, and one answers two.
const ONE: f64 = -0.12;
const NONE: f64 = -3.4;
const TWO: f64 = -3.9;
/// So far from the straight line pairs are weighed, in passages, and so far from where they were before.
const BAND: usize = 60;
const NARROW: usize = 25;
/// Texts of so many passages are weighed whole.
const WHOLE: usize = 160;
/// What is not weighed.
const NEVER: f64 = f64::NEG_INFINITY;

/// A table of numbers.
#[derive(Debug, Clone)]
struct Grid {
    columns: usize,
    cells: Vec<f64>,
}

impl Grid {
    fn new(rows: usize, columns: usize, value: f64) -> Self {
        Self {
            columns,
            cells: vec![value; rows * columns],
        }
    }

    fn get(&self, row: usize, column: usize) -> f64 {
        self.cells
            .get(row * self.columns + column)
            .copied()
            .unwrap_or(NEVER)
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
            *cell = value;
        }
    }
}

/// How likely each pair is.
#[derive(Debug)]
pub(super) struct Paths {
    rows: usize,
    columns: usize,
    /// The logarithms for a passage with a passage.
    one: Grid,
    /// Two of the source with one, and one with two of the translation, by the first of them.
    joined: Grid,
    split: Grid,
}

/// What one step adds for each pair.
struct Steps {
    one: Grid,
    joined: Grid,
    split: Grid,
}

impl Paths {
    /// Over all paths; only near where those `before` have gone, where there are any.
    pub(super) fn find(evidence: &Evidence<'_>, before: Option<&Self>) -> Self {
        let rows = evidence.sides.source.passages.len();
        let columns = evidence.sides.translation.passages.len();
        let steps = weigh(evidence, (rows, columns), before);
        let ahead = forward(&steps, (rows, columns));
        let back = backward(&steps, (rows, columns));
        let all = ahead.get(rows, columns);
        let likely = |step: &Grid, (down, right): (usize, usize)| {
            let mut grid = Grid::new(rows, columns, NEVER);
            for row in 0..rows {
                for column in 0..columns {
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
            rows,
            columns,
            one: likely(&steps.one, (1, 1)),
            joined: likely(&steps.joined, (2, 1)),
            split: likely(&steps.split, (1, 2)),
        }
    }

    /// The passages of the translation that are likely to answer one of the source, each with how likely.
    pub(super) fn likely(&self, row: usize, least: f64) -> Vec<(usize, f64)> {
        let columns = 0..self.columns;
        let likely = columns.map(|column| (column, self.one.get(row, column).exp()));
        likely.filter(|(_, likely)| *likely >= least).collect()
    }

    /// How likely a pair is.
    pub(super) fn of(&self, row: usize, column: usize) -> f64 {
        self.one.get(row, column).exp()
    }

    /// The passage of the translation that most likely answers one of the source alone.
    pub(super) fn best(&self, row: usize) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for column in 0..self.columns {
            let likely = self.of(row, column);
            if best.is_none_or(|(_, known)| likely > known) {
                best = Some((column, likely));
            }
        }
        best
    }

    /// Which passages of the translation answer one of the source together with another, where that is likelier than not.
    pub(super) fn together(&self, row: usize) -> Vec<usize> {
        for column in 0..self.columns {
            let above = row
                .checked_sub(1)
                .map_or(NEVER, |above| self.joined.get(above, column));
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
        let columns = 0..self.columns;
        let likely = columns.map(|column| (0..self.rows).map(|row| self.of(row, column)).sum());
        likely.collect()
    }
}

/// The places that are weighed: by row, from and to which column.
fn bands((rows, columns): (usize, usize), before: Option<&Paths>) -> Vec<(usize, usize)> {
    if rows.max(columns) <= WHOLE {
        return vec![(0, columns); rows];
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
    places.collect()
}

fn weigh(
    evidence: &Evidence<'_>,
    (rows, columns): (usize, usize),
    before: Option<&Paths>,
) -> Steps {
    let mut steps = Steps {
        one: Grid::new(rows, columns, NEVER),
        joined: Grid::new(rows, columns, NEVER),
        split: Grid::new(rows, columns, NEVER),
    };
    let bands = bands((rows, columns), before);
    let mut meanings = Grid::new(rows, columns, 0.0);
    for (row, (from, to)) in bands.iter().enumerate() {
        for column in *from..*to {
            let (meaning, both) = evidence.pair(row, column);
            meanings.set(row, column, meaning);
            steps.one.set(
                row,
                column,
                ONE + both
                    + evidence.kind(row, column)
                    + nearness(row, column, (rows, columns), before),
            );
        }
    }
    for (row, (from, to)) in bands.iter().enumerate() {
        for column in *from..*to {
            // Two together mean nothing where neither means anything.
            let own = meanings.get(row, column);
            let worth = |other: f64| own.max(other) > 1.0;
            if row + 1 < rows && worth(meanings.get(row + 1, column)) {
                let (source, translation) = (Part::two(row), Part::one(column));
                steps
                    .joined
                    .set(row, column, TWO + together(evidence, source, translation));
            }
            if column + 1 < columns && worth(meanings.get(row, column + 1)) {
                let (source, translation) = (Part::one(row), Part::two(column));
                steps
                    .split
                    .set(row, column, TWO + together(evidence, source, translation));
            }
        }
    }
    steps
}

fn together(evidence: &Evidence<'_>, source: Part, translation: Part) -> f64 {
    evidence.common(source, translation).meaning + evidence.length(source, translation)
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
fn forward(steps: &Steps, (rows, columns): (usize, usize)) -> Grid {
    let mut ahead = Grid::new(rows + 1, columns + 1, NEVER);
    ahead.set(0, 0, 0.0);
    for row in 0..=rows {
        for column in 0..=columns {
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
                    sum = add(
                        sum,
                        ahead.get(further, left) + steps.joined.get(further, left),
                    );
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
fn backward(steps: &Steps, (rows, columns): (usize, usize)) -> Grid {
    let mut back = Grid::new(rows + 1, columns + 1, NEVER);
    back.set(rows, columns, 0.0);
    for row in (0..=rows).rev() {
        for column in (0..=columns).rev() {
            let mut sum = back.get(row, column);
            let (has_row, has_column) = (row < rows, column < columns);
            if has_row {
                sum = add(sum, back.get(row + 1, column) + NONE);
            }
            if has_column {
                sum = add(sum, back.get(row, column + 1) + NONE);
            }
            if has_row && has_column {
                sum = add(
                    sum,
                    back.get(row + 1, column + 1) + steps.one.get(row, column),
                );
                if row + 2 <= rows {
                    sum = add(
                        sum,
                        back.get(row + 2, column + 1) + steps.joined.get(row, column),
                    );
                }
                if column + 2 <= columns {
                    sum = add(
                        sum,
                        back.get(row + 1, column + 2) + steps.split.get(row, column),
                    );
                }
            }
            back.set(row, column, sum);
        }
    }
    back
}
