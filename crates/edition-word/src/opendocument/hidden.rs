//! What is hidden, and the comments of people: they are taken out of the tree before anybody reads it.

use super::styles::{Letters, Styles};
use super::words::{is_paragraph, paragraphs_in, words_in};
use crate::content::remark;
use crate::document::{Place, Reason, Remark};
use crate::xml::{Element, Node, Space};

/// Takes them out, says of what is hidden that it goes, and counts the comments.
pub(super) fn take_out(body: &mut Element, styles: &Styles, remarks: &mut Vec<Remark>) -> usize {
    let mut taking = Taking {
        styles,
        remarks,
        comments: 0,
        place: 0,
    };
    taking.children(body, &Letters::default());
    taking.comments
}

struct Taking<'t> {
    styles: &'t Styles,
    remarks: &'t mut Vec<Remark>,
    comments: usize,
    place: usize,
}

impl Taking<'_> {
    fn children(&mut self, element: &mut Element, letters: &Letters) {
        let nodes = std::mem::take(&mut element.nodes);
        for node in nodes {
            match node {
                Node::Text(text) => element.nodes.push(Node::Text(text)),
                Node::Element(child) => {
                    element
                        .nodes
                        .extend(self.element(child, letters).map(Node::Element));
                }
            }
        }
    }

    /// The element without what is hidden in it.
    fn element(&mut self, mut element: Element, letters: &Letters) -> Option<Element> {
        if element.space == Space::Office && element.name.starts_with("annotation") {
            self.comments += usize::from(&*element.name == "annotation");
            return None;
        }
        let style = element
            .attribute(Space::Text, "style-name")
            .unwrap_or_default();
        let is_paragraph = is_paragraph(&element);
        let own = match is_paragraph {
            true => {
                self.place += 1;
                self.styles.letters_of_paragraph(style)
            }
            false if element.is_named(Space::Text, "span") => self.styles.letters(style, letters),
            false => letters.clone(),
        };
        let is_hidden = is_hidden(&element)
            || is_paragraph && hides_paragraph(&element)
            || (is_paragraph || element.is_named(Space::Text, "span")) && own.hidden == Some(true);
        if is_of_file(&element) {
            let words = words_in(&element);
            let place = Place::Paragraph(self.place.max(1));
            remark(self.remarks, place, Reason::OfFile, &words);
            return None;
        }
        if is_hidden {
            let inner = paragraphs_in(&element) - usize::from(is_paragraph);
            let first = self.place + inner.min(1);
            self.hide(&element, first);
            self.place += inner;
            return None;
        }
        self.children(&mut element, &own);
        Some(element)
    }

    /// Says of an element that it goes; `place` is that of its first paragraph.
    fn hide(&mut self, element: &Element, place: usize) {
        let words = words_in(element);
        if !words.trim().is_empty() {
            let place = Place::Paragraph(place.max(1));
            remark(self.remarks, place, Reason::Hidden, &words);
        }
    }
}

/// Whether an element says of itself that it is hidden.
fn is_hidden(element: &Element) -> bool {
    let says = |name: &str| element.attribute(Space::Text, name);
    let is_hidden = says("is-hidden") == Some("true");
    match (element.space, &*element.name) {
        (Space::Text, "section") => match says("display") {
            Some("none") => true,
            Some("condition") => is_hidden,
            _ => false,
        },
        (Space::Text, "hidden-text") => true,
        (Space::Text, "variable-set") => says("display") == Some("none"),
        (Space::Table, "table") => element.attribute(Space::Table, "display") == Some("false"),
        _ => false,
    }
}

/// Whether a field shows what is known of the file, not what it says.
fn is_of_file(element: &Element) -> bool {
    const OF_FILE: [&str; 14] = [
        "author-name",
        "author-initials",
        "initial-creator",
        "creator",
        "printed-by",
        "file-name",
        "template-name",
        "creation-date",
        "creation-time",
        "modification-date",
        "modification-time",
        "print-date",
        "print-time",
        "editing-duration",
    ];
    let name = &*element.name;
    element.space == Space::Text && (OF_FILE.contains(&name) || name.starts_with("sender-"))
}

/// Whether a field in a paragraph hides it.
fn hides_paragraph(paragraph: &Element) -> bool {
    let field = paragraph.find(Space::Text, "hidden-paragraph");
    field.is_some_and(|it| it.attribute(Space::Text, "is-hidden") == Some("true"))
}
