//! What collecting hands to setting: the content in reading order, styled and tagged, but not yet placed.

use std::collections::BTreeMap;

use crate::layout::style::{NARROWEST, ParagraphStyle, Setting};
use crate::layout::text::Text;
use crate::page::{Area, Color, ElementId, Structure};

/// The content of an edition in reading order.
#[derive(Debug)]
pub(crate) struct Flow<'e> {
    pub(crate) structure: Structure,
    pub(crate) nodes: Vec<Node<'e>>,
    /// The footnotes by number.
    pub(crate) notes: BTreeMap<u32, Vec<Node<'e>>>,
    /// The foot of the first page.
    pub(crate) imprint: Option<Row<'e>>,
}

/// A part of the content.
#[derive(Debug)]
pub(crate) enum Node<'e> {
    Paragraph(Box<Paragraph<'e>>),
    /// Paragraphs side by side in fixed positions.
    Row(Row<'e>),
    Table(Table<'e>),
    Picture(Picture<'e>),
    Rule(Rule),
}

/// The horizontal extent of content.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Frame {
    /// The left edge.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// What is drawn behind or beside all of it.
    pub(crate) backdrops: Vec<Backdrop>,
}

/// A bar or tint beside or behind content, as high as that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Backdrop {
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// How far it extends above the first line and below the last.
    pub(crate) outset: f32,
    pub(crate) color: Color,
}

/// A place that all editions of a document have in common: the beginning of a block, of a table row, of a line of code.
/// Aligned pages can end there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Landmark {
    /// The block, from 1, in reading order.
    pub(crate) block: u32,
    /// The row or line of the block, from 0.
    pub(crate) part: u32,
}

/// Whether a page may end after a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    Free,
    /// Preferably not.
    Loosely,
    /// Only to avoid leaving half a page empty.
    Closely,
    WithNext,
}

/// How a paragraph is broken into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrapping {
    /// As prose.
    Prose,
    /// As code: all white space is kept, and continuation lines are marked.
    Code,
}

/// A paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph<'e> {
    pub(crate) text: Text<'e>,
    pub(crate) style: ParagraphStyle,
    pub(crate) frame: Frame,
    /// How much further in than the others its first line begins.
    pub(crate) first_line: f32,
    /// Numbers and bullets beside the first line.
    pub(crate) hung: Vec<Hung<'e>>,
    pub(crate) landmark: Option<Landmark>,
    /// The named destinations at its beginning.
    pub(crate) anchors: Vec<String>,
    pub(crate) bookmark: Option<Bookmark>,
    pub(crate) keep: Keep,
    pub(crate) wrapping: Wrapping,
    /// Whether it belongs to the table above it, as its notes do.
    pub(crate) below_table: bool,
    /// The page number at the end of its last line.
    pub(crate) page_number: Option<PageNumber>,
}

/// A number or bullet beside a line.
#[derive(Debug, Clone)]
pub(crate) struct Hung<'e> {
    pub(crate) text: Text<'e>,
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) setting: Setting,
}

/// The bookmark of a heading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    pub(crate) level: u8,
    pub(crate) title: String,
}

/// The number of the page of a named destination, known only when all pages are made.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PageNumber {
    pub(crate) destination: String,
    pub(crate) element: ElementId,
    pub(crate) style: ParagraphStyle,
    /// The edge that the number ends at.
    pub(crate) edge: f32,
    /// Whether that is the left or the right edge of the number.
    pub(crate) side: Side,
}

/// A side of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Paragraphs side by side.
#[derive(Debug)]
pub(crate) struct Row<'e> {
    /// From left to right.
    pub(crate) cells: Vec<Vec<Paragraph<'e>>>,
    /// The least distance to what is above.
    pub(crate) before: f32,
    /// The space above and below the text of the cells.
    pub(crate) padding: f32,
    /// The rule below the row.
    pub(crate) rule: Option<Rule>,
    /// A drawing beside the text, from the top of the row.
    pub(crate) drawing: Option<Drawing>,
}

/// A drawing of filled rectangles in one colour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawing {
    /// The rectangles. Their x counts from the left edge of the page, their y from the top of the drawing.
    pub(crate) areas: Vec<Area>,
    pub(crate) height: f32,
    pub(crate) color: Color,
}

