//! The words of a page, for what is said of them and for the proof that none is lost.

use crate::letters::words;
use crate::xml::{Element, Node, Space};

/// Elements within a line, which part no words.
const INLINES: [&str; 41] = [
    "", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rb", "rtc", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "slot", "picture",
];

/// Whether an element stands in a line.
pub(super) fn is_inline(element: &Element) -> bool {
    // What programs add under names of their own stands in lines.
    element.space != Space::Page || INLINES.contains(&&*element.name) || element.name.contains(':')
}

/// All words of `element`, those of each block apart.
pub(super) fn words_in(element: &Element) -> String {
    let mut text = String::new();
    collect(element, &mut text);
    text
}

fn collect(element: &Element, text: &mut String) {
    if element.is_annotation() {
        return;
    }
    if !is_inline(element) {
        text.push(' ');
    }
    for node in &element.nodes {
        match node {
            Node::Text(letters) => text.push_str(letters),
            Node::Element(element) => collect(element, text),
        }
    }
    if !is_inline(element) {
        text.push(' ');
    }
}

/// The words of a whole page and its notes.
pub(super) fn all(root: &Element, notes: &[Element]) -> Vec<String> {
    let all = notes.iter().chain([root]);
    all.flat_map(|it| words(&words_in(it))).collect()
}
