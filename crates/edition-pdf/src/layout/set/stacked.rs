//! Tables of editions side by side that are too wide for a column: each stands across all columns, one language below the
//! other.

use crate::layout::flow::{Frame, Node};
use crate::layout::set::Setter;
use crate::layout::set::parallel::{join, keep_marks_together, rename};
use crate::layout::strip::{Strip, Strips, TableForm};

impl Setter<'_> {
    /// How the tables of a row are set: in their columns, across all columns, or as lists in their columns. Rows of anything
    /// else are set as they are.
    pub(super) fn form_side_by_side(&mut self, columns: &[Vec<Node<'_>>]) -> TableForm {
        let frames = self.grid.columns(columns.len());
        let mut form = TableForm::InText;
        for (nodes, frame) in columns.iter().zip(&frames) {
            let mut tables = nodes.iter().filter_map(|node| match node {
                Node::Table(table) => Some(table),
                _ => None,
            });
            let (Some(table), None) = (tables.next(), tables.next()) else {
                return TableForm::InText;
            };
            if self.fit(table).has_room_for_halves() || table.rows.is_empty() {
                continue;
            }
            let mut wide = table.clone();
            self.widen(&mut wide.frame, frame);
            let can_widen = nodes.iter().all(can_widen);
            form = form.max(match can_widen && self.fit(&wide).has_room() {
                true => TableForm::Turned,
                false => TableForm::Listed,
            });
        }
        form
    }

    /// Adds a row whose parts stand across all columns: the first of each sheet, the second of each sheet and so on.
    pub(super) fn stack(
        &mut self,
        columns: &[Vec<Node<'_>>],
        prefixes: &[String],
        row: usize,
        set: &mut Strips,
    ) {
        let frames = self.grid.columns(columns.len());
        let on_a_sheet = self.grid.on_a_sheet(columns.len());
        for place in 0..on_a_sheet {
            let members: Vec<usize> = (place..columns.len()).step_by(on_a_sheet).collect();
            let mut strips = Vec::with_capacity(members.len());
            let mut heads = Vec::with_capacity(members.len());
            for member in &members {
                let nodes = columns.get(*member).map_or(&[][..], Vec::as_slice);
                let (Some(frame), Some(prefix)) = (frames.get(*member), prefixes.get(*member))
                else {
                    continue;
                };
                let mut own = Strips::default();
                for node in nodes {
                    self.widened(node, frame, &mut own);
                }
                own.strips
                    .iter_mut()
                    .for_each(|strip| rename(strip, prefix));
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

    /// Adds a part of a column across all columns of its sheet.
    fn widened(&mut self, node: &Node<'_>, column: &Frame, set: &mut Strips) {
        match node {
            Node::Paragraph(paragraph) => {
                let mut paragraph = paragraph.clone();
                self.widen(&mut paragraph.frame, column);
                self.paragraph(&paragraph, &mut set.strips);
            }
            Node::Table(table) => {
                let mut table = table.clone();
                self.widen(&mut table.frame, column);
                let fit = self.fit(&table);
                self.fitted(&table, fit, set);
            }
            Node::Row(_) | Node::Picture(_) | Node::Rule(_) => {}
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

/// Whether [`Setter::widened`] knows how: numbers and bullets beside a line have places of their own.
fn can_widen(node: &Node<'_>) -> bool {
    match node {
        Node::Paragraph(paragraph) => {
            paragraph.hung.is_empty() && paragraph.frame.backdrops.is_empty()
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
