//! The text of a page: its paragraphs, lists and tables in their order.

use super::looks::{Sheet, attribute, has_class, own};
use super::notes::MARK;
use super::signs::{LEVEL, LIST, SIGN};
use super::words::is_inline;
use crate::content::{self, Content, Inline, push};
use crate::document::{Flow, Format, Marks, Paragraph, PictureName, Piece, Place, Reason, Remark};
use crate::document::{Role, Run, Sign};
use crate::numbering::written;
use crate::typed::Counted;
use crate::xml::{Element, Node, Space};

/// Reads a page.
pub(super) struct Reader<'t> {
    pub(super) sheet: &'t Sheet,
    pub(super) remarks: Vec<Remark>,
    pub(super) pictures: Vec<PictureName>,
    pub(super) inline: Inline,
    pub(super) place: Place,
    pub(super) flow: Vec<Flow>,
    /// The paragraph that is open.
    pub(super) line: Vec<Run>,
    pub(super) around: Around,
    pub(super) marks: Set,
    lists: usize,
    /// The last list of paragraphs that was counted in figures, and its last number.
    counted: Option<(String, u32)>,
    /// The signs that Word typed.
    typed: Counted,
}

/// What a paragraph is by what stands around it.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    role: Option<Role>,
    /// The sign that the next paragraph has.
    sign: Option<Sign>,
    /// The list, its level, and whether the item has begun.
    item: Option<(String, usize, bool)>,
    indent: i32,
    pub(super) is_preformatted: bool,
}

/// How letters are set by what stands around them.
#[derive(Debug, Clone, Default)]
pub(super) struct Set {
    pub(super) marks: Marks,
    pub(super) symbols: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(sheet: &'t Sheet) -> Self {
        Self {
            sheet,
            remarks: Vec::new(),
            pictures: Vec::new(),
            inline: Inline::new(),
            place: Place::Paragraph(0),
            flow: Vec::new(),
            line: Vec::new(),
            around: Around::default(),
            marks: Set::default(),
            lists: 0,
            counted: None,
            typed: Counted::default(),
        }
    }

    /// Reads the text and its notes.
    pub(super) fn read(mut self, root: &'t Element, notes: &'t [Element]) -> Content {
        self.blocks(root);
        let flow = std::mem::take(&mut self.flow);
        let mut read = Vec::new();
        for (note, number) in notes.iter().zip(1..) {
            self.place = Place::Note(number);
            self.around = Around::default();
            self.blocks(note);
            read.push(std::mem::take(&mut self.flow));
        }
        Content {
            flow,
            notes: read,
            pictures: self.pictures,
            remarks: self.remarks,
            inline: self.inline,
        }
    }

    /// Says something about where it is.
    pub(super) fn remark(&mut self, reason: Reason, words: &str) {
        let place = self.place.following();
        content::remark(&mut self.remarks, place, reason, words);
    }

    /// Reads what is in `element` as blocks of their own.
    pub(super) fn blocks(&mut self, element: &'t Element) {
        self.end();
        self.blocks_of(element);
        self.end();
    }

    /// Reads what is in `element`.
    pub(super) fn blocks_of(&mut self, element: &'t Element) {
        for node in &element.nodes {
            self.node(node);
        }
    }

    /// Reads one thing.
    pub(super) fn node(&mut self, node: &'t Node) {
        match node {
            Node::Text(text) => self.letters(text),
            Node::Element(child) => self.element(child),
        }
    }

    /// What is in a cell, by itself; anything else that stands between cells is one.
    pub(super) fn apart(&mut self, element: &'t Element) -> Vec<Flow> {
        let flow = std::mem::take(&mut self.flow);
        let line = std::mem::take(&mut self.line);
        let around = std::mem::take(&mut self.around);
        match matches!(&*element.name, "td" | "th") {
            true => self.blocks(element),
            false => self.element(element),
        }
        self.end();
        self.around = around;
        self.line = line;
        std::mem::replace(&mut self.flow, flow)
    }

