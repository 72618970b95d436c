//! A part as a tree. Elements are known by their namespace, never by the prefix that a program happens to use.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::refusal::Refusal;

/// Elements within elements, before something is wrong.
const DEEPEST: usize = 256;

/// The vocabularies that are read; the strict and the transitional form of one are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// Text of Word.
    Word,
    /// Ids of relationships, in attributes.
    Relation,
    /// The list of relationships of a part.
    Package,
    /// Pictures: where they stand.
    Place,
    /// Pictures: what they are.
    Drawing,
    /// Pictures of older Words.
    Vector,
    /// One of several forms of the same.
    Choice,
    /// Formulae.
    Mathematics,
    /// OpenDocument: what a file consists of.
    Office,
    /// OpenDocument: text.
    Text,
    /// OpenDocument: styles.
    Style,
    /// OpenDocument: tables.
    Table,
    /// OpenDocument: frames and what is drawn.
    Draw,
    /// OpenDocument: how letters and paragraphs are set.
    Format,
    /// OpenDocument: what is drawn, in the words of SVG.
    Graphic,
    /// Where something leads.
    Link,
    /// Formulae in MathML.
    Formula,
    /// Web pages.
    Page,
    /// No namespace.
    None,
    /// Anything else.
    Other,
}

impl Space {
    fn of(name: &str) -> Self {
        match name {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Self::Relation,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Package,
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Self::Place,
            "http://schemas.openxmlformats.org/drawingml/2006/main"
            | "http://purl.oclc.org/ooxml/drawingml/main" => Self::Drawing,
            "urn:schemas-microsoft-com:vml" => Self::Vector,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Choice,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Mathematics,
            "http://www.w3.org/1999/xlink" => Self::Link,
            "http://www.w3.org/1998/Math/MathML" => Self::Formula,
            name => name
                .strip_prefix("urn:oasis:names:tc:opendocument:xmlns:")
                .map_or(Self::Other, Self::of_open_document),
        }
    }

    fn of_open_document(name: &str) -> Self {
        match name {
            "office:1.0" => Self::Office,
            "text:1.0" => Self::Text,
            "style:1.0" => Self::Style,
            "table:1.0" => Self::Table,
            "drawing:1.0" => Self::Draw,
            "xsl-fo-compatible:1.0" => Self::Format,
            "svg-compatible:1.0" => Self::Graphic,
            _ => Self::Other,
        }
    }
}

/// An element with what is in it.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    /// Its vocabulary.
    pub(crate) space: Space,
    /// Its name in it.
    pub(crate) name: Box<str>,
    attributes: Vec<(Space, Box<str>, Box<str>)>,
    /// What is in it.
    pub(crate) nodes: Vec<Node>,
}

/// What is in an element.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Letters.
    Text(String),
}

impl Element {
    /// An element with nothing in it.
    pub(crate) fn new(space: Space, name: &str) -> Self {
        Self {
            space,
            name: name.into(),
            attributes: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// Gives it an attribute.
    pub(crate) fn set(&mut self, space: Space, name: &str, value: &str) {
        self.attributes.push((space, name.into(), value.into()));
    }

    /// Whether it is the element `name` of that vocabulary.
    pub(crate) fn is_named(&self, space: Space, name: &str) -> bool {
        self.space == space && *self.name == *name
    }

    /// Whether it is the element `name` of Word's text.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.space == Space::Word && *self.name == *name
    }

    /// Whether something is said of a formula rather than written in it.
    pub(crate) fn is_annotation(&self) -> bool {
        self.space == Space::Formula && self.name.starts_with("annotation")
    }

    /// The attribute `name` of that vocabulary.
    pub(crate) fn attribute(&self, space: Space, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(its, own, _)| *its == space && **own == *name)
            .map(|(_, _, value)| &**value)
    }

    /// The attribute `name` of Word's text; some programs leave out its namespace.
    pub(crate) fn word(&self, name: &str) -> Option<&str> {
        self.attribute(Space::Word, name)
            .or_else(|| self.attribute(Space::None, name))
    }

    /// `w:val`.
    pub(crate) fn value(&self) -> Option<&str> {
        self.word("val")
    }

