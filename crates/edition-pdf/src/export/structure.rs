//! The structure tree, which screen readers follow: the elements with their content and links, and the parent tree,
//! which leads back from those to the element.

use std::collections::BTreeMap;

use super::file::{File, Group};
use super::id::Id;
use super::link::LinkObject;
use super::object::rectangle;
use super::order::{Kid, order};
use super::syntax::{Entries, count, list, refer, text};
use crate::page::{Area, Element, ElementId, GlyphRun, Item, Pages, Role, Structure};

/// The standard structure type of a role.
pub(super) fn structure_type(role: Role) -> &'static str {
    match role {
        Role::Heading(0 | 1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label | Role::Term => "Lbl",
        Role::ListBody => "LBody",
        Role::BlockQuote => "BlockQuote",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHead | Role::RowHead => "TH",
        Role::TableCell => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Note => "Note",
        Role::Reference => "Reference",
        Role::Link => "Link",
        Role::Code => "Code",
        Role::Span => "Span",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Division => "Div",
    }
}

/// Adds the tree and returns its root.
pub(super) fn add(
    file: &mut File<'_>,
    pages: &Pages,
    page_ids: &[Id],
    marks: &[Vec<ElementId>],
    links: &[LinkObject],
) -> Id {
    let kids = order(&pages.structure, marks, links);
    let tree = Tree::new(file, pages, page_ids, links);
    for (id, element) in pages.structure.iter() {
        tree.add_element(file, id, element, kids.of_element(id));
    }
    tree.add_stray_links(file);
    tree.add_top(file, kids.of_document());
    let parents = file.reserve();
    file.add_dictionary(parents, Group::Common, |entries| {
        tree.write_parents(entries.key("Nums"), marks);
    });
    file.add_dictionary(tree.root, Group::Common, |entries| {
        entries.name("Type", "StructTreeRoot");
        entries.reference("K", tree.top);
        entries.reference("ParentTree", parents);
        entries.number("ParentTreeNextKey", page_ids.len() + links.len());
        if !tree.notes.is_empty() {
            entries.dictionary("IDTree", |entries| tree.write_notes(entries.key("Names")));
        }
    });
    tree.root
}

/// The tree being written.
struct Tree<'p> {
    pages: &'p Pages,
    page_ids: &'p [Id],
    links: &'p [LinkObject<'p>],
    root: Id,
    /// The `Document` element.
    top: Id,
    /// The object of each element.
    elements: Vec<Id>,
    /// The `Link` inside each element that has link annotations without being a link itself, such as a `Reference`:
    /// an annotation must belong to a `Link`.
    inner_links: BTreeMap<ElementId, Id>,
    /// The `Link` of each annotation that belongs to no element, by its index among all.
    stray_links: BTreeMap<usize, Id>,
    /// The identifier of each note.
    notes: BTreeMap<ElementId, String>,
    facts: Facts,
}

