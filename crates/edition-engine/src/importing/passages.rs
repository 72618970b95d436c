//! The segments of a document as passages that can be held against those of another language.

use std::collections::BTreeMap;

use edition_model::{Block, Body, Inline, ListMarks, Placeable, SourceInline, Table};

/// What a segment is.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    /// What kind of block: the same number is the same kind.
    pub(super) kind: u32,
    /// Where it stands in a table: the same in two texts where both have equally many tables of that shape.
    pub(super) cell: Option<String>,
    /// The number of the list item that it begins.
    pub(super) ordinal: Option<u64>,
}

/// What each segment is, in the order of [`Body::segments`].
pub(super) fn standings<S>(body: &Body<S>) -> Vec<Standing> {
    let mut standings = Standings::default();
    body.place.iter().for_each(|_| standings.push(PLACE));
    let masthead = body.masthead.segments();
    masthead.into_iter().for_each(|_| standings.push(MASTHEAD));
    standings.blocks(&body.blocks, TEXT);
    for footnote in &body.footnotes {
        standings.blocks(&footnote.blocks, NOTE);
    }
    standings.done()
}

const PLACE: u32 = 1;
const MASTHEAD: u32 = 2;
/// To which the level is added.
const HEADING: u32 = 10;
const TEXT: u32 = 20;
const ITEM: u32 = 30;
const TERM: u32 = 31;
const QUOTATION: u32 = 40;
const CAPTION: u32 = 50;
const CELL: u32 = 51;
const PICTURE: u32 = 60;
const NOTE: u32 = 70;

/// Whether a kind of block is a heading, of whatever level.
pub(super) fn is_heading(kind: u32) -> bool {
    (HEADING..TEXT).contains(&kind)
}

/// A cell: the shape of its table, which of that shape this is, and its place in it.
type Cell = ((usize, usize), usize, usize);

#[derive(Default)]
struct Standings {
    all: Vec<(u32, Option<Cell>, Option<u64>)>,
    /// How many tables of each shape there are.
    tables: BTreeMap<(usize, usize), usize>,
}

impl Standings {
    fn push(&mut self, kind: u32) {
        self.all.push((kind, None, None));
    }

    fn blocks<S>(&mut self, blocks: &[Block<S>], text: u32) {
        for block in blocks {
            match block {
                Block::Heading { level, .. } => self.push(HEADING + u32::from(*level)),
                Block::Paragraph { .. } => self.push(text),
                Block::List { marks, items } => self.list(marks, items),
                Block::Definitions(definitions) => {
                    for entry in &definitions.entries {
                        self.push(TERM);
                        entry.meanings.iter().for_each(|it| self.blocks(it, ITEM));
                    }
                }
                Block::Quotation(blocks) => self.blocks(blocks, QUOTATION),
                Block::Boxed { blocks, .. } => self.blocks(blocks, text),
                Block::Table(table) => self.table(table),
                Block::Figure { alt, caption, .. } => {
                    alt.iter().for_each(|_| self.push(PICTURE));
                    caption.iter().for_each(|_| self.push(CAPTION));
                }
                Block::Code { .. } | Block::Break => {}
            }
        }
    }

    fn list<S>(&mut self, marks: &ListMarks, items: &[Vec<Block<S>>]) {
        let first = match marks {
            ListMarks::Bullets => None,
            ListMarks::Figures(first) => Some(*first),
            ListMarks::Signs { first, .. } => Some(u64::from(*first)),
        };
        for (index, item) in (0..).zip(items) {
            let begins = self.all.len();
            self.blocks(item, ITEM);
            if let (Some(first), Some(it)) = (first, self.all.get_mut(begins)) {
                it.2 = Some(first.saturating_add(index));
            }
        }
    }

    fn table<S>(&mut self, table: &Table<S>) {
        table.caption.iter().for_each(|_| self.push(CAPTION));
        let shape = (table.rows.len(), table.head.len());
        let number = self.tables.entry(shape).or_default();
        *number += 1;
        let cells = table.head.iter().chain(table.rows.iter().flatten());
        let cells = cells
            .zip(0..)
            .map(|(_, place)| (CELL, Some((shape, *number, place)), None));
        self.all.extend(cells);
    }

    fn done(self) -> Vec<Standing> {
        let named = |(shape, number, place): Cell| {
            let all = self.tables.get(&shape).copied().unwrap_or_default();
            let (rows, columns) = shape;
            format!("cell {place} in table {number} of {all} with {rows} x {columns}")
        };
        let all = self.all.iter().map(|(kind, cell, ordinal)| Standing {
            kind: *kind,
            cell: cell.map(named),
            ordinal: *ordinal,
        });
        all.collect()
    }
}

/// The words of a text. `said` tells what a placeable says.
pub(super) fn words(inlines: &[SourceInline], said: &dyn Fn(&Placeable) -> String) -> String {
    let mut text = String::new();
    push_words(inlines, said, &mut text);
    text
}

fn push_words(inlines: &[SourceInline], said: &dyn Fn(&Placeable) -> String, text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::LineBreak => text.push(' '),
            Inline::Placeable(placeable) => text.push_str(&said(placeable)),
            Inline::FootnoteMark(_) | Inline::NumberReference(_) => {}
            other => push_words(other.content(), said, text),
        }
    }
}

/// What both languages name alike: notes, and where links lead outside.
pub(super) fn marks(inlines: &[SourceInline]) -> Vec<String> {
    let mut marks = Vec::new();
    push_marks(inlines, &mut marks);
    marks
}

fn push_marks(inlines: &[SourceInline], marks: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(mark) => marks.push(format!("note {}", mark.number)),
            Inline::Link { link, content } => {
                if let edition_model::LinkTarget::Url(url) = &link.target {
                    marks.push(format!("link {}", url.trim_end_matches('/')));
                }
                push_marks(content, marks);
            }
            other => push_marks(other.content(), marks),
        }
    }
}
