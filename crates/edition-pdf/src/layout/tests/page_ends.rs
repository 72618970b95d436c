//! The ends of pages.

use std::collections::BTreeMap;

use edition_model::{Alignment, Block, Edition, Kind, ListMarks, Origin, Status};

use super::parallel::side_by_side;
use super::sample::{
    NoPictures, edition, footnote, heading, inlines, list, locale, numbered, paragraph, segment,
    table,
};
use super::texts::{EN, RU, TG};
use super::{dump, pages, press, rich};
use crate::page::{AreaTarget, ElementId, Item, Page, Pages, Role};

/// Editions whose pages end at many different places.
fn many_editions() -> Vec<Edition> {
    let mut editions = Vec::new();
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        for more in 0..12 {
            let mut edition = rich(tag, prose);
            let filler: String = prose.split_inclusive(' ').take(12 * more).collect();
            edition
                .body
                .blocks
                .insert(1, paragraph("filler", &format!("x {filler}")));
            editions.push(edition);
        }
    }
    editions
}

/// The elements of the lines of a page, in order, each with its baseline; without footnotes.
fn lines(pages: &Pages, page: &Page) -> Vec<(ElementId, f32)> {
    let mut lines: Vec<(ElementId, f32)> = Vec::new();
    for item in &page.items {
        let Item::Run(run) = item else { continue };
        let Some(element) = run.element.and_then(|element| block_of(pages, element)) else {
            continue;
        };
        if lines.last() != Some(&(element, run.y)) {
            lines.push((element, run.y));
        }
    }
    lines
}

/// The paragraph or heading of the text that an element is part of, if any.
fn block_of(pages: &Pages, element: ElementId) -> Option<ElementId> {
    let mut block = None;
    let mut next = Some(element);
    while let Some(id) = next {
        let element = pages.structure.get(id)?;
        match element.role {
            Role::Note | Role::Table | Role::Contents | Role::Label => return None,
            Role::Paragraph | Role::Heading(_) => block = Some(id),
            _ => {}
        }
        next = element.parent;
    }
    block
}

/// Whether an element has that role or is inside one that has.
pub(super) fn is_part_of(pages: &Pages, element: ElementId, role: Role) -> bool {
    let mut next = Some(element);
    while let Some(element) = next.and_then(|id| pages.structure.get(id)) {
        if element.role == role {
            return true;
        }
        next = element.parent;
    }
    false
}

/// Asserts that no page ends in a heading or the first line of a paragraph, or begins with the last one.
pub(super) fn check_ends(pages: &Pages, place: &str) {
    let by_page: Vec<_> = pages.pages.iter().map(|page| lines(pages, page)).collect();
    for pair in by_page.windows(2) {
        let (Some((last, _)), Some((first, _))) = (pair[0].last(), pair[1].first()) else {
            continue;
        };
        let role = pages.structure.get(*last).unwrap().role;
        let heading = matches!(role, Role::Heading(_));
        assert!(!heading, "{place}: a heading ends a page");
        // The lines of code are one paragraph, but may be separated.
        let code = |id: &ElementId| {
            let mut all = pages.structure.iter();
            all.any(|(_, element)| element.parent == Some(*id) && element.role == Role::Code)
        };
        if last == first && !code(last) {
            let count =
                |lines: &[(ElementId, f32)]| lines.iter().filter(|(id, _)| id == last).count();
            let enough = count(&pair[0]) >= 2 && count(&pair[1]) >= 2;
            assert!(enough, "{place}: {}", dump(pages));
        }
    }
}

#[test]
fn there_are_no_widows_and_no_orphans() {
    for (number, edition) in many_editions().iter().enumerate() {
        check_ends(&pages(edition), &format!("edition {number}"));
    }
}

#[test]
fn footnotes_begin_on_the_page_of_their_mark() {
    for edition in many_editions() {
        let pages = pages(&edition);
        for number in [1, 2] {
            let mark = pages.destinations[&format!("mark:{number}")];
            let note = pages.destinations[&format!("note-{number}")];
            assert_eq!(mark.page, note.page);
        }
    }
}

