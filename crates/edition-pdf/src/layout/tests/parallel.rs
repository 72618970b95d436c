//! Editions side by side.

use std::collections::BTreeMap;

use edition_model::{Block, BoxKind, Edition, Kind, Origin, Status};

use super::sample::{NoPictures, edition, heading, inlines, locale, paragraph};
use super::texts::{EN, RU, TG};
use super::{fold, press, rich, right_edge};
use crate::layout::grid::Grid;
use crate::layout::style::TINT;
use crate::page::{AreaTarget, ElementId, Item, Pages, Role};

fn editions() -> [Edition; 4] {
    // The same number of sentences in each language, so that all editions have the same blocks.
    let editions = [("en", EN), ("ru", RU), ("tg", TG), ("uz", EN)];
    editions.map(|(tag, prose)| {
        let sentences: Vec<&str> = prose.split(". ").take(3).collect();
        rich(tag, &sentences.join(". "))
    })
}

pub(super) fn side_by_side(editions: &[Edition]) -> Pages {
    let (first, others) = editions.split_first().unwrap();
    let others: Vec<&Edition> = others.iter().collect();
    press().lay_out_parallel(first, &others, &NoPictures)
}

/// The locale of an element.
fn locale_of(pages: &Pages, element: ElementId) -> String {
    let mut next = Some(element);
    while let Some(id) = next {
        let element = pages.structure.get(id).unwrap();
        if let Some(locale) = &element.locale {
            return locale.tag().to_owned();
        }
        next = element.parent;
    }
    pages.metadata.locale.tag().to_owned()
}

/// The text of each segment in each locale, and the baseline of its first line.
pub(super) fn segments(pages: &Pages) -> BTreeMap<(String, String), (String, (usize, f32))> {
    let mut found: BTreeMap<(String, String), (String, (usize, f32))> = BTreeMap::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let Item::Run(run) = item else { continue };
            let mut next = run.element;
            while let Some(id) = next {
                let element = pages.structure.get(id).unwrap();
                if let Some(segment) = &element.segment {
                    let key = (locale_of(pages, id), segment.to_string());
                    let place = (number, run.y);
                    let entry = found.entry(key).or_insert((String::new(), place));
                    entry.0.push_str(&run.text);
                    break;
                }
                next = element.parent;
            }
        }
    }
    found
}

#[test]
fn every_segment_begins_on_one_height_in_every_language() {
    let editions = editions();
    for count in 2..=4 {
        let pages = side_by_side(&editions[..count]);
        let found = segments(&pages);
        for edition in &editions[..count] {
            for segment in edition.body.segments() {
                let id = segment.id.as_ref().unwrap().to_string();
                let key = |tag: &str| (tag.to_owned(), id.clone());
                let (text, place) = &found[&key(edition.locale.tag())];
                let wanted = fold(&segment.plain_text());
                // The sample itself contains words in another language.
                if !wanted.contains("на русском") {
                    assert_eq!(fold(text), wanted, "{id}");
                }
                assert_eq!(place, &found[&key("en")].1, "{id} in {}", edition.locale);
            }
        }
    }
}

#[test]
fn columns_do_not_overlap() {
    let editions = editions();
    for count in 2..=4 {
        let pages = side_by_side(&editions[..count]);
        let frames = Grid::ACROSS.columns(count);
        for run in pages.pages.iter().flat_map(|page| &page.items) {
            let Item::Run(run) = run else { continue };
            let right = right_edge(run);
            let column = frames.iter().rposition(|frame| frame.x <= run.x + 0.1);
            let Some(column) = column else { continue };
            let code = run.element.is_some_and(|id| {
                let element = pages.structure.get(id).unwrap();
                element.role == Role::Code
            });
            // Code is the same in all languages and appears once, across all columns.
            let end = frames[column].x + frames[column].width;
            assert!(code || right <= end + 0.1, "{}: {}", count, run.text);
        }
    }
}

