//! What collecting hands to setting: the content in order, styled and tagged, not yet placed.

use std::collections::BTreeMap;

use crate::layout::style::{NARROWEST, ParagraphStyle, Setting};
use crate::layout::text::Text;
use crate::page::{Area, Color, ElementId, Structure};

/// The content of an edition in the order of reading.
#[derive(Debug)]
pub(crate) struct Flow<'e> {
    pub(crate) structure: Structure,
    pub(crate) nodes: Vec<Node<'e>>,
    /// The footnotes by number.
    pub(crate) notes: BTreeMap<u32, Vec<Node<'e>>>,
    /// What stands at the foot of the first page.
    pub(crate) imprint: Option<Row<'e>>,
}

/// A part of the content.
#[derive(Debug)]
pub(crate) enum Node<'e> {
    Paragraph(Box<Paragraph<'e>>),
    /// Paragraphs side by side in fixed places.
    Row(Row<'e>),
    Table(Table<'e>),
    Picture(Picture<'e>),
    Rule(Rule),
}

/// Where content stands across the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Frame {
    /// The left edge.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// What is drawn behind or beside all of it.
    pub(crate) backdrops: Vec<Backdrop>,
}

/// A bar or tint as high as what it stands beside or behind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Backdrop {
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// How far it reaches beyond the first and the last line.
    pub(crate) outset: f32,
    pub(crate) color: Color,
}

/// A place that all editions of a document have: the beginning of a block, of a row of a table, of a
/// line of code. Their pages may end there together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Landmark {
    /// The block, from 1, in the order of reading.
    pub(crate) block: u32,
    /// The row or line in it, from 0.
    pub(crate) part: u32,
}

/// Whether a page may end after something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    Free,
    /// Better not.
    Loosely,
    /// Only where what belongs together takes half a page.
    Closely,
    WithNext,
}

/// How lines that are too long are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrapping {
    /// As prose.
    Prose,
    /// As code: all white space stays, and lines that go on are marked.
    Code,
}

/// A paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph<'e> {
    pub(crate) text: Text<'e>,
    pub(crate) style: ParagraphStyle,
    pub(crate) frame: Frame,
    /// What stands beside the first line: numbers and bullets.
    pub(crate) hung: Vec<Hung<'e>>,
    /// What begins with it, if anything does.
    pub(crate) landmark: Option<Landmark>,
    /// The names of this place.
    pub(crate) anchors: Vec<String>,
    /// Its bookmark.
    pub(crate) bookmark: Option<Bookmark>,
    pub(crate) keep: Keep,
    pub(crate) wrapping: Wrapping,
    /// The number of a page at the end of its last line.
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

/// A bookmark of a heading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    pub(crate) level: u8,
    pub(crate) title: String,
}

/// The number of the page on which a named place is: known only when all pages are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PageNumber {
    pub(crate) destination: String,
    pub(crate) element: ElementId,
    pub(crate) style: ParagraphStyle,
    /// The edge that the number ends at.
    pub(crate) edge: f32,
    /// Whether that is its left or its right edge.
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
    /// The least distance to what stands before.
    pub(crate) before: f32,
    /// The space over and under the text of the cells.
    pub(crate) padding: f32,
    /// The line under the row.
    pub(crate) rule: Option<Rule>,
    /// What is drawn beside the text, from the row's top.
    pub(crate) drawing: Option<Drawing>,
}

/// A drawing of filled rectangles, in one colour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawing {
    /// The rectangles, from the top left corner of the page across and of the drawing down.
    pub(crate) areas: Vec<Area>,
    pub(crate) height: f32,
    pub(crate) color: Color,
}

/// A table. The paragraphs of the cells get their places when the widths of columns are known.
#[derive(Debug)]
pub(crate) struct Table<'e> {
    pub(crate) frame: Frame,
    /// Where its first column stands.
    pub(crate) side: Side,
    /// Its beginning.
    pub(crate) landmark: Option<Landmark>,
    pub(crate) head: Vec<Vec<Paragraph<'e>>>,
    pub(crate) rows: Vec<Vec<Vec<Paragraph<'e>>>>,
}

/// A picture that stands by itself.
#[derive(Debug)]
pub(crate) struct Picture<'e> {
    pub(crate) frame: Frame,
    pub(crate) path: &'e str,
    /// In points.
    pub(crate) width: f32,
    /// In points.
    pub(crate) height: f32,
    pub(crate) element: ElementId,
    /// Its beginning.
    pub(crate) landmark: Option<Landmark>,
    pub(crate) anchors: Vec<String>,
    pub(crate) keep: Keep,
}

/// A line across.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) thickness: f32,
    pub(crate) color: Color,
    /// The space over it.
    pub(crate) before: f32,
    /// The space under it.
    pub(crate) after: f32,
    pub(crate) keep: Keep,
}

impl Node<'_> {
    /// Makes it the beginning of something, where it is not one already.
    pub(crate) fn begin(&mut self, landmark: Landmark) {
        let own = match self {
            Node::Paragraph(paragraph) => &mut paragraph.landmark,
            Node::Table(table) => &mut table.landmark,
            Node::Picture(picture) => &mut picture.landmark,
            Node::Row(_) | Node::Rule(_) => return,
        };
        own.get_or_insert(landmark);
    }

    /// Makes its letters, lines and distances smaller by `factor`, each as far as it stays legible.
    pub(crate) fn scale(&mut self, factor: f32) {
        match self {
            Node::Paragraph(paragraph) => paragraph.scale(factor),
            Node::Row(row) => scale_all(row.cells.iter_mut().flatten(), factor),
            Node::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                scale_all(cells.flatten(), factor);
            }
            Node::Picture(_) | Node::Rule(_) => {}
        }
    }
}

fn scale_all<'n, 'e: 'n>(paragraphs: impl Iterator<Item = &'n mut Paragraph<'e>>, factor: f32) {
    for paragraph in paragraphs {
        paragraph.scale(factor);
    }
}

impl Frame {
    /// The same, set in by `indent` points, unless that leaves too little.
    pub(crate) fn indented(&self, indent: f32) -> Self {
        let indent = indent.min(self.width - NARROWEST).max(0.0);
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

    /// A paragraph with nothing but words.
    pub(crate) fn new(text: Text<'e>, style: ParagraphStyle, frame: Frame) -> Self {
        Self {
            text,
            style,
            frame,
            hung: Vec::new(),
            landmark: None,
            anchors: Vec::new(),
            bookmark: None,
            keep: Keep::Free,
            wrapping: Wrapping::Prose,
            page_number: None,
        }
    }
}
