//! The page model: what layout produces and export consumes. Everything has a fixed position, and every glyph run knows
//! the structure element, and so the segment, that it belongs to.
//!
//! Lengths are in points (1/72 inch). The origin of a page is its top left corner; y grows downwards.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use edition_model::{Locale, SegmentId};
use unicode_bidi::{BidiClass, bidi_class};

use crate::fonts::{FaceId, Imitation};

/// Whether a letter is one of a script that runs from right to left.
pub(crate) fn is_from_right(letter: char) -> bool {
    letter >= '\u{590}' && matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

/// What editions are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

/// A laid-out edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// The width and height of every page that is not turned.
    pub size: (f32, f32),
    /// The pages.
    pub pages: Vec<Page>,
    /// The logical structure, which screen readers follow.
    pub structure: Structure,
    /// The headings, for bookmarks, in order.
    pub outline: Vec<OutlineEntry>,
    /// Named destinations: each segment by its id, and each numbered paragraph, as in `para-12`.
    pub destinations: BTreeMap<String, Destination>,
    /// The metadata of the file.
    pub metadata: Metadata,
}

/// The metadata of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// The title as plain text.
    pub title: String,
    /// The main locale.
    pub locale: Locale,
    /// The publisher.
    pub publisher: String,
    /// The date of the document, as in `2012-05-18`, if it has one.
    pub date: Option<String>,
    /// The name of the document with its locale.
    pub identifier: String,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, in reading order.
    pub items: Vec<Item>,
    /// The link areas.
    pub links: Vec<LinkArea>,
    /// Whether it is turned: as wide as the others are high.
    pub turned: bool,
}

impl Pages {
    /// The width and height of a page.
    #[must_use]
    pub fn size_of(&self, page: &Page) -> (f32, f32) {
        let (width, height) = self.size;
        if page.turned {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// The height of the page with this index. Of one beyond the last, that of most.
    pub(crate) fn height_of(&self, page: usize) -> f32 {
        let page = self.pages.get(page);
        page.map_or(self.size.1, |page| self.size_of(page).1)
    }
}

/// Something drawn on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Letters.
    Run(GlyphRun),
    /// A filled rectangle: a rule, a tint behind code, a bar beside a quotation. Always decoration.
    Box {
        /// The rectangle.
        area: Area,
        /// Its colour.
        color: Color,
    },
    /// A row of dots, such as a leader to a page number. Always decoration.
    Dots {
        /// The first dot.
        area: Area,
        /// The distance from the left edge of each to that of the next.
        step: f32,
        /// How many there are.
        count: u16,
        /// Their colour.
        color: Color,
    },
    /// A picture.
    Picture {
        /// The rectangle that it fills.
        area: Area,
        /// The file's path in the project.
        path: String,
        /// The element that it belongs to; `None` where it says nothing, so that screen readers skip it.
        element: Option<ElementId>,
    },
}

impl Item {
    /// Its left edge.
    pub(crate) fn left_mut(&mut self) -> &mut f32 {
        match self {
            Self::Run(run) => &mut run.x,
            Self::Box { area, .. } | Self::Dots { area, .. } | Self::Picture { area, .. } => {
                &mut area.x
            }
        }
    }
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

impl Area {
    /// The least rectangle that has both in it.
    pub(crate) fn and(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: (self.x + self.width).max(other.x + other.width) - x,
            height: (self.y + self.height).max(other.y + other.height) - y,
        }
    }
}

/// A colour as red, green and blue, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color(pub f32, pub f32, pub f32);

/// Glyphs of one face, size, colour and element on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The element that the glyphs belong to; `None` for page furniture, which screen readers skip.
    pub element: Option<ElementId>,
    /// The face.
    pub face: FaceId,
    /// How its letters are changed, for want of another face.
    pub imitation: Imitation,
    /// The size.
    pub size: f32,
    /// The font expansion: a factor for the width of all glyphs.
    pub expansion: f32,
    /// The colour.
    pub color: Color,
    /// The left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The exact text; a hyphen added by line breaking is U+00AD.
    pub text: Arc<str>,
    /// The glyphs from left to right.
    pub glyphs: Arc<[Glyph]>,
}

