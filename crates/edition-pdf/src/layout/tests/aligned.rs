//! Editions whose pages end at the same places.

use std::collections::BTreeSet;

use edition_model::{Alignment, Block, Edition, Kind, Origin, Segment};

use super::sample::{NoPictures, edition, footnote, heading, inlines, locale, numbered, table};
use super::texts::{EN, RU, TG};
use super::{pages, press, rich};
use crate::layout::grid::Grid;
use crate::page::{ElementId, Item, Page, Pages, Role};

const LANGUAGES: [(&str, &str); 3] = [("en", EN), ("ru", RU), ("tg", TG)];

fn aligned(editions: &[Edition]) -> Vec<Pages> {
    let editions: Vec<&Edition> = editions.iter().collect();
    press().lay_out_aligned(&editions, &NoPictures)
}

/// The segment of an element.
fn segment_of(pages: &Pages, element: ElementId) -> Option<String> {
    let mut next = Some(element);
    while let Some(id) = next {
        let element = pages.structure.get(id)?;
        if let Some(segment) = &element.segment {
            return Some(segment.to_string());
        }
        next = element.parent;
    }
    None
}

/// The segments on each page.
fn by_page(pages: &Pages) -> Vec<BTreeSet<String>> {
    let page = |page: &Page| {
        let runs = page.items.iter().filter_map(|item| match item {
            Item::Run(run) => segment_of(pages, run.element?),
            _ => None,
        });
        runs.collect()
    };
    pages.pages.iter().map(page).collect()
}

/// Asserts that every page holds the same segments in all languages, and returns the number of pages.
fn check(editions: &[Edition]) -> usize {
    let pages = aligned(editions);
    let first = by_page(&pages[0]);
    for (other, edition) in pages.iter().zip(editions) {
        let held = by_page(other);
        for (number, (one, other)) in first.iter().zip(&held).enumerate() {
            let differ: Vec<_> = one.symmetric_difference(other).collect();
            assert!(
                differ.is_empty(),
                "{} page {number}: {differ:?}",
                edition.locale
            );
        }
        assert_eq!(first.len(), held.len(), "{}", edition.locale);
        let all: BTreeSet<&String> = held.iter().flatten().collect();
        for segment in edition.body.segments() {
            let id = segment.id.as_ref().unwrap().to_string();
            assert!(all.contains(&id) || id.ends_with("-alt"), "{id} is lost");
        }
        let grid = Grid::UPRIGHT;
        for page in &other.pages {
            for item in &page.items {
                let Item::Run(run) = item else { continue };
                let inside = run.element.is_none() || run.y <= grid.top + grid.height + 0.1;
                assert!(inside, "{} under the text: {}", edition.locale, run.text);
            }
        }
    }
    first.len()
}

fn in_each(blocks: impl Fn(&str) -> Vec<Block<Segment>>, notes: &[&str]) -> Vec<Edition> {
    let edition_in = |(tag, prose): (&str, &str)| {
        let notes = notes.iter().zip(1..);
        let notes = notes.map(|(words, number)| footnote(number, &format!("{words} {prose}")));
        edition(tag, Kind::Findings, blocks(prose), notes.collect())
    };
    LANGUAGES.map(edition_in).to_vec()
}

#[test]
fn pages_hold_the_same_segments_in_every_language() {
    // The same number of sentences, so that the lists of the sample are as long in each language.
    let editions = LANGUAGES.map(|(tag, prose)| {
        let sentences: Vec<&str> = prose.split(". ").take(2).collect();
        rich(tag, &sentences.join(". "))
    });
    assert!(check(&editions) > 3);
    // Laid out alone, they end their pages at different places: there is something to align.
    let own = editions.each_ref().map(|edition| by_page(&pages(edition)));
    assert!(own[0] != own[1] || own[1] != own[2]);
}

#[test]
fn pages_hold_the_same_segments_wherever_they_begin() {
    for count in 1..30 {
        let blocks = |prose: &str| {
            let words = |count| prose.split_inclusive(' ').take(count).collect::<String>();
            let mut blocks = vec![
                heading(1, "title", &words(5)),
                numbered(1, &words(3 * count)),
            ];
            for number in 2..14 {
                if number % 4 == 0 {
                    blocks.push(heading(2, &format!("h{number}"), &words(9)));
                }
                let mark = if number == 6 { "[^1]" } else { "" };
                blocks.push(numbered(
                    number,
                    &format!("{}{mark}", words(7 * number as usize)),
                ));
            }
            let row = format!("a | {} | 5", words(20));
            let rows: Vec<&str> = std::iter::once("A | B | C")
                .chain(std::iter::repeat_n(row.as_str(), 9))
                .collect();
            blocks.push(table(
                "t",
                &[Alignment::Start, Alignment::Start, Alignment::End],
                &rows,
            ));
            blocks
        };
        check(&in_each(blocks, &["note"]));
    }
}

#[test]
fn segments_longer_than_a_page_are_divided_in_all_languages() {
    let blocks = |prose: &str| {
        let long = format!(
            "{0} {0} {0}[^1] {0} {0} {0} {0} {0} {0} {0} {0} {0} {0}[^2] {0} {0}",
            prose
        );
        vec![
            heading(1, "title", "T"),
            numbered(1, prose),
            numbered(2, &long),
            numbered(3, prose),
        ]
    };
    let editions = in_each(blocks, &["one", "two"]);
    assert!(check(&editions) >= 3);
    for pages in aligned(&editions) {
        assert_eq!(
            pages.destinations["mark:1"].page,
            pages.destinations["note-1"].page
        );
        assert_eq!(
            pages.destinations["mark:2"].page,
            pages.destinations["note-2"].page
        );
    }
}

#[test]
fn drafts_are_aligned_in_spite_of_their_notices() {
    let blocks = |prose: &str| (1..20).map(|number| numbered(number, prose)).collect();
    let mut editions = in_each(blocks, &[]);
    for (index, block) in editions[1].body.blocks.iter_mut().enumerate() {
        if let (Block::Paragraph { segment, .. }, 0) = (block, index % 3) {
            segment.origin = Origin::Stale {
                locale: locale("en"),
                previous: inlines("An earlier text."),
            };
        }
    }
    assert!(check(&editions) > 2);
}

#[test]
fn one_language_alone_is_complete() {
    let edition = rich("tg", TG);
    let aligned = aligned(std::slice::from_ref(&edition));
    let roles = |pages: &Pages| {
        pages
            .structure
            .iter()
            .filter(|(_, element)| element.role == Role::Paragraph)
            .count()
    };
    assert_eq!(roles(&aligned[0]), roles(&pages(&edition)));
    check(std::slice::from_ref(&edition));
}
