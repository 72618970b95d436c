//! The table of contents as it is read aloud, and bookmarks.

use edition_model::{Edition, EditionInline, Image, Inline, Kind, Link, LinkTarget};

use super::parallel::side_by_side;
use super::sample::{edition, footnote, heading, numbered, paragraph};
use super::{pages, rich};
use crate::page::{ElementId, Item, Pages, Role};
use edition_model::Block;

/// What a screen reader says within an element: its own words and those of the elements in it, a line for each entry.
fn said(pages: &Pages, within: ElementId) -> String {
    let mut lines = String::new();
    for (id, element) in pages.structure.iter() {
        let mut depth = 0;
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| *id != within) {
            let element = pages.structure.get(id).unwrap();
            depth += usize::from(element.role == Role::Contents);
            next = element.parent;
        }
        if next.is_none() || element.role != Role::Link {
            continue;
        }
        let items = pages.pages.iter().flat_map(|page| &page.items);
        let words: String = items
            .filter_map(|item| match item {
                Item::Run(run) if run.element == Some(id) => Some(&*run.text),
                _ => None,
            })
            .collect();
        lines.push_str(&format!("{}{words}\n", "  ".repeat(depth)));
    }
    lines
}

fn check_contents(pages: &Pages, table: usize, expected: &[&str]) {
    let mut tops = pages.structure.iter().filter(|(_, element)| {
        let parent = element
            .parent
            .and_then(|parent| pages.structure.get(parent));
        element.role == Role::Contents && parent.is_none_or(|it| it.role != Role::ContentsItem)
    });
    let (top, _) = tops.nth(table).unwrap();
    assert_eq!(said(pages, top).lines().collect::<Vec<_>>(), expected);
    // One stop for the keyboard an entry.
    for (id, element) in pages.structure.iter() {
        let parent = element
            .parent
            .and_then(|parent| pages.structure.get(parent));
        if parent.is_some_and(|parent| parent.role == Role::ContentsItem)
            && element.role == Role::Link
        {
            let links = pages.pages.iter().flat_map(|page| &page.links);
            assert_eq!(links.filter(|link| link.element == Some(id)).count(), 1);
        }
    }
}

fn report(tag: &str) -> Edition {
    let blocks = vec![
        heading(1, "title", "Visit"),
        heading(2, "a", "The visit[^1]"),
        numbered(1, "Words."),
        heading(3, "b", "Within"),
        numbered(2, "Words."),
        heading(3, "c", "Also **within[^2]**"),
        heading(2, "d", "Findings"),
        numbered(3, "Words."),
    ];
    edition(
        tag,
        Kind::Report,
        blocks,
        vec![footnote(1, "One."), footnote(2, "Two.")],
    )
}

#[test]
fn an_entry_is_read_as_numbers_title_and_page() {
    let expected = [
        "1–2 The visit 1",
        "  2 Within 1",
        "  Also within 1",
        "3 Findings 1",
    ];
    check_contents(&pages(&report("en")), 0, &expected);
    let expected = [
        "1–2 The visit 1",
        "  2 Within 1",
        "  Also within 1",
        "3 Findings 1",
    ];
    check_contents(&pages(&report("ar")), 0, &expected);
}

#[test]
fn so_it_is_side_by_side() {
    let pages = side_by_side(&[report("en"), report("ru")]);
    let expected = [
        "1–2 The visit 1",
        "  2 Within 1",
        "  Also within 1",
        "3 Findings 1",
    ];
    check_contents(&pages, 0, &expected);
    let expected = ["The visit 1", "  Within 1", "  Also within 1", "Findings 1"];
    check_contents(&pages, 1, &expected);
}

#[test]
fn bookmarks_have_no_marks_of_footnotes() {
    let pages = pages(&report("en"));
    let titles = pages.outline.iter().map(|entry| entry.title.as_str());
    let expected = ["Visit", "The visit", "Within", "Also within", "Findings"];
    assert_eq!(titles.collect::<Vec<_>>(), expected);
}

#[test]
fn a_linked_picture_has_its_words() {
    let mut edition = rich("en", "Words.");
    let picture: EditionInline = Inline::Image {
        image: Image {
            label: "map".to_owned(),
            path: "no/such.png".to_owned(),
        },
        alt: vec![Inline::Text("A map.".to_owned())],
    };
    let mut linking = paragraph("linking", "");
    if let Block::Paragraph { segment, .. } = &mut linking {
        segment.inlines = vec![Inline::Link {
            link: Link {
                label: "map".to_owned(),
                target: LinkTarget::Url("https://example.org/map".to_owned()),
            },
            content: vec![Inline::Strong(vec![picture])],
        }];
    }
    edition.body.blocks = vec![heading(1, "title", "Visit"), linking];
    let pages = pages(&edition);
    let links = pages.pages.iter().flat_map(|page| &page.links);
    let link = links.filter(|link| link.description == "A map.");
    assert_eq!(link.count(), 1);
}