    /// Ends the paragraph that is open.
    pub(super) fn end(&mut self) {
        let mut runs = std::mem::take(&mut self.line);
        while runs.last().is_some_and(|run| run.piece == Piece::Break) {
            runs.pop();
        }
        let mut paragraph = Paragraph {
            role: self.around.role.unwrap_or(Role::Body),
            indent: self.around.indent,
            runs,
            ..Paragraph::plain(self.place)
        };
        if paragraph.is_empty() {
            return;
        }
        self.place = self.place.following();
        paragraph.place = self.place;
        paragraph.sign = self.around.sign.take();
        if let Some((_, _, has_begun)) = &mut self.around.item {
            paragraph.is_in_item = *has_begun && paragraph.sign.is_none();
            *has_begun = true;
        }
        self.flow.push(Flow::Paragraph(paragraph));
    }

    fn element(&mut self, element: &'t Element) {
        match (element.space, &*element.name) {
            (Space::Word, MARK) => self.note(element),
            (Space::Formula, "math") => self.formula(element),
            _ if is_inline(element) => self.inline(element),
            (_, "br") => self.line_end(),
            (_, "img") => self.picture(element),
            (_, "hr") => self.end(),
            (_, "table") => self.table(element),
            (_, "ul" | "ol" | "menu" | "dir") => self.list(element),
            (_, "li") => self.item(element, None),
            (_, "caption" | "figcaption") => self.caption(element),
            _ => self.block(element),
        }
    }

    /// The mark of a note.
    pub(super) fn note(&mut self, mark: &Element) {
        let number = mark.attribute(Space::Word, MARK);
        if let Some(number) = number.and_then(|it| it.parse().ok()) {
            push(Piece::Note(number), &Marks::default(), &mut self.line);
        }
    }

    /// Two line ends are the end of a paragraph.
    fn line_end(&mut self) {
        let is_second = self.line.iter().rev().find(|run| !is_blank(run));
        match is_second.is_some_and(|run| run.piece == Piece::Break) {
            true => self.end(),
            false => push(Piece::Break, &Marks::default(), &mut self.line),
        }
    }

    fn block(&mut self, element: &'t Element) {
        self.end();
        let outer = self.around.clone();
        let looks = own(element);
        if let Some(role) = self.role(element, looks.outline) {
            self.around.role = Some(role);
        }
        if &*element.name == "pre" {
            self.around.is_preformatted = true;
        }
        if let Some(indent) = looks.indent {
            self.around.indent = indent;
        }
        if let Some(sign) = self.typed_sign(element) {
            self.around.sign = Some(sign);
        }
        let set = self.marks.clone();
        self.set(element, &looks);
        self.blocks(element);
        self.marks = set;
        let has_begun = self.around.item.take();
        let sign = self.around.sign.take();
        self.around = outer;
        // What an item has begun with stands in some block of it.
        if let (Some(own), Some(item)) = (has_begun, self.around.item.as_mut()) {
            item.2 |= own.2;
            self.around.sign = sign;
        }
    }

