//! Link annotations: the areas that can be clicked.

use std::fmt::Write;

use super::file::{File, Group};
use super::id::Id;
use super::object::rectangle;
use super::syntax::Entries;
use crate::page::{AreaTarget, ElementId, LinkArea, Pages};

/// A link annotation in the file.
pub(super) struct LinkObject<'p> {
    pub(super) annotation: Id,
    /// The page that it is on, from 0.
    pub(super) page: usize,
    /// The element that it belongs to.
    pub(super) element: Option<ElementId>,
    /// The words that a screen reader says for it.
    pub(super) description: &'p str,
}

/// Adds the link annotations of all pages, page by page.
pub(super) fn add<'p>(file: &mut File<'_>, pages: &'p Pages) -> Vec<LinkObject<'p>> {
    let mut links = Vec::new();
    for (page, areas) in pages.pages.iter().enumerate() {
        let height = pages.size_of(areas).1;
        for link in &areas.links {
            let annotation = file.reserve();
            // In the parent tree, the keys of the pages come first.
            let number = pages.pages.len() + links.len();
            // The addresses of other files contain the names of documents.
            let group = match link.target {
                AreaTarget::Url(_) => Group::Own,
                AreaTarget::Destination(_) => Group::Common,
            };
            file.add_dictionary(annotation, group, |entries| {
                write_annotation(entries, link, number, height);
            });
            links.push(LinkObject {
                annotation,
                page,
                element: link.element,
                description: &link.description,
            });
        }
    }
    links
}

fn write_annotation(entries: &mut Entries<'_>, link: &LinkArea, number: usize, page_height: f32) {
    entries.name("Type", "Annot");
    entries.name("Subtype", "Link");
    rectangle(entries.key("Rect"), link.area, page_height);
    entries.numbers("Border", &[0, 0, 0]);
    // The flag Print, as PDF/A asks for.
    entries.number("F", 4);
    entries.text("Contents", &link.description);
    entries.number("StructParent", number);
    entries.dictionary("A", |action| match &link.target {
        AreaTarget::Url(url) => {
            action.name("S", "URI");
            action.string("URI", &ascii(url));
        }
        AreaTarget::Destination(place) => {
            action.name("S", "GoTo");
            action.string("D", place);
        }
    });
}

/// The address in ASCII, as PDF asks for; all else is percent-encoded as UTF-8.
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
