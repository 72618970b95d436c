//! The words of a text, for what is said of them and for the proof that none is lost.

use crate::letters::words;
use crate::xml::{Element, Node, Space};

/// Elements of the text that end a word.
const ENDS: [&str; 5] = ["p", "h", "s", "tab", "line-break"];

/// Elements whose words stand elsewhere, or nowhere.
const ASIDES: [&str; 4] = ["note", "ruby-text", "placeholder", "script"];

/// What is no word of the text: the marks of notes, and numbers as some program has counted them.
fn is_counted(element: &Element) -> bool {
    element.space == Space::Text && matches!(&*element.name, "note-citation" | "number")
}

fn ends(element: &Element) -> bool {
    match element.space {
        Space::Text => ENDS.contains(&&*element.name),
        Space::Table => element.name.ends_with("cell"),
        Space::Graphic => matches!(&*element.name, "title" | "desc"),
        _ => false,
    }
}

/// Whether it is a paragraph or a heading.
pub(super) fn is_paragraph(element: &Element) -> bool {
    element.space == Space::Text && matches!(&*element.name, "p" | "h")
}

/// How many paragraphs are in an element, itself among them.
pub(super) fn paragraphs_in(element: &Element) -> usize {
    let mut count = 0;
    element.walk(&mut |it| {
        count += usize::from(is_paragraph(it));
        true
    });
    count
}

/// All words of `element`, those of each paragraph apart.
pub(super) fn words_in(element: &Element) -> String {
    let mut text = String::new();
    collect(element, &mut text);
    text
}

fn collect(element: &Element, text: &mut String) {
    if is_counted(element) || element.is_annotation() {
        return;
    }
    for node in &element.nodes {
        match node {
            Node::Text(letters) => text.push_str(letters),
            Node::Element(element) => collect(element, text),
        }
    }
    if ends(element) {
        text.push(' ');
    }
}

/// The words of a whole text.
pub(super) fn all(body: &Element) -> Vec<String> {
    let mut walk = Walk::default();
    walk.children(body);
    let texts = walk.asides.iter().chain([&walk.text]);
    texts.flat_map(|text| words(text)).collect()
}

/// Collects the letters, wherever they stand.
#[derive(Default)]
struct Walk {
    text: String,
    /// What stands elsewhere: it does not part the words around it.
    asides: Vec<String>,
}

impl Walk {
    fn children(&mut self, element: &Element) {
        for node in &element.nodes {
            match node {
                Node::Text(letters) => self.text.push_str(letters),
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        if is_counted(element) || element.is_annotation() {
            return;
        }
        let is_aside = element.space == Space::Draw
            || element.space == Space::Text && ASIDES.contains(&&*element.name);
        if is_aside {
            let around = std::mem::take(&mut self.text);
            self.children(element);
            let aside = std::mem::replace(&mut self.text, around);
            self.asides.push(aside);
            return;
        }
        self.children(element);
        if ends(element) {
            self.text.push(' ');
        }
    }
}
