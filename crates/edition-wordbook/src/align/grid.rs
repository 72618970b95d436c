//! Tables of which only the places near a line are kept: texts answer to each other in order.

use std::ops::Range;

/// The logarithm of what cannot be.
pub(super) const NEVER: f64 = f64::NEG_INFINITY;

/// By row, the columns that are kept, and where they begin among all.
#[derive(Debug, Clone, Default)]
pub(super) struct Spans {
    spans: Vec<(Range<usize>, usize)>,
    all: usize,
}

impl Spans {
    /// Rows, each with its first column and the one behind its last.
    pub(super) fn new(rows: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut all = 0;
        let spans = rows.map(|(from, to)| {
            let start = all;
            all += to.saturating_sub(from);
            (from..to.max(from), start)
        });
        let spans = spans.collect();
        Self { spans, all }
    }

    /// The columns of a row.
    pub(super) fn of(&self, row: usize) -> Range<usize> {
        self.spans
            .get(row)
            .map_or(0..0, |(columns, _)| columns.clone())
    }

    /// All places through which a path may go that steps from these: one row more, connected from the first place to the last.
    pub(super) fn reach(&self, columns: usize) -> Self {
        // A step leads two columns further at most.
        let ends = self.spans.iter().map(|(span, _)| span.end + 2);
        let mut ends: Vec<usize> = ends.map(|end| end.min(columns + 1)).collect();
        let mut starts: Vec<usize> = self.spans.iter().map(|(span, _)| span.start).collect();
        starts.push(columns);
        ends.push(columns + 1);
        if let Some(first) = starts.first_mut() {
            *first = 0;
        }
        let mut least = columns;
        for start in starts.iter_mut().rev() {
            least = least.min(*start);
            *start = least;
        }
        let mut most = 0;
        let next = starts.iter().skip(1).chain([&columns]);
        for (end, next) in ends.iter_mut().zip(next) {
            most = most.max(*end).max(next + 1);
            *end = most;
        }
        Self::new(starts.into_iter().zip(ends))
    }
}

/// A table of numbers.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    spans: Vec<(Range<usize>, usize)>,
    cells: Vec<f64>,
    /// What stands where nothing is kept.
    elsewhere: f64,
}

impl Grid {
    pub(super) fn new(spans: &Spans, value: f64) -> Self {
        Self {
            spans: spans.spans.clone(),
            cells: vec![value; spans.all],
            elsewhere: value,
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.spans.len()
    }

    /// The columns of a row that are kept.
    pub(super) fn columns(&self, row: usize) -> Range<usize> {
        self.spans
            .get(row)
            .map_or(0..0, |(columns, _)| columns.clone())
    }

    fn place(&self, row: usize, column: usize) -> Option<usize> {
        let (columns, start) = self.spans.get(row)?;
        columns
            .contains(&column)
            .then(|| start + column - columns.start)
    }

    pub(super) fn get(&self, row: usize, column: usize) -> f64 {
        let place = self.place(row, column);
        let cell = place.and_then(|place| self.cells.get(place));
        cell.copied().unwrap_or(self.elsewhere)
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f64) {
        let place = self.place(row, column);
        if let Some(cell) = place.and_then(|place| self.cells.get_mut(place)) {
            *cell = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, NEVER, Spans};

    #[test]
    fn what_a_path_may_reach_is_connected() {
        let spans = Spans::new([(2, 4), (0, 3), (8, 9), (5, 6)].into_iter());
        let reach = spans.reach(12);
        let rows: Vec<_> = (0..5).map(|row| reach.of(row)).collect();
        // From the first place to the last; each row begins where the row above it reaches, or before.
        assert_eq!(rows, [0..6, 0..6, 5..11, 5..13, 12..13]);
    }

    #[test]
    fn nothing_stands_where_nothing_is_kept() {
        let mut grid = Grid::new(&Spans::new([(2, 4), (3, 5)].into_iter()), NEVER);
        grid.set(1, 3, 1.0);
        grid.set(1, 2, 2.0);
        assert_eq!(
            [
                grid.get(1, 3),
                grid.get(0, 3),
                grid.get(1, 2),
                grid.get(5, 0)
            ],
            [1.0, NEVER, NEVER, NEVER]
        );
    }
}
