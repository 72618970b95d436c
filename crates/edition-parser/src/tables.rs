//! Tables, cell by cell.

use std::ops::Range;

use edition_model::{Alignment, Block, Caption, Diagnostic, Rule, Severity, Table, say};

use crate::prose::Prose;
use crate::segments::Draft;

/// A table that is being read.
#[derive(Debug, Default)]
pub(crate) struct TableDraft {
    caption: Option<Caption<Draft>>,
    row_heads: bool,
    alignments: Vec<Alignment>,
    head: Vec<Draft>,
    rows: Vec<Vec<Draft>>,
    row: Vec<Draft>,
    last_cell: usize,
    /// Whether the mark of an item was told in a cell.
    pub(crate) has_typed_item: bool,
    /// Whether a line that was glued to the table was told.
    has_glued_line: bool,
}

impl TableDraft {
    /// A table with columns of these alignments.
    pub(crate) fn new(
        alignments: &[pulldown_cmark::Alignment],
        caption: Option<Caption<Draft>>,
        row_heads: bool,
    ) -> Self {
        let alignment = |column: &pulldown_cmark::Alignment| match column {
            pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
            pulldown_cmark::Alignment::Center => Alignment::Center,
            pulldown_cmark::Alignment::Right => Alignment::End,
        };
        Self {
            caption,
            row_heads,
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
        let line = prose.slice(range.clone());
        let is_glued = !line.contains('|') && line.contains(char::is_alphabetic);
        let words = line.trim_start();
        let is_caption = words.starts_with(": ") || words.starts_with("Table: ");
        // In a table of one column, other lines without a stroke may be rows.
        let is_told = is_glued && (self.alignments.len() > 1 || is_caption);
        if is_told && !self.has_glued_line {
            self.has_glued_line = true;
            let end = range.start + line.trim_end().len();
            let place = prose.span(range.start..end);
            let finding = Diagnostic::new(Rule::TypedMarks, place, say("typed-row"));
            findings.push(finding.help(match is_caption {
                true => say("typed-row-caption-help"),
                false => say("typed-row-help"),
            }));
        }
        let cells = cells_in(line);
        if !is_glued && cells < self.alignments.len() {
            let end = range.start + line.trim_end().len();
            let message = say("row-too-short")
                .number("cells", cells)
                .number("columns", self.alignments.len());
            let mut finding =
                Diagnostic::new(Rule::TypedMarks, prose.span(range.start..end), message);
            finding.severity = Severity::Warning;
            findings.push(finding.help(say("row-too-short-help")));
        }
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
            caption,
            row_heads,
            alignments,
            head,
            rows,
            ..
        } = self;
        Block::Table(Table {
            caption,
            row_heads,
            alignments,
            head,
            rows,
        })
    }
}

/// How many cells the line of a row has.
fn cells_in(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let is_escaped = |place: usize| line.get(..place).is_some_and(|it| it.ends_with('\\'));
    let bars = line
        .match_indices('|')
        .filter(|(place, _)| !is_escaped(*place));
    let (bars, last) = bars.fold((0, None), |(count, _), (place, _)| (count + 1, Some(place)));
    match last {
        Some(place) if place + 1 == line.len() => bars,
        _ => bars + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::cells_in;

    #[test]
    fn cells_are_counted_as_markdown_does() {
        for (line, expected) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a |", 1),
            ("| a \\| b | c", 2),
            ("| | |", 2),
        ] {
            assert_eq!(cells_in(line), expected, "{line}");
        }
    }
}
