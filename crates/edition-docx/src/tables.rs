//! Tables: their first row says what their columns are, on every page that they go on to.

use edition_model::{Alignment, Object, Segment, Table};

use crate::runs::is_turned;
use crate::writer::{Shape, Writer};

/// The borders of tables, in the order of the schema.
const SIDES: [&str; 6] = ["top", "left", "bottom", "right", "insideH", "insideV"];

/// What a table of so many columns begins with.
pub(crate) fn opening(columns: usize, turned: bool, has_row_heads: bool, width: u64) -> String {
    let borders: String = SIDES
        .iter()
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>")
        })
        .collect();
    let count = u64::try_from(columns.max(1)).unwrap_or(1);
    let column = format!("<w:gridCol w:w=\"{}\"/>", width / count);
    let turned = if turned { "<w:bidiVisual/>" } else { "" };
    let heads = if has_row_heads { "1" } else { "0" };
    format!(
        "<w:tbl><w:tblPr>{turned}<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar>\
         <w:tblLook w:val=\"0000\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{heads}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         </w:tblPr><w:tblGrid>{}</w:tblGrid>",
        column.repeat(columns)
    )
}

/// What a row begins with: that of the heads stands on each page again.
pub(crate) fn row(is_head: bool, is_whole: bool) -> &'static str {
    match (is_head, is_whole) {
        (true, _) => "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        (false, true) => "<w:tr><w:trPr><w:cantSplit/></w:trPr>",
        (false, false) => "<w:tr>",
    }
}

/// What a cell begins with.
pub(crate) fn cell(columns: usize, width: u64) -> String {
    let count = u64::try_from(columns.max(1)).unwrap_or(1);
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>",
        width / count
    )
}

impl<'e> Writer<'e> {
    pub(crate) fn table(&mut self, table: &'e Table<Segment>) {
        match &table.caption {
            Some(caption) => self.caption(Object::Table, caption, true),
            // Two tables that touch would be one.
            None if self.xml.ends_with("</w:tbl>") => self.paragraph(Shape::of("Gap"), ""),
            None => {}
        }
        let width = self.around.room.0;
        let turned = is_turned(self.locale());
        let columns = table.head.len();
        self.xml
            .push_str(&opening(columns, turned, table.row_heads, width));
        let depth = std::mem::take(&mut self.depth);
        let heads = [&table.head].into_iter().map(|row| (row, true));
        let rows = table.rows.iter().map(|row| (row, false));
        for (cells, is_head) in heads.chain(rows) {
            self.xml.push_str(row(is_head, true));
            for (place, segment) in cells.iter().enumerate() {
                self.xml.push_str(&cell(columns, width));
                let is_row_head = table.row_heads && place == 0;
                let style = match is_head || is_row_head {
                    true => "TableHead",
                    false => "TableText",
                };
                let aligned = match table.alignments.get(place) {
                    Some(Alignment::Center) => Some("center"),
                    // Where lines run from right to left, Word takes this for their end too.
                    Some(Alignment::End) => Some("right"),
                    Some(Alignment::Start) | None => None,
                };
                let shape = Shape {
                    aligned,
                    ..Shape::of(style)
                };
                self.segment(shape, "", segment);
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        self.depth = depth;
        if let Some(caption) = &table.caption {
            self.table_notes(caption.number);
        }
    }
}