impl<'p> Tree<'p> {
    fn new(
        file: &mut File<'_>,
        pages: &'p Pages,
        page_ids: &'p [Id],
        links: &'p [LinkObject<'p>],
    ) -> Self {
        let (root, top) = (file.reserve(), file.reserve());
        let elements = pages.structure.iter().map(|_| file.reserve()).collect();
        let mut inner_links = BTreeMap::new();
        let mut stray_links = BTreeMap::new();
        for (index, link) in links.iter().enumerate() {
            let found = link
                .element
                .and_then(|id| Some((id, pages.structure.get(id)?)));
            match found {
                None => _ = stray_links.insert(index, file.reserve()),
                Some((_, element)) if element.role == Role::Link => {}
                Some((id, _)) => {
                    inner_links.entry(id).or_insert_with(|| file.reserve());
                }
            }
        }
        let all = pages.structure.iter();
        let notes = all.filter(|(_, element)| element.role == Role::Note);
        // Numbers of one length, so that the names sort like the notes.
        let named = |(number, (id, _)): (usize, (ElementId, _))| (id, format!("note-{number:06}"));
        Self {
            pages,
            page_ids,
            links,
            root,
            top,
            elements,
            inner_links,
            stray_links,
            notes: notes.enumerate().map(named).collect(),
            facts: Facts::collect(pages),
        }
    }

    fn add_element(&self, file: &mut File<'_>, id: ElementId, element: &Element, kids: &[Kid]) {
        let Some(object) = self.object(id) else {
            return;
        };
        let parent = element.parent.and_then(|parent| self.object(parent));
        let inner = self.inner_links.get(&id).copied();
        file.add_dictionary(object, Group::Common, |entries| {
            self.begin(entries, structure_type(element.role), parent);
            if let Some(locale) = &element.locale {
                entries.text("Lang", locale.tag());
            }
            if let Some(alt) = &element.alt {
                entries.text("Alt", alt);
            }
            if let Some(note) = self.notes.get(&id) {
                entries.text("ID", note);
            }
            self.facts.write_attributes(entries, id, element);
            match inner {
                Some(link) => entries.reference("K", link),
                None => self.write_kids(entries, kids),
            }
        });
        if let Some(link) = inner {
            file.add_dictionary(link, Group::Common, |entries| {
                self.begin(entries, "Link", Some(object));
                self.write_kids(entries, kids);
            });
        }
    }

    /// Links of page furniture are not part of the text, but can be reached by keyboard: they come at the end of the
    /// document.
    fn add_stray_links(&self, file: &mut File<'_>) {
        for (index, object) in &self.stray_links {
            file.add_dictionary(*object, Group::Common, |entries| {
                self.begin(entries, "Link", None);
                if let Some(link) = self.links.get(*index) {
                    entries.text("Alt", link.description);
                }
                self.write_kids(entries, &[Kid::Link(*index)]);
            });
        }
    }

    fn add_top(&self, file: &mut File<'_>, kids: &[Kid]) {
        let kids = kids.iter().filter_map(|kid| match kid {
            Kid::Element(id) => self.elements.get(id.index()),
            Kid::Link(index) => self.stray_links.get(index),
            Kid::Content { .. } => None,
        });
        file.add_dictionary(self.top, Group::Common, |entries| {
            self.begin(entries, "Document", Some(self.root));
            entries.text("Lang", self.pages.metadata.locale.tag());
            entries.references("K", kids);
        });
    }

    /// Writes the first entries of an element in `parent`, or in the document.
    fn begin(&self, entries: &mut Entries<'_>, kind: &str, parent: Option<Id>) {
        entries.name("S", kind);
        entries.reference("P", parent.unwrap_or(self.top));
    }

    /// Writes the kids of an element, and the page of its first content.
    fn write_kids(&self, entries: &mut Entries<'_>, kids: &[Kid]) {
        let home = kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            _ => None,
        });
        if let Some(page) = home.and_then(|page| self.page_ids.get(page)) {
            entries.reference("Pg", *page);
        }
        match kids {
            [] => {}
            [kid] => {
                let bytes = entries.key("K");
                if !matches!(kid, Kid::Link(_)) {
                    bytes.push(b' ');
                }
                self.write_kid(bytes, *kid, home);
            }
            _ => list(entries.key("K"), kids, |bytes, kid| {
                self.write_kid(bytes, *kid, home)
            }),
        }
    }

    fn write_kid(&self, bytes: &mut Vec<u8>, kid: Kid, home: Option<usize>) {
        match kid {
            Kid::Element(id) => reference(bytes, self.object(id)),
            Kid::Content { page, number } if home == Some(page) => count(bytes, number),
            Kid::Content { page, number } => Entries::write(bytes, |entries| {
                entries.name("Type", "MCR");
                if let Some(page) = self.page_ids.get(page) {
                    entries.reference("Pg", *page);
                }
                entries.number("MCID", number);
            }),
            Kid::Link(index) => Entries::write(bytes, |entries| {
                entries.name("Type", "OBJR");
                if let Some(link) = self.links.get(index) {
                    if let Some(page) = self.page_ids.get(link.page) {
                        entries.reference("Pg", *page);
                    }
                    entries.reference("Obj", link.annotation);
                }
            }),
        }
    }

    /// The parent tree: for each page the elements of its content, for each link its element.
    fn write_parents(&self, bytes: &mut Vec<u8>, marks: &[Vec<ElementId>]) {
        let owner = |id: ElementId| {
            self.inner_links
                .get(&id)
                .copied()
                .or_else(|| self.object(id))
        };
        bytes.push(b'[');
        for (number, marks) in marks.iter().enumerate() {
            count(bytes, number);
            list(bytes, marks, |bytes, id| reference(bytes, owner(*id)));
        }
        for (index, link) in self.links.iter().enumerate() {
            let stray = self.stray_links.get(&index).copied();
            bytes.push(b' ');
            count(bytes, marks.len() + index);
            bytes.push(b' ');
            reference(bytes, stray.or_else(|| link.element.and_then(owner)));
        }
        bytes.push(b']');
    }

    /// The identifiers of all notes, each with its element.
    fn write_notes(&self, bytes: &mut Vec<u8>) {
        list(bytes, &self.notes, |bytes, (id, name)| {
            text(bytes, name);
            bytes.push(b' ');
            reference(bytes, self.object(*id));
        });
    }

    fn object(&self, id: ElementId) -> Option<Id> {
        self.elements.get(id.index()).copied()
    }
}