    /// All letters in it, those of elements in it too.
    pub(crate) fn whole_text(&self) -> String {
        let texts = self.nodes.iter().map(|node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.whole_text(),
        });
        texts.collect()
    }

    /// The elements in it.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Element> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element `name` of Word's text in it.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children().find(|child| child.is(name))
    }

    /// The first element of that vocabulary and name in it.
    pub(crate) fn child_of(&self, space: Space, name: &str) -> Option<&Element> {
        self.children().find(|child| child.is_named(space, name))
    }

    /// That child, to be changed.
    pub(crate) fn child_of_mut(&mut self, space: Space, name: &str) -> Option<&mut Element> {
        let mut children = self.nodes.iter_mut().filter_map(|node| match node {
            Node::Element(child) => Some(child),
            Node::Text(_) => None,
        });
        children.find(|child| child.is_named(space, name))
    }

    /// What a switch such as `w:b` says, where it is there.
    pub(crate) fn switch(&self, name: &str) -> Option<bool> {
        let child = self.child(name)?;
        Some(!matches!(
            child.value(),
            Some("0" | "false" | "off" | "none")
        ))
    }

    /// The letters in it, not those of elements in it.
    pub(crate) fn text(&self) -> String {
        let text = self.nodes.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        text.collect()
    }

    /// Calls `visit` for the element and all within it, until it says that it need not look into one.
    pub(crate) fn walk<'e>(&'e self, visit: &mut dyn FnMut(&'e Element) -> bool) {
        if visit(self) {
            for child in self.children() {
                child.walk(visit);
            }
        }
    }

    /// The first element of that vocabulary and name within it.
    pub(crate) fn find(&self, space: Space, name: &str) -> Option<&Element> {
        let mut found = None;
        self.walk(&mut |element| {
            if found.is_none() && element.space == space && *element.name == *name {
                found = Some(element);
            }
            found.is_none()
        });
        found
    }
}

/// Reads a part.
pub(crate) fn parse(bytes: &[u8]) -> Result<Element, Refusal> {
    let text = decode(bytes)?;
    let mut reader = NsReader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::new(Space::None, "")];
    loop {
        let event = reader.read_event().map_err(|_| Refusal::BrokenXml)?;
        match event {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(Refusal::TooLarge);
                }
                open.push(element(&reader, &start)?);
            }
            Event::End(_) => close(&mut open)?,
            Event::Text(text) => push(&mut open, &text.into_inner()),
            Event::CData(text) => push(&mut open, &text.into_inner()),
            Event::GeneralRef(reference) => push(&mut open, &referred(&reference)?),
            Event::DocType(_) => return Err(Refusal::DocumentType),
            Event::Eof => break,
            _ => {}
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(root), true) => {
            let mut elements = root.nodes.into_iter().filter_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            });
            elements.next().ok_or(Refusal::BrokenXml)
        }
        _ => Err(Refusal::BrokenXml),
    }
}

fn close(open: &mut Vec<Element>) -> Result<(), Refusal> {
    let done = open.pop().ok_or(Refusal::BrokenXml)?;
    let around = open.last_mut().ok_or(Refusal::BrokenXml)?;
    around.nodes.push(Node::Element(done));
    Ok(())
}

fn push(open: &mut [Element], text: &str) {
    let Some(element) = open.last_mut() else {
        return;
    };
    match element.nodes.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => element.nodes.push(Node::Text(text.to_owned())),
    }
}

fn element(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Result<Element, Refusal> {
    let resolver = reader.resolver();
    let space = |result: ResolveResult<'_>| match result {
        ResolveResult::Bound(namespace) => Space::of(namespace.as_ref()),
        ResolveResult::Unbound => Space::None,
        ResolveResult::Unknown(_) => Space::Other,
    };
    let (result, name) = resolver.resolve_element(start.name());
    let mut element = Element::new(space(result), name.as_ref());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Refusal::BrokenXml)?;
        let (result, name) = resolver.resolve_attribute(attribute.key);
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| Refusal::BrokenXml)?;
        let known = (space(result), Box::from(name.as_ref()), Box::from(&*value));
        element.attributes.push(known);
    }
    Ok(element)
}

/// The letter that a reference stands for. None can be declared, where no document type is let in.
fn referred(reference: &BytesRef<'_>) -> Result<String, Refusal> {
    if let Some(letter) = reference
        .resolve_char_ref()
        .map_err(|_| Refusal::BrokenXml)?
    {
        return Ok(letter.to_string());
    }
    let letter = match &**reference {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(Refusal::BrokenXml),
    };
    Ok(letter.to_owned())
}

/// XML is in UTF-8, or in UTF-16 with a mark that says so.
fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let units = |join: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2).skip(1);
        pairs
            .filter_map(|pair| <[u8; 2]>::try_from(pair).ok().map(join))
            .collect::<Vec<u16>>()
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => String::from_utf16(&units(u16::from_le_bytes)).ok(),
        [0xFE, 0xFF, ..] => String::from_utf16(&units(u16::from_be_bytes)).ok(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    };
    text.ok_or(Refusal::BrokenXml)
}
