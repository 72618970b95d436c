//! The tree that a screen reader follows: PDF's structure tree, with the content and the links that
//! each element owns, and the way back from those to the element.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::link::LinkObject;
use super::object::{integer, name, rectangle, text};
use super::order::{Kid, order};
use crate::layout::page::{Area, Element, ElementId, GlyphRun, Item, Pages, Role, Structure};

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
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::BlockQuote => "BlockQuote",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHead => "TH",
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

/// Adds the tree to the document.
pub(super) fn add(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    marks: &[Vec<ElementId>],
    links: &[LinkObject],
) -> Result<(), lopdf::Error> {
    let kids = order(&pages.structure, marks, links);
    let tree = Tree::new(document, pages, page_ids, links);
    for (id, element) in pages.structure.iter() {
        tree.add_element(document, id, element, kids.of_element(id));
    }
    tree.add_stray_links(document);
    tree.add_root(document, kids.of_document());
    let parents = tree.parents(marks);
    let mut root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => tree.top,
        "ParentTree" => document.add_object(dictionary! { "Nums" => parents }),
        "ParentTreeNextKey" => integer(page_ids.len() + links.len()),
    };
    if !tree.notes.is_empty() {
        root.set("IDTree", dictionary! { "Names" => tree.note_names() });
    }
    document.set_object(tree.root, root);
    for (index, page) in page_ids.iter().enumerate() {
        let page = document.get_dictionary_mut(*page)?;
        page.set("StructParents", integer(index));
    }
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", text(pages.metadata.locale.tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree.root);
    Ok(())
}

/// The tree on its way into the document.
struct Tree<'p> {
    pages: &'p Pages,
    page_ids: &'p [ObjectId],
    links: &'p [LinkObject],
    root: ObjectId,
    /// The `Document` element.
    top: ObjectId,
    /// The object of each element.
    elements: Vec<ObjectId>,
    /// The `Link` within each element that holds areas of links without being a link: a link must
    /// lie in a `Link`, and one that is a reference lies in a `Link` in a `Reference`.
    inner_links: BTreeMap<ElementId, ObjectId>,
    /// The `Link` of each area that belongs to no element, by its place among all areas.
    stray_links: BTreeMap<usize, ObjectId>,
    /// The identifier of each note.
    notes: BTreeMap<ElementId, String>,
    facts: Facts,
}

