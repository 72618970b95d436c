//! Numbers and signs in the first lines of their texts, where the house has them there.

use edition_model::{Block, CountedBy, Edition, House, Kind, ListMarks, ParagraphNumber};

use super::sample::{NoPictures, edition, numbered, paragraph};
use super::texts::{EN, RU, TG};
use super::{extent, fold, pages, press, right_edge, runs, texts_by_segment};
use crate::layout::grid::Grid;
use crate::page::{GlyphRun, Item, Pages, Role};

/// A centimetre, by which each level is further in.
const STEP: f32 = 28.35;

/// A numbered paragraph with a list below it, and a list below its first item.
fn sample(tag: &str, prose: &str) -> Edition {
    let owner = ParagraphNumber::new(1);
    let marks = |owner: &ParagraphNumber| ListMarks::Signs {
        owner: owner.clone(),
        first: 1,
        by: CountedBy::Signs,
    };
    let below = Block::List {
        marks: marks(&owner.item(1)),
        items: vec![vec![paragraph("a-i", prose)]],
    };
    let list = Block::List {
        marks: marks(&owner),
        items: vec![
            vec![paragraph("a", prose), below],
            vec![paragraph("b", prose)],
        ],
    };
    let mut edition = edition(tag, Kind::Report, vec![numbered(1, prose), list], vec![]);
    edition.house = House::Un;
    edition
}

/// The left and the right edge of each line of a segment.
fn lines(pages: &Pages, id: &str) -> Vec<(f32, f32)> {
    let elements: Vec<_> = pages.structure.iter().map(|(_, element)| element).collect();
    let mut lines: Vec<(f32, f32, f32)> = Vec::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Run(run) = item else { continue };
        let segment = run
            .element
            .and_then(|it| elements[it.index()].segment.as_ref());
        if segment.is_none_or(|segment| segment.as_str() != id) {
            continue;
        }
        match lines.last_mut() {
            Some((y, _, right)) if *y == run.y => *right = right_edge(run),
            _ => lines.push((run.y, extent(item).0, right_edge(run))),
        }
    }
    lines
        .into_iter()
        .map(|(_, left, right)| (left, right))
        .collect()
}

#[test]
fn first_lines_begin_a_step_further_in_at_each_level_and_turned_lines_at_the_edge() {
    let (left, right) = (
        Grid::UPRIGHT.left,
        Grid::UPRIGHT.left + Grid::UPRIGHT.measure,
    );
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        let edition = sample(tag, prose);
        let pages = pages(&edition);
        for (id, steps) in [("p1", 1.0), ("a", 2.0), ("a-i", 3.0), ("b", 2.0)] {
            let lines = lines(&pages, id);
            assert!(lines.len() > 4, "{tag} {id}");
            let first = lines.first().unwrap();
            assert!(
                (first.0 - left - steps * STEP).abs() < 0.5,
                "{tag} {id}: {first:?}"
            );
            for (index, line) in lines.iter().enumerate() {
                assert!(
                    index == 0 || (line.0 - left).abs() < 0.5,
                    "{tag} {id}: {line:?}"
                );
                assert!(line.1 < right + 0.5, "{tag} {id}: {line:?}");
            }
            let text = &texts_by_segment(&pages)[id];
            assert_eq!(fold(text), fold(prose), "{tag} {id}");
        }
    }
}

#[test]
fn side_by_side_the_number_stands_once_before_all_columns() {
    let (first, other) = (sample("en", EN), sample("tg", TG));
    let pages = press().lay_out_parallel(&first, &[&other], &NoPictures);
    let left = Grid::ACROSS.left;
    let paragraph = lines(&pages, "p1");
    assert!((paragraph[0].0 - left).abs() < 0.5, "{paragraph:?}");
    let item = lines(&pages, "a");
    assert!(
        item[0].0 > left + 30.0 && (item[1].0 - left).abs() < 0.5,
        "{item:?}"
    );
}

#[test]
fn code_at_the_beginning_of_an_item_stands_below_its_sign() {
    let mut edition = sample("en", EN);
    let Some(Block::List { items, .. }) = edition.body.blocks.last_mut() else {
        panic!("a list");
    };
    let code = |text: String| Block::Code {
        language: None,
        text,
    };
    items[1] = vec![code("cargo test --workspace ".repeat(9))];
    let pages = pages(&edition);
    let role = |run: &GlyphRun| Some(pages.structure.get(run.element?)?.role);
    let shown: Vec<&GlyphRun> = pages.pages.iter().flat_map(runs).collect();
    let own: Vec<&GlyphRun> = shown
        .iter()
        .filter(|run| role(run) == Some(Role::Code))
        .copied()
        .collect();
    let mut labels = shown.iter().filter(|run| role(run) == Some(Role::Label));
    let sign = labels.next_back().unwrap();
    assert!(own.len() > 1 && sign.y + 5.0 < own[0].y);
    for run in own {
        let right = Grid::UPRIGHT.left + Grid::UPRIGHT.measure;
        assert!(
            right_edge(run) < right && run.x < Grid::UPRIGHT.left + 30.0,
            "{run:?}"
        );
    }
}
