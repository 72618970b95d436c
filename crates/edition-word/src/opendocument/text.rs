//! The text: its paragraphs, lists and tables in their order.

use std::collections::BTreeMap;

use super::lists::{Lists, Open};
use super::styles::Styles;
use super::words::{paragraphs_in, words_in};
use crate::content::{self, Content, Inline, push_plain};
use crate::document::{
    Flow, Paragraph, PictureName, Piece, Place, Reason, Remark, Role, Run, Sign,
};
use crate::xml::{Element, Space};

/// Reads the text.
pub(super) struct Reader<'t> {
    pub(super) styles: Styles,
    lists: Lists,
    pub(super) objects: &'t BTreeMap<String, Element>,
    pub(super) remarks: Vec<Remark>,
    pub(super) pictures: Vec<PictureName>,
    pub(super) inline: Inline,
    pub(super) notes: Vec<Vec<Flow>>,
    pub(super) place: Place,
    /// The text boxes of the paragraph.
    pub(super) boxes: Vec<Flow>,
}

/// The item that a paragraph stands in.
struct Item<'i> {
    open: &'i Open,
    start: Option<u32>,
    /// Whether a paragraph of it has been read.
    has_begun: bool,
    /// Whether it is only text beside a list.
    is_header: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(
        styles: Styles,
        lists: Lists,
        objects: &'t BTreeMap<String, Element>,
    ) -> Self {
        Self {
            styles,
            lists,
            objects,
            remarks: Vec::new(),
            pictures: Vec::new(),
            inline: Inline::new(),
            notes: Vec::new(),
            place: Place::Paragraph(0),
            boxes: Vec::new(),
        }
    }

    /// What was read.
    pub(super) fn done(self, flow: Vec<Flow>) -> Content {
        Content {
            flow,
            notes: self.notes,
            pictures: self.pictures,
            remarks: self.remarks,
            inline: self.inline,
        }
    }

    /// Says something about where it is.
    pub(super) fn remark(&mut self, reason: Reason, words: &str) {
        content::remark(&mut self.remarks, self.place, reason, words);
    }

    /// Takes note of words that go.
    pub(super) fn drop_words(&mut self, element: &Element, reason: Reason) {
        let words = words_in(element);
        if !words.trim().is_empty() {
            self.remark(reason, &words);
        }
    }

    /// Reads the blocks in `element`.
    pub(super) fn blocks(&mut self, element: &'t Element, flow: &mut Vec<Flow>) {
        for child in element.children() {
            self.block(child, flow);
        }
    }

    /// Reads one block.
    pub(super) fn block(&mut self, element: &'t Element, flow: &mut Vec<Flow>) {
        match (element.space, &*element.name) {
            (Space::Text, "p" | "h") => self.paragraph(element, None, flow),
            (Space::Text, "list") => self.list(element, None, flow),
            (Space::Text, "numbered-paragraph") => {
                let open = self.lists.of_paragraph(element);
                let mut item = item(element, &open);
                for child in element.children() {
                    self.in_item(child, &mut item, flow);
                }
            }
            (
                Space::Text,
                "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
                | "object-index" | "user-index",
            ) => {
                self.drop_words(element, Reason::Contents);
                self.skip(element);
            }
            // How an index is made is no text of it.
            (Space::Text, "bibliography-source") => {
                self.drop_words(element, Reason::Instruction);
            }
            (Space::Table, "table") => self.table(element, flow),
            (Space::Draw, _) => {
                let mut runs = Vec::new();
                self.drawing(element, &Default::default(), &mut runs);
                push_plain(self.place, runs, flow);
                flow.append(&mut self.boxes);
            }
            _ => self.blocks(element, flow),
        }
    }

    /// Counts the paragraphs of what is not read.
    fn skip(&mut self, element: &Element) {
        let count = paragraphs_in(element);
        if let Place::Paragraph(number) = &mut self.place {
            *number += count;
        }
    }

    fn list(&mut self, element: &'t Element, outer: Option<&Open>, flow: &mut Vec<Flow>) {
        let first = element.find(Space::Text, "p");
        let first = first.and_then(|it| it.attribute(Space::Text, "style-name"));
        let style = first.and_then(|it| self.styles.list(it));
        let open = self.lists.open(element, outer, style);
        for child in element.children() {
            let mut item = item(child, &open);
            for inner in child.children() {
                self.in_item(inner, &mut item, flow);
            }
        }
    }

    /// Something in an item. What stands first in it has its number, unless that is a further list.
    fn in_item(&mut self, element: &'t Element, item: &mut Item<'_>, flow: &mut Vec<Flow>) {
        match (element.space, &*element.name) {
            (Space::Text, "p" | "h") => self.paragraph(element, Some(item), flow),
            (Space::Text, "list") => self.list(element, Some(item.open), flow),
            _ => self.block(element, flow),
        }
    }

    fn paragraph(
        &mut self,
        element: &'t Element,
        item: Option<&mut Item<'_>>,
        flow: &mut Vec<Flow>,
    ) {
        self.place = self.place.following();
        let style = element
            .attribute(Space::Text, "style-name")
            .unwrap_or_default();
        let letters = self.styles.letters_of_paragraph(style);
        let mut runs = Vec::new();
        self.runs(element, (&letters, None), &mut runs);
        let role = self.role(element, style);
        let is_in_item = item.as_ref().is_some_and(|item| item.has_begun);
        let (sign, indent) = self.sign(element, role, item);
        let boxes = std::mem::take(&mut self.boxes);
        let mut paragraph = Paragraph {
            place: self.place,
            role,
            sign,
            indent: indent
                .or_else(|| self.styles.indent(style))
                .unwrap_or_default(),
            is_in_item,
            runs,
        };
        if role == Role::Caption {
            self.part_pictures(&mut paragraph, flow);
        }
        if !paragraph.is_empty() {
            flow.push(Flow::Paragraph(paragraph));
        }
        flow.extend(boxes);
    }

    fn role(&self, element: &Element, style: &str) -> Role {
        if &*element.name != "h" {
            return self.styles.role(style);
        }
        let level = element.attribute(Space::Text, "outline-level");
        let level = level.and_then(|it| it.parse().ok()).unwrap_or(1);
        match self.styles.role(style) {
            Role::Title => Role::Title,
            _ => Role::Heading(usize::max(level, 1)),
        }
    }

    /// The number of a paragraph, and how far its list is indented.
    fn sign(
        &mut self,
        element: &Element,
        role: Role,
        item: Option<&mut Item<'_>>,
    ) -> (Option<Sign>, Option<i32>) {
        if let Some(item) = item {
            let indent = self.lists.indent(item.open);
            let is_first = !std::mem::replace(&mut item.has_begun, true);
            if !is_first || item.is_header {
                return (None, indent);
            }
            return (self.lists.next(item.open, item.start), indent);
        }
        let get = |name: &str| element.attribute(Space::Text, name);
        let Role::Heading(level) = role else {
            return (None, None);
        };
        if get("is-list-header") == Some("true") || &*element.name != "h" {
            return (None, None);
        }
        let restart = get("restart-numbering") == Some("true");
        let start = get("start-value").and_then(|it| it.parse().ok());
        let start = start.or(restart.then_some(1));
        (
            self.lists.next_heading(level.saturating_sub(1), start),
            None,
        )
    }

    /// Pictures that stand in the paragraph of their caption come before it, each by itself.
    fn part_pictures(&mut self, paragraph: &mut Paragraph, flow: &mut Vec<Flow>) {
        let runs = std::mem::take(&mut paragraph.runs);
        let is_picture = |run: &Run| matches!(run.piece, Piece::Picture(_));
        let (pictures, words): (Vec<Run>, Vec<Run>) = runs.into_iter().partition(is_picture);
        for picture in pictures {
            push_plain(self.place, vec![picture], flow);
        }
        paragraph.runs = words;
    }
}

fn item<'i>(element: &Element, open: &'i Open) -> Item<'i> {
    let start = element.attribute(Space::Text, "start-value");
    Item {
        open,
        start: start.and_then(|it| it.parse().ok()),
        has_begun: false,
        is_header: element.is_named(Space::Text, "list-header"),
    }
}