/// A reference, or `null`.
fn reference(bytes: &mut Vec<u8>, id: Option<Id>) {
    match id {
        Some(id) => refer(bytes, id),
        None => bytes.extend_from_slice(b"null"),
    }
}

/// Attributes of elements that only the pages tell.
#[derive(Default)]
struct Facts {
    /// The bounding boxes of figures, each with the height of its page.
    boxes: BTreeMap<ElementId, (Area, f32)>,
    /// How lists are numbered.
    numbering: BTreeMap<ElementId, &'static str>,
}

impl Facts {
    fn collect(pages: &Pages) -> Self {
        let mut facts = Self::default();
        for (_, term) in pages
            .structure
            .iter()
            .filter(|(_, it)| it.role == Role::Term)
        {
            let item = term.parent.and_then(|item| pages.structure.get(item));
            let list = item.and_then(|item| item.parent);
            // Words are no numbering.
            facts.numbering.extend(list.map(|list| (list, "None")));
        }
        for page in &pages.pages {
            let height = pages.size_of(page).1;
            for item in &page.items {
                match item {
                    Item::Run(run) => facts.add_label(run, &pages.structure),
                    Item::Picture { area, element, .. } => {
                        if let Some(element) = element {
                            facts.boxes.entry(*element).or_insert((*area, height));
                        }
                    }
                    Item::Box { .. } | Item::Dots { .. } => {}
                }
            }
        }
        facts
    }

    /// Finds out from the label of its first item how a list is numbered.
    fn add_label(&mut self, run: &GlyphRun, structure: &Structure) {
        let list = || {
            let label = structure.get(run.element?)?;
            let item = (label.role == Role::Label).then_some(label.parent)??;
            let list = structure.get(item)?.parent?;
            (structure.get(list)?.role == Role::List).then_some(list)
        };
        let Some(list) = list() else {
            return;
        };
        let numbering = match run.text.chars().find(|character| *character != '(') {
            Some('•') => "Disc",
            Some('◦') => "Circle",
            Some('▪') => "Square",
            // ISO 32000-1 has no value for dashes.
            Some('–') => "None",
            Some(digit) if digit.is_numeric() => "Decimal",
            Some(letter) if letter.is_uppercase() => "UpperAlpha",
            Some(letter) if letter.is_lowercase() => "LowerAlpha",
            _ => return,
        };
        self.numbering.entry(list).or_insert(numbering);
    }

    fn write_attributes(&self, entries: &mut Entries<'_>, id: ElementId, element: &Element) {
        match element.role {
            Role::TableHead | Role::RowHead => entries.dictionary("A", |attributes| {
                attributes.name("O", "Table");
                let is_row = element.role == Role::RowHead;
                attributes.name("Scope", if is_row { "Row" } else { "Column" });
            }),
            Role::List => {
                if let Some(numbering) = self.numbering.get(&id) {
                    entries.dictionary("A", |attributes| {
                        attributes.name("O", "List");
                        attributes.name("ListNumbering", numbering);
                    });
                }
            }
            Role::Figure => {
                if let Some((area, page_height)) = self.boxes.get(&id) {
                    entries.dictionary("A", |attributes| {
                        attributes.name("O", "Layout");
                        attributes.name("Placement", "Block");
                        rectangle(attributes.key("BBox"), *area, *page_height);
                    });
                }
            }
            _ => {}
        }
    }
}
