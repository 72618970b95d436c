//! Tracked changes. What was taken out lies away from its place, what was put in stands between two marks; both are settled
//! in the tree, so that all who read it afterwards read the same.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{is_paragraph, words_in};
use crate::Changes;
use crate::content::remark;
use crate::document::{Place, Reason, Remark};
use crate::xml::{Element, Node, Space};

/// How many there are, those of looks aside.
pub(super) fn count(body: &Element) -> usize {
    let mut count = 0;
    body.walk(&mut |element| {
        let is_one = element.is_named(Space::Text, "changed-region")
            && element.child_of(Space::Text, "format-change").is_none();
        count += usize::from(is_one);
        true
    });
    count
}

/// Accepts or rejects them, and says what goes.
pub(super) fn settle(body: &mut Element, changes: Changes, remarks: &mut Vec<Remark>) {
    let mut settling = Settling {
        rejects: changes == Changes::Reject,
        taken_out: BTreeMap::new(),
        put_in: BTreeSet::new(),
        open: BTreeSet::new(),
        place: 0,
        remarks,
    };
    body.walk(&mut |element| {
        if element.is_named(Space::Text, "changed-region") {
            settling.learn(element);
        }
        true
    });
    let nodes = std::mem::take(&mut body.nodes);
    body.nodes = settling.blocks(nodes);
    settling.say_of_others();
}

/// Parts a paragraph into two, where what was taken out had been several.
const SPLIT: &str = "split";

struct Settling<'r> {
    rejects: bool,
    /// What was taken out, by the names of the changes.
    taken_out: BTreeMap<String, Element>,
    put_in: BTreeSet<String>,
    /// Changes that put in what is being read, where they are rejected.
    open: BTreeSet<String>,
    place: usize,
    remarks: &'r mut Vec<Remark>,
}

