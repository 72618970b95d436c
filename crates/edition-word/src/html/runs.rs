//! The pieces of a paragraph: letters with their marks, pictures, formulae.

use std::rc::Rc;

use super::looks::{Looks, attribute};
use super::notes::MARK;
use super::text::Reader;
use super::words::words_in;
use crate::base64;
use crate::content::{keep_inline, push};
use crate::document::{Marks, PictureName, Piece, Reason};
use crate::letters;
use crate::xml::{Element, Space};

impl<'t> Reader<'t> {
    /// An element within a line.
    pub(super) fn inline(&mut self, element: &'t Element) {
        let set = self.marks.clone();
        let looks = self.sheet.of(element);
        self.set(element, &looks);
        let first = self.line.len();
        let is_quoted = &*element.name == "q";
        if is_quoted {
            self.letters("“");
        }
        let raised = match &*element.name {
            "sup" => Some("superscript"),
            "sub" => Some("subscript"),
            _ => looks.raised,
        };
        match raised {
            Some(how) => self.raised(element, how),
            None => self.blocks_of(element),
        }
        if is_quoted {
            self.letters("”");
        }
        if looks.struck == Some(true) || matches!(&*element.name, "s" | "strike") {
            let words = words_in(element);
            if !words.trim().is_empty() && first <= self.line.len() {
                self.remark(Reason::Struck, &words);
            }
        }
        self.marks = set;
    }

    fn raised(&mut self, element: &'t Element, how: &str) {
        let before = std::mem::take(&mut self.line);
        self.blocks_of(element);
        letters::raise(&mut self.line, how);
        let own = std::mem::replace(&mut self.line, before);
        for run in own {
            push(run.piece, &run.marks, &mut self.line);
        }
    }

    /// Sets letters as an element says.
    pub(super) fn set(&mut self, element: &Element, looks: &Looks) {
        let marks = &mut self.marks.marks;
        match &*element.name {
            "b" | "strong" => marks.bold = true,
            "i" | "em" | "cite" | "dfn" | "var" => marks.italic = true,
            "s" | "strike" => marks.struck = true,
            _ => {}
        }
        marks.bold = looks.bold.unwrap_or(marks.bold);
        marks.italic = looks.italic.unwrap_or(marks.italic);
        marks.struck = looks.struck.unwrap_or(marks.struck);
        let tag = element.attribute(Space::None, "lang");
        let tag = tag.or_else(|| element.attribute(Space::None, "xml:lang"));
        // What is said of the whole page says nothing of single words.
        let is_whole = matches!(&*element.name, "html" | "body");
        if let Some(tag) = tag.filter(|tag| !tag.is_empty() && !is_whole) {
            marks.language = Some(Rc::from(tag));
        }
        self.marks.symbols = looks.symbols.unwrap_or(self.marks.symbols);
        let href = element.attribute(Space::None, "href");
        if let Some(href) = href.filter(|_| &*element.name == "a") {
            self.marks.marks.link = self.target(href.trim(), element);
        }
    }

    /// Where a link leads, if it leads to a page.
    fn target(&mut self, address: &str, element: &Element) -> Option<Rc<str>> {
        if letters::is_address(address) {
            return Some(Rc::from(address));
        }
        let words = words_in(element);
        match (words.trim(), address.starts_with('#')) {
            ("", _) => {}
            (words, true) => self.remark(Reason::InnerLink, words),
            (words, false) => {
                self.remark(Reason::LinkDropped, &format!("{words} ({address})"));
            }
        }
        None
    }

    /// Letters, as they stand in the page.
    pub(super) fn letters(&mut self, text: &str) {
        if self.around.is_preformatted {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 && !self.line.is_empty() {
                    push(Piece::Break, &Marks::default(), &mut self.line);
                }
                self.words(line);
            }
            return;
        }
        self.words(text);
    }

    fn words(&mut self, text: &str) {
        let signs: String = match self.marks.symbols {
            true => text.chars().map(symbol).collect(),
            false => text.to_owned(),
        };
        let (text, unknown) = letters::clean(&signs);
        if unknown > 0 {
            self.remark(Reason::Symbol, &text);
        }
        if !text.is_empty() {
            push(Piece::Text(text), &self.marks.marks, &mut self.line);
        }
    }

    /// A formula: its letters in one line.
    pub(super) fn formula(&mut self, element: &Element) {
        let text = words_in(element);
        // What stands beside a formula is parted from it where the page parts it.
        let is_parted = [
            text.starts_with(char::is_whitespace),
            text.ends_with(char::is_whitespace),
        ];
        let [before, after] = is_parted.map(|it| if it { " " } else { "" });
        let text = letters::single_spaced(&text);
        self.remark(Reason::Formula, &text);
        self.words(&format!("{before}{text}"));
        self.in_formula(element);
        self.words(after);
    }

    /// What in a formula is no letter: the marks of notes are kept, pictures are said to be lost.
    fn in_formula(&mut self, formula: &Element) {
        for child in formula.children() {
            if child.is(MARK) {
                self.note(child);
            } else if &*child.name == "img" {
                self.remark(Reason::PictureLost, attribute(child, "alt"));
            }
            self.in_formula(child);
        }
    }

    /// A picture; its bytes are found later, or stand here.
    pub(super) fn picture(&mut self, element: &Element) {
        let alt = letters::single_spaced(attribute(element, "alt"));
        let address = attribute(element, "src").trim();
        let part = match address.strip_prefix("data:") {
            Some(data) => {
                let bytes = data.split_once(";base64,");
                let bytes = bytes.and_then(|(_, letters)| base64::read(letters));
                keep_inline(bytes, &mut self.inline)
            }
            None => address.to_owned(),
        };
        let place = self.place.following();
        self.pictures.push(PictureName { part, alt, place });
        let number = self.pictures.len() - 1;
        // It may come to stand elsewhere, and the words beside it do not become one.
        self.words(" ");
        push(Piece::Picture(number), &Marks::default(), &mut self.line);
        self.words(" ");
    }
}

/// A letter of a font of symbols, as it is written elsewhere.
fn symbol(letter: char) -> char {
    let code = u32::from(letter);
    match (0x21..=0xFF).contains(&code) && !letter.is_whitespace() {
        true => char::from_u32(0xF000 + code).unwrap_or(letter),
        false => letter,
    }
}
