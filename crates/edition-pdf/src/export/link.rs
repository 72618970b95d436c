//! The areas that can be clicked: PDF's link annotations.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::object::{integer, name, rectangle, text};
use crate::layout::page::{AreaTarget, ElementId, LinkArea, Pages};

/// A link area in the document.
pub(super) struct LinkObject {
    /// The annotation.
    pub(super) annotation: ObjectId,
    /// The page that it lies on, from 0.
    pub(super) page: usize,
    /// The element that it belongs to.
    pub(super) element: Option<ElementId>,
    /// The words for it.
    pub(super) description: String,
}

/// Adds the areas of all pages.
pub(super) fn add(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<Vec<LinkObject>, lopdf::Error> {
    let mut links: Vec<LinkObject> = Vec::new();
    for (index, (page, page_id)) in pages.pages.iter().zip(page_ids).enumerate() {
        let first = links.len();
        for link in &page.links {
            // The pages come first among those who ask for their element by number.
            let number = page_ids.len() + links.len();
            links.push(LinkObject {
                annotation: document.add_object(annotation(link, number, pages)),
                page: index,
                element: link.element,
                description: link.description.clone(),
            });
        }
        let annotations = links.iter().skip(first).map(|link| link.annotation);
        let annotations: Vec<Object> = annotations.map(Object::Reference).collect();
        let page = document.get_dictionary_mut(*page_id)?;
        page.remove(b"Annots");
        if !annotations.is_empty() {
            page.set("Annots", annotations);
            page.set("Tabs", name("S"));
        }
    }
    Ok(links)
}

fn annotation(link: &LinkArea, number: usize, pages: &Pages) -> Dictionary {
    let action = match &link.target {
        AreaTarget::Url(url) => dictionary! {
            "S" => "URI",
            "URI" => Object::string_literal(ascii(url)),
        },
        AreaTarget::Destination(place) => dictionary! {
            "S" => "GoTo",
            "D" => Object::string_literal(place.as_str()),
        },
    };
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => rectangle(link.area, pages),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed like the page around it.
        "F" => 4,
        "Contents" => text(&link.description),
        "StructParent" => integer(number),
        "A" => action,
    }
}

/// The address in the letters that a PDF allows: others as their bytes in UTF-8, percent-encoded.
fn ascii(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn addresses_are_percent_encoded() {
        let check = |url: &str, expected: &str| assert_eq!(ascii(url), expected);
        check(
            "https://example.org/a?b=%20#c",
            "https://example.org/a?b=%20#c",
        );
        check(
            "https://example.org/ӯ я",
            "https://example.org/%D3%AF%20%D1%8F",
        );
    }
}