#[test]
fn numbers_appear_once_and_each_language_has_destinations() {
    let pages = side_by_side(&editions()[..3]);
    let numbers = pages.pages.iter().flat_map(|page| &page.items);
    let numbers = numbers.filter(
        |item| matches!(item, Item::Run(run) if &*run.text == "2." && run.x < Grid::ACROSS.left),
    );
    assert_eq!(numbers.count(), 1);
    for name in [
        "para-2",
        "ru:para-2",
        "title",
        "ru:title",
        "tg:title",
        "ru:note-1",
        "ru:mark:1",
    ] {
        assert!(pages.destinations.contains_key(name), "{name}");
    }
    for link in pages.pages.iter().flat_map(|page| &page.links) {
        if let AreaTarget::Destination(name) = &link.target {
            assert!(pages.destinations.contains_key(name), "{name}");
        }
    }
    assert_eq!(pages.metadata.identifier, "parallel/findings/preliminary");
}

#[test]
fn drafts_side_by_side_have_a_notice_in_every_language() {
    let mut editions = editions();
    for edition in &mut editions {
        edition.status = Status::Draft { embargo: None };
    }
    let stale = Origin::Stale {
        locale: locale("en"),
        previous: inlines("Суханҳои пешина."),
    };
    if let edition_model::Block::Paragraph { segment, .. } = &mut editions[2].body.blocks[1] {
        segment.origin = stale;
    }
    let pages = side_by_side(&editions[..3]);
    for page in &pages.pages {
        for edition in &editions[..3] {
            let words = &edition.wording.draft.text;
            let shown = page.items.iter();
            let shown = shown.filter(|item| matches!(item, Item::Run(run) if *run.text == **words));
            assert!(shown.count() > 0, "{words}");
        }
    }
    let all = segments(&pages);
    let text = |tag: &str| all.keys().filter(|(locale, _)| locale == tag).count();
    assert_eq!(text("ru"), text("tg") + 1);
}

#[test]
fn boxes_and_bars_beside_each_other_are_of_one_height() {
    let boxed = |tag: &str, prose: &[&str]| {
        let inner: Vec<_> = (1..)
            .zip(prose)
            .map(|(at, text)| paragraph(&format!("p{at}"), text))
            .collect();
        let blocks = vec![
            heading(1, "title", "Visit"),
            Block::Boxed {
                kind: BoxKind::Note,
                blocks: inner.clone(),
            },
            Block::Quotation(inner),
        ];
        edition(tag, Kind::Announcement, blocks, Vec::new())
    };
    let editions = [
        boxed("en", &["Words.", EN]),
        boxed("ru", &[RU, "Слова."]),
        boxed("tg", &[TG, TG]),
    ];
    let pages = side_by_side(&editions);
    let page = &pages.pages[0];
    let mut tints: Vec<(f32, f32)> = Vec::new();
    for item in &page.items {
        if let Item::Box { area, color } = item
            && *color == TINT
        {
            tints.push((area.y, area.height));
        }
    }
    // One box a language, whole.
    assert_eq!(tints.len(), 3, "{tints:?}");
    assert!(tints.iter().all(|tint| *tint == tints[0]), "{tints:?}");
    // And no line of a paragraph is farther from the next than the others.
    let mut heights: Vec<f32> = Vec::new();
    for item in &page.items {
        if let Item::Run(run) = item
            && run.x < Grid::ACROSS.left + Grid::ACROSS.measure / 3.0 * 2.0
            && run.x > Grid::ACROSS.left + Grid::ACROSS.measure / 3.0
            && run.element.is_some()
            && (tints[0].0 + 20.0..tints[0].0 + tints[0].1).contains(&run.y)
        {
            heights.push(run.y);
        }
    }
    heights.dedup();
    let gaps: Vec<f32> = heights.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let usual = gaps[0];
    let of_paragraph = gaps
        .iter()
        .take_while(|gap| (**gap - usual).abs() < 0.1)
        .count();
    assert!(of_paragraph + 3 >= gaps.len(), "{gaps:?}");
}