#[test]
fn long_footnotes_go_on_to_the_next_pages() {
    let long = vec![TG; 20].join(" ");
    let blocks = vec![paragraph("a", &format!("{TG}[^1]")), paragraph("b", TG)];
    let edition = edition("tg", Kind::Announcement, blocks, vec![footnote(1, &long)]);
    let pages = pages(&edition);
    assert!(
        (3..=6).contains(&pages.pages.len()),
        "{}",
        pages.pages.len()
    );
}

#[test]
fn every_link_has_a_destination() {
    for edition in many_editions().iter().take(3) {
        let pages = pages(edition);
        for link in pages.pages.iter().flat_map(|page| &page.links) {
            if let AreaTarget::Destination(name) = &link.target {
                assert!(pages.destinations.contains_key(name), "{name}");
            }
            assert!(
                link.area.width > 0.0 && !link.description.is_empty(),
                "{link:?}"
            );
        }
        for segment in edition.body.segments() {
            let id = segment.id.as_ref().unwrap();
            assert!(pages.destinations.contains_key(id.as_str()), "{id}");
        }
        assert!(pages.destinations.contains_key("para-12"));
    }
}

#[test]
fn links_to_other_files_are_relative_to_this_one() {
    let edition = edition(
        "tg",
        Kind::Announcement,
        vec![heading(1, "t", "T")],
        Vec::new(),
    );
    let pages = pages(&edition);
    let targets: Vec<&AreaTarget> = pages.pages[0]
        .links
        .iter()
        .map(|link| &link.target)
        .collect();
    let url = |path: &str| AreaTarget::Url(path.to_owned());
    let expected = [
        url("../../en/findings/preliminary.pdf"),
        url("../../ru/findings/preliminary.pdf"),
    ];
    assert_eq!(targets, expected.iter().collect::<Vec<_>>());
}

#[test]
fn heads_of_tables_are_repeated_as_furniture() {
    let rows: Vec<String> = (0..80)
        .map(|row| format!("{row} | {}", &EN.split('.').next().unwrap()))
        .collect();
    let mut all = vec!["First head | Second head"];
    all.extend(rows.iter().map(String::as_str));
    let blocks = vec![table("t", &[Alignment::Start; 2], &all)];
    let pages = pages(&edition("en", Kind::Report, blocks, Vec::new()));
    assert!(pages.pages.len() > 2);
    for (number, page) in pages.pages.iter().enumerate() {
        let heads: Vec<_> = page
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Run(run) if run.text.trim() == "First head" => Some(run.element.is_some()),
                _ => None,
            })
            .collect();
        assert_eq!(heads, [number == 0]);
    }
}

#[test]
fn rows_higher_than_a_page_are_divided() {
    let long = [RU; 12].join(" ");
    let blocks = vec![table(
        "t",
        &[Alignment::Start; 2],
        &["A | B", &format!("{long} | {long}")],
    )];
    let edition = edition("ru", Kind::Report, blocks, Vec::new());
    assert!(pages(&edition).pages.len() > 2);
}

#[test]
fn drafts_say_so_before_each_segment_and_on_each_page() {
    let mut missing = segment("missing", "Not yet.");
    missing.origin = Origin::Missing {
        locale: locale("en"),
    };
    let mut stale = segment("stale", "New words.");
    stale.origin = Origin::Stale {
        locale: locale("en"),
        previous: inlines("Суханҳои пешина."),
    };
    let blocks = vec![
        Block::Paragraph {
            number: Some(edition_model::ParagraphNumber::new(1)),
            segment: missing,
        },
        Block::Paragraph {
            number: Some(edition_model::ParagraphNumber::new(2)),
            segment: stale,
        },
    ];
    let mut edition = edition("tg", Kind::Findings, blocks, Vec::new());
    edition.status = Status::Draft { embargo: None };
    let text = dump(&pages(&edition));
    let order = [
        "Лоиҳа. Барои нашр нест",
        "Ҳанӯз тарҷума нашудааст [en]",
        "1.Not yet.",
        "Матни аслӣ тағйир ёфтааст [en]",
        "2.New words.",
        "Тарҷумаи пешина: Суханҳои пешина.",
    ];
    let mut rest = text.as_str();
    for words in order {
        let (_, after) = rest
            .split_once(words)
            .unwrap_or_else(|| panic!("{words} in {text}"));
        rest = after;
    }
}

