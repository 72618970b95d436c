//! For those who look something up: bookmarks, and a name for every place that links from outside
//! may lead to.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::object::{destination, integer, name, text};
use crate::layout::page::{OutlineEntry, Pages};

/// Adds bookmarks and names, and asks viewers to show them and the title.
pub(super) fn add(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<(), lopdf::Error> {
    let outline = add_outline(document, pages, page_ids);
    // The order of a map of strings, by their bytes, is the one that a tree of names asks for.
    let named = pages.destinations.iter().flat_map(|(place, target)| {
        let target = destination(*target, pages, page_ids);
        [Object::string_literal(place.as_str()), target]
    });
    let names: Vec<Object> = named.collect();
    let names = document.add_object(dictionary! { "Names" => names });
    let catalog = document.catalog_mut()?;
    catalog.set("Names", dictionary! { "Dests" => names });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    match outline {
        Some(outline) => {
            catalog.set("Outlines", outline);
            catalog.set("PageMode", name("UseOutlines"));
        }
        None => catalog.set("PageMode", name("UseNone")),
    }
    Ok(())
}

/// A bookmark and its place among the others, each named by its number from 0.
#[derive(Default)]
struct Bookmark {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    /// How many bookmarks are below it at any depth.
    below: usize,
}

fn add_outline(document: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Option<ObjectId> {
    let bookmarks = nest(&pages.outline);
    let root = document.new_object_id();
    let objects: Vec<ObjectId> = bookmarks.iter().map(|_| document.new_object_id()).collect();
    let object = |number: Option<usize>| number.and_then(|number| objects.get(number).copied());
    for ((bookmark, entry), id) in bookmarks.iter().zip(&pages.outline).zip(&objects) {
        let mut dictionary = dictionary! {
            "Title" => text(&entry.title),
            "Parent" => object(bookmark.parent).unwrap_or(root),
            "Dest" => destination(entry.destination, pages, page_ids),
        };
        let neighbours = [
            ("Prev", bookmark.previous),
            ("Next", bookmark.next),
            ("First", bookmark.first),
            ("Last", bookmark.last),
        ];
        set_all(
            &mut dictionary,
            neighbours.map(|(key, number)| (key, object(number))),
        );
        if bookmark.below > 0 {
            dictionary.set("Count", integer(bookmark.below));
        }
        document.set_object(*id, dictionary);
    }
    let is_top = |bookmark: &Bookmark| bookmark.parent.is_none();
    let first = object(bookmarks.iter().position(is_top))?;
    let last = object(bookmarks.iter().rposition(is_top));
    let mut outline = dictionary! { "Type" => "Outlines", "Count" => integer(objects.len()) };
    set_all(&mut outline, [("First", Some(first)), ("Last", last)]);
    document.set_object(root, outline);
    Some(root)
}

fn set_all<const N: usize>(dictionary: &mut Dictionary, entries: [(&str, Option<ObjectId>); N]) {
    for (key, id) in entries {
        if let Some(id) = id {
            dictionary.set(key, id);
        }
    }
}

/// Puts each bookmark under the nearest one before it with a smaller level.
fn nest(entries: &[OutlineEntry]) -> Vec<Bookmark> {
    let mut bookmarks: Vec<Bookmark> = Vec::with_capacity(entries.len());
    // The way from the top down to the latest bookmark.
    let mut way: Vec<(u8, usize)> = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let mut previous = None;
        while let Some((_, sibling)) = way.pop_if(|(level, _)| *level >= entry.level) {
            previous = Some(sibling);
        }
        for (_, ancestor) in &way {
            if let Some(ancestor) = bookmarks.get_mut(*ancestor) {
                ancestor.below += 1;
            }
        }
        let parent = way.last().map(|(_, parent)| *parent);
        if let Some(parent) = parent.and_then(|parent| bookmarks.get_mut(parent)) {
            parent.first.get_or_insert(number);
            parent.last = Some(number);
        }
        if let Some(previous) = previous.and_then(|previous| bookmarks.get_mut(previous)) {
            previous.next = Some(number);
        }
        bookmarks.push(Bookmark {
            parent,
            previous,
            ..Bookmark::default()
        });
        way.push((entry.level, number));
    }
    bookmarks
}

#[cfg(test)]
mod tests {
    use super::nest;
    use crate::layout::page::{Destination, OutlineEntry};

    /// For each level its bookmark as parent, previous, next, first, last and count below.
    fn check(levels: &[u8], expected: &[&str]) {
        let destination = Destination { page: 0, y: 0.0 };
        let entries: Vec<OutlineEntry> = levels
            .iter()
            .map(|level| OutlineEntry {
                level: *level,
                title: String::new(),
                destination,
            })
            .collect();
        let show = |number: Option<usize>| number.map_or("-".to_owned(), |it| it.to_string());
        let found: Vec<String> = nest(&entries)
            .into_iter()
            .map(|it| {
                let ways = [it.parent, it.previous, it.next, it.first, it.last];
                format!("{} {}", ways.map(show).join(" "), it.below)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn bookmarks_nest() {
        check(
            &[1, 2, 3, 2, 1],
            &[
                "- - 4 1 3 3",
                "0 - 3 2 2 1",
                "1 - - - - 0",
                "0 1 - - - 0",
                "- 0 - - - 0",
            ],
        );
    }

    #[test]
    fn a_shallower_bookmark_after_deeper_ones_is_their_sibling() {
        check(&[3, 2], &["- - 1 - - 0", "- 0 - - - 0"]);
    }
}
