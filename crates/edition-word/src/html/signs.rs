//! Numbers and bullets that Word has counted and typed, for a page has no lists like Word's: `mso-list:Ignore` where it saved
//! all it knew, and letters before small spaces where it saved a filtered page.

use super::looks::{attribute, own};
use super::words::words_in;
use crate::xml::{Element, Node, Space};

/// Under these names the sign of a paragraph, its list and its level are written down, in a vocabulary that no page has.
pub(super) const SIGN: &str = "sign";
pub(super) const LIST: &str = "list";
pub(super) const LEVEL: &str = "level";

/// No sign is longer.
const LONGEST: usize = 16;
/// Word indents a level so far, in twentieths of a point.
const STEP: i32 = 720;

/// Takes the signs off, and writes them down at their paragraphs.
pub(super) fn take_off(element: &mut Element) {
    for node in &mut element.nodes {
        if let Node::Element(child) = node {
            take_off(child);
        }
    }
    let is_one = matches!(
        &*element.name,
        "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
    );
    if !is_one || element.space != Space::Page {
        return;
    }
    let sign = ignored(element).or_else(|| before_spaces(element));
    let Some(sign) = sign.map(|it| it.trim().to_owned()) else {
        return;
    };
    let (list, level) = list(element);
    element.set(Space::Word, SIGN, &sign);
    element.set(Space::Word, LIST, &list);
    element.set(Space::Word, LEVEL, &level.to_string());
}

/// The list and the level of a paragraph: as it says, or as far as it is indented.
fn list(element: &Element) -> (String, usize) {
    let style = attribute(element, "style").to_ascii_lowercase();
    let told = style
        .split(';')
        .find_map(|it| it.trim().strip_prefix("mso-list:"));
    let mut words = told.unwrap_or_default().split_whitespace();
    let (list, level) = (words.next(), words.next());
    let level = level.and_then(|it| it.strip_prefix("level")?.parse::<usize>().ok());
    match (list, level) {
        (Some(list), Some(level)) => (format!("word {list}"), level.saturating_sub(1)),
        _ => {
            let indent = own(element).indent.unwrap_or_default().clamp(0, STEP * 9);
            let level = (indent + STEP / 2) / STEP;
            (
                "word".to_owned(),
                usize::try_from(level - 1).unwrap_or_default(),
            )
        }
    }
}

/// The words of a span that programs other than Word are to read, taken out.
fn ignored(element: &mut Element) -> Option<String> {
    let mut found = None;
    element.nodes.retain_mut(|node| {
        let Node::Element(child) = node else {
            return true;
        };
        if found.is_some() {
            return true;
        }
        let style = attribute(child, "style")
            .replace(' ', "")
            .to_ascii_lowercase();
        if style.contains("mso-list:ignore") {
            found = Some(words_in(child));
            return false;
        }
        let is_inline = matches!(
            &*child.name,
            "span" | "b" | "i" | "em" | "strong" | "a" | "font"
        );
        if is_inline {
            found = ignored(child);
        }
        true
    });
    found
}

/// What stands before the small spaces that Word puts between a number and the text, taken off with them.
fn before_spaces(element: &mut Element) -> Option<String> {
    let mut sign = String::new();
    if !ends_in_spaces(element, &mut sign) {
        return None;
    }
    let is_sign = !sign.trim().is_empty()
        && sign.trim().chars().count() <= LONGEST
        && sign.split_whitespace().count() == 1;
    is_sign.then(|| {
        strip(element);
        sign
    })
}

/// Collects letters up to the small spaces; whether these came.
fn ends_in_spaces(element: &Element, sign: &mut String) -> bool {
    for node in &element.nodes {
        match node {
            Node::Text(text) => sign.push_str(text),
            Node::Element(child) if is_small_space(child) => return true,
            Node::Element(child) => {
                if ends_in_spaces(child, sign) {
                    return true;
                }
            }
        }
        if sign.trim().chars().count() > LONGEST {
            return false;
        }
    }
    false
}

/// Takes away all letters up to the small spaces, and these; whether these came.
fn strip(element: &mut Element) -> bool {
    let mut has_come = false;
    element.nodes.retain_mut(|node| {
        if has_come {
            return true;
        }
        match node {
            Node::Text(_) => false,
            Node::Element(child) if is_small_space(child) => {
                has_come = true;
                false
            }
            Node::Element(child) => {
                has_come = strip(child);
                true
            }
        }
    });
    has_come
}

/// `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>`
fn is_small_space(element: &Element) -> bool {
    let style = attribute(element, "style")
        .replace(' ', "")
        .to_ascii_lowercase();
    style.starts_with("font:7.0pt") && element.whole_text().trim().is_empty()
}
