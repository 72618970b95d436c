//! The kids of each structure element, in reading order.

use super::link::LinkObject;
use crate::page::{Element, ElementId, Role, Structure};

/// A kid of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    /// A stretch of marked content.
    Content {
        /// The page, from 0.
        page: usize,
        /// The number of the stretch on its page.
        number: usize,
    },
    /// An element.
    Element(ElementId),
    /// A link annotation, by its index among all.
    Link(usize),
}

/// The kids of all elements and of the document itself.
pub(super) struct Kids {
    kids: Vec<Kid>,
    /// The end of each element's kids, and at last of the document's.
    ends: Vec<usize>,
}

/// A kid with the keys that it is sorted by.
struct Placed {
    /// The index of its owner among all elements; the document comes last.
    owner: usize,
    /// Its place in reading order: the number of the stretch of content that it begins with, counted through all
    /// pages.
    place: usize,
    kid: Kid,
}

/// Sorts content, elements and links.
///
/// The elements of one parent are in reading order already, and so is the content of all pages. What is to be found
/// is where an element's child elements come between its own stretches of content. A child comes where its own
/// content does, except for notes: they stand at the foot of the page and are read where they are referred to.
pub(super) fn order(structure: &Structure, marks: &[Vec<ElementId>], links: &[LinkObject]) -> Kids {
    let mut all = Unordered {
        placed: Vec::with_capacity(3 * structure.len()),
        elements: structure.len(),
    };
    let mut begins = vec![None; structure.len()];
    all.add_content(marks, &mut begins);
    let elements: Vec<(ElementId, &Element)> = structure.iter().collect();
    for (id, element) in elements.iter().rev() {
        let begin = begins.get(id.index()).copied().flatten();
        let parent = element.parent.and_then(|id| begins.get_mut(id.index()));
        if let (Some(begin), Some(parent)) = (begin, parent) {
            *parent = Some(parent.map_or(begin, |own: usize| own.min(begin)));
        }
    }
    all.add_elements(&elements, &begins);
    for (index, link) in links.iter().enumerate() {
        all.add(link.element, usize::MAX, Kid::Link(index));
    }
    all.ordered()
}

impl Kids {
    /// The kids of an element.
    pub(super) fn of_element(&self, id: ElementId) -> &[Kid] {
        self.of(id.index())
    }

    /// The kids of the document itself.
    pub(super) fn of_document(&self) -> &[Kid] {
        self.of(self.ends.len().saturating_sub(1))
    }

    fn of(&self, owner: usize) -> &[Kid] {
        let start = owner
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let end = self.ends.get(owner).copied().unwrap_or_default();
        let kids = self.kids.get(start.copied().unwrap_or_default()..end);
        kids.unwrap_or_default()
    }
}

/// The kids of all elements, not yet sorted.
struct Unordered {
    placed: Vec<Placed>,
    /// How many elements there are.
    elements: usize,
}

impl Unordered {
    /// Adds a kid of `owner`, or of the document where that is `None`.
    fn add(&mut self, owner: Option<ElementId>, place: usize, kid: Kid) {
        let owner = owner.map_or(self.elements, ElementId::index);
        self.placed.push(Placed {
            owner: owner.min(self.elements),
            place,
            kid,
        });
    }

    fn ordered(mut self) -> Kids {
        self.placed
            .sort_by_key(|placed| (placed.owner, placed.place));
        let mut ends = vec![0; self.elements + 1];
        for (index, placed) in self.placed.iter().enumerate() {
            if let Some(end) = ends.get_mut(placed.owner) {
                *end = index + 1;
            }
        }
        // An element without kids ends where the one before it does.
        let mut latest = 0;
        for end in &mut ends {
            latest = latest.max(*end);
            *end = latest;
        }
        Kids {
            kids: self.placed.into_iter().map(|placed| placed.kid).collect(),
            ends,
        }
    }

    fn add_content(&mut self, marks: &[Vec<ElementId>], begins: &mut [Option<usize>]) {
        let pages = marks.iter().enumerate();
        let stretches = pages.flat_map(|(page, marks)| {
            let numbered = marks.iter().enumerate();
            numbered.map(move |(number, element)| (Kid::Content { page, number }, *element))
        });
        for (place, (kid, element)) in stretches.enumerate() {
            self.add(Some(element), place, kid);
            if let Some(begin) = begins.get_mut(element.index()) {
                begin.get_or_insert(place);
            }
        }
    }

    fn add_elements(&mut self, elements: &[(ElementId, &Element)], begins: &[Option<usize>]) {
        // The place of each parent's latest child; the document comes last.
        let mut latest = vec![0; begins.len() + 1];
        for (id, element) in elements {
            let parent = element.parent.filter(|parent| parent < id);
            let slot = parent.map_or(begins.len(), ElementId::index);
            let Some(latest) = latest.get_mut(slot) else {
                continue;
            };
            let begin = begins.get(id.index()).copied().flatten();
            let own = begin.filter(|_| element.role != Role::Note);
            *latest = own.unwrap_or(*latest).max(*latest);
            let place = *latest;
            self.add(parent, place, Kid::Element(*id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kid, order};
    use crate::page::{Element, ElementId, Role, Structure};

    fn element(role: Role, parent: Option<ElementId>) -> Element {
        Element {
            role,
            parent,
            locale: None,
            alt: None,
            segment: None,
        }
    }

    /// The kids of the first element: content as `page.number`, elements by role.
    fn check(structure: &Structure, marks: &[Vec<ElementId>], expected: &str) {
        let kids = order(structure, marks, &[]);
        let (first, _) = structure.iter().next().unwrap();
        let found: Vec<String> = kids
            .of_element(first)
            .iter()
            .map(|kid| match kid {
                Kid::Content { page, number } => format!("{page}.{number}"),
                Kid::Element(id) => format!("{:?}", structure.get(*id).unwrap().role),
                Kid::Link(index) => format!("link {index}"),
            })
            .collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn elements_stand_between_the_content_around_them() {
        let mut structure = Structure::default();
        let paragraph = structure.add(element(Role::Paragraph, None));
        let link = structure.add(element(Role::Link, Some(paragraph)));
        let code = structure.add(element(Role::Code, Some(link)));
        let marks = [vec![paragraph, code], vec![link, paragraph]];
        check(&structure, &marks, "0.0 Link 1.1");
    }

    #[test]
    fn notes_follow_their_reference_and_empty_elements_their_neighbour() {
        let mut structure = Structure::default();
        let paragraph = structure.add(element(Role::Paragraph, None));
        let reference = structure.add(element(Role::Reference, Some(paragraph)));
        let note = structure.add(element(Role::Note, Some(paragraph)));
        structure.add(element(Role::Span, Some(paragraph)));
        let marks = [vec![paragraph, reference, paragraph, note], vec![paragraph]];
        check(&structure, &marks, "0.0 Reference Note Span 0.2 1.0");
    }
}
