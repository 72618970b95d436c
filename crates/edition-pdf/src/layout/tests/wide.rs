//! Tables that are too wide: on pages that are turned, across all columns, or as lists.

use edition_model::{Alignment, Block, Caption, Edition, Footnote, Kind, NoteNumber, Segment};

use super::parallel::side_by_side;
use super::sample::{
    NoPictures, edition, footnote, heading, list, numbered, paragraph, segment, table,
};
use super::texts::{EN, RU, TG};
use super::{pages, press, right_edge, runs};
use crate::fonts::{FaceId, Family, Slope, Weight};
use crate::layout::grid::{Grid, HANG};
use crate::layout::tables_as_lists;
use crate::page::{GlyphRun, Page, Pages, Paper, Role};

const WORDS: [(&str, &str, &str); 4] = [
    ("en", "Recommendations", "administrative"),
    ("ru", "Рекомендации", "административные"),
    ("tg", "Тавсияҳо", "маъмурӣ"),
    ("ar", "Recommendations", "administrative"),
];

/// A table of so many columns and rows, in the words of that language. Its first cell calls the first footnote.
fn wide(tag: &str, columns: usize, rows: usize) -> Block<Segment> {
    let (_, head, cell) = WORDS.into_iter().find(|(it, ..)| *it == tag).unwrap();
    let row = |word: &str, row: usize| -> String {
        let cells: Vec<String> = (1..=columns)
            .map(|it| format!("{word}{row}x{it}"))
            .collect();
        cells.join(" | ")
    };
    let mut texts = vec![row(head, 0).replace("0x", "h")];
    texts.extend((1..=rows).map(|number| row(cell, number)));
    texts[1] = format!("[^1]{}", texts[1]);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    table("t", &vec![Alignment::Start; columns], &texts)
}

/// A report with text, a heading, words that lead to a table, the table, and text.
fn report(tag: &str, (columns, rows): (usize, usize)) -> Edition {
    let prose = match tag {
        "ru" => RU,
        "tg" => TG,
        _ => EN,
    };
    let mut blocks = vec![heading(1, "title", "Cases"), numbered(1, prose)];
    blocks.push(heading(2, "chapter", "Figures"));
    blocks.push(paragraph("lead", "By year:"));
    blocks.push(wide(tag, columns, rows));
    blocks.push(numbered(2, prose));
    let notes = vec![footnote(1, "A note.")];
    edition(tag, Kind::Report, blocks, notes)
}

/// The indexes of the pages that are turned.
fn turned(pages: &Pages) -> Vec<usize> {
    let all = pages.pages.iter().enumerate();
    all.filter(|(_, page)| page.turned)
        .map(|(index, _)| index)
        .collect()
}

/// All of every page stands between its margins.
fn is_within(pages: &Pages) {
    for (number, page) in pages.pages.iter().enumerate() {
        let grid = if page.turned {
            Grid::ACROSS
        } else {
            Grid::UPRIGHT
        };
        let (width, height) = pages.size_of(page);
        let margin = grid.left - HANG - 1.0;
        for run in runs(page) {
            let inside = run.x > margin && right_edge(run) < width - margin + HANG;
            assert!(
                inside && run.y > 20.0 && run.y < height - 20.0,
                "{number}: {run:?}"
            );
        }
    }
}

/// How often a text stands on the page.
fn count(page: &Page, text: &str) -> usize {
    runs(page).filter(|run| run.text.contains(text)).count()
}

#[test]
fn a_table_too_wide_stands_on_turned_pages_with_what_leads_to_it() {
    for (tag, rows) in [("en", 3), ("en", 60), ("ru", 3), ("ru", 60), ("ar", 60)] {
        // Latin words are not divided in Arabic.
        let columns = if tag == "ar" { 7 } else { 9 };
        let pages = pages(&report(tag, (columns, rows)));
        is_within(&pages);
        let turned = turned(&pages);
        let first = turned[0];
        assert_eq!(turned.len() > 1, rows == 60, "{tag} {rows}");
        assert_eq!(turned, (first..first + turned.len()).collect::<Vec<_>>());
        let page = &pages.pages[first];
        // Heading and lead-in go with their table, the text before it does not.
        for name in ["chapter", "lead", "t-0-0", "note-1", "mark:1"] {
            assert_eq!(pages.destinations[name].page, first, "{tag}: {name}");
        }
        assert_eq!(pages.destinations["p1"].page, first - 1);
        assert_eq!(pages.destinations["p2"].page, turned[turned.len() - 1] + 1);
        assert!(!pages.pages.last().unwrap().turned);
        assert_eq!(count(page, "A note"), 1);
        // The heads are repeated, as decoration; folio and running head stand where they stand on pages across.
        for index in &turned {
            let page = &pages.pages[*index];
            assert_eq!(count(page, "h1"), 1, "{tag} {index}");
            let heights: Vec<f32> = runs(page).map(|run| run.y).collect();
            assert!(heights.contains(&Grid::ACROSS.folio));
            assert!(heights.contains(&Grid::ACROSS.running_head));
        }
    }
}