impl GlyphRun {
    /// The width and height of an em as drawn.
    #[must_use]
    pub fn em(&self) -> (f32, f32) {
        (self.size * self.expansion, self.size)
    }
}

/// A glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The number of the glyph in its face.
    pub id: u16,
    /// How far the pen moves on, justification and kerning included.
    pub advance: f32,
    /// How far to the right of the pen the glyph is drawn.
    pub dx: f32,
    /// How far above the baseline the glyph is drawn.
    pub dy: f32,
    /// The bytes of the run's text that it shows; empty for all but the first glyph of a cluster.
    pub text: Range<u32>,
}

/// A place that links and bookmarks point to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Destination {
    /// The page, from 0.
    pub page: usize,
    /// The position on the page that viewers scroll to the top of the window.
    pub y: f32,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// The level of the heading, from 1.
    pub level: u8,
    /// The text of the heading.
    pub title: String,
    /// Where it points.
    pub destination: Destination,
}

/// An area of a page that is a link.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// The area.
    pub area: Area,
    /// Where it points.
    pub target: AreaTarget,
    /// The element, of role [`Role::Link`] or [`Role::Reference`], that it belongs to; `None` for page furniture.
    pub element: Option<ElementId>,
    /// The words that a screen reader says for it.
    pub description: String,
}

/// Where a link area points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaTarget {
    /// An address, also the relative one of another edition.
    Url(String),
    /// A named destination in this file.
    Destination(String),
}

impl AreaTarget {
    /// Whether it points to a numbered paragraph of this file.
    pub(crate) fn is_paragraph(&self) -> bool {
        matches!(self, Self::Destination(name) if name.starts_with("para-"))
    }
}

/// The index of an element in its [`Structure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(u32);

/// The tree of structure elements. Its root is the document itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Structure {
    elements: Vec<Element>,
}

/// An element of the structure.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// Its parent; `None` for the document itself.
    pub parent: Option<ElementId>,
    /// Its locale, where that differs from the parent's.
    pub locale: Option<Locale>,
    /// The alternative text of a figure.
    pub alt: Option<String>,
    /// The segment whose text it contains.
    pub segment: Option<SegmentId>,
}

/// What an element is. Each role is a standard structure type of PDF 1.7.
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
    /// The bullet or number of an item or a paragraph.
    Label,
    /// The word of a definition: the label of an item that tells nothing of how its list is numbered.
    Term,
    /// The body of an item.
    ListBody,
    /// A quotation.
    BlockQuote,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// A header cell, for its column.
    TableHead,
    /// A header cell, for its row.
    RowHead,
    /// A data cell.
    TableCell,
    /// A picture.
    Figure,
    /// The caption of a picture or table.
    Caption,
    /// A footnote.
    Note,
    /// A footnote mark, or a reference to a paragraph.
    Reference,
    /// A link.
    Link,
    /// Code.
    Code,
    /// Words in a paragraph that differ in language or kind.
    Span,
    /// A table of contents.
    Contents,
    /// An entry of a table of contents.
    ContentsItem,
    /// A group without a meaning of its own.
    Division,
}

impl Structure {
    /// Appends an element to its parent and returns its index.
    pub fn add(&mut self, element: Element) -> ElementId {
        self.elements.push(element);
        ElementId(u32::try_from(self.elements.len() - 1).unwrap_or(u32::MAX))
    }

    /// Removes all elements but the first `count`.
    pub(crate) fn truncate(&mut self, count: usize) {
        self.elements.truncate(count);
    }

    /// The element at an index. `None` where the index is that of another structure.
    #[must_use]
    pub fn get(&self, id: ElementId) -> Option<&Element> {
        self.elements.get(id.0 as usize)
    }

    /// All elements with their indices. Parents come before their children, and the children of a parent are in reading
    /// order.
    pub fn iter(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.elements
            .iter()
            .enumerate()
            .map(|(index, element)| (ElementId(u32::try_from(index).unwrap_or(u32::MAX)), element))
    }

    /// The number of elements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there are no elements.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }
}

impl ElementId {
    /// The position in [`Structure::iter`], from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
