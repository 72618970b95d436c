//! Tables, cell by cell.

use std::ops::Range;

use edition_model::{Alignment, Block, Diagnostic, Rule, Table, say};

use crate::prose::Prose;
use crate::segments::Draft;

/// A table that is being read.
#[derive(Debug, Default)]
pub(crate) struct TableDraft {
    alignments: Vec<Alignment>,
    head: Vec<Draft>,
    rows: Vec<Vec<Draft>>,
    row: Vec<Draft>,
    last_cell: usize,
}

impl TableDraft {
    /// A table with columns of these alignments.
    pub(crate) fn new(alignments: &[pulldown_cmark::Alignment]) -> Self {
        let alignment = |column: &pulldown_cmark::Alignment| match column {
            pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
            pulldown_cmark::Alignment::Center => Alignment::Center,
            pulldown_cmark::Alignment::Right => Alignment::End,
        };
        Self {
            alignments: alignments.iter().map(alignment).collect(),
            ..Self::default()
        }
    }

    /// Adds a cell to the current row; the cell ends at offset `end`.
    pub(crate) fn push_cell(&mut self, cell: Draft, end: usize) {
        self.row.push(cell);
        self.last_cell = end;
    }

    /// Ends the head.
    pub(crate) fn end_head(&mut self) {
        self.head = std::mem::take(&mut self.row);
    }

    /// Ends the row at `range`. Cells beyond the last column, which Markdown drops, are reported.
    pub(crate) fn end_row(
        &mut self,
        range: Range<usize>,
        prose: &Prose,
        findings: &mut Vec<Diagnostic>,
    ) {
        let row = std::mem::take(&mut self.row);
        self.rows.push(row);
        let rest = prose.slice(self.last_cell..range.end);
        if rest.contains(|letter: char| letter != '|' && !letter.is_whitespace()) {
            let message = say("row-too-long").number("columns", self.alignments.len());
            findings.push(
                Diagnostic::new(Rule::UnsupportedMarkup, prose.span(range), message)
                    .help(say("row-too-long-help")),
            );
        }
    }

    /// The finished table.
    pub(crate) fn finish(self) -> Block<Draft> {
        let Self {
            alignments,
            head,
            rows,
            ..
        } = self;
        Block::Table(Table {
            alignments,
            head,
            rows,
        })
    }
}