#[test]
fn nested_lists_and_long_documents_take_linear_time() {
    let mut block = list(None, "inner", &["a", "b"]);
    for _ in 0..30 {
        block = Block::List {
            marks: ListMarks::Figures(1),
            items: vec![vec![block], vec![paragraph("p", TG)]],
        };
    }
    let mut blocks = vec![block, paragraph("long", &vec![EN; 300].join(" "))];
    blocks.extend((1..500).map(|number| numbered(number, "Short.")));
    let found = pages(&edition("en", Kind::Findings, blocks, Vec::new()));
    assert!(found.pages.len() > 20);
    let names: BTreeMap<_, _> = found.destinations.iter().collect();
    assert!(names.contains_key(&"para-499".to_owned()));
}

/// The first and the last run of each page that begins with one of `marks`.
fn ends_of_pages(pages: &Pages, marks: &[&str]) -> Vec<(String, String)> {
    let of_page = |page: &Page| {
        let mut shown = page.items.iter().filter_map(|item| match item {
            Item::Run(run) if marks.iter().any(|mark| run.text.starts_with(mark)) => {
                Some(run.text.trim().to_owned())
            }
            _ => None,
        });
        let first = shown.next()?;
        Some((first.clone(), shown.next_back().unwrap_or(first)))
    };
    pages.pages.iter().filter_map(of_page).collect()
}

#[test]
fn no_row_item_or_line_of_code_is_alone_at_a_page_end() {
    let rows: Vec<String> = (1..=12).map(|row| format!("r{row} | word")).collect();
    let mut all = vec!["r0 | Second"];
    all.extend(rows.iter().map(String::as_str));
    for lines in (20..48).step_by(4) {
        let filler = "Word.\n".repeat(lines);
        let code: String = (1..=14).map(|line| format!("r{line}\n")).collect();
        let items: Vec<String> = (1..=8).map(|item| format!("r{item}")).collect();
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        let last_block = [
            table("t", &[Alignment::Start; 2], &all),
            list(None, "l", &items),
            Block::Code {
                language: None,
                text: code,
            },
        ];
        for block in last_block {
            let blocks = vec![paragraph("filler", filler.trim()), block];
            let pages = pages(&edition("en", Kind::Announcement, blocks, Vec::new()));
            let ends = ends_of_pages(&pages, &["r"]);
            if let [(_, last), (first, end)] = ends.as_slice() {
                assert_ne!(last, "r1", "{lines}");
                assert_ne!(first, end, "{lines}");
            }
        }
    }
}

#[test]
fn words_before_a_table_are_on_the_page_of_its_first_rows() {
    let rows: Vec<String> = (1..=12).map(|row| format!("r{row} | word")).collect();
    let mut all = vec!["r0 | Second"];
    all.extend(rows.iter().map(String::as_str));
    // The page of the first run that begins with these words.
    let page_of = |pages: &Pages, mark: &str| {
        pages.pages.iter().position(|page| {
            let mut items = page.items.iter();
            items.any(|item| matches!(item, Item::Run(run) if run.text.starts_with(mark)))
        })
    };
    for lines in 20..48 {
        let filler = "Word.\n".repeat(lines);
        let of = |tag: &str| {
            let blocks = vec![
                paragraph("filler", filler.trim()),
                heading(2, "h", "Heading"),
                paragraph("intro", "Dates"),
                table("t", &[Alignment::Start; 2], &all),
            ];
            edition(tag, Kind::Report, blocks, Vec::new())
        };
        for pages in [pages(&of("en")), side_by_side(&[of("en"), of("tg")])] {
            let intro = page_of(&pages, "Dates").unwrap();
            for mark in ["Heading", "r0", "r1", "r2"] {
                assert_eq!(page_of(&pages, mark), Some(intro), "{lines}: {mark}");
            }
        }
    }
}

