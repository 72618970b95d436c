//! Cells side by side.

use crate::layout::flow::{Paragraph, Row};
use crate::layout::set::{Setter, collapse_spaces, rule_piece};
use crate::layout::strip::{BreakCost, Piece, Strip};
use crate::page::{Area, Item};

/// Rows that are higher, as a share of the page, are divided.
pub(super) const TALLEST_WHOLE: f32 = 0.8;

impl Setter<'_> {
    /// Adds a row: as one strip if it fits on a page well, else line by line.
    pub(super) fn row(&mut self, row: &Row<'_>, strips: &mut Vec<Strip>) {
        let mut columns = Vec::with_capacity(row.cells.len());
        for (column, cell) in row.cells.iter().enumerate() {
            columns.push(self.cell(cell, column));
        }
        let height = columns
            .iter()
            .map(|column| total_height(column))
            .fold(0.0, f32::max);
        let first = strips.len();
        if height <= self.grid.height * TALLEST_WHOLE {
            strips.push(whole_row(columns, height, row));
        } else {
            // `first` is a number that no other divided row has.
            divide_row(columns, first, row, strips);
        }
        if let (Some(rule), Some(last)) = (&row.rule, strips.last_mut()) {
            let y = last.height;
            last.pieces.push(rule_piece(rule, y - rule.thickness));
        }
    }

    fn cell(&mut self, paragraphs: &[Paragraph<'_>], column: usize) -> Vec<Strip> {
        let mut strips = Vec::new();
        for paragraph in paragraphs {
            self.paragraph(paragraph, &mut strips);
        }
        collapse_spaces(&mut strips);
        for strip in &mut strips {
            for piece in &mut strip.pieces {
                piece.column = column;
            }
        }
        strips
    }
}

fn total_height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.before + strip.height).sum()
}

fn whole_row(columns: Vec<Vec<Strip>>, height: f32, row: &Row<'_>) -> Strip {
    let drawn = row.drawing.as_ref().map_or(0.0, |drawing| drawing.height);
    let mut whole = Strip {
        before: row.before,
        height: height.max(drawn) + 2.0 * row.padding,
        ..Strip::default()
    };
    if let Some(drawing) = &row.drawing {
        let areas = drawing.areas.iter().map(|area| Item::Box {
            area: Area {
                y: area.y + row.padding,
                ..*area
            },
            color: drawing.color,
        });
        whole
            .pieces
            .extend(areas.map(|item| Piece { column: 0, item }));
    }
    for column in columns {
        let mut y = row.padding;
        for strip in column {
            y += strip.before;
            let height = strip.height;
            absorb(&mut whole, strip, y);
            y += height;
        }
    }
    whole
}

fn divide_row(columns: Vec<Vec<Strip>>, number: usize, row: &Row<'_>, strips: &mut Vec<Strip>) {
    let count = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    for index in 0..count {
        let lines: Vec<Strip> = columns.iter_mut().filter_map(Iterator::next).collect();
        let above = if index == 0 { row.padding } else { 0.0 };
        let below = if index + 1 == count { row.padding } else { 0.0 };
        let height = lines
            .iter()
            .map(|line| line.before + line.height)
            .fold(0.0, f32::max);
        let mut band = Strip {
            height: above + height + below,
            row: Some(number),
            ..Strip::default()
        };
        let lonely = index == 0 || index + 2 == count;
        if lonely && index + 1 < count {
            band.break_after = BreakCost::Forbidden;
        }
        for line in lines {
            let y = above + line.before;
            absorb(&mut band, line, y);
        }
        strips.push(band);
    }
}

/// Moves the content of `part` into `whole`, `y` points below its top.
pub(super) fn absorb(whole: &mut Strip, part: Strip, y: f32) {
    for mut piece in part.pieces {
        shift(&mut piece.item, y);
        whole.pieces.push(piece);
    }
    for mut link in part.links {
        link.area.y += y;
        whole.links.push(link);
    }
    for mut number in part.page_numbers {
        number.baseline += y;
        whole.page_numbers.push(number);
    }
    whole.anchors.extend(part.anchors);
    whole.notes.extend(part.notes);
    whole.bookmark = whole.bookmark.take().or(part.bookmark);
}

/// Moves an item down.
pub(crate) fn shift(item: &mut Item, y: f32) {
    match item {
        Item::Run(run) => run.y += y,
        Item::Box { area, .. } | Item::Dots { area, .. } | Item::Picture { area, .. } => {
            area.y += y;
        }
    }
}
