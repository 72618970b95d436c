//! Tables.

use edition_model::{Alignment, Object, Segment, Table as SourceTable};

use crate::layout::collect::{Collector, Place, anchors};
use crate::layout::flow::{Keep, Node, Paragraph, Side, Table};
use crate::layout::style::{CAPTION, CELL, HEAD_CELL, ParagraphStyle, Setting};
use crate::page::{ElementId, Role};

impl<'e> Collector<'e, '_> {
    pub(super) fn table(&mut self, table: &'e SourceTable<Segment>, place: &Place) {
        let parent = self.element(Role::Table, place.parent);
        if let Some(caption) = &table.caption {
            let style = CAPTION.spaced(CAPTION.after, 0.0);
            let first = self.nodes.len();
            self.caption((Object::Table, caption), Some(parent), style, place);
            for node in self.nodes.iter_mut().skip(first) {
                if let Node::Paragraph(paragraph) = node {
                    paragraph.keep = Keep::WithNext;
                }
            }
        }
        let head = self.row(&table.head, table, Role::TableHead, parent, place);
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            rows.push(self.row(row, table, Role::TableCell, parent, place));
        }
        self.nodes.push(Node::Table(Table {
            frame: place.frame.clone(),
            side: Side::Left,
            captioned: table.caption.is_some(),
            landmark: None,
            head,
            rows,
        }));
        if let Some(caption) = &table.caption {
            self.notes_below(caption.number, place);
        }
    }

    fn row(
        &mut self,
        segments: &'e [Segment],
        table: &SourceTable<Segment>,
        role: Role,
        parent: ElementId,
        place: &Place,
    ) -> Vec<Vec<Paragraph<'e>>> {
        let row = self.element(Role::TableRow, Some(parent));
        let style = if role == Role::TableHead {
            HEAD_CELL
        } else {
            CELL
        };
        let mut cells = Vec::with_capacity(segments.len());
        for (column, segment) in segments.iter().enumerate() {
            let setting = match table.alignments.get(column) {
                Some(Alignment::Center) => Setting::Center,
                Some(Alignment::End) => Setting::End,
                Some(Alignment::Start) | None => Setting::Start,
            };
            let mut style = style.set(setting);
            // A cell that says nothing is the head of nothing.
            let role = match role {
                Role::TableHead if segment.inlines.is_empty() => Role::TableCell,
                Role::TableCell
                    if table.row_heads && column == 0 && !segment.inlines.is_empty() =>
                {
                    style.letters = style.letters.bold();
                    Role::RowHead
                }
                role => role,
            };
            cells.push(self.cell(segment, role, row, style, place));
        }
        cells
    }

    /// The paragraphs of a cell: the notice that it is not translated, the words, the earlier translation.
    fn cell(
        &mut self,
        segment: &'e Segment,
        role: Role,
        row: ElementId,
        style: ParagraphStyle,
        place: &Place,
    ) -> Vec<Paragraph<'e>> {
        let frame = &place.frame;
        // The element of the segment may contain nothing but the words of the segment.
        let marked = segment.locale().is_some();
        let cell = if marked {
            self.element(role, Some(row))
        } else {
            self.segment_element(role, Some(row), segment)
        };
        let mut paragraphs = Vec::new();
        paragraphs.extend(self.marker_paragraph(segment, Some(cell), frame));
        let element = if marked {
            self.segment_element(Role::Paragraph, Some(cell), segment)
        } else {
            cell
        };
        let text = self.segment_text(segment, style.letters, element);
        let mut paragraph = Paragraph::new(text, style, frame.clone());
        paragraph.anchors = anchors(segment.id.as_ref());
        paragraphs.push(paragraph);
        paragraphs.extend(self.previous_paragraph(segment, Some(cell), frame));
        for paragraph in &mut paragraphs {
            paragraph.style = paragraph.style.spaced(0.0, 0.0);
        }
        paragraphs
    }
}
