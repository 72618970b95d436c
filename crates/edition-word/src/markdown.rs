//! Blocks written down as Markdown.

mod escape;
mod inlines;

use crate::PICTURES;
use crate::document::{Flow, Paragraph, Piece, Reason, Remark, Run};
use crate::structure::{Block, Class, List, signed};
use escape::start;

/// Writes a source.
pub(crate) struct Writer<'w> {
    foreign: &'w dyn Fn(&str, &str) -> Option<String>,
    pictures: &'w [Option<(String, String)>],
    notes: &'w [Vec<Flow>],
    remarks: &'w mut Vec<Remark>,
    /// The notes that the text marks, in the order of the marks.
    marked: Vec<usize>,
}

impl<'w> Writer<'w> {
    pub(crate) fn new(
        foreign: &'w dyn Fn(&str, &str) -> Option<String>,
        pictures: &'w [Option<(String, String)>],
        notes: &'w [Vec<Flow>],
        remarks: &'w mut Vec<Remark>,
    ) -> Self {
        Self {
            foreign,
            pictures,
            notes,
            remarks,
            marked: Vec::new(),
        }
    }

    /// The whole source.
    pub(crate) fn write(mut self, blocks: &[Block]) -> String {
        let mut text = self.blocks(blocks, "\n\n");
        let mut at = 0;
        while let Some(note) = self.marked.get(at).copied() {
            at += 1;
            let flow = self.notes.get(note).map(Vec::as_slice).unwrap_or_default();
            let paragraphs: Vec<String> = paragraphs_of(flow)
                .into_iter()
                .map(|paragraph| self.line(&signed(paragraph)))
                .filter(|line| !line.is_empty())
                .collect();
            text.push_str(&format!("\n\n[^{at}]: {}", paragraphs.join("\n\n    ")));
        }
        text.push('\n');
        text
    }

    fn blocks(&mut self, blocks: &[Block], between: &str) -> String {
        let mut written: Vec<String> = Vec::new();
        let mut last: Option<&Block> = None;
        let mut is_other = false;
        for block in blocks {
            is_other = match (last, block) {
                // Two lists that follow each other are told apart by their marks.
                (Some(Block::List(before)), Block::List(list)) => {
                    before.is_ordered == list.is_ordered && !is_other
                }
                _ => false,
            };
            let text = self.block(block, is_other);
            let joins = matches!((last, block), (Some(Block::Quote(_)), Block::Quote(_)));
            match written.last_mut().filter(|_| joins) {
                Some(before) => before.push_str(&format!("\n>\n{text}")),
                None => written.push(text),
            }
            last = Some(block);
        }
        written.retain(|text| !text.is_empty());
        written.join(between)
    }

    fn block(&mut self, block: &Block, is_other: bool) -> String {
        match block {
            Block::Heading {
                level,
                runs,
                is_annex,
            } => {
                let line = self.inlines(runs, false);
                match line.is_empty() {
                    true => line,
                    false if *is_annex => format!("{} {line} {{.annex}}", "#".repeat(*level)),
                    false => format!("{} {line}", "#".repeat(*level)),
                }
            }
            Block::Paragraph { runs, class } => {
                let line = self.line(runs);
                let class = match class {
                    _ if line.is_empty() => "",
                    Class::Plain => "",
                    Class::Unnumbered => " {.unnumbered}",
                    Class::Repeat => " {.bis}",
                    Class::Decimal => " {.decimal}",
                };
                format!("{line}{class}")
            }
            Block::Quote(runs) => match self.line(runs) {
                line if line.is_empty() => line,
                line => format!("> {line}"),
            },
            Block::List(list) => self.list(list, is_other),
            Block::Table { caption, rows } => self.table(caption.as_deref(), rows),
            Block::Figure { picture, caption } => self.figure(*picture, caption.as_deref()),
        }
    }

    /// A block of one line.
    fn line(&mut self, runs: &[Run]) -> String {
        start(&self.inlines(runs, false))
    }

