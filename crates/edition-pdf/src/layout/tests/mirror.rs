//! Pages of right-to-left scripts.

use std::sync::Arc;

use edition_model::{Alignment, Block, BoxKind, Edition, Kind, Part, PartNumber, Words};

use super::parallel::side_by_side;
use super::sample::{NoPictures, edition, footnote, heading, locale, paragraph, table};
use super::texts::{EN, RU};
use super::{pages, rich, runs};
use crate::fonts::{Fonts, FurtherFont, Slope, Weight};
use crate::layout::grid::Grid;
use crate::layout::style::ACCENT;
use crate::page::{ElementId, GlyphRun, Pages, Role};
use crate::press::Press;

fn arabic() -> Edition {
    let mut edition = rich("ar", EN);
    edition.kind = Kind::Report;
    edition.url = Some("https://example.org/e/ar/findings/preliminary.html".to_owned());
    edition
}

fn all_runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    pages.pages.iter().flat_map(runs)
}

fn right(run: &GlyphRun) -> f32 {
    run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>()
}

fn is_label(pages: &Pages, element: Option<ElementId>) -> bool {
    let element = element.and_then(|element| pages.structure.get(element));
    element.is_some_and(|element| element.role == Role::Label)
}

#[test]
fn numbers_and_bullets_hang_at_the_right() {
    let edition = arabic();
    let pages = pages(&edition);
    let grid = Grid::UPRIGHT.running_left();
    let text = grid.text();
    let mut labels = 0;
    for run in all_runs(&pages).filter(|run| is_label(&pages, run.element)) {
        labels += 1;
        // Bullets are in the text, paragraph numbers beside it; all are in the right half.
        assert!(
            run.x > text.x + text.width / 2.0,
            "{} at {}",
            run.text,
            run.x
        );
    }
    assert!(labels > 20);
    let beside = all_runs(&pages).filter(|run| run.x > text.x + text.width);
    assert!(beside.count() >= 12);
    for run in all_runs(&pages) {
        let block = grid.block();
        let inside = run.x > block.x - 3.0 && right(run) < block.x + block.width + 3.0;
        assert!(inside, "{} from {} to {}", run.text, run.x, right(run));
    }
}

#[test]
fn columns_of_tables_run_from_right_to_left() {
    let pages = pages(&arabic());
    let place = |words: &str| {
        let mut heads = all_runs(&pages).filter(|run| run.text.trim() == words);
        heads.next().unwrap().x
    };
    assert!(place("Name") > place("№") && place("№") > place("Text"));
}

#[test]
fn the_first_edition_is_the_rightmost_column_if_its_script_runs_from_right_to_left() {
    let sentences: Vec<&str> = EN.split(". ").take(3).collect();
    let mut first = arabic();
    first.body = rich("en", &sentences.join(". ")).body;
    let sentences: Vec<&str> = RU.split(". ").take(3).collect();
    let second = rich("ru", &sentences.join(". "));
    for (editions, side) in [([first.clone(), second.clone()], 1), ([second, first], 0)] {
        let pages = side_by_side(&editions);
        let middle = pages.size.0 / 2.0;
        let numbers = all_runs(&pages).filter(|run| is_label(&pages, run.element));
        let numbers: Vec<_> = numbers.filter(|run| run.text.starts_with("12")).collect();
        assert!(!numbers.is_empty());
        for run in numbers {
            assert_eq!(usize::from(run.x > middle), side, "{}", run.x);
        }
    }
}

