//! The page model: what layout hands to export. Everything has its fixed position, and every glyph
//! run still knows the element of the structure, and so the segment, that it belongs to.
//!
//! Lengths are points (1/72 inch). The origin of a page is its top left corner, y grows downwards.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use edition_model::{Locale, SegmentId};

use crate::fonts::FaceId;

/// A laid-out edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// The width and height of every page.
    pub size: (f32, f32),
    /// The pages.
    pub pages: Vec<Page>,
    /// The structure that a screen reader follows.
    pub structure: Structure,
    /// The headings, for bookmarks, in order.
    pub outline: Vec<OutlineEntry>,
    /// Named places: every segment's id and `para-12` for every numbered paragraph.
    pub destinations: BTreeMap<String, Destination>,
    /// What the file says of itself.
    pub metadata: Metadata,
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// The title as plain text.
    pub title: String,
    /// The locale of the whole.
    pub locale: Locale,
    /// Who publishes.
    pub publisher: String,
    /// The day that the document bears, `2012-05-18`, where it has one.
    pub date: Option<String>,
    /// The document's own name, with its locale, for the file's identifier.
    pub identifier: String,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, in the order of reading.
    pub items: Vec<Item>,
    /// The areas that can be clicked.
    pub links: Vec<LinkArea>,
}

/// Something drawn on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Letters.
    Run(GlyphRun),
    /// A filled rectangle: a rule, a tint behind code, a bar beside a quotation. Always furniture.
    Box {
        /// Its place.
        area: Area,
        /// Its colour.
        color: Color,
    },
    /// Dots in a row, as those that lead to the number of a page. Always furniture.
    Dots {
        /// The place of the first.
        area: Area,
        /// How far each is to the right of the one before it.
        step: f32,
        /// How many there are.
        count: u16,
        /// Their colour.
        color: Color,
    },
    /// A picture.
    Picture {
        /// Its place.
        area: Area,
        /// The file's path in the project.
        path: String,
        /// The element that it belongs to.
        element: ElementId,
    },
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f32,
    /// The top edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// A colour as red, green and blue from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color(pub f32, pub f32, pub f32);

/// Letters of one face, size, colour and element on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The element that the letters belong to; `None` for page furniture, which a screen reader
    /// passes over.
    pub element: Option<ElementId>,
    /// The face.
    pub face: FaceId,
    /// The size.
    pub size: f32,
    /// How wide the letters are drawn, as a share of their own width.
    pub expansion: f32,
    /// The colour.
    pub color: Color,
    /// The left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The letters' text, exactly; a hyphen put in by line breaking is U+00AD here.
    pub text: Arc<str>,
    /// The glyphs from left to right.
    pub glyphs: Arc<[Glyph]>,
}

impl GlyphRun {
    /// The width and the height of the em of its letters as they are drawn.
    #[must_use]
    pub fn em(&self) -> (f32, f32) {
        (self.size * self.expansion, self.size)
    }
}

/// A glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u16,
    /// How far the pen moves on, justification and kerning included.
    pub advance: f32,
    /// How far the glyph is drawn right of the pen.
    pub dx: f32,
    /// How far the glyph is drawn above the baseline.
    pub dy: f32,
    /// The bytes of the run's text that it shows; empty for the further glyphs of a cluster.
    pub text: Range<u32>,
}

/// A place that links and bookmarks lead to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Destination {
    /// The page, from 0.
    pub page: usize,
    /// The height on it that should come to the top of the window.
    pub y: f32,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// From 1, as of the headings.
    pub level: u8,
    /// The words.
    pub title: String,
    /// Where it leads.
    pub destination: Destination,
}

/// An area of a page that leads somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// The area.
    pub area: Area,
    /// Where it leads.
    pub target: AreaTarget,
    /// The element of the role [`Role::Link`] or [`Role::Reference`] that it belongs to; `None` for
    /// links of page furniture.
    pub element: Option<ElementId>,
    /// The words that a screen reader says for it.
    pub description: String,
}

/// Where an area leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaTarget {
    /// Outside, or to another file beside this one.
    Url(String),
    /// A named place in this file.
    Destination(String),
}

impl AreaTarget {
    /// Whether it is a numbered paragraph of this file.
    pub(crate) fn is_paragraph(&self) -> bool {
        matches!(self, Self::Destination(name) if name.starts_with("para-"))
    }
}

/// Names an element of a [`Structure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(u32);

/// The tree of elements. The root is the document itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Structure {
    elements: Vec<Element>,
}

/// An element of the structure.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// The element that it is part of; `None` for the parts of the document itself.
    pub parent: Option<ElementId>,
    /// The locale, where it differs from that of the parent.
    pub locale: Option<Locale>,
    /// The words for those who cannot see it: of figures.
    pub alt: Option<String>,
    /// The segment whose text it holds.
    pub segment: Option<SegmentId>,
}

/// What an element is: the standard structure types of PDF 1.7 that we use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The mark or number of an item or paragraph.
    Label,
    /// The body of an item.
    ListBody,
    /// A quotation.
    BlockQuote,
    /// A table.
    Table,
    /// A row.
    TableRow,
    /// A cell of the head, for its column.
    TableHead,
    /// A cell.
    TableCell,
    /// A picture.
    Figure,
    /// The words under a picture or over a table.
    Caption,
    /// A footnote.
    Note,
    /// The mark of a footnote, or a reference to a paragraph.
    Reference,
    /// A link.
    Link,
    /// Code.
    Code,
    /// Words within a paragraph that differ in language or kind.
    Span,
    /// A list of contents.
    Contents,
    /// An entry of a list of contents.
    ContentsItem,
    /// A group without a meaning of its own.
    Division,
}

impl Structure {
    /// Puts an element at the end of its parent and names it.
    pub fn add(&mut self, element: Element) -> ElementId {
        self.elements.push(element);
        ElementId(u32::try_from(self.elements.len() - 1).unwrap_or(u32::MAX))
    }

    /// Takes the elements away that were added since there were `count`.
    pub(crate) fn truncate(&mut self, count: usize) {
        self.elements.truncate(count);
    }

    /// The element of that name. `None` for the name of another structure.
    #[must_use]
    pub fn get(&self, id: ElementId) -> Option<&Element> {
        self.elements.get(id.0 as usize)
    }

    /// All elements with their names; parents come before their children, and the children of one
    /// parent in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.elements
            .iter()
            .enumerate()
            .map(|(index, element)| (ElementId(u32::try_from(index).unwrap_or(u32::MAX)), element))
    }

    /// How many elements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }
}

impl ElementId {
    /// The place in [`Structure::iter`], from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
