//! The pieces of a paragraph: letters with their marks.

use std::rc::Rc;

use super::styles::Letters;
use super::text::Reader;
use super::words::words_in;
use crate::content::push;
use crate::document::{Marks, Piece, Place, Reason, Run};
use crate::letters;
use crate::xml::{Element, Node, Space};

/// How what is in an element is set, and where it leads.
type Set<'s> = (&'s Letters, Option<&'s Rc<str>>);

/// As many spaces as one element may stand for.
const MOST_SPACES: usize = 100;

impl<'t> Reader<'t> {
    /// Reads what is in `element`.
    pub(super) fn runs(&mut self, element: &'t Element, set: Set<'_>, runs: &mut Vec<Run>) {
        for node in &element.nodes {
            match node {
                Node::Text(text) => self.letters(text, set, runs),
                Node::Element(element) => self.inline(element, set, runs),
            }
        }
    }

    fn inline(&mut self, element: &'t Element, (letters, link): Set<'_>, runs: &mut Vec<Run>) {
        let set = (letters, link);
        match (element.space, &*element.name) {
            (Space::Text, "span") => {
                let style = element
                    .attribute(Space::Text, "style-name")
                    .unwrap_or_default();
                let own = self.styles.letters(style, letters);
                self.span(element, (&own, link), runs);
            }
            (Space::Text, "a") => {
                let target = self.target(element);
                self.runs(element, (letters, target.as_ref().or(link)), runs);
            }
            (Space::Text, "s") => {
                let count = element.attribute(Space::Text, "c");
                let count = count.and_then(|it| it.parse().ok()).unwrap_or(1);
                self.letters(&" ".repeat(count.min(MOST_SPACES)), set, runs);
            }
            (Space::Text, "tab") => push(Piece::Tab, &Marks::default(), runs),
            (Space::Text, "line-break") => push(Piece::Break, &Marks::default(), runs),
            (Space::Text, "note") => self.note(element, runs),
            (Space::Text, "ruby-text") => self.drop_words(element, Reason::Ruby),
            (Space::Text, "placeholder") => self.drop_words(element, Reason::Prompt),
            (Space::Text, "script") => self.drop_words(element, Reason::Instruction),
            // As some program has counted; the tool counts itself.
            (Space::Text, "number" | "note-citation") => {}
            (Space::Formula, _) => self.formula(element, runs),
            (Space::Draw, _) => self.drawing(
                element,
                &Marks {
                    link: link.cloned(),
                    ..Marks::default()
                },
                runs,
            ),
            (Space::Text, "p" | "h") => {
                self.runs(element, set, runs);
                self.letters(" ", set, runs);
            }
            _ => self.runs(element, set, runs),
        }
    }

    fn span(&mut self, element: &'t Element, set: Set<'_>, runs: &mut Vec<Run>) {
        let mut own = Vec::new();
        self.runs(element, set, &mut own);
        if let Some(how) = set.0.raised {
            letters::raise(&mut own, how);
        }
        if set.0.struck == Some(true) {
            self.drop_words(element, Reason::Struck);
        }
        for run in own {
            push(run.piece, &run.marks, runs);
        }
    }

    fn letters(&mut self, text: &str, (letters, link): Set<'_>, runs: &mut Vec<Run>) {
        let (text, unknown) = letters::clean(text);
        if unknown > 0 {
            self.remark(Reason::Symbol, &text);
        }
        let marks = Marks {
            bold: letters.bold.unwrap_or_default(),
            italic: letters.italic.unwrap_or_default(),
            struck: letters.struck.unwrap_or_default(),
            link: link.cloned(),
            language: letters.language(&text).map(Rc::from),
        };
        push(Piece::Text(text), &marks, runs);
    }

    /// Where a link leads, if it leads to a page.
    pub(super) fn target(&mut self, element: &Element) -> Option<Rc<str>> {
        let address = element.attribute(Space::Link, "href").unwrap_or_default();
        if letters::is_address(address) {
            return Some(Rc::from(address));
        }
        let words = words_in(element);
        match address.starts_with('#') {
            true => self.remark(Reason::InnerLink, &words),
            false => self.remark(Reason::LinkDropped, &format!("{words} ({address})")),
        }
        None
    }

    fn note(&mut self, element: &'t Element, runs: &mut Vec<Run>) {
        let citation = element.child_of(Space::Text, "note-citation");
        if let Some(mark) = citation.and_then(|it| it.attribute(Space::Text, "label")) {
            self.remark(Reason::OwnMark, mark);
        }
        let number = self.notes.len();
        self.notes.push(Vec::new());
        push(Piece::Note(number), &Marks::default(), runs);
        let place = std::mem::replace(&mut self.place, Place::Note(number + 1));
        let boxes = std::mem::take(&mut self.boxes);
        let mut flow = Vec::new();
        if let Some(body) = element.child_of(Space::Text, "note-body") {
            self.blocks(body, &mut flow);
        }
        self.boxes = boxes;
        self.place = place;
        if let Some(note) = self.notes.get_mut(number) {
            *note = flow;
        }
    }
}