/// The runs of the only paragraph, in reading order, with the signs of each as they are drawn from left to right; letters
/// that no embedded face has are drawn as `�`.
fn check_runs(prose: &str, expected: &[(&str, &str)]) {
    let edition = edition(
        "ar",
        Kind::Announcement,
        vec![paragraph("a", prose)],
        Vec::new(),
    );
    let pages = pages(&edition);
    let of_paragraph = |run: &&GlyphRun| {
        let element = run.element.and_then(|element| pages.structure.get(element));
        element.is_some_and(|element| {
            element
                .segment
                .as_ref()
                .is_some_and(|it| it.as_str() == "a")
        })
    };
    let drawn = |run: &GlyphRun| -> String {
        let face = Fonts::embedded().face(run.face);
        let sign = |id| {
            "�() 0123456789«».:,-abcdefg"
                .chars()
                .find(|sign| face.glyph(*sign) == Some(id))
        };
        let glyphs = run.glyphs.iter();
        glyphs.map(|glyph| sign(glyph.id).unwrap_or('?')).collect()
    };
    let found: Vec<(String, String)> = all_runs(&pages)
        .filter(of_paragraph)
        .map(|run| (run.text.to_string(), drawn(run)))
        .collect();
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(text, drawn)| ((*text).to_owned(), (*drawn).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn words_from_the_right_are_one_run_with_their_numbers_and_brackets() {
    let prose = "زار (5 قرى) وقال: «نعم».";
    check_runs(prose, &[(prose, ".«���» :���� (��� 5) ���")]);
    check_runs(
        "عام 2013 وحتى 12-13.",
        &[("عام 2013 وحتى 12-13.", ".13-12 ���� 2013 ���")],
    );
    check_runs("أ", &[("أ", "�")]);
}

#[test]
fn what_has_no_word_from_the_right_is_read_in_order() {
    // A reader of the file would not turn it round.
    check_runs("12.", &[("12", "12"), (".", ".")]);
    check_runs("12).", &[("12", "12"), (")", "("), (".", ".")]);
    check_runs("و 12:30.", &[("و ", " �"), ("12:30", "12:30"), (".", ".")]);
}

#[test]
fn words_of_another_element_or_style_are_runs_of_their_own() {
    check_runs(
        "أب **أب** أب",
        // The space between two runs is drawn with the letter after it.
        &[("أب", "��"), (" أب", "��"), (" أب", "��")],
    );
}

#[test]
fn a_line_begins_on_its_own_side_whatever_words_it_begins_with() {
    let text = Grid::UPRIGHT.running_left().text();
    let check = |tag: &str, prose: &str, foreign: &str, edge: fn(&GlyphRun) -> f32, side: f32| {
        let blocks = vec![paragraph("a", prose)];
        let pages = pages(&edition(tag, Kind::Announcement, blocks, Vec::new()));
        let run = all_runs(&pages).find(|run| run.text.trim() == foreign);
        let place = edge(run.unwrap());
        assert!((place - side).abs() < 1.0, "{tag}: {place}, not {side}");
    };
    check(
        "ar",
        "[UNICEF](lang:en) قال",
        "UNICEF",
        right,
        text.x + text.width,
    );
    let left = Grid::UPRIGHT.left;
    check("en", "[نعم](lang:ar) he said", "نعم", |run| run.x, left);
}

#[test]
fn the_mark_of_a_heading_hangs_at_the_left() {
    let grid = Grid::UPRIGHT.running_left();
    let text = grid.text();
    let mut hanging = 0;
    // One of them is as long as a line without its mark.
    for letters in 5..60 {
        let title = format!("ש{}[^1]", "׀".repeat(letters));
        let blocks = vec![heading(1, "title", &title), paragraph("a", "Words.")];
        let edition = edition(
            "he",
            Kind::Announcement,
            blocks,
            vec![footnote(1, "A note.")],
        );
        let pages = pages(&edition);
        for run in all_runs(&pages).filter(|run| run.size > 20.0) {
            assert!(right(run) < text.x + text.width + 0.5, "{letters}: {run:?}");
            hanging += usize::from(run.x < text.x - 0.5);
        }
    }
    assert!(hanging > 0);
}

/// A press with a face for Hebrew, which has figures too.
fn hebrew_press() -> Press {
    let further = FurtherFont {
        covers: "Hebr".to_owned(),
        style: (Weight::Regular, Slope::Upright),
        data: include_bytes!("../../../tests/fonts/Outlines.otf").to_vec(),
        face: None,
    };
    Press::new(Arc::new(Fonts::with_further(vec![further])))
}

#[test]
fn marks_of_footnotes_are_raised_even_if_the_face_of_the_script_has_no_raised_figures() {
    let blocks = vec![paragraph("a", "שלום[^1] 1")];
    let edition = edition("he", Kind::Announcement, blocks, vec![footnote(1, "שלום")]);
    let press = hebrew_press();
    let pages = press.lay_out(&edition, &NoPictures);
    let marks: Vec<&GlyphRun> = all_runs(&pages)
        .filter(|run| run.text.trim() == "1" && run.color == ACCENT)
        .collect();
    assert_eq!(marks.len(), 2);
    for mark in marks {
        let face = press.fonts().face(mark.face);
        assert_ne!(face.glyph('1'), Some(mark.glyphs[0].id), "{mark:?}");
        assert_eq!(face.post_script_name(), "NotoSerif-Regular");
    }
    // Figures in the text have the face of its words.
    let mut faces = all_runs(&pages).map(|run| press.fonts().face(run.face).post_script_name());
    assert!(faces.any(|name| name == "TestPostScript"));
}

#[test]
fn code_alone_begins_where_the_words_around_it_do() {
    let cells = table("t", &[Alignment::Start; 2], &["שם | דרך", "שם | `a/b.md`"]);
    let blocks = vec![paragraph("a", "`a/b.md`"), cells];
    let pages = pages(&edition("he", Kind::Announcement, blocks, Vec::new()));
    let text = Grid::UPRIGHT.running_left().text();
    let code: Vec<&GlyphRun> = all_runs(&pages)
        .filter(|run| run.text.contains("b.md"))
        .collect();
    let head = all_runs(&pages)
        .find(|run| run.text.contains("דרך"))
        .unwrap();
    assert!((right(code[0]) - text.x - text.width).abs() < 0.5);
    assert!(
        (right(code[1]) - right(head)).abs() < 0.5,
        "{} {}",
        right(code[1]),
        right(head)
    );
}

#[test]
fn words_that_stand_in_begin_on_the_side_of_their_column() {
    let one = |tag: &str| {
        let blocks = vec![heading(1, "title", "Visit"), paragraph("a", EN)];
        let mut edition = edition(tag, Kind::Report, blocks, Vec::new());
        edition.wording.this_language = Words {
            text: "Here alone".to_owned(),
            locale: Some("en".parse().unwrap()),
        };
        edition
    };
    let pages = side_by_side(&[one("en"), one("ar")]);
    let columns = Grid::ACROSS.columns(2);
    let lines: Vec<&GlyphRun> = all_runs(&pages)
        .filter(|run| &*run.text == "Here alone")
        .collect();
    assert!((lines[0].x - columns[0].x).abs() < 0.5);
    assert!((right(lines[1]) - columns[1].x - columns[1].width).abs() < 0.5);
}

#[test]
fn notes_stand_in_the_order_of_their_numbers() {
    // The marks of a line from the right, and one that a translator has moved before another.
    for (tag, prose) in [
        ("ar", "المادة[^1] والزيارة[^2] والسجن[^3]"),
        ("ar", "المادة[^2] والزيارة[^3] والسجن[^1]"),
        ("en", "Article[^3] and visit[^1] and prison[^2]"),
    ] {
        let notes = ["One.", "Two.", "Three."];
        let notes = (1..)
            .zip(notes)
            .map(|(number, text)| footnote(number, text));
        let blocks = vec![heading(1, "title", "Visit"), heading(2, "chapter", prose)];
        let pages = pages(&edition(tag, Kind::Announcement, blocks, notes.collect()));
        let heights = [1, 2, 3].map(|number| pages.destinations[&format!("note-{number}")].y);
        assert!(heights.is_sorted(), "{tag}: {prose}: {heights:?}");
    }
}

#[test]
fn words_of_another_language_begin_at_the_side_of_those_that_they_stand_in_for() {
    let mut blocks = vec![heading(1, "title", "زيارة")];
    for number in [1, 2, 3] {
        let mut annex = heading(2, &format!("annex-{number}"), "السجن والزيارة");
        if let Block::Heading { number: part, .. } = &mut annex {
            *part = Some(PartNumber::default().part(Part::Annex(number)));
        }
        blocks.push(annex);
    }
    blocks.push(Block::Boxed {
        kind: BoxKind::Note,
        blocks: vec![paragraph("box", "زيارة السجن.")],
    });
    let mut edition = edition("ar", Kind::Report, blocks, Vec::new());
    let english = Some(locale("en"));
    edition.wording.parts.annex.locale.clone_from(&english);
    for label in &mut edition.wording.boxes {
        label.locale.clone_from(&english);
    }
    let pages = pages(&edition);
    let edge = Grid::UPRIGHT.running_left().text();
    let edge = edge.x + edge.width;
    let first = |word: &str, inset: f32| {
        let mut found = all_runs(&pages).filter(|run| run.text.starts_with(word));
        let found = found.next().unwrap();
        assert!(
            (right(found) - edge).abs() < inset,
            "{word} ends at {}",
            right(found)
        );
    };
    // In the table of contents, and over the words of the box.
    first("Annex", 4.0);
    first("Note", 16.0);
}