/// A table. The paragraphs of its cells are placed once the widths of the columns are known.
#[derive(Debug, Clone)]
pub(crate) struct Table<'e> {
    pub(crate) frame: Frame,
    /// The side of its first column.
    pub(crate) side: Side,
    /// Whether a caption stands right above it.
    pub(crate) captioned: bool,
    pub(crate) landmark: Option<Landmark>,
    pub(crate) head: Vec<Vec<Paragraph<'e>>>,
    pub(crate) rows: Vec<Vec<Vec<Paragraph<'e>>>>,
}

/// A picture in a paragraph of its own.
#[derive(Debug)]
pub(crate) struct Picture<'e> {
    pub(crate) frame: Frame,
    pub(crate) path: &'e str,
    /// In points.
    pub(crate) width: f32,
    /// In points.
    pub(crate) height: f32,
    /// `None` where it says nothing.
    pub(crate) element: Option<ElementId>,
    pub(crate) landmark: Option<Landmark>,
    pub(crate) anchors: Vec<String>,
    pub(crate) keep: Keep,
}

/// A horizontal rule.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) thickness: f32,
    pub(crate) color: Color,
    /// The space above it.
    pub(crate) before: f32,
    /// The space below it.
    pub(crate) after: f32,
    pub(crate) keep: Keep,
}

impl Node<'_> {
    /// Sets its landmark, unless it has one.
    pub(crate) fn begin(&mut self, landmark: Landmark) {
        let own = match self {
            Node::Paragraph(paragraph) => &mut paragraph.landmark,
            Node::Table(table) => &mut table.landmark,
            Node::Picture(picture) => &mut picture.landmark,
            Node::Row(_) | Node::Rule(_) => return,
        };
        own.get_or_insert(landmark);
    }

    /// Scales its letters, leading and distances by `factor`, but letters only as far as they stay legible.
    pub(crate) fn scale(&mut self, factor: f32) {
        match self {
            Node::Paragraph(paragraph) => paragraph.scale(factor),
            Node::Row(row) => scale_all(row.cells.iter_mut().flatten(), factor),
            Node::Table(table) => table.scale(factor),
            Node::Picture(_) | Node::Rule(_) => {}
        }
    }
}

impl Table<'_> {
    /// Scales the letters of its cells as far as they stay legible.
    pub(crate) fn scale(&mut self, factor: f32) {
        let cells = self.head.iter_mut().chain(self.rows.iter_mut().flatten());
        scale_all(cells.flatten(), factor);
    }
}

fn scale_all<'n, 'e: 'n>(paragraphs: impl Iterator<Item = &'n mut Paragraph<'e>>, factor: f32) {
    for paragraph in paragraphs {
        paragraph.scale(factor);
    }
}

impl Frame {
    /// The same, indented by `indent` points, or less where it would get too narrow.
    pub(crate) fn indented(&self, indent: f32) -> Self {
        self.indented_past(indent, 0.0)
    }

    /// The same, but by `least` points at least, so that the words begin after what stands before them.
    pub(crate) fn indented_past(&self, indent: f32, least: f32) -> Self {
        let indent = indent.min(self.width - NARROWEST).max(least);
        Self {
            x: self.x + indent,
            width: self.width - indent,
            backdrops: self.backdrops.clone(),
        }
    }
}

impl<'e> Paragraph<'e> {
    fn scale(&mut self, factor: f32) {
        let whole = self.style.letters.scaled(factor).size / self.style.letters.size;
        let hung = self.hung.iter_mut().map(|hung| &mut hung.text);
        for text in hung.chain([&mut self.text]) {
            for span in &mut text.spans {
                span.style = span.style.scaled(factor);
            }
        }
        if let Some(number) = &mut self.page_number {
            number.style.letters = number.style.letters.scaled(factor);
        }
        let style = &mut self.style;
        style.letters = style.letters.scaled(factor);
        style.leading *= whole;
        style.before *= whole;
        style.after *= whole;
    }

    /// A plain paragraph.
    pub(crate) fn new(text: Text<'e>, style: ParagraphStyle, frame: Frame) -> Self {
        Self {
            text,
            style,
            frame,
            first_line: 0.0,
            hung: Vec::new(),
            landmark: None,
            anchors: Vec::new(),
            bookmark: None,
            keep: Keep::Free,
            wrapping: Wrapping::Prose,
            below_table: false,
            page_number: None,
        }
    }
}
