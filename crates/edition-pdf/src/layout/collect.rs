//! The first step: an edition becomes a flow of styled paragraphs, each tied to its structure element.
//!
//! 1. [`masthead`], [`languages`]: what precedes the text. [`around`]: the texts of the front matter. [`closing`]: what the
//!    publisher adds after it.
//! 2. [`blocks`]: headings and paragraphs. [`lists`], [`quotations`], [`figure`], [`code`], [`table`]: the other blocks.
//! 3. [`inlines`]: the words.
//! 4. [`contents`]: the table of contents. [`notes`]: the footnotes.
//! 5. [`parallel`]: editions side by side, row by row.

mod around;
mod blocks;
mod closing;
mod code;
mod contents;
mod definitions;
mod figure;
mod inlines;
mod languages;
mod lists;
mod masthead;
mod notes;
mod parallel;
mod quotations;
mod table;
mod ways;

use edition_model::{Block, Edition, House, Locale, Pictures, Segment, SegmentId, Words};

use crate::fonts::Fonts;
use crate::layout::flow::{Flow, Frame, Hung, Landmark, Node, Paragraph};
use crate::layout::grid::Grid;
use crate::layout::style::{BODY, ParagraphStyle};
use crate::layout::text::Text;
use crate::page::{Element, ElementId, Role, Structure};

pub(crate) use notes::{mark_destination, note_destination};
pub(crate) use parallel::{ParallelRow, collect_parallel};

/// Collects the content of an edition.
pub(crate) fn collect<'e>(
    edition: &'e Edition,
    fonts: &Fonts,
    pictures: &dyn Pictures,
    grid: Grid,
) -> Flow<'e> {
    let mut collector = Collector::new(edition, fonts, pictures, grid);
    collector.masthead();
    let title = edition
        .body
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Heading { level: 1, .. }));
    if title.is_none() {
        collector.after_title();
    }
    let place = Place::text(None, collector.frame.clone());
    for (index, block) in edition.body.blocks.iter().enumerate() {
        collector.block(block, &place);
        collector.lead_on(block, edition.body.blocks.get(index + 1));
        if title == Some(index) {
            collector.after_title();
        }
    }
    collector.closing();
    let nodes = std::mem::take(&mut collector.nodes);
    let notes = collector.notes();
    let imprint = collector.imprint();
    Flow {
        structure: collector.structure,
        nodes,
        notes,
        imprint,
    }
}

/// Collects the content of one edition.
struct Collector<'e, 'p> {
    edition: &'e Edition,
    fonts: &'p Fonts,
    pictures: &'p dyn Pictures,
    grid: Grid,
    /// The frame of the text.
    frame: Frame,
    /// The parent of the blocks; `None` for the document itself.
    root: Option<ElementId>,
    numbers: Numbers,
    /// The relative path from the folder of the file to that of this locale, where they differ.
    way: String,
    structure: Structure,
    nodes: Vec<Node<'e>>,
    /// Numbers and bullets for the next line.
    pending: Vec<Hung<'e>>,
    /// How much further in that line begins.
    first_line: f32,
    /// The address of the item whose first line comes next.
    address: Option<String>,
    /// The level of the last heading in the structure, 0 before the first.
    heading_level: u8,
    /// How many landmarks there are so far.
    landmarks: u32,
}

/// Whether paragraph numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Shown,
    /// As decoration, on a further sheet.
    Repeated,
    /// Not in this column: they are shown beside the first one.
    Hidden,
}

/// The context of a block.
#[derive(Debug, Clone)]
struct Place {
    /// The parent element.
    parent: Option<ElementId>,
    frame: Frame,
    /// The style of its paragraphs.
    style: ParagraphStyle,
    /// How many lists contain it.
    lists: usize,
    /// How many lists contain it whose signs stand in the first lines.
    steps: usize,
}

impl Place {
    fn text(parent: Option<ElementId>, frame: Frame) -> Self {
        Self {
            parent,
            frame,
            style: BODY,
            lists: 0,
            steps: 0,
        }
    }
}

impl<'e, 'p> Collector<'e, 'p> {
    fn new(edition: &'e Edition, fonts: &'p Fonts, pictures: &'p dyn Pictures, grid: Grid) -> Self {
        Self {
            edition,
            fonts,
            pictures,
            grid,
            frame: grid.text(),
            root: None,
            numbers: Numbers::Shown,
            way: String::new(),
            structure: Structure::default(),
            nodes: Vec::new(),
            pending: Vec::new(),
            first_line: 0.0,
            address: None,
            heading_level: 0,
            landmarks: 0,
        }
    }

    fn element(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.structure.add(Element {
            role,
            parent,
            locale: None,
            alt: None,
            segment: None,
        })
    }

    fn foreign_element(
        &mut self,
        role: Role,
        parent: Option<ElementId>,
        locale: Option<&Locale>,
    ) -> ElementId {
        self.structure.add(Element {
            role,
            parent,
            locale: locale
                .filter(|locale| **locale != self.edition.locale)
                .cloned(),
            alt: None,
            segment: None,
        })
    }

    fn segment_element(
        &mut self,
        role: Role,
        parent: Option<ElementId>,
        segment: &Segment,
    ) -> ElementId {
        self.structure.add(Element {
            role,
            parent,
            locale: segment.locale().cloned(),
            alt: None,
            segment: segment.id.clone(),
        })
    }

    /// The locale of a segment's words.
    fn locale_of(&self, segment: &'e Segment) -> &'e Locale {
        segment.locale().unwrap_or(&self.edition.locale)
    }

    /// The publisher's words as the text of an element.
    fn words(&mut self, words: &'e Words, style: ParagraphStyle, element: ElementId) -> Text<'e> {
        let locale = words.locale.as_ref().unwrap_or(&self.edition.locale);
        Text::plain(&words.text, style.letters, locale, Some(element))
    }

    /// Appends a paragraph, with the pending numbers and bullets.
    fn push(&mut self, mut paragraph: Paragraph<'e>) {
        paragraph.hung.append(&mut self.pending);
        paragraph.first_line = std::mem::take(&mut self.first_line);
        self.nodes.push(Node::Paragraph(Box::new(paragraph)));
    }

    /// The next landmark.
    fn landmark(&mut self) -> Landmark {
        self.landmarks += 1;
        Landmark {
            block: self.landmarks,
            part: 0,
        }
    }

    /// Whether signs stand in the first lines of their texts.
    fn has_signs_in_line(&self) -> bool {
        self.edition.house == House::Un
    }

    /// Whether the numbers of paragraphs do too: side by side, one number stands before all columns.
    fn has_numbers_in_line(&self) -> bool {
        self.has_signs_in_line() && self.way.is_empty()
    }

    /// Gives pending numbers and bullets a line of their own.
    fn flush_pending(&mut self, place: &Place) {
        if !self.pending.is_empty() {
            let mut line = Paragraph::new(Text::default(), place.style, place.frame.clone());
            line.anchors.extend(self.address.take());
            self.push(line);
        }
    }
}

/// The named destinations of a segment.
fn anchors(id: Option<&SegmentId>) -> Vec<String> {
    id.map(|id| id.as_str().to_owned()).into_iter().collect()
}
