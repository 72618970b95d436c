//! The XML of feeds and the sitemap, an element a line.

use std::borrow::Cow;
use std::io;

use quick_xml::escape::escape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::name::QName;
use quick_xml::writer::Writer;

use crate::html::has_no_place;

/// XML under construction.
pub(crate) type Xml = Writer<Vec<u8>>;

/// The document that `write` writes. Writing to memory does not fail, so there always is one.
pub(crate) fn document(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> Option<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    let declaration = BytesDecl::new("1.0", Some("utf-8"), None);
    xml.write_event(Event::Decl(declaration)).ok()?;
    write(&mut xml).ok()?;
    let mut xml = xml.into_inner();
    xml.push(b'\n');
    String::from_utf8(xml).ok()
}

/// Writes an element without content.
pub(crate) fn void<const N: usize>(
    xml: &mut Xml,
    name: &'static str,
    attributes: [(&'static str, &str); N],
) -> io::Result<()> {
    let attributes = attributes.map(|(name, value)| attribute(name, value));
    xml.create_element(name)
        .with_attributes(attributes)
        .write_empty()?;
    Ok(())
}

/// Writes an element that holds `text`.
pub(crate) fn text_element(xml: &mut Xml, name: &'static str, text: &str) -> io::Result<()> {
    let text = BytesText::from_escaped(escaped(text));
    xml.create_element(name).write_text_content(text)?;
    Ok(())
}

/// An attribute of an element that is being created.
pub(crate) fn attribute(name: &'static str, value: &str) -> Attribute<'static> {
    Attribute {
        key: QName(name),
        value: Cow::Owned(escaped(value)),
    }
}

/// `text` for an attribute or an element.
fn escaped(text: &str) -> String {
    let text = text.replace(has_no_place, "\u{FFFD}");
    // Attributes are in double quotes, so that an apostrophe needs no escape.
    escape(text).replace("&apos;", "'")
}
