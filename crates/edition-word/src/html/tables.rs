//! Tables.

use super::looks::attribute;
use super::text::Reader;
use super::words::words_in;
use crate::content;
use crate::document::{Cell, Flow, Place, Reason, Table};
use crate::xml::{Element, Node, Space};

/// As many columns as a cell may be said to take.
const MOST_COLUMNS: usize = 200;

impl<'t> Reader<'t> {
    pub(super) fn table(&mut self, element: &'t Element) {
        self.end();
        // What only puts things side by side is no table.
        if matches!(attribute(element, "role"), "presentation" | "none") {
            self.blocks(element);
            return;
        }
        let place = self.place.following();
        let mut rows = Vec::new();
        let mut tall = Vec::new();
        self.rows(element, (place, &mut tall), &mut rows);
        rows.retain(|row: &Vec<Cell>| !row.is_empty());
        if !rows.is_empty() {
            self.flow.push(Flow::Table(Table { place, rows }));
        }
    }

    /// The rows in `element`, whatever they are grouped in. `tall` says of each column how many rows a cell above it takes.
    fn rows(
        &mut self,
        element: &'t Element,
        (table, tall): (Place, &mut Vec<usize>),
        rows: &mut Vec<Vec<Cell>>,
    ) {
        // Words between rows do not run into those of others.
        self.end();
        for node in &element.nodes {
            let Node::Element(child) = node else {
                self.node(node);
                continue;
            };
            match &*child.name {
                "tr" => rows.push(self.cells(child, table, tall)),
                "caption" => self.caption(child),
                "thead" | "tbody" | "tfoot" | "form" => self.rows(child, (table, tall), rows),
                "colgroup" | "col" => {}
                // What stands between rows is shown before the table.
                _ => self.node(node),
            }
        }
        self.end();
    }

    fn cells(&mut self, row: &'t Element, table: Place, tall: &mut Vec<usize>) -> Vec<Cell> {
        self.end();
        let mut cells: Vec<Cell> = Vec::new();
        let mut column = 0;
        for node in &row.nodes {
            let is_blank = matches!(node, Node::Text(text) if text.trim().is_empty());
            if is_blank {
                continue;
            }
            self.covered(&mut column, tall, &mut cells);
            let Node::Element(child) = node else {
                // Letters between cells are shown before the table.
                self.node(node);
                continue;
            };
            self.end();
            let flow = self.apart(child);
            let span = number(child, "colspan");
            let height = number(child, "rowspan");
            if span > 1 || height > 1 {
                let words = words_in(child);
                content::remark(&mut self.remarks, table, Reason::MergedCells, &words);
            }
            tall.resize(tall.len().max(column + span).min(MOST_COLUMNS * 2), 0);
            for it in tall.iter_mut().skip(column).take(span) {
                *it = height - 1;
            }
            column += span;
            cells.push(Cell {
                flow,
                span,
                names: Vec::new(),
            });
        }
        self.covered(&mut column, tall, &mut cells);
        self.end();
        cells
    }

    /// Empty cells where one above takes the place.
    fn covered(&self, column: &mut usize, tall: &mut [usize], cells: &mut Vec<Cell>) {
        while let Some(rows) = tall.get_mut(*column).filter(|rows| **rows > 0) {
            *rows -= 1;
            *column += 1;
            cells.push(Cell {
                flow: Vec::new(),
                span: 1,
                names: Vec::new(),
            });
        }
    }
}

fn number(element: &Element, name: &str) -> usize {
    let number = element.attribute(Space::None, name);
    let number = number.and_then(|it| it.trim().parse().ok()).unwrap_or(1);
    usize::clamp(number, 1, MOST_COLUMNS)
}
