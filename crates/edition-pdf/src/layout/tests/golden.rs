//! Three first pages compared with those in `tests/golden`: the position and style of every line, and all that is drawn.
//! To accept changes, run the tests with `BLESS=1`, read the difference, and look at the pages.
//!
//! Positions are rounded to half a point, which no reader sees.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use edition_model::{Edition, Kind};

use super::parallel::side_by_side;
use super::texts::{EN, RU, TG};
use super::{pages, rich};
use crate::fonts::{FaceId, Family, Slope, Weight};
use crate::layout::style::{ACCENT, INK, QUIET, RULE, TINT, WARNING};
use crate::page::{Color, GlyphRun, Item, Page, Pages};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

const NAMES: [&str; 3] = ["press-release.ru", "report.tg", "parallel.en-ru-tg"];

#[allow(
    clippy::disallowed_methods,
    reason = "golden pages are files beside the test"
)]
fn check(name: &str, pages: &Pages) {
    assert!(NAMES.contains(&name));
    let path = folder().join(format!("{name}.txt"));
    let drawn = draw(&pages.pages[0]);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        std::fs::write(&path, &drawn).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let pairs = drawn.lines().zip(expected.lines()).enumerate();
    for (number, (drawn, expected)) in pairs {
        let place = number + 1;
        assert_eq!(drawn, expected, "line {place} of tests/golden/{name}.txt");
    }
    assert_eq!(drawn.lines().count(), expected.lines().count(), "{name}");
}

/// Words at a greater distance from those before are listed separately.
const GAP: f32 = 8.0;

/// A line for every line of text, in reading order, and for everything drawn. `~` marks page furniture.
fn draw(page: &Page) -> String {
    let mut drawn = String::from("  top  left  size  letters\n");
    let mut line: Option<(&GlyphRun, String)> = None;
    let mut end = 0.0;
    for item in &page.items {
        if let Item::Run(run) = item {
            match &mut line {
                Some((first, words)) if continues(first, run) && run.x < end + GAP => {
                    words.push_str(&run.text);
                }
                _ => {
                    write_line(&mut drawn, line.take());
                    line = Some((run, run.text.to_string()));
                }
            }
            end = run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
        }
    }
    write_line(&mut drawn, line);
    drawn.push_str("\n  top  left  wide  high\n");
    let mut modules = 0;
    for item in &page.items {
        match item {
            Item::Box { color, area } if *color == INK && area.height < 2.0 => modules += 1,
            Item::Box { area, color } => {
                let [top, left, wide, high] = [area.y, area.x, area.width, area.height].map(half);
                let color = name(*color);
                writeln!(drawn, "{top} {left} {wide} {high}  {color}").unwrap();
            }
            Item::Picture { path, .. } => writeln!(drawn, "picture {path}").unwrap(),
            Item::Run(_) | Item::Dots { .. } => {}
        }
    }
    writeln!(drawn, "\n{modules} rectangles of a QR code").unwrap();
    drawn
}

fn continues(first: &GlyphRun, run: &GlyphRun) -> bool {
    let same = (first.y - run.y).abs() < 0.1 && first.element.is_some() == run.element.is_some();
    same && first.face == run.face
        && first.color == run.color
        && run.x > first.x
        && (first.size - run.size).abs() < 0.01
}

fn write_line(drawn: &mut String, line: Option<(&GlyphRun, String)>) {
    let Some((run, words)) = line else { return };
    let [top, left, size] = [run.y, run.x, run.size].map(half);
    let furniture = if run.element.is_none() { "~" } else { " " };
    let color = name(run.color);
    let face = face(run.face);
    let words = words.trim_end().replace('\u{ad}', "-");
    if words.is_empty() {
        return;
    }
    writeln!(
        drawn,
        "{top} {left} {size} {furniture} {words}  [{color}, {face}]"
    )
    .unwrap();
}

fn half(length: f32) -> String {
    format!("{:5.1}", (length * 2.0).round() / 2.0)
}

fn face(face: FaceId) -> String {
    for (family, called) in [
        (Family::Serif, "serif"),
        (Family::Sans, "sans"),
        (Family::Mono, "mono"),
    ] {
        for (weight, slope, how) in [
            (Weight::Regular, Slope::Upright, ""),
            (Weight::Bold, Slope::Upright, " bold"),
            (Weight::Regular, Slope::Italic, " italic"),
            (Weight::Bold, Slope::Italic, " bold italic"),
        ] {
            if FaceId::embedded(family, weight, slope) == face {
                return format!("{called}{how}");
            }
        }
    }
    "another face".to_owned()
}

fn name(color: Color) -> &'static str {
    let names = [
        (INK, "ink"),
        (ACCENT, "accent"),
        (QUIET, "quiet"),
        (RULE, "rule"),
        (TINT, "tint"),
        (WARNING, "warning"),
    ];
    let found = names.iter().find(|(known, _)| *known == color);
    found.map_or("other", |(_, name)| name)
}

fn sample(tag: &str, prose: &str, kind: Kind) -> Edition {
    let mut edition = rich(tag, prose);
    edition.kind = kind;
    edition.url = Some(format!(
        "https://example.org/e/{tag}/findings/preliminary.html"
    ));
    edition
}

#[test]
fn the_first_page_of_a_press_release() {
    check(
        "press-release.ru",
        &pages(&sample("ru", RU, Kind::PressRelease)),
    );
}

#[test]
fn the_first_page_of_a_report() {
    check("report.tg", &pages(&sample("tg", TG, Kind::Report)));
}

#[test]
fn the_first_page_of_three_languages_side_by_side() {
    let editions = [("en", EN), ("ru", RU), ("tg", TG)].map(|(tag, prose)| {
        let sentences: Vec<&str> = prose.split(". ").take(3).collect();
        sample(tag, &sentences.join(". "), Kind::Findings)
    });
    check("parallel.en-ru-tg", &side_by_side(&editions));
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "golden pages are files beside the test"
)]
fn no_golden_page_is_an_orphan() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(NAMES.contains(&name), "no test draws {}", path.display());
    }
}
