//! Bookmarks, and named destinations for links, also from other files.

use super::file::{File, Group};
use super::id::Id;
use super::object::destination;
use super::syntax::{Entries, list, string};
use crate::page::{OutlineEntry, Pages};

/// The objects that the catalog refers to.
pub(super) struct Navigation {
    names: Id,
    outline: Option<Id>,
}

/// Adds bookmarks and names.
pub(super) fn add(file: &mut File<'_>, pages: &Pages, page_ids: &[Id]) -> Navigation {
    let outline = add_outline(file, pages, page_ids);
    let names = file.reserve();
    file.add_dictionary(names, Group::Common, |entries| {
        // A name tree is sorted by bytes, and so is a map of strings.
        list(
            entries.key("Names"),
            &pages.destinations,
            |bytes, (place, target)| {
                string(bytes, place.bytes());
                destination(bytes, *target, pages, page_ids);
            },
        );
    });
    Navigation { names, outline }
}

impl Navigation {
    /// Writes the entries in the catalog, which also ask viewers to show the bookmarks and the title.
    pub(super) fn write(&self, catalog: &mut Entries<'_>) {
        catalog.dictionary("Names", |names| names.reference("Dests", self.names));
        catalog.dictionary("ViewerPreferences", |preferences| {
            preferences.boolean("DisplayDocTitle", true);
        });
        if let Some(outline) = self.outline {
            catalog.reference("Outlines", outline);
        }
        let mode = self.outline.map_or("UseNone", |_| "UseOutlines");
        catalog.name("PageMode", mode);
    }
}

/// The place of a bookmark among the others, which are named by index.
#[derive(Default)]
struct Bookmark {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    /// The number of its descendants.
    below: usize,
}

fn add_outline(file: &mut File<'_>, pages: &Pages, page_ids: &[Id]) -> Option<Id> {
    let bookmarks = nest(&pages.outline);
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.reserve();
    let objects: Vec<Id> = bookmarks.iter().map(|_| file.reserve()).collect();
    let refer = |entries: &mut Entries<'_>, key, number: Option<usize>| {
        if let Some(id) = number.and_then(|number| objects.get(number)) {
            entries.reference(key, *id);
        }
    };
    for ((bookmark, entry), id) in bookmarks.iter().zip(&pages.outline).zip(&objects) {
        // The first level is the title of the document.
        let group = if entry.level == 1 {
            Group::Own
        } else {
            Group::Common
        };
        file.add_dictionary(*id, group, |entries| {
            entries.text("Title", &entry.title);
            match bookmark.parent {
                Some(_) => refer(entries, "Parent", bookmark.parent),
                None => entries.reference("Parent", root),
            }
            destination(entries.key("Dest"), entry.destination, pages, page_ids);
            refer(entries, "Prev", bookmark.previous);
            refer(entries, "Next", bookmark.next);
            refer(entries, "First", bookmark.first);
            refer(entries, "Last", bookmark.last);
            if bookmark.below > 0 {
                entries.number("Count", bookmark.below);
            }
        });
    }
    let is_top = |bookmark: &Bookmark| bookmark.parent.is_none();
    file.add_dictionary(root, Group::Common, |entries| {
        entries.name("Type", "Outlines");
        entries.number("Count", objects.len());
        refer(entries, "First", bookmarks.iter().position(is_top));
        refer(entries, "Last", bookmarks.iter().rposition(is_top));
    });
    Some(root)
}

/// Nests each bookmark under the nearest one before it with a smaller level.
fn nest(entries: &[OutlineEntry]) -> Vec<Bookmark> {
    let mut bookmarks: Vec<Bookmark> = Vec::with_capacity(entries.len());
    // The path from the top down to the latest bookmark.
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
    use crate::page::{Destination, OutlineEntry};

    /// The bookmark of each level as parent, previous, next, first, last and number of descendants.
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
    fn a_higher_level_after_a_deeper_first_one_is_its_sibling() {
        check(&[3, 2], &["- - 1 - - 0", "- 0 - - - 0"]);
    }
}