impl Settling<'_> {
    fn learn(&mut self, region: &Element) {
        let id = region.attribute(Space::Text, "id");
        let id = id.or_else(|| region.attribute(Space::Other, "id"));
        let Some(id) = id.map(str::to_owned) else {
            return;
        };
        if let Some(deletion) = region.child_of(Space::Text, "deletion") {
            let mut deletion = deletion.clone();
            // Who took it out, and when, goes no further.
            deletion.nodes.retain(|node| match node {
                Node::Element(element) => !element.is_named(Space::Office, "change-info"),
                Node::Text(_) => false,
            });
            // Of two with one name, only one has a place.
            if let Some(other) = self.taken_out.insert(id, deletion) {
                self.gone(&words_in(&other));
            }
        } else if region.child_of(Space::Text, "insertion").is_some() {
            self.put_in.insert(id);
        }
    }

    fn gone(&mut self, words: &str) {
        if !words.trim().is_empty() {
            let place = Place::Paragraph(self.place.max(1));
            remark(self.remarks, place, Reason::ChangedAway, words);
        }
    }

    /// What was taken out at no place that the text names.
    fn say_of_others(&mut self) {
        for (_, deletion) in std::mem::take(&mut self.taken_out) {
            self.gone(&words_in(&deletion));
        }
    }

    fn is_cut(&self) -> bool {
        !self.open.is_empty()
    }

    /// Heeds the mark of a change. What stands at its place, where something does.
    fn mark(&mut self, element: &Element) -> Option<Vec<Node>> {
        let id = element
            .attribute(Space::Text, "change-id")
            .unwrap_or_default();
        if element.space != Space::Text {
            return None;
        }
        match &*element.name {
            "change-start" if self.rejects && self.put_in.contains(id) => {
                self.open.insert(id.to_owned());
            }
            "change-end" => drop(self.open.remove(id)),
            "change" => {
                let taken_out = self.taken_out.remove(id)?;
                match self.rejects && !self.is_cut() {
                    true => return Some(taken_out.nodes),
                    false => self.gone(&words_in(&taken_out)),
                }
            }
            "change-start" => {}
            _ => return None,
        }
        Some(Vec::new())
    }

    /// The blocks that stay. A paragraph in which something begins that was put in goes on in the one where it ends.
    fn blocks(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let mut kept: Vec<Node> = Vec::new();
        let mut goes_on: Option<usize> = None;
        for node in nodes {
            let Node::Element(mut element) = node else {
                continue;
            };
            if element.is_named(Space::Text, "tracked-changes") {
                continue;
            }
            if let Some(nodes) = self.mark(&element) {
                kept.extend(nodes);
                continue;
            }
            let was_cut = self.is_cut();
            let inner = std::mem::take(&mut element.nodes);
            if !is_paragraph(&element) {
                element.nodes = self.blocks_or_inlines(&element, inner);
                let is_gone = was_cut && self.is_cut() && words_in(&element).trim().is_empty();
                if !is_gone {
                    kept.push(Node::Element(element));
                }
                continue;
            }
            self.place += 1;
            let mut parts = split(&element, self.inlines(inner)).into_iter();
            let before = goes_on.and_then(|at| kept.get_mut(at));
            if let (true, Some(Node::Element(before))) = (was_cut, before) {
                before.nodes.extend(first_nodes(parts.next()));
            }
            let is_gone = was_cut && self.is_cut();
            // Between the end of one that was put in and the beginning of the next, words may stay.
            let has_words = |node: &Node| match node {
                Node::Element(element) => !words_in(element).trim().is_empty(),
                Node::Text(text) => !text.trim().is_empty(),
            };
            kept.extend(parts.filter(|part| !is_gone || has_words(part)));
            goes_on = match (was_cut, self.is_cut()) {
                (_, false) => None,
                (true, true) => goes_on,
                (false, true) => kept.len().checked_sub(1),
            };
        }
        kept
    }

    /// What is in an element that is no paragraph: blocks, or letters where it has any.
    fn blocks_or_inlines(&mut self, element: &Element, nodes: Vec<Node>) -> Vec<Node> {
        let has_letters = nodes
            .iter()
            .any(|node| matches!(node, Node::Text(text) if !text.trim().is_empty()));
        match has_letters || element.space == Space::Graphic {
            true => self.inlines(nodes),
            false => self.blocks(nodes),
        }
    }

    fn inlines(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let mut kept = Vec::new();
        for node in nodes {
            match node {
                Node::Text(text) if self.is_cut() => self.gone(&text),
                Node::Text(text) => kept.push(Node::Text(text)),
                Node::Element(mut element) => {
                    if let Some(nodes) = self.mark(&element) {
                        kept.extend(inline(nodes));
                        continue;
                    }
                    let was_cut = self.is_cut();
                    let inner = std::mem::take(&mut element.nodes);
                    // Frames and notes have blocks in them.
                    element.nodes = match inner.iter().any(has_paragraphs) {
                        true => self.blocks(inner),
                        false => self.inlines(inner),
                    };
                    let is_gone = was_cut && self.is_cut();
                    if !is_gone || !words_in(&element).trim().is_empty() {
                        kept.push(Node::Element(element));
                    }
                }
            }
        }
        kept
    }
}

/// Whether there are paragraphs in it.
fn has_paragraphs(node: &Node) -> bool {
    let Node::Element(element) = node else {
        return false;
    };
    let mut found = false;
    element.walk(&mut |it| {
        found |= is_paragraph(it);
        !found
    });
    found
}

/// What was taken out, as it stands in a line: its paragraphs are parted by marks.
fn inline(nodes: Vec<Node>) -> Vec<Node> {
    let mut line = Vec::new();
    for (at, node) in nodes.into_iter().enumerate() {
        if at > 0 {
            line.push(Node::Element(Element::new(Space::None, SPLIT)));
        }
        match node {
            Node::Element(element) if is_paragraph(&element) => line.extend(element.nodes),
            other => line.push(other),
        }
    }
    line
}

/// The paragraphs that a paragraph is parted into.
fn split(paragraph: &Element, nodes: Vec<Node>) -> Vec<Node> {
    let is_split = |node: &Node| matches!(node, Node::Element(element) if element.is_named(Space::None, SPLIT));
    let mut parts = vec![paragraph.clone()];
    for node in nodes {
        if is_split(&node) {
            parts.push(paragraph.clone());
        } else if let Some(last) = parts.last_mut() {
            last.nodes.push(node);
        }
    }
    parts.into_iter().map(Node::Element).collect()
}

fn first_nodes(node: Option<Node>) -> Vec<Node> {
    match node {
        Some(Node::Element(element)) => element.nodes,
        _ => Vec::new(),
    }
}