    fn list(&mut self, list: &List, is_other: bool) -> String {
        let is_tight = list.items.iter().all(|item| {
            let mut blocks = item.iter();
            matches!(blocks.next(), Some(Block::Paragraph { .. }))
                && blocks.all(|block| matches!(block, Block::List(_)))
        });
        let between = if is_tight { "\n" } else { "\n\n" };
        let mut items = Vec::new();
        let mut number = list.start;
        for item in &list.items {
            let mark = match (list.is_ordered, is_other) {
                (true, false) => format!("{number}. "),
                (true, true) => format!("{number}) "),
                (false, false) => "- ".to_owned(),
                (false, true) => "* ".to_owned(),
            };
            number = number.saturating_add(1);
            let indent = " ".repeat(mark.len());
            let text = self.blocks(item, between);
            let lines = text.lines().enumerate().map(|(at, line)| match (at, line) {
                (0, line) => format!("{mark}{line}"),
                (_, "") => String::new(),
                (_, line) => format!("{indent}{line}"),
            });
            items.push(lines.collect::<Vec<_>>().join("\n"));
        }
        items.retain(|item| !item.is_empty());
        items.join(between)
    }

    fn table(&mut self, caption: Option<&[Run]>, rows: &[Vec<Vec<Run>>]) -> String {
        let mut lines = Vec::new();
        let caption = caption.map(|runs| self.inlines(runs, false));
        if let Some(caption) = caption.filter(|it| !it.is_empty()) {
            lines.push(format!("Table: {caption}\n"));
        }
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| match at {
                    // The head of a table is bold by itself.
                    0 => {
                        let mut cell = cell.clone();
                        cell.iter_mut().for_each(|run| run.marks.bold = false);
                        self.inlines(&cell, true)
                    }
                    _ => self.inlines(cell, true),
                })
                .collect();
            lines.push(format!("| {} |", cells.join(" | ")));
            if at == 0 {
                let rule = vec!["---"; row.len()];
                lines.push(format!("| {} |", rule.join(" | ")));
            }
        }
        lines.join("\n")
    }

    fn figure(&mut self, picture: usize, caption: Option<&[Run]>) -> String {
        let caption = caption.unwrap_or_default();
        let Some((name, alt)) = self.pictures.get(picture).cloned().flatten() else {
            return self.line(caption);
        };
        let alt = escape::text(&alt, false);
        let has_note = caption
            .iter()
            .any(|run| matches!(run.piece, Piece::Note(_)));
        if has_note {
            let line = self.line(caption);
            return format!("![{alt}]({PICTURES}{name})\n\n{line}");
        }
        match self.inlines(caption, false) {
            line if line.is_empty() => format!("![{alt}]({PICTURES}{name})"),
            line => format!(
                "![{alt}]({PICTURES}{name} \"{}\")",
                line.replace('"', "\\\"")
            ),
        }
    }

    /// The mark of a note; an empty note has none.
    fn note(&mut self, note: usize) -> String {
        let flow = self.notes.get(note).map(Vec::as_slice).unwrap_or_default();
        if paragraphs_of(flow).into_iter().all(Paragraph::is_empty) {
            return String::new();
        }
        let known = self.marked.iter().position(|it| *it == note);
        let place = known.unwrap_or_else(|| {
            self.marked.push(note);
            self.marked.len() - 1
        });
        format!("[^{}]", place + 1)
    }

    fn remark(&mut self, reason: Reason, words: &str) {
        self.remarks.push(Remark {
            reason,
            place: crate::Place::File,
            words: words.to_owned(),
        });
    }
}

/// The paragraphs of a note; those in the cells of a table, which a note cannot have, one after the other.
fn paragraphs_of(flow: &[Flow]) -> Vec<&Paragraph> {
    let mut found = Vec::new();
    for it in flow {
        match it {
            Flow::Paragraph(paragraph) => found.push(paragraph),
            Flow::Table(table) => {
                let cells = table.rows.iter().flatten();
                found.extend(cells.flat_map(|cell| paragraphs_of(&cell.flow)));
            }
        }
    }
    found
}
