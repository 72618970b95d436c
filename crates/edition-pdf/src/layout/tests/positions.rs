//! Every kind of block at every position relative to the end of a page. Pushed down line by line, nothing is lost, doubled
//! or outside the margins, and pages end well.

use edition_model::{Alignment, Block, Edition, Footnote, Kind, Segment};

use super::page_ends::{check_ends, is_part_of};
use super::parallel::{segments, side_by_side};
use super::sample::{edition, figure, footnote, heading, list, numbered, paragraph, table};
use super::texts::{EN, RU, TG};
use super::{extent, fold, pages, runs, texts_by_segment};
use crate::layout::grid::Grid;
use crate::page::{Item, Pages, Role};

/// More lines than a page has.
const POSITIONS: usize = 48;

type Content = (Vec<Block<Segment>>, Vec<Footnote<Segment>>);

/// A block of each kind.
const KINDS: [fn(&str) -> Content; 9] = [
    |prose| (vec![heading(2, "b", "АБВ abc"), numbered(1, prose)], vec![]),
    |prose| {
        let sentences: Vec<&str> = prose.split_inclusive(". ").map(str::trim).collect();
        (vec![list(Some(9), "b", &sentences)], vec![])
    },
    |prose| {
        (
            vec![Block::Quotation(vec![
                paragraph("b", prose),
                list(None, "c", &["x", prose]),
            ])],
            vec![],
        )
    },
    |prose| {
        let row = format!("12 | {prose}");
        let mut rows = vec!["Repeated | Second", &row];
        rows.extend(["1 | a", "2 | b", "3 | c", "4 | d", "5 | e", "6 | f"]);
        (
            vec![table("b", &[Alignment::End, Alignment::Start], &rows)],
            vec![],
        )
    },
    |prose| {
        (
            vec![figure("b", "no/such.png", "What it shows.", prose)],
            vec![],
        )
    },
    |_| {
        let text = (1..=14).map(|line| format!("line {line}\n")).collect();
        let code = Block::Code {
            language: None,
            text,
        };
        (vec![heading(3, "b", "Code"), code], vec![])
    },
    |prose| {
        let marked = format!("{prose}[^1] {prose}[^2]");
        (
            vec![numbered(1, &marked)],
            vec![footnote(1, prose), footnote(2, &[prose; 4].join(" "))],
        )
    },
    |prose| {
        let row = format!("12 | {prose}");
        let rows = ["Repeated | Second", &row, "1 | a", "2 | b"];
        let blocks = vec![
            heading(2, "h", "АБВ abc"),
            paragraph("b", prose),
            table("t", &[Alignment::End, Alignment::Start], &rows),
        ];
        (blocks, vec![])
    },
    |prose| {
        let marked = format!("a[^1] | {prose}");
        let rows = ["Repeated | Second", &marked, "b | c[^2]", "d | e"];
        let notes = vec![footnote(1, "Short."), footnote(2, prose)];
        (vec![table("b", &[Alignment::Start; 2], &rows)], notes)
    },
];

/// A block of that kind after so many lines, and two paragraphs after it.
fn pushed_down(tag: &str, prose: &str, kind: usize, lines: usize) -> Edition {
    let filler = "Word.\n".repeat(lines + 1);
    let mut blocks = vec![paragraph("filler", filler.trim())];
    let (content, notes) = KINDS[kind](prose);
    blocks.extend(content);
    blocks.extend([paragraph("after", prose), paragraph("last", prose)]);
    edition(tag, Kind::Announcement, blocks, notes)
}

#[test]
fn every_block_is_complete_and_well_divided_wherever_a_page_ends() {
    let languages = [("en", EN), ("ru", RU), ("tg", TG)];
    for kind in 0..KINDS.len() {
        for lines in 0..POSITIONS {
            let (tag, prose) = languages[(kind + lines) % languages.len()];
            let edition = pushed_down(tag, prose, kind, lines);
            let pages = pages(&edition);
            let place = format!("kind {kind}, {lines} lines, {tag}");
            check_texts(&pages, &edition, &place);
            check_margins(&pages, &place);
            check_notes(&pages, &place);
            check_heads(&pages, &place);
            check_ends(&pages, &place);
            check_hyphens(&pages, &place);
        }
    }
}