/// A document of that many paragraphs of one line.
fn short_paragraphs(count: u32) -> Edition {
    let blocks = (1..=count).map(|number| paragraph(&format!("p{number}"), "Word."));
    edition("en", Kind::Report, blocks.collect(), Vec::new())
}

/// The baselines of the lines of that document on each page.
fn baselines(pages: &Pages) -> Vec<Vec<f32>> {
    let of_page = |page: &Page| {
        let words = page.items.iter().filter_map(|item| match item {
            Item::Run(run) if &*run.text == "Word." => Some(run.y),
            _ => None,
        });
        words.collect()
    };
    pages.pages.iter().map(of_page).collect()
}

#[test]
fn closer_spaces_avoid_a_nearly_empty_last_page() {
    let usual = 21.0;
    let (mut spared, mut kept) = (0, 0);
    for count in 20..110 {
        let edition = short_paragraphs(count);
        let found = baselines(&pages(&edition));
        let aligned = press().lay_out_aligned(&[&edition], &NoPictures);
        let unspared = baselines(&aligned[0]);
        let total: usize = found.iter().map(Vec::len).sum();
        assert_eq!(total, count as usize);
        // All spaces of a document are equal, and not much closer than by design.
        let steps: Vec<f32> = found
            .iter()
            .flat_map(|page| page.windows(2).map(|pair| pair[1] - pair[0]))
            .collect();
        let step = steps[0];
        assert!(steps.iter().all(|other| (other - step).abs() < 0.01));
        assert!(step > usual - 7.0 * 0.2, "{count}: {step}");
        if found.len() < unspared.len() {
            spared += 1;
            assert!(unspared.last().unwrap().len() <= 5, "{count}");
            assert!(step < usual - 0.1, "{count}: {step}");
        } else {
            assert!((step - usual).abs() < 0.01, "{count}: {step}");
            let last = found.last().unwrap().len();
            kept += usize::from(found.len() > 1 && last <= 4);
        }
    }
    // Where closer spaces do not avoid it, they stay as they are: here, with more than two lines for each page before.
    assert!(spared > 6 && kept < 6, "{spared} spared, {kept} kept");
}

#[test]
fn a_short_last_page_stays_where_there_are_no_spaces_to_close() {
    let filler = "Word.\n".repeat(51);
    let blocks = vec![paragraph("filler", filler.trim())];
    let pages = pages(&edition("en", Kind::Report, blocks, Vec::new()));
    assert_eq!(pages.pages.len(), 2);
}

/// The rectangles of a page that are the modules of a QR code.
fn modules(page: &Page) -> usize {
    let modules = page.items.iter().filter(
        |item| matches!(item, Item::Box { area, color } if area.height < 2.0 && area.width < 100.0 && *color == crate::layout::style::INK),
    );
    modules.count()
}

#[test]
fn the_address_is_on_the_first_page_as_a_code_and_as_a_link() {
    let mut edition = rich("ru", RU);
    let without = pages(&edition);
    assert_eq!(modules(&without.pages[0]), 0);
    let address = "https://example.org/e/ru/findings/preliminary.html";
    edition.url = Some(address.to_owned());
    let with = pages(&edition);
    assert!(modules(&with.pages[0]) > 200);
    assert!(with.pages[1..].iter().all(|page| modules(page) == 0));
    let target = AreaTarget::Url(address.to_owned());
    let links: Vec<_> = with.pages[0]
        .links
        .iter()
        .filter(|link| link.target == target)
        .collect();
    assert!(!links.is_empty());
    for link in links {
        let element = with.structure.get(link.element.unwrap()).unwrap();
        assert_eq!(element.role, Role::Link);
    }
    assert!(dump(&with).contains("В интернете:"));
    // It does not move the text.
    assert_eq!(with.pages.len(), without.pages.len());
    // An edition that is not published has no address.
    edition.status = Status::Draft { embargo: None };
    assert_eq!(modules(&pages(&edition).pages[0]), 0);
}
