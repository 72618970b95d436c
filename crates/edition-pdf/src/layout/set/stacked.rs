//! Tables of editions side by side that are too wide for a column: each stands across all columns, one language below the
//! other.

use crate::layout::flow::{Frame, Node, Paragraph, Table};
use crate::layout::set::Setter;
use crate::layout::set::parallel::{join, keep_marks_together, rename};
use crate::layout::set::table::{Fit, Formed, RowForm};
use crate::layout::strip::{Strip, Strips};

impl Setter<'_> {
    /// How the tables of a row are set: in their columns, across all columns, or as lists in their columns. Rows of anything
    /// else are set as they are.
    pub(super) fn form_side_by_side<'e>(&mut self, columns: &[Vec<Node<'e>>]) -> RowForm<'e> {
        let tables: Option<Vec<&Table<'e>>> =
            columns.iter().map(|nodes| only_table(nodes)).collect();
        let tables = tables.unwrap_or_default();
        let fits: Vec<Fit<'e>> = tables.iter().map(|table| self.fit(table)).collect();
        let stays = |(table, fit): (&&Table<'_>, &Fit<'_>)| {
            fit.has_room_for_most_words() || table.rows.is_empty()
        };
        let narrow: Vec<bool> = tables.iter().zip(&fits).map(|it| !stays(it)).collect();
        if !narrow.contains(&true) {
            let formed = fits.into_iter().map(|fit| Some(Formed::InText(fit)));
            return RowForm::InColumns(formed.collect());
        }
        let listed = || RowForm::InColumns(columns.iter().map(|_| Some(Formed::Listed)).collect());
        if !columns.iter().flatten().all(can_widen) {
            return listed();
        }
        let frames = self.grid.columns(columns.len());
        let mut across = Vec::with_capacity(tables.len());
        for ((table, frame), narrow) in tables.into_iter().zip(&frames).zip(narrow) {
            let mut wide = table.clone();
            self.widen(&mut wide.frame, frame);
            let fit = self.fit(&wide);
            if narrow && !fit.has_room_for_halves() {
                return listed();
            }
            across.push((wide, fit));
        }
        RowForm::Across(across)
    }

    /// Adds a row whose parts stand across all columns: the first of each sheet, the second of each sheet and so on.
    pub(super) fn stack(
        &mut self,
        columns: &[Vec<Node<'_>>],
        tables: Vec<(Table<'_>, Fit<'_>)>,
        prefixes: &[String],
        row: usize,
        set: &mut Strips,
    ) {
        let on_a_sheet = self.grid.on_a_sheet(columns.len());
        let mut parts = self.widened(columns, tables, prefixes);
        for place in 0..on_a_sheet {
            let members: Vec<usize> = (place..columns.len()).step_by(on_a_sheet).collect();
            let mut strips = Vec::with_capacity(members.len());
            let mut heads = Vec::with_capacity(members.len());
            for member in &members {
                let own = parts
                    .get_mut(*member)
                    .map(std::mem::take)
                    .unwrap_or_default();
                heads.extend(own.heads.into_iter().next());
                strips.push(own.strips);
            }
            let table = set.heads.len();
            let in_columns = |strips: Vec<Strip>| in_columns(strips, &members);
            set.heads.push(in_columns(join(heads, row)));
            let mut joined = in_columns(join(strips, row));
            keep_marks_together(&mut joined);
            for strip in &mut joined {
                strip.table = strip.table.map(|_| table);
            }
            set.strips.extend(joined);
        }
    }

    /// The columns of a row, each across all columns of its sheet.
    fn widened(
        &mut self,
        columns: &[Vec<Node<'_>>],
        tables: Vec<(Table<'_>, Fit<'_>)>,
        prefixes: &[String],
    ) -> Vec<Strips> {
        let frames = self.grid.columns(columns.len());
        let mut parts = Vec::with_capacity(columns.len());
        let columns = columns.iter().zip(&frames).zip(tables).zip(prefixes);
        for (((nodes, frame), (table, fit)), prefix) in columns {
            let mut own = Strips::default();
            let mut fit = Some(fit);
            for node in nodes {
                match node {
                    Node::Paragraph(paragraph) => {
                        let mut paragraph = paragraph.clone();
                        self.widen_with_marks(&mut paragraph, frame);
                        match paragraph.below_table {
                            true => self.below(&paragraph, &mut own),
                            false => self.paragraph(&paragraph, &mut own.strips),
                        }
                    }
                    Node::Table(_) => {
                        if let Some(fit) = fit.take() {
                            self.fitted(&table, fit, &mut own);
                        }
                    }
                    Node::Row(_) | Node::Picture(_) | Node::Rule(_) => {}
                }
            }
            for strip in &mut own.strips {
                rename(strip, prefix);
            }
            parts.push(own);
        }
        parts
    }

    /// Makes a paragraph so wide, with the marks beside it.
    fn widen_with_marks(&self, paragraph: &mut Paragraph<'_>, column: &Frame) {
        let (left, right) = (paragraph.frame.x, paragraph.frame.x + paragraph.frame.width);
        self.widen(&mut paragraph.frame, column);
        for hung in &mut paragraph.hung {
            hung.x += match hung.x < right {
                true => paragraph.frame.x - left,
                false => paragraph.frame.x + paragraph.frame.width - right,
            };
        }
    }

    /// Makes what stands in a column as wide as all columns of its sheet.
    fn widen(&self, frame: &mut Frame, column: &Frame) {
        let sheet = self.grid.size.0 * self.grid.sheet_at(column.x) as f32;
        let left = frame.x - column.x;
        frame.x = sheet + self.grid.left + left;
        frame.width += self.grid.measure - column.width;
    }
}

/// The table among the nodes of a column, if it has one and no further.
fn only_table<'n, 'e>(nodes: &'n [Node<'e>]) -> Option<&'n Table<'e>> {
    let mut tables = nodes.iter().filter_map(|node| match node {
        Node::Table(table) => Some(table),
        _ => None,
    });
    tables.next().filter(|_| tables.next().is_none())
}

/// Whether [`Setter::widened`] may: items of lists stay beside each other, and what is drawn behind a text has a place of its
/// own.
fn can_widen(node: &Node<'_>) -> bool {
    match node {
        Node::Paragraph(paragraph) => {
            let is_item = !paragraph.hung.is_empty() && !paragraph.below_table;
            !is_item && paragraph.frame.backdrops.is_empty()
        }
        Node::Table(table) => table.frame.backdrops.is_empty(),
        Node::Row(_) | Node::Picture(_) | Node::Rule(_) => false,
    }
}

/// Strips whose parts belong to these columns.
fn in_columns(mut strips: Vec<Strip>, members: &[usize]) -> Vec<Strip> {
    for piece in strips.iter_mut().flat_map(|strip| &mut strip.pieces) {
        piece.column = members.get(piece.column).copied().unwrap_or(piece.column);
    }
    strips
}