impl<'p> Tree<'p> {
    fn new(
        document: &mut Document,
        pages: &'p Pages,
        page_ids: &'p [ObjectId],
        links: &'p [LinkObject],
    ) -> Self {
        let (root, top) = (document.new_object_id(), document.new_object_id());
        let ids = pages.structure.iter().map(|_| document.new_object_id());
        let elements = ids.collect();
        let mut inner_links = BTreeMap::new();
        let mut stray_links = BTreeMap::new();
        for (index, link) in links.iter().enumerate() {
            let found = link
                .element
                .and_then(|id| Some((id, pages.structure.get(id)?)));
            match found {
                None => _ = stray_links.insert(index, document.new_object_id()),
                Some((_, element)) if element.role == Role::Link => {}
                Some((id, _)) => {
                    inner_links
                        .entry(id)
                        .or_insert_with(|| document.new_object_id());
                }
            }
        }
        let all = pages.structure.iter();
        let notes = all.filter(|(_, element)| element.role == Role::Note);
        // The numbers have one length, so that the order of names is that of the notes.
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

    fn add_element(
        &self,
        document: &mut Document,
        id: ElementId,
        element: &Element,
        kids: impl Iterator<Item = Kid>,
    ) {
        let Some(object) = self.object(id) else {
            return;
        };
        let parent = element.parent.and_then(|parent| self.object(parent));
        let mut dictionary = self.dictionary(structure_type(element.role), parent);
        if let Some(locale) = &element.locale {
            dictionary.set("Lang", text(locale.tag()));
        }
        if let Some(alt) = &element.alt {
            dictionary.set("Alt", text(alt));
        }
        if let Some(note) = self.notes.get(&id) {
            dictionary.set("ID", text(note));
        }
        if let Some(attributes) = self.facts.attributes(id, element, self.pages) {
            dictionary.set("A", attributes);
        }
        match self.inner_links.get(&id) {
            Some(link) => {
                let mut inner = self.dictionary("Link", Some(object));
                self.set_kids(&mut inner, kids);
                document.set_object(*link, inner);
                dictionary.set("K", *link);
            }
            None => self.set_kids(&mut dictionary, kids),
        }
        document.set_object(object, dictionary);
    }

    /// Links of page furniture have no words in the order of reading, but they can be reached by
    /// keyboard: they stand at the end of the document.
    fn add_stray_links(&self, document: &mut Document) {
        for (index, object) in &self.stray_links {
            let mut dictionary = self.dictionary("Link", None);
            if let Some(link) = self.links.get(*index) {
                dictionary.set("Alt", text(&link.description));
            }
            self.set_kids(&mut dictionary, std::iter::once(Kid::Link(*index)));
            document.set_object(*object, dictionary);
        }
    }

    fn add_root(&self, document: &mut Document, kids: impl Iterator<Item = Kid>) {
        let mut dictionary = self.dictionary("Document", Some(self.root));
        dictionary.set("Lang", text(self.pages.metadata.locale.tag()));
        let kids = kids.filter_map(|kid| match kid {
            Kid::Element(id) => self.object(id),
            Kid::Link(index) => self.stray_links.get(&index).copied(),
            Kid::Content { .. } => None,
        });
        let kids: Vec<Object> = kids.map(Object::Reference).collect();
        dictionary.set("K", kids);
        document.set_object(self.top, dictionary);
    }

    /// An element within `parent`; within the document where there is none.
    fn dictionary(&self, kind: &str, parent: Option<ObjectId>) -> Dictionary {
        dictionary! {
            "Type" => "StructElem",
            "S" => name(kind),
            "P" => parent.unwrap_or(self.top),
        }
    }

    /// Writes what an element owns, and the page where that begins.
    fn set_kids(&self, dictionary: &mut Dictionary, kids: impl Iterator<Item = Kid>) {
        let mut home = None;
        let mut objects: Vec<Object> = kids
            .filter_map(|kid| match kid {
                Kid::Element(id) => self.object(id).map(Object::Reference),
                Kid::Content { page, number } if *home.get_or_insert(page) == page => {
                    Some(integer(number))
                }
                Kid::Content { page, number } => Some(Object::from(dictionary! {
                    "Type" => "MCR",
                    "Pg" => self.page(page),
                    "MCID" => integer(number),
                })),
                Kid::Link(index) => self.links.get(index).map(|link| {
                    Object::from(dictionary! {
                        "Type" => "OBJR",
                        "Pg" => self.page(link.page),
                        "Obj" => link.annotation,
                    })
                }),
            })
            .collect();
        if let Some(home) = home {
            dictionary.set("Pg", self.page(home));
        }
        match objects.len() {
            0 => {}
            1 => dictionary.set("K", objects.swap_remove(0)),
            _ => dictionary.set("K", objects),
        }
    }

    /// The way back: for each page the elements of its content, for each link its element.
    fn parents(&self, marks: &[Vec<ElementId>]) -> Vec<Object> {
        let owner = |id: &ElementId| {
            let inner = self.inner_links.get(id).copied();
            let object = inner.or_else(|| self.object(*id));
            object.map_or(Object::Null, Object::Reference)
        };
        let of_pages = marks
            .iter()
            .map(|marks| Object::Array(marks.iter().map(owner).collect()));
        let of_links = self.links.iter().enumerate().map(|(index, link)| {
            let stray = self.stray_links.get(&index);
            let stray = stray.map(|id| Object::Reference(*id));
            stray
                .or_else(|| link.element.as_ref().map(owner))
                .unwrap_or(Object::Null)
        });
        let numbered = of_pages.chain(of_links).enumerate();
        numbered
            .flat_map(|(number, owners)| [integer(number), owners])
            .collect()
    }

    /// The identifiers of all notes in their order, each with its element.
    fn note_names(&self) -> Vec<Object> {
        let notes = self.notes.iter();
        let named = notes.filter_map(|(id, name)| Some([text(name), self.object(*id)?.into()]));
        named.flatten().collect()
    }

    fn object(&self, id: ElementId) -> Option<ObjectId> {
        self.elements.get(id.index()).copied()
    }

    fn page(&self, page: usize) -> Object {
        self.page_ids
            .get(page)
            .map_or(Object::Null, |id| Object::Reference(*id))
    }
}

/// What elements say of themselves that only the pages tell.
#[derive(Default)]
struct Facts {
    /// Where figures stand.
    boxes: BTreeMap<ElementId, Area>,
    /// How lists are numbered.
    numbering: BTreeMap<ElementId, &'static str>,
}

impl Facts {
    fn collect(pages: &Pages) -> Self {
        let mut facts = Self::default();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            match item {
                Item::Run(run) => facts.add_label(run, &pages.structure),
                Item::Picture { area, element, .. } => {
                    facts.boxes.entry(*element).or_insert(*area);
                }
                Item::Box { .. } => {}
            }
        }
        facts
    }

    /// Learns from the label of its first item how a list is numbered.
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
            // ISO 32000-1 has no name for dashes: the labels follow no system, and are read as they are.
            Some('–') => "None",
            Some(digit) if digit.is_numeric() => "Decimal",
            Some(letter) if letter.is_uppercase() => "UpperAlpha",
            Some(letter) if letter.is_lowercase() => "LowerAlpha",
            _ => return,
        };
        self.numbering.entry(list).or_insert(numbering);
    }

    fn attributes(&self, id: ElementId, element: &Element, pages: &Pages) -> Option<Dictionary> {
        match element.role {
            Role::TableHead => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::List => {
                let numbering = self.numbering.get(&id)?;
                Some(dictionary! { "O" => "List", "ListNumbering" => name(numbering) })
            }
            Role::Figure => {
                let area = rectangle(*self.boxes.get(&id)?, pages);
                Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => area })
            }
            _ => None,
        }
    }
}
