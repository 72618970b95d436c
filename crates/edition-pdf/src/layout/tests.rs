//! The pages that layout makes, compared as text, and invariants of all pages.

mod aligned;
mod contents;
mod golden;
mod house;
mod lines;
mod links;
mod memory;
mod mirror;
mod narrow;
mod page_ends;
mod parallel;
mod positions;
mod sample;
mod texts;
mod wide;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use edition_model::{Alignment, Block, Edition, Kind};

use crate::fonts::Fonts;
use crate::layout::grid::{Grid, HANG};
use crate::page::{GlyphRun, Item, Page, Pages};
use crate::press::Press;

use sample::{NoPictures, edition, figure, footnote, heading, list, numbered, paragraph, table};
use texts::{EN, RU, TG};

/// A press that all tests share, so that most pages are made with what it remembers of others.
fn press() -> &'static Press {
    static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new(Arc::clone(Fonts::embedded())));
    &PRESS
}

fn pages(edition: &Edition) -> Pages {
    press().lay_out(edition, &NoPictures)
}

/// An edition with every kind of content, in one language.
fn rich(tag: &str, prose: &str) -> Edition {
    let title = prose.split_inclusive([' ']).take(9).collect::<String>();
    let mut blocks = vec![heading(1, "title", title.trim())];
    blocks.push(paragraph("lead", prose));
    let mut number = 0;
    for chapter in 1..5 {
        let words: String = prose
            .split_inclusive(' ')
            .skip(chapter * 7)
            .take(4)
            .collect();
        blocks.push(heading(2, &format!("chapter-{chapter}"), words.trim()));
        for _ in 0..3 {
            number += 1;
            let extra = match number {
                2 => {
                    " **strong** *emphasis* `code --flag`[^1] {1} [link](https://example.org/a/long/path)"
                }
                5 => " [^2] [на русском](lang:ru)",
                _ => "",
            };
            blocks.push(numbered(number, &format!("{prose}{extra}")));
        }
        let words: Vec<&str> = prose.split(". ").collect();
        blocks.push(list(Some(9), &format!("steps-{chapter}"), &words));
        blocks.push(heading(3, &format!("part-{chapter}"), "§ 1. АБВ"));
        blocks.push(list(None, &format!("points-{chapter}"), &words));
    }
    blocks.push(Block::Quotation(vec![
        paragraph("quoted", prose),
        list(None, "in-quote", &[prose]),
    ]));
    let row = format!("{} | 1 234 | {prose}", prose.split(' ').next().unwrap());
    let mut rows = vec!["Name | № | Text"];
    rows.extend(std::iter::repeat_n(row.as_str(), 12));
    let alignments = [Alignment::Start, Alignment::End, Alignment::Start];
    blocks.push(table("table", &alignments, &rows));
    blocks.push(figure(
        "figure",
        "no/such.png",
        "What the picture shows.",
        "The words under it.",
    ));
    blocks.push(Block::Code {
        language: None,
        text: "fn main() {\n    let long = \"a line that is much too long to be set on one single line of the page\";\n\n}\n".to_owned(),
    });
    blocks.push(Block::Break);
    blocks.push(paragraph("last", "Ў AAA\nBBB"));
    let notes = vec![
        footnote(1, prose),
        footnote(2, &format!("{prose} {prose} {prose}")),
    ];
    edition(tag, Kind::Findings, blocks, notes)
}

/// The text of each segment, in the order of the pages.
fn texts_by_segment(pages: &Pages) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let elements: Vec<_> = pages.structure.iter().map(|(_, element)| element).collect();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Run(run) = item else { continue };
        let mut next = run.element;
        while let Some(id) = next {
            let element = elements[id.index()];
            // The nearest segment above the element owns the words.
            if let Some(segment) = &element.segment {
                texts
                    .entry(segment.to_string())
                    .or_default()
                    .push_str(&run.text);
                break;
            }
            next = element.parent;
        }
    }
    texts
}

fn fold(text: &str) -> String {
    let whole = text.replace('\u{ad}', "");
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_segment_is_there_once_and_exactly() {
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        let edition = rich(tag, prose);
        let texts = texts_by_segment(&pages(&edition));
        for segment in edition.body.segments() {
            let id = segment.id.as_ref().unwrap();
            let found = texts
                .get(id.as_str())
                .map(|text| fold(text))
                .unwrap_or_default();
            assert_eq!(found, fold(&segment.plain_text()), "{tag} {id}");
        }
    }
}

#[test]
fn nothing_is_outside_the_margins() {
    let mut editions = vec![rich("en", EN), rich("ru", RU), rich("tg", TG)];
    let endless = "Ғ".repeat(5000);
    let mut blocks = vec![
        heading(1, "title", &endless),
        paragraph("a", &endless),
        numbered(1, &endless),
    ];
    let row = format!("{endless} | x | {endless}");
    blocks.push(table("t", &[Alignment::Start; 3], &[&row, &row]));
    blocks.push(Block::Code {
        language: None,
        text: endless.clone(),
    });
    blocks.push(list(Some(u64::MAX), "l", &[&endless, "b"]));
    editions.push(edition(
        "tg",
        Kind::Report,
        blocks,
        vec![footnote(1, &endless)],
    ));
    for edition in &editions {
        let pages = pages(edition);
        for (number, page) in pages.pages.iter().enumerate() {
            for item in &page.items {
                let (left, right, top, bottom) = extent(item);
                let inside = left >= Grid::UPRIGHT.left - HANG - 0.1
                    && right <= Grid::UPRIGHT.left + Grid::UPRIGHT.measure + 0.1
                    && top >= 20.0
                    && bottom <= Grid::UPRIGHT.size.1 - 40.0;
                assert!(
                    inside,
                    "page {number}: {left} {right} {top} {bottom} {item:?}"
                );
            }
        }
    }
}

fn extent(item: &Item) -> (f32, f32, f32, f32) {
    match item {
        Item::Run(run) => (run.x, right_edge(run), run.y - run.size, run.y),
        Item::Dots {
            area, step, count, ..
        } => {
            let last = area.x + step * f32::from(count - 1);
            (area.x, last + area.width, area.y, area.y + area.height)
        }
        Item::Box { area, .. } | Item::Picture { area, .. } => {
            (area.x, area.x + area.width, area.y, area.y + area.height)
        }
    }
}

/// What is written on a page.
fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Run(run) => Some(run),
        _ => None,
    })
}

/// The right edge of a run, without a sign that may protrude into the margin.
fn right_edge(run: &GlyphRun) -> f32 {
    let visible = run
        .glyphs
        .iter()
        .rev()
        .skip_while(|glyph| glyph.advance == 0.0);
    let hangs = run
        .text
        .trim_end()
        .ends_with(['.', ',', ':', ';', '-', '\u{ad}', '–', '—', '’', '”', '“']);
    let shown = visible.skip(usize::from(hangs));
    run.x + shown.map(|glyph| glyph.advance).sum::<f32>()
}

/// The lines of text of all pages, after the number of each page.
fn dump(pages: &Pages) -> String {
    let mut dump = String::new();
    for (number, page) in pages.pages.iter().enumerate() {
        writeln!(dump, "== {}", number + 1).unwrap();
        let mut baseline = f32::NAN;
        for item in &page.items {
            let Item::Run(run) = item else { continue };
            if run.element.is_none() {
                continue;
            }
            if (run.y - baseline).abs() > 0.01 && !baseline.is_nan() {
                dump.push('\n');
            }
            baseline = run.y;
            dump.push_str(&run.text.replace('\u{ad}', "-"));
        }
        dump.push('\n');
    }
    dump
}