    fn role(&self, element: &Element, outline: Option<usize>) -> Option<Role> {
        let name = &*element.name;
        if has_class(element, "msotitle") {
            return Some(Role::Title);
        }
        if has_class(element, "msocaption") || (name == "p" && has_class(element, "caption")) {
            return Some(Role::Caption);
        }
        let is_quote = has_class(element, "msoquote") || has_class(element, "msointensequote");
        if is_quote || name == "blockquote" {
            return Some(Role::Quote);
        }
        let level = match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => name.get(1..)?.parse().ok(),
            _ if attribute(element, "role") == "heading" => {
                attribute(element, "aria-level").parse().ok().or(Some(2))
            }
            _ => outline,
        };
        let level = level.filter(|it: &usize| (1..=9).contains(it));
        level.map(Role::Heading)
    }

    /// The sign that Word typed before a paragraph.
    fn typed_sign(&mut self, element: &Element) -> Option<Sign> {
        let get = |name: &str| element.attribute(Space::Word, name);
        let shown = get(SIGN)?;
        let level = get(LEVEL)?.parse().unwrap_or_default();
        Some(self.typed.next(shown, get(LIST)?, level))
    }

    pub(super) fn caption(&mut self, element: &'t Element) {
        self.end();
        let outer = self.around.role.replace(Role::Caption);
        self.blocks(element);
        self.around.role = outer;
    }

    fn list(&mut self, element: &'t Element) {
        self.end();
        let outer = self.around.item.clone();
        let format = self.format(element);
        let is_decimal = format == Format::Decimal;
        let start = element.attribute(Space::None, "start");
        let start: u32 = start.and_then(|it| it.trim().parse().ok()).unwrap_or(1);
        let (name, level) = match &outer {
            Some((name, level, _)) => (name.clone(), level + 1),
            None => {
                let goes_on = self.counted.take().filter(|(_, last)| {
                    is_decimal && start > 1 && last.checked_add(1) == Some(start)
                });
                let name = goes_on.map(|(name, _)| name);
                self.lists += 1;
                (name.unwrap_or_else(|| format!("list {}", self.lists)), 0)
            }
        };
        let mut number = start;
        for node in &element.nodes {
            match node {
                Node::Element(child) if child.is_named(Space::Page, "li") => {
                    let value = child.attribute(Space::None, "value");
                    number = value
                        .and_then(|it| it.trim().parse().ok())
                        .unwrap_or(number);
                    let sign = Sign {
                        list: name.clone(),
                        level,
                        format,
                        number,
                        shown: shown(number, format),
                    };
                    self.item(child, Some(sign));
                    number = number.saturating_add(1);
                }
                // Some programs put a list right into a list.
                Node::Element(child) => {
                    self.around.item = Some((name.clone(), level, true));
                    self.element(child);
                }
                Node::Text(text) => self.letters(text),
            }
        }
        self.end();
        if is_decimal && outer.is_none() {
            self.counted = Some((name, number.saturating_sub(1)));
        }
        self.around.item = outer;
    }

    fn item(&mut self, element: &'t Element, sign: Option<Sign>) {
        self.end();
        let sign = self.typed_sign(element).or(sign);
        let outer = self.around.clone();
        if let Some(sign) = sign {
            self.around.item = Some((sign.list.clone(), sign.level, false));
            self.around.sign = Some(sign);
            self.around.indent += 720;
        }
        let set = self.marks.clone();
        self.set(element, &own(element));
        self.blocks(element);
        self.marks = set;
        self.around = outer;
    }

    /// How the items of a list are marked.
    fn format(&self, element: &Element) -> Format {
        let kind = attribute(element, "type");
        let signs = self.sheet.of(element).signs.unwrap_or_default();
        let signs = signs.split_whitespace().next().unwrap_or_default();
        match (&*element.name, kind, signs) {
            ("ol", "a", _) | (_, _, "lower-alpha" | "lower-latin") => Format::LowerLetter,
            ("ol", "A", _) | (_, _, "upper-alpha" | "upper-latin") => Format::UpperLetter,
            ("ol", "i", _) | (_, _, "lower-roman") => Format::LowerRoman,
            ("ol", "I", _) | (_, _, "upper-roman") => Format::UpperRoman,
            ("ol", _, "none" | "disc" | "circle" | "square") => Format::Bullet,
            ("ol", ..) | (_, _, "decimal") => Format::Decimal,
            _ => Format::Bullet,
        }
    }
}

fn is_blank(run: &Run) -> bool {
    matches!(&run.piece, Piece::Text(text) if text.trim().is_empty())
}

/// A number as a list shows it.
fn shown(number: u32, format: Format) -> String {
    match format {
        Format::Bullet => "•".to_owned(),
        _ => format!("{}.", written(number, format)),
    }
}