#[test]
fn no_word_of_a_turned_table_is_cut() {
    let pages = pages(&report("en", (7, 2)));
    let page = &pages.pages[turned(&pages)[0]];
    for column in 1..=7 {
        assert_eq!(count(page, &format!("administrative2x{column}")), 1);
    }
}

#[test]
fn a_title_that_would_stand_alone_is_on_the_turned_page_with_its_table() {
    let lead = || paragraph("lead", "By year:");
    let chapter = || heading(2, "chapter", "Figures");
    let between = [
        vec![],
        vec![lead()],
        vec![chapter(), lead()],
        vec![chapter()],
    ];
    for (tag, between) in ["en", "ar"].into_iter().flat_map(|tag| {
        let cases = between.clone();
        cases.into_iter().map(move |blocks| (tag, blocks))
    }) {
        let mut blocks = vec![heading(1, "title", "Cases")];
        blocks.extend(between);
        blocks.push(wide(tag, 7, 3));
        blocks.push(paragraph("after", "Words."));
        let mut edition = edition(
            tag,
            Kind::Announcement,
            blocks,
            vec![footnote(1, "A note.")],
        );
        edition.url = Some("https://example.org/e/en/findings/preliminary.html".to_owned());
        let pages = pages(&edition);
        assert_eq!(turned(&pages), [0], "{tag}");
        for name in ["title", "chapter", "lead", "t-0-0", "note-1"] {
            let place = pages.destinations.get(name);
            assert!(place.is_none_or(|place| place.page == 0), "{tag}: {name}");
        }
        assert_eq!(pages.destinations["after"].page, 1);
        // All of it is inside the page, the address at its foot too.
        for run in runs(&pages.pages[0]) {
            assert!(
                run.x > 30.0 && right_edge(run) < pages.size.1 - 30.0,
                "{run:?}"
            );
            assert!(run.y < pages.size.0 - 20.0, "{run:?}");
        }
    }
}

#[test]
fn words_stay_below_a_title_that_has_no_room_on_the_page_of_the_table() {
    let title = "Cases of the year and of all the years before it ".repeat(6);
    let blocks = vec![
        heading(1, "title", title.trim()),
        heading(2, "chapter", "Figures"),
        paragraph("lead", "By year:"),
        wide("en", 9, 3),
    ];
    let notes = vec![footnote(1, "A note.")];
    let pages = pages(&edition("en", Kind::Announcement, blocks, notes));
    assert_eq!(turned(&pages), [1]);
    assert_eq!(pages.destinations["lead"].page, 0);
    assert_eq!(pages.destinations["t-0-0"].page, 1);
}

#[test]
fn words_that_lead_to_a_table_stay_in_the_text_if_they_are_many() {
    let mut blocks = vec![heading(1, "title", "Cases"), paragraph("before", "Words.")];
    blocks.push(heading(2, "chapter", "Figures"));
    blocks.push(paragraph("lead", EN));
    blocks.push(wide("en", 9, 3));
    let pages = pages(&edition(
        "en",
        Kind::Announcement,
        blocks,
        vec![footnote(1, "A note.")],
    ));
    assert_eq!(turned(&pages)[0], 1);
    assert_eq!(pages.destinations["chapter"].page, 0);
    assert_eq!(pages.destinations["lead"].page, 0);
    assert_eq!(pages.destinations["t-0-0"].page, 1);
}

#[test]
fn aligned_editions_turn_the_same_tables() {
    let editions = [report("ru", (7, 40)), report("tg", (7, 40))];
    let all: Vec<&Edition> = editions.iter().collect();
    let aligned = press().lay_out_aligned(&all, &NoPictures);
    let [russian, tajik] = &aligned[..] else {
        panic!("two editions");
    };
    assert!(!turned(russian).is_empty());
    assert_eq!(turned(russian), turned(tajik));
    for name in ["p1", "chapter", "lead", "t-1-0", "t-40-0", "p2"] {
        let (one, other) = (russian.destinations[name], tajik.destinations[name]);
        assert_eq!(one.page, other.page, "{name}");
    }
}