/// Asserts that every segment is there exactly once.
fn check_texts(pages: &Pages, edition: &Edition, place: &str) {
    let texts = texts_by_segment(pages);
    for segment in edition.body.segments() {
        let id = segment.id.as_ref().unwrap().as_str();
        let found = texts.get(id).map(|text| fold(text)).unwrap_or_default();
        // The alternative text of a picture is not shown.
        if !id.ends_with("-alt") {
            assert_eq!(found, fold(&segment.plain_text()), "{place}: {id}");
        }
    }
}

/// Asserts that all text is inside the text area.
fn check_margins(pages: &Pages, place: &str) {
    let grid = Grid::UPRIGHT;
    for (number, page) in pages.pages.iter().enumerate() {
        let top = grid.top - if number == 0 { grid.lift } else { 0.0 };
        for item in &page.items {
            let read = match item {
                Item::Run(run) => run.element.is_some(),
                Item::Picture { .. } => true,
                Item::Box { .. } | Item::Dots { .. } => false,
            };
            let (left, right, upper, lower) = extent(item);
            let inside = left >= 60.0
                && right <= grid.left + grid.measure + 0.1
                && upper >= top - 3.0
                && lower <= grid.top + grid.height + 0.1;
            assert!(!read || inside, "{place}, page {number}: {item:?}");
        }
    }
}

/// Asserts that footnotes begin on the page of their mark, below all of its text.
fn check_notes(pages: &Pages, place: &str) {
    for number in [1, 2] {
        let mark = pages.destinations.get(&format!("mark:{number}"));
        let note = pages.destinations.get(&format!("note-{number}"));
        assert_eq!(
            mark.map(|place| place.page),
            note.map(|place| place.page),
            "{place}"
        );
    }
    for page in &pages.pages {
        let (mut text, mut notes) = (0.0_f32, f32::INFINITY);
        for item in &page.items {
            let Item::Run(run) = item else { continue };
            let Some(element) = run.element else { continue };
            if is_part_of(pages, element, Role::Note) {
                notes = notes.min(run.y);
            } else {
                text = text.max(run.y);
            }
        }
        assert!(text < notes, "{place}: text at {text}, notes from {notes}");
    }
}

/// Asserts that a page with rows of a table has its header once.
fn check_heads(pages: &Pages, place: &str) {
    for page in &pages.pages {
        let row = |element| is_part_of(pages, element, Role::TableRow);
        let rows = runs(page).any(|run| run.element.is_some_and(row));
        let heads = runs(page)
            .filter(|run| run.text.trim() == "Repeated")
            .count();
        assert_eq!(heads, usize::from(rows), "{place}");
    }
}

/// Asserts that no page ends in two lines with hyphens.
fn check_hyphens(pages: &Pages, place: &str) {
    for page in &pages.pages {
        let mut ends: Vec<(f32, bool)> = Vec::new();
        for item in &page.items {
            let Item::Run(run) = item else { continue };
            let of_text = |element| !is_part_of(pages, element, Role::Note);
            if run.element.is_some_and(of_text) {
                let hyphen = run.text.ends_with('\u{ad}');
                match ends.last_mut() {
                    Some((y, last)) if *y == run.y => *last = hyphen,
                    _ => ends.push((run.y, hyphen)),
                }
            }
        }
        let both = matches!(ends.as_slice(), [.., (_, true), (_, true)]);
        assert!(!both, "{place}");
    }
}

#[test]
fn side_by_side_all_languages_stay_aligned_wherever_a_page_ends() {
    let languages = [("en", EN), ("ru", RU), ("tg", TG), ("uz", EN)];
    for kind in 0..KINDS.len() {
        for lines in 0..34 {
            let count = 2 + (lines + kind) % 3;
            let editions: Vec<Edition> = languages
                .iter()
                .take(count)
                // The same number of sentences, so that all have the same segments.
                .map(|(tag, prose)| {
                    let sentences: Vec<&str> = prose.split(". ").take(3).collect();
                    pushed_down(tag, &sentences.join(". "), kind, lines)
                })
                .collect();
            let pages = side_by_side(&editions);
            let found = segments(&pages);
            for edition in &editions {
                for segment in edition.body.segments() {
                    let id = segment.id.as_ref().unwrap().to_string();
                    if id.ends_with("-alt") {
                        continue;
                    }
                    let key = |tag: &str| (tag.to_owned(), id.clone());
                    let (text, place) = &found[&key(edition.locale.tag())];
                    let context = format!("kind {kind}, {lines} lines, {count} languages: {id}");
                    assert_eq!(fold(text), fold(&segment.plain_text()), "{context}");
                    assert_eq!(place, &found[&key("en")].1, "{context}");
                }
            }
        }
    }
}
