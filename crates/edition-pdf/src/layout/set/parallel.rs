//! Editions side by side: the strips of all columns are joined to strips of the page.

use std::collections::BTreeSet;

use crate::layout::collect::ParallelRow;
use crate::layout::flow::{Backdrop, Node};
use crate::layout::grid::COLUMN_GAP;
use crate::layout::set::row::{absorb, shift};
use crate::layout::set::table::{Formed, RowForm};
use crate::layout::set::{Setter, collapse_spaces, keep_masthead};
use crate::layout::sheets::repeated;
use crate::layout::strip::{BreakCost, Piece, Strip, Strips};
use crate::layout::style::{HAIRLINE, RULE};
use crate::page::{AreaTarget, Item};

/// The marks of a footnote in several languages stay on one page if they are at most so many lines apart.
const MOST_APART: usize = 12;

impl Setter<'_> {
    /// The strips of `rows`, which are numbered from `first` on. All named destinations of a column begin with its prefix.
    pub(crate) fn set_parallel(
        &mut self,
        rows: &[ParallelRow<'_>],
        prefixes: &[String],
        first: usize,
    ) -> Strips {
        let mut set = Strips::default();
        for (number, row) in (first..).zip(rows) {
            match row {
                ParallelRow::Across(nodes) => {
                    let first = set.strips.len();
                    for node in nodes {
                        self.node(node, &mut set);
                    }
                    for strip in set.strips.iter_mut().skip(first) {
                        self.repeat(strip);
                    }
                }
                ParallelRow::Columns(columns) => {
                    self.columns(columns, prefixes, number, &mut set);
                }
            }
        }
        collapse_spaces(&mut set.strips);
        keep_masthead(&mut set.strips);
        set
    }

    /// Adds a row. All columns have the same number of nodes, which are set side by side one by one; except in a draft, where
    /// notices may be added to some: then only the beginning of the row is aligned.
    fn columns(
        &mut self,
        columns: &[Vec<Node<'_>>],
        prefixes: &[String],
        row: usize,
        set: &mut Strips,
    ) {
        let mut tables = match self.form_side_by_side(columns) {
            RowForm::Across(tables) => return self.stack(columns, tables, prefixes, row, set),
            RowForm::InColumns(tables) => tables,
        };
        let count = columns.first().map_or(0, Vec::len);
        if columns.iter().all(|nodes| nodes.len() == count) {
            for place in 0..count {
                let nodes = columns.iter().map(|nodes| nodes.get(place..=place));
                let nodes: Vec<_> = nodes.map(Option::unwrap_or_default).collect();
                self.side_by_side(&nodes, &mut tables, prefixes, row, set);
            }
        } else {
            let nodes: Vec<_> = columns.iter().map(Vec::as_slice).collect();
            self.side_by_side(&nodes, &mut tables, prefixes, row, set);
        }
    }

    fn side_by_side(
        &mut self,
        columns: &[&[Node<'_>]],
        tables: &mut [Option<Formed<'_>>],
        prefixes: &[String],
        row: usize,
        set: &mut Strips,
    ) {
        let mut strips = Vec::with_capacity(columns.len());
        let mut heads = Vec::with_capacity(columns.len());
        for (column, (nodes, prefix)) in columns.iter().zip(prefixes).enumerate() {
            let mut own = Strips::default();
            for node in *nodes {
                let mut formed = || tables.get_mut(column).and_then(Option::take);
                if let Node::Table(table) = node
                    && let Some(formed) = formed()
                {
                    self.as_formed(table, formed, &mut own);
                } else {
                    self.node(node, &mut own);
                }
            }
            for strip in &mut own.strips {
                rename(strip, prefix);
            }
            let is_table = matches!(nodes, [Node::Table(_)]);
            heads.extend(own.heads.into_iter().next().filter(|_| is_table));
            strips.push(own.strips);
        }
        let table = (heads.len() == columns.len()).then_some(set.heads.len());
        if table.is_some() {
            set.heads.push(join(heads, row));
        }
        let rules = self.column_rules(columns.len());
        let mut joined = join(strips, row);
        keep_marks_together(&mut joined);
        for mut strip in joined {
            strip.backdrops.extend(rules.iter().copied());
            strip.table = strip.table.and(table);
            set.strips.push(strip);
        }
    }
}

impl Setter<'_> {
    /// Repeats what stands across all columns on the further sheets, as decoration.
    fn repeat(&self, strip: &mut Strip) {
        let (pieces, backdrops) = (strip.pieces.clone(), strip.backdrops.clone());
        for sheet in 1..self.grid.sheets {
            let offset = self.grid.size.0 * sheet as f32;
            let own = pieces.iter().map(|piece| Piece {
                column: piece.column,
                item: repeated(&piece.item, &self.grid, sheet),
            });
            strip.pieces.extend(own);
            strip
                .backdrops
                .extend(backdrops.iter().map(|backdrop| Backdrop {
                    x: backdrop.x + offset,
                    ..*backdrop
                }));
        }
    }

    /// The rules between columns.
    fn column_rules(&self, count: usize) -> Vec<Backdrop> {
        let frames = self.grid.columns(count);
        let inner = frames.iter().filter(|frame| {
            let sheet = self.grid.size.0 * self.grid.sheet_at(frame.x) as f32;
            frame.x - sheet > self.grid.left + HAIRLINE
        });
        inner
            .map(|frame| Backdrop {
                x: frame.x - (COLUMN_GAP + HAIRLINE) / 2.0,
                width: HAIRLINE,
                outset: 0.0,
                color: RULE,
            })
            .collect()
    }
}

/// Joins the strips of columns: the first of all, the second of all and so on.
pub(super) fn join(columns: Vec<Vec<Strip>>, row: usize) -> Vec<Strip> {
    let count = columns.iter().map(Vec::len).max().unwrap_or(0);
    let lasts = || columns.iter().filter_map(|column| column.last());
    let after = lasts().map(|last| last.after).fold(0.0, f32::max);
    let end = lasts().fold(BreakCost::Free, |cost, last| cost.worse(last.break_after));
    let mut columns: Vec<_> = columns
        .into_iter()
        .map(|column| column.into_iter().peekable())
        .collect();
    let mut behind: Vec<Vec<Backdrop>> = vec![Vec::new(); columns.len()];
    let mut joined = Vec::with_capacity(count);
    for index in 0..count {
        let mut whole = Strip {
            row: Some(row),
            ..Strip::default()
        };
        let mut parts = Vec::with_capacity(columns.len());
        for (number, (column, behind)) in columns.iter_mut().zip(&mut behind).enumerate() {
            if let Some(part) = column.next() {
                if column.peek().is_some() {
                    whole.break_after = whole.break_after.worse(part.break_after);
                }
                behind.clone_from(&part.backdrops);
                parts.push((number, part));
            } else {
                // A box or a bar is as long as those beside it, whose words take more lines.
                whole.backdrops.extend(behind.iter().copied());
            }
        }
        let heights = parts.iter().map(|(_, part)| part.height);
        whole.height = heights.fold(0.0, f32::max);
        for (number, part) in parts {
            add_part(&mut whole, part, number);
        }
        if index + 1 == count {
            whole.after = after;
            whole.break_after = end;
        }
        joined.push(whole);
    }
    joined
}

/// Forbids a page end between the marks of a footnote in several languages, as long as they are a few lines apart: it
/// stands on the page of all of them.
pub(super) fn keep_marks_together(strips: &mut [Strip]) {
    let numbers: BTreeSet<u32> = strips
        .iter()
        .flat_map(|strip| strip.notes.clone())
        .collect();
    for number in numbers {
        let has = |strip: &Strip| strip.notes.contains(&number);
        let (first, last) = (strips.iter().position(has), strips.iter().rposition(has));
        let Some((first, last)) = first.zip(last) else {
            continue;
        };
        if last - first <= MOST_APART {
            for strip in strips.iter_mut().take(last).skip(first) {
                strip.break_after = BreakCost::Forbidden;
            }
        }
    }
}

fn add_part(whole: &mut Strip, mut part: Strip, column: usize) {
    let lower = whole.height - part.height;
    for piece in &mut part.pieces {
        piece.column = column;
        // The rules below table rows are on one height in all columns.
        if matches!(piece.item, Item::Box { .. }) {
            shift(&mut piece.item, lower);
        }
    }
    whole.before = whole.before.max(part.before);
    whole.table = whole.table.or(part.table);
    whole.landmark = whole.landmark.or(part.landmark);
    whole.backdrops.append(&mut part.backdrops);
    absorb(whole, part, 0.0);
}

/// Puts `prefix` before all names of destinations in a strip.
pub(super) fn rename(strip: &mut Strip, prefix: &str) {
    if prefix.is_empty() {
        return;
    }
    for anchor in &mut strip.anchors {
        anchor.insert_str(0, prefix);
    }
    for link in &mut strip.links {
        if let AreaTarget::Destination(name) = &mut link.target {
            name.insert_str(0, prefix);
        }
    }
    for number in &mut strip.page_numbers {
        number.number.destination.insert_str(0, prefix);
    }
    // The bookmarks are those of the first column.
    strip.bookmark = None;
}
