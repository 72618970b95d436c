//! Tables.

use super::text::Reader;
use super::words::words_in;
use crate::content;
use crate::document::{Cell, Flow, Place, Reason, Table};
use crate::xml::{Element, Space};

/// As many columns as a cell may be said to take.
const MOST_COLUMNS: usize = 200;
/// As often as a row with words may be said to stand there again.
const MOST_ROWS: usize = 1_000;

impl<'t> Reader<'t> {
    pub(super) fn table(&mut self, element: &'t Element, flow: &mut Vec<Flow>) {
        let place = self.place.following();
        let mut rows = Vec::new();
        self.rows(element, place, &mut rows);
        rows.retain(|row: &Vec<Cell>| !row.is_empty());
        if !rows.is_empty() {
            flow.push(Flow::Table(Table { place, rows }));
        }
    }

    /// The rows in `element`, whatever they are grouped in.
    fn rows(&mut self, element: &'t Element, table: Place, rows: &mut Vec<Vec<Cell>>) {
        for child in element.children() {
            let is_about = child.space == Space::Table && matches!(&*child.name, "title" | "desc");
            if is_about {
                self.drop_words(child, Reason::Instruction);
            } else if child.is_named(Space::Table, "table-row") {
                let row = self.cells(child, table);
                let is_empty = row.iter().all(|cell| cell.flow.is_empty());
                let times = match is_empty {
                    true => 1,
                    false => repeated(child, "number-rows-repeated", MOST_ROWS),
                };
                rows.extend(std::iter::repeat_n(row, times));
            } else {
                self.rows(child, table, rows);
            }
        }
    }

    fn cells(&mut self, row: &'t Element, table: Place) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        // Cells that one to the left of them has taken.
        let mut taken: usize = 0;
        for child in row.children().filter(|it| it.space == Space::Table) {
            let count = repeated(child, "number-columns-repeated", MOST_COLUMNS);
            let is_covered = &*child.name == "covered-table-cell";
            if is_covered && taken > 0 && words_in(child).trim().is_empty() {
                taken = taken.saturating_sub(count);
                continue;
            }
            let mut flow = Vec::new();
            self.blocks(child, &mut flow);
            flow.append(&mut self.boxes);
            let span = repeated(child, "number-columns-spanned", MOST_COLUMNS);
            let is_tall = repeated(child, "number-rows-spanned", MOST_COLUMNS) > 1;
            if span > 1 || is_tall {
                content::remark(
                    &mut self.remarks,
                    table,
                    Reason::MergedCells,
                    &words_in(child),
                );
            }
            taken = span - 1;
            let cell = Cell {
                flow,
                span,
                names: Vec::new(),
            };
            // What has no words may go where there are too many.
            let left = MOST_COLUMNS.saturating_sub(cells.len()).max(1);
            cells.extend(std::iter::repeat_n(cell, count.min(left)));
        }
        cells
    }
}

fn repeated(element: &Element, name: &str, most: usize) -> usize {
    let count = element.attribute(Space::Table, name);
    let count = count.and_then(|it| it.parse().ok()).unwrap_or(1);
    usize::clamp(count, 1, most)
}
