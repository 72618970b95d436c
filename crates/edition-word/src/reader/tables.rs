//! Tables.

use super::Reader;
use crate::Changes;
use crate::document::{Cell, Flow, Place, Reason, Table};
use crate::refusal::Refusal;
use crate::xml::Element;

/// As many columns as a cell may be said to take.
const MOST_COLUMNS: usize = 200;

impl<'p> Reader<'p> {
    pub(super) fn table(
        &mut self,
        element: &'p Element,
        flow: &mut Vec<Flow>,
    ) -> Result<(), Refusal> {
        let place = self.place.following();
        let mut rows = Vec::new();
        self.rows(element, place, &mut rows)?;
        let rows: Vec<Vec<Cell>> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        if !rows.is_empty() {
            flow.push(Flow::Table(Table { place, rows }));
        }
        Ok(())
    }

    /// The rows in `element`, whatever they are wrapped in.
    fn rows(
        &mut self,
        element: &'p Element,
        table: Place,
        rows: &mut Vec<Vec<Cell>>,
    ) -> Result<(), Refusal> {
        for child in element.children() {
            if child.is("tr") {
                let lost = child.child("trPr").and_then(|it| match self.changes {
                    Changes::Reject => it.child("ins"),
                    _ => it.child("del"),
                });
                let is_hidden = child.child("trPr").and_then(|it| it.switch("hidden"));
                let reason = match (lost, is_hidden) {
                    (Some(_), _) => Some(Reason::ChangedAway),
                    (None, Some(true)) => Some(Reason::Hidden),
                    (None, _) => None,
                };
                if let Some(reason) = reason {
                    self.drop_words(child, reason);
                    continue;
                }
                let mut row: Vec<Cell> = skipped(child).into_iter().collect();
                let begins = row.len();
                self.cells(child, table, &mut row)?;
                if row.len() == begins {
                    row.clear();
                }
                rows.push(row);
            } else if child.is("p") {
                // Some programs put text between the rows.
                let mut flow = Vec::new();
                self.paragraph(child, &mut flow)?;
                rows.push(vec![Cell {
                    flow,
                    span: 1,
                    names: Vec::new(),
                }]);
            } else if !is_property(child) {
                self.rows(child, table, rows)?;
            }
        }
        Ok(())
    }

    fn cells(
        &mut self,
        element: &'p Element,
        table: Place,
        row: &mut Vec<Cell>,
    ) -> Result<(), Refusal> {
        for child in element.children() {
            if !child.is("tc") {
                if !is_property(child) {
                    self.cells(child, table, row)?;
                }
                continue;
            }
            let mut flow = Vec::new();
            let properties = child.child("tcPr");
            let lost = properties.and_then(|it| match self.changes {
                Changes::Reject => it.child("cellIns"),
                _ => it.child("cellDel"),
            });
            // The cell stays, for the sake of the columns; its words go.
            match lost {
                Some(_) => self.drop_words(child, Reason::ChangedAway),
                None => self.blocks(child, &mut flow)?,
            }
            self.flush(&mut flow);
            let span = properties.and_then(|it| it.child("gridSpan")?.value()?.parse().ok());
            let span: usize = span.unwrap_or(1).clamp(1, MOST_COLUMNS);
            let goes_on = properties
                .and_then(|it| it.child("vMerge"))
                .is_some_and(|merge| merge.value() != Some("restart"));
            if span > 1 || goes_on {
                let words = super::words_in(child);
                self.remark_at(table, Reason::MergedCells, &words);
            }
            row.push(Cell {
                flow,
                span,
                names: names(child),
            });
        }
        Ok(())
    }
}

/// The columns that a row leaves out at its start, as a cell without words.
fn skipped(row: &Element) -> Option<Cell> {
    let properties = row.child("trPr")?;
    let skipped = properties.child("gridBefore")?.value()?.parse().ok();
    let span = skipped.filter(|it| (1..=MOST_COLUMNS).contains(it))?;
    Some(Cell {
        flow: Vec::new(),
        span,
        names: Vec::new(),
    })
}

/// How the names of comments begin among those of a cell.
pub(crate) const COMMENT: &str = "comment:";

/// The names of the bookmarks, content controls and comments in a cell.
fn names(cell: &Element) -> Vec<String> {
    let mut names = Vec::new();
    cell.walk(&mut |element| {
        if element.is("commentRangeStart") || element.is("commentReference") {
            names.extend(element.word("id").map(|id| format!("{COMMENT}{id}")));
        }
        let name = match element.is("bookmarkStart") {
            true => element.word("name"),
            false => element.value().filter(|_| element.is("tag")),
        };
        names.extend(name.map(str::to_owned));
        true
    });
    names
}

fn is_property(element: &Element) -> bool {
    [
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "tblPrEx",
        "sdtPr",
        "customXmlPr",
    ]
    .iter()
    .any(|name| element.is(name))
}