#[test]
fn side_by_side_a_table_too_wide_stands_across_all_columns_language_by_language() {
    for count in [2, 3, 6] {
        let tags = ["en", "ru", "en", "ru", "en", "ru"];
        let editions: Vec<Edition> = tags[..count]
            .iter()
            .map(|tag| report(tag, (6, 2)))
            .collect();
        let pages = side_by_side(&editions);
        let sheets = count.div_ceil(5);
        assert!(turned(&pages).is_empty());
        for page in &pages.pages {
            for run in runs(page) {
                assert!(
                    right_edge(run) < Grid::ACROSS.left + Grid::ACROSS.measure + 2.0,
                    "{run:?}"
                );
            }
        }
        // No word is cut, each stands once; the heads of both columns begin at the left edge of the text.
        let words: Vec<&GlyphRun> = pages.pages.iter().flat_map(runs).collect();
        let of = |text: &str| words.iter().filter(|run| run.text.trim() == text).count();
        assert_eq!(of("administrative2x6"), count.div_ceil(2), "{count}");
        assert_eq!(of("административные2x6"), count / 2, "{count}");
        let firsts = words
            .iter()
            .filter(|run| run.text.contains("1x1") && run.element.is_some());
        assert!(firsts.clone().count() >= count);
        for first in firsts {
            assert!(
                (first.x - Grid::ACROSS.left).abs() < 12.0,
                "{count}: {first:?}"
            );
        }
        let first = &words
            .iter()
            .position(|run| run.text.trim() == "administrative2x1");
        let second = &words
            .iter()
            .position(|run| run.text.trim() == "административные2x1");
        assert!(first < second || sheets > 1);
    }
}

#[test]
fn a_table_too_wide_for_any_page_is_a_list_everywhere_and_told() {
    let (one, other) = (report("en", (24, 2)), report("ru", (24, 2)));
    let pages = pages(&one);
    assert!(turned(&pages).is_empty());
    assert_eq!(lists(&one), [0]);
    assert_eq!(lists(&report("en", (9, 2))), [0; 0]);
    let cells = |pages: &Pages| -> usize {
        let all = pages.pages.iter().flat_map(runs);
        all.filter(|run| run.text.trim().starts_with("administrative2x"))
            .count()
    };
    assert_eq!(cells(&pages), 24);
    // Side by side too, in columns, row beside row.
    let pages = side_by_side(&[one, other]);
    assert_eq!(cells(&pages), 24);
    let place = |name: &str| pages.destinations[name];
    for name in ["t-1-5", "t-2-5", "t-2-23"] {
        assert_eq!(place(name), place(&format!("ru:{name}")));
    }
}

#[test]
fn the_title_stands_below_the_masthead_even_if_the_table_after_it_fills_the_next_page() {
    let report = |tag: &str| {
        let lead = paragraph("lead", "By year:");
        let blocks = vec![heading(1, "title", "Cases"), lead, wide(tag, 20, 2)];
        edition(tag, Kind::Report, blocks, vec![footnote(1, "A note.")])
    };
    let pages = side_by_side(&[report("en"), report("ru")]);
    assert_eq!(pages.destinations["title"].page, 0);
    assert_eq!(pages.destinations["lead"].page, 0);
    assert_eq!(pages.destinations["t-1-0"].page, 1);
}

fn lists(edition: &Edition) -> Vec<usize> {
    tables_as_lists(edition, Paper::A4, press().fonts())
}

#[test]
fn a_narrow_table_after_a_wide_one_is_counted_by_itself() {
    let blocks = vec![
        heading(1, "title", "Cases"),
        wide("en", 24, 2),
        table("u", &[Alignment::Start; 2], &["A | B", "c | d"]),
        Block::Quotation(vec![wide("en", 9, 2)]),
    ];
    let edition = edition(
        "en",
        Kind::Announcement,
        blocks,
        vec![footnote(1, "A note.")],
    );
    // A table in a quotation cannot be turned.
    assert_eq!(lists(&edition), [0, 2]);
    assert!(turned(&pages(&edition)).is_empty());
    let pages = pages(&edition);
    let is_cell = |run: &&GlyphRun| {
        let element = run.element.and_then(|element| pages.structure.get(element));
        element.is_some_and(|it| it.role == Role::TableCell)
    };
    assert!(pages.pages.iter().flat_map(runs).filter(is_cell).count() > 30);
}

