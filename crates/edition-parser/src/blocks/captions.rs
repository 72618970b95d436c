//! Captions of tables: a paragraph `Table: …` right before a table. Until the next block shows whether it is one, it waits.

use std::ops::Range;

use edition_model::{Block, Caption, Diagnostic, Inline, Rule, SourceInline, Span, say};

use super::BlockBuilder;
use crate::attributes::{Attributes, Bearer, Class};
use crate::segments::Draft;

/// What stands before the words of a caption.
const MARK: &str = "Table:";

/// The caption of a table that may come next.
pub(super) struct WaitingCaption {
    text: Draft,
    row_heads: bool,
    /// Where its mark stands.
    mark: Span,
}

impl BlockBuilder<'_> {
    /// Takes a paragraph for the caption of the table that comes next, where it begins as one does; else gives it back.
    pub(super) fn take_caption(
        &mut self,
        mut inlines: Vec<SourceInline>,
        range: &Range<usize>,
    ) -> Option<Vec<SourceInline>> {
        let text = self.prose.slice(range.clone());
        let (Some(Inline::Text(first)), Some(rest)) =
            (inlines.first_mut(), text.strip_prefix(MARK))
        else {
            self.report_glued_caption(text, range.start);
            return Some(inlines);
        };
        let mark = self.prose.span(range.start..range.start + MARK.len());
        let words = first.strip_prefix(MARK).unwrap_or(first).trim_start();
        *first = words.to_owned();
        if first.is_empty() {
            inlines.remove(0);
        }
        self.report_glued_caption(rest, range.start + MARK.len());
        let start = range.end - rest.trim_start().len();
        let attributes = match inlines.is_empty() {
            true => Attributes::default(),
            false => self.attributes_after(range.end, Bearer::Caption),
        };
        let row_heads = attributes.has(Class::RowHeads);
        if inlines.is_empty() {
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, mark, say("caption-empty"));
            self.findings.push(finding.help(say("caption-empty-help")));
            return None;
        }
        let text = self.draft(inlines, self.prose.span(start..range.end), attributes);
        self.caption = Some(WaitingCaption {
            text,
            row_heads,
            mark,
        });
        None
    }

    /// Reports a line that was meant for a caption and belongs to the paragraph above it.
    fn report_glued_caption(&mut self, text: &str, start: usize) {
        let mut place = start;
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let words = line.trim_start_matches([' ', '\t', '>']);
            if index > 0 && words.starts_with(MARK) {
                let place = place + line.len() - words.len();
                let place = self.prose.span(place..place + MARK.len());
                let finding = Diagnostic::new(Rule::TypedMarks, place, say("caption-glued"));
                self.findings.push(finding.help(say("caption-glued-help")));
            }
            place += line.len();
        }
    }

    /// The caption that waits for a table which begins now, with its number; and whether the first column is row heads.
    pub(super) fn caption_of_table(&mut self) -> (Option<Caption<Draft>>, bool) {
        let Some(WaitingCaption {
            text, row_heads, ..
        }) = self.caption.take()
        else {
            return (None, false);
        };
        self.tables += 1;
        let number = self.tables;
        (Some(Caption { number, text }), row_heads)
    }

    /// Reports a caption that no table follows. Its words stay, as a paragraph.
    pub(super) fn settle_caption(&mut self) {
        let Some(WaitingCaption { text, mark, .. }) = self.caption.take() else {
            return;
        };
        let message = say("caption-without-table");
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, mark, message);
        self.findings
            .push(finding.help(say("caption-without-table-help")));
        self.push(Block::Paragraph {
            number: None,
            segment: text,
        });
    }
}
