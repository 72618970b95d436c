//! Notes: links that lead to a place from where another link leads back, as Word, LibreOffice, pandoc and others write them.

use std::collections::{BTreeMap, BTreeSet};

use super::looks::attribute;
use super::words::words_in;
use crate::content::remark;
use crate::document::{Place, Reason, Remark};
use crate::xml::{Element, Node, Space};

/// Under this name a mark is written down, in a vocabulary that no page has.
pub(super) const MARK: &str = "note";

/// The mark of a note is no longer.
const LONGEST_MARK: usize = 8;
/// A link is named by itself, or by something as near as this.
const NEAR: usize = 4;

/// No more links stand in a note before the one that leads back.
const LINKS_IN_NOTE: usize = 100;

/// An element of the page, by its place among all.
struct Known<'e> {
    element: &'e Element,
    around: usize,
    /// The place after the last element in it.
    end: usize,
}

/// Parts the notes from the text, and leaves marks in their places.
pub(super) fn part(root: &mut Element, remarks: &mut Vec<Remark>) -> Vec<Element> {
    let found = Found::in_page(root);
    if found.notes.is_empty() {
        return Vec::new();
    }
    let mut parting = Parting {
        found,
        at: 0,
        notes: Vec::new(),
        remarks,
    };
    parting.notes = vec![Element::new(Space::Page, "div"); parting.found.notes.len()];
    parting.element(root);
    parting.notes
}

/// What is to be done with elements, by their places.
#[derive(Default)]
struct Found {
    /// The notes: where each begins, to its number.
    notes: BTreeMap<usize, usize>,
    /// The marks, with the numbers of their notes.
    marks: BTreeMap<usize, usize>,
    /// The links back.
    back: BTreeSet<usize>,
}

impl Found {
    fn in_page(root: &Element) -> Self {
        let mut known = Vec::new();
        list(root, 0, &mut known);
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        let mut links: Vec<(usize, &str)> = Vec::new();
        for (at, it) in known.iter().enumerate() {
            for name in ["id", "name"] {
                if let Some(name) = it.element.attribute(Space::None, name) {
                    names.entry(name).or_insert(at);
                }
            }
            if let Some(target) = attribute(it.element, "href").strip_prefix('#') {
                links.push((at, target));
            }
        }
        let target = |link: &(usize, &str)| names.get(link.1).copied();
        let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
        for link in &links {
            let Some(place) = target(link).filter(|place| *place > link.0) else {
                continue;
            };
            let first = links.partition_point(|back| back.0 + NEAR < place);
            let behind = links.iter().skip(first).take(LINKS_IN_NOTE);
            let far =
                |back: &&(usize, &str)| target(back).map_or(usize::MAX, |to| to.abs_diff(link.0));
            let near = behind.filter(|back| back.0 > link.0 && far(back) <= NEAR);
            let back = near.min_by_key(far);
            if let Some(back) = back.filter(|_| is_mark(&known, link.0)) {
                pairs.push((link.0, place, back.0));
            }
        }
        let mut found = Self::default();
        for pair in &pairs {
            found.add(&known, *pair, &pairs);
        }
        // The same note may be marked again, without a way back.
        for link in links.iter().filter(|link| is_mark(&known, link.0)) {
            let again = target(link)
                .and_then(|to| pairs.iter().find(|(_, place, _)| *place == to))
                .and_then(|(first, ..)| found.marks.get(first).copied());
            if let Some(note) = again {
                found.marks.entry(link.0).or_insert(note);
            }
        }
        found
    }

    fn add(
        &mut self,
        known: &[Known<'_>],
        (mark, place, back): (usize, usize, usize),
        pairs: &[(usize, usize, usize)],
    ) {
        let Some(note) = container(known, (mark, place, back), pairs) else {
            return;
        };
        // Notes do not stand in notes.
        let before = self.notes.range(..note).next_back();
        let is_inside =
            before.is_some_and(|(other, _)| known.get(*other).is_some_and(|it| note < it.end));
        if is_inside {
            return;
        }
        let number = self.notes.len();
        let number = *self.notes.entry(note).or_insert(number);
        self.marks.insert(mark, number);
        self.back.insert(back);
    }
}

/// Writes down all elements in the order of the page.
fn list<'e>(element: &'e Element, around: usize, known: &mut Vec<Known<'e>>) {
    let at = known.len();
    known.push(Known {
        element,
        around,
        end: at,
    });
    for child in element.children() {
        list(child, at, known);
    }
    let end = known.len();
    if let Some(it) = known.get_mut(at) {
        it.end = end;
    }
}