/// An announcement with so many paragraphs before a wide table with two notes.
fn with_table_notes(tag: &str, before: usize) -> Edition {
    let note = |note: u32| Footnote {
        label: format!("t{note}"),
        number: NoteNumber::Table { table: 1, note },
        blocks: vec![paragraph(&format!("below-{note}"), "Not all are known.")],
    };
    let mut table = wide(tag, 7, 3);
    if let Block::Table(table) = &mut table {
        table.caption = Some(Caption {
            number: 1,
            text: segment("caption", "Cases"),
        });
    }
    let mut blocks = vec![heading(1, "title", "Cases")];
    blocks.extend((0..before).map(|at| paragraph(&format!("p-{at}"), "Words.")));
    blocks.push(table);
    let notes = vec![footnote(1, "A note."), note(1), note(2)];
    edition(tag, Kind::Announcement, blocks, notes)
}

#[test]
fn notes_of_a_table_across_all_columns_stand_below_it() {
    for before in 0..16 {
        let editions = ["en", "ru", "ar"].map(|tag| with_table_notes(tag, before));
        let pages = side_by_side(&editions);
        for prefix in ["", "ru:", "ar:"] {
            let place = |name: &str| pages.destinations[&format!("{prefix}{name}")];
            let last = place("t-3-0");
            for name in ["below-1", "below-2"] {
                assert_eq!(place(name).page, last.page, "{before} {prefix}{name}");
                assert!(place(name).y > last.y);
            }
        }
    }
}

#[test]
fn signs_of_notes_stand_raised_beside_their_words() {
    let pages = side_by_side(&["en", "ru", "ar"].map(|tag| with_table_notes(tag, 0)));
    let is_sign = |run: &&GlyphRun| run.text.trim() == "a";
    let signs: Vec<&GlyphRun> = pages.pages.iter().flat_map(runs).filter(is_sign).collect();
    let serif = FaceId::embedded(Family::Serif, Weight::Regular, Slope::Upright);
    let raised = press().fonts().face(serif).glyph('ᵃ');
    assert!(signs.iter().all(|run| raised == Some(run.glyphs[0].id)));
    // At the left of the page, or in Arabic at the right.
    let right = Grid::ACROSS.left + Grid::ACROSS.measure;
    let count = |edge: f32| {
        let beside = |run: &&&GlyphRun| (run.x - edge).abs() < 20.0;
        signs.iter().filter(beside).count()
    };
    assert_eq!((count(Grid::ACROSS.left), count(right)), (2, 1));
}

#[test]
fn lists_with_a_table_stay_side_by_side() {
    let report = |tag: &str| {
        let mut items = list(Some(1), "points", &["mothers", "teachers"]);
        if let Block::List { items, .. } = &mut items {
            items[1].push(wide(tag, 7, 2));
        }
        let blocks = vec![heading(1, "title", "Cases"), items];
        edition(
            tag,
            Kind::Announcement,
            blocks,
            vec![footnote(1, "A note.")],
        )
    };
    let pages = side_by_side(&[report("en"), report("ru"), report("tg")]);
    let place = |name: &str| pages.destinations[name];
    assert_eq!(place("points-0").y, place("tg:points-0").y);
}

#[test]
fn notes_of_a_turned_table_stand_below_it_on_its_page() {
    let with_notes = |tag: &str, rows: usize| {
        let mut table = wide(tag, 9, rows);
        if let Block::Table(table) = &mut table {
            table.caption = Some(Caption {
                number: 1,
                text: segment("caption", "Cases"),
            });
        }
        let note = |note: u32| Footnote {
            label: format!("t{note}"),
            number: NoteNumber::Table { table: 1, note },
            blocks: vec![paragraph(&format!("below-{note}"), "Not all are known.")],
        };
        let blocks = vec![
            heading(1, "title", "Cases"),
            paragraph("before", "Words."),
            table,
        ];
        let notes = vec![footnote(1, "A note."), note(1), note(2)];
        pages(&edition(tag, Kind::Announcement, blocks, notes))
    };
    for tag in ["en", "ru"] {
        for rows in 2..60 {
            let pages = with_notes(tag, rows);
            is_within(&pages);
            let last = pages.destinations[&format!("t-{rows}-0")].page;
            for name in ["below-1", "below-2"] {
                assert_eq!(pages.destinations[name].page, last, "{tag} {rows} {name}");
            }
            assert!(pages.pages[last].turned);
        }
    }
}