/// Whether the words of a link are the mark of a note: a number, a letter, a star.
fn is_mark(known: &[Known<'_>], at: usize) -> bool {
    let words = known.get(at).map(|it| words_in(it.element));
    let words = words.unwrap_or_default();
    let bare = words
        .trim()
        .trim_matches(|it: char| "[](){}.".contains(it) || it.is_whitespace());
    let count = bare.chars().count();
    let is_all = |is_one: fn(char) -> bool| bare.chars().all(is_one);
    let is_number = is_all(char::is_numeric) || is_all(|it| "ivxlcIVXLC".contains(it));
    let is_sign = is_all(|it| "*†‡§¶#".contains(it)) || is_all(char::is_alphabetic) && count <= 2;
    (1..=LONGEST_MARK).contains(&count) && (is_number || is_sign)
}

/// The element that holds a note: the block that its name stands in, and what is around it and holds no other.
fn container(
    known: &[Known<'_>],
    (mark, place, back): (usize, usize, usize),
    pairs: &[(usize, usize, usize)],
) -> Option<usize> {
    let mut at = place;
    while !is_block(known.get(at)?.element) || known.get(at)?.end <= back {
        let around = known.get(at)?.around;
        if around == at || known.get(at)?.element.is_named(Space::Page, "body") {
            return None;
        }
        at = around;
    }
    loop {
        let around = known.get(at)?.around;
        let outer = known.get(around)?;
        let holds_other = pairs
            .iter()
            .any(|(_, other, _)| *other != place && (around..outer.end).contains(other));
        let holds_mark = (around..outer.end).contains(&mark);
        if around == at || holds_other || holds_mark || !is_called_note(outer.element) {
            break;
        }
        at = around;
    }
    let whole = known.get(at)?;
    (!(at..whole.end).contains(&mark)).then_some(at)
}

fn is_block(element: &Element) -> bool {
    matches!(
        &*element.name,
        "p" | "div" | "li" | "aside" | "section" | "dd" | "td" | "tr"
    )
}

/// Whether an element is called after the one note that it holds.
fn is_called_note(element: &Element) -> bool {
    let id = attribute(element, "id").to_ascii_lowercase();
    let is_one = [
        "ftn",
        "edn",
        "sdfootnote",
        "sdendnote",
        "fn",
        "footnote",
        "note",
    ]
    .iter()
    .any(|it| id.starts_with(it) && id.ends_with(|end: char| end.is_ascii_digit()));
    is_one || &*element.name == "li"
}

/// Takes the notes out of the tree.
struct Parting<'p> {
    found: Found,
    at: usize,
    notes: Vec<Element>,
    remarks: &'p mut Vec<Remark>,
}

impl Parting<'_> {
    fn element(&mut self, element: &mut Element) {
        self.at += 1;
        let nodes = std::mem::take(&mut element.nodes);
        for node in nodes {
            let Node::Element(mut child) = node else {
                element.nodes.push(node);
                continue;
            };
            let at = self.at;
            let mark = self.found.marks.get(&at).copied();
            let note = self.found.notes.get(&at).copied();
            let is_back = self.found.back.contains(&at);
            self.element(&mut child);
            if let Some(note) = mark {
                let mut mark = Element::new(Space::Word, MARK);
                mark.set(Space::Word, MARK, &note.to_string());
                element.nodes.push(Node::Element(mark));
            } else if let Some(note) = note.and_then(|note| self.notes.get_mut(note)) {
                note.nodes = child.nodes;
            } else if is_back {
                let words = words_in(&child);
                if words.trim().chars().count() > LONGEST_MARK {
                    remark(self.remarks, Place::File, Reason::Instruction, &words);
                }
            } else {
                element.nodes.push(Node::Element(child));
            }
        }
    }
}
