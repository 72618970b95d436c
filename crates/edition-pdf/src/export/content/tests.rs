//! The operators of a page.

use super::{Drawn, PARTS, PartMemos, divide, draw, letters};
use crate::export::face;
use crate::export::picture::Embedded;
use crate::export::tests::{pages_of, run_of};
use crate::fonts::Fonts;
use crate::page::{Area, Color, Element, Item, Pages, Role};

fn drawn(pages: &Pages) -> Vec<Drawn> {
    let (fonts, divided, memos) = (Fonts::embedded(), divide(pages), PartMemos::default());
    let letters = letters(&divided, fonts, &memos);
    let faces = face::subset(letters, fonts, &face::subset_memo()).unwrap();
    draw(&divided, pages, &faces, &Embedded::default(), &memos)
}

/// Draws `count` dots of one point, four points apart, in the middle of the page, and a box after them.
fn check(count: u16, expected: &str) {
    let mut pages = pages_of(Vec::new());
    pages.size.1 = 100.0;
    let area = |x, y| Area {
        x,
        y,
        width: 1.0,
        height: 1.0,
    };
    let color = Color(0.0, 0.0, 0.0);
    let dots = Item::Dots {
        area: area(1.0, 49.0),
        step: 4.0,
        count,
        color,
    };
    let area = area(17.0, 59.0);
    pages.pages[0].items = vec![dots, Item::Box { area, color }];
    let drawn = drawn(&pages);
    let begin = "/Artifact<</Type/Layout>>BDC\n0 0 0 rg\n";
    let expected = format!("{begin}{expected}17 40 1 1 re f\nEMC\n");
    let operators = drawn[0].operators().concat();
    assert_eq!(String::from_utf8_lossy(&operators), expected);
}

#[test]
fn a_row_of_dots_is_one_broken_line() {
    check(2, "1 50 1 1 re f\n5 50 1 1 re f\n");
    let line = "q 0 0 0 RG [1 3 ]0 d 1 w 1 50.5 m 14 50.5 l S Q\n";
    check(4, line);
}

/// The parts of a page with that title, a paragraph, a rule, and the title as running head.
fn pieces(title: &str) -> [Vec<u8>; PARTS] {
    let mut pages = pages_of(Vec::new());
    let mut element = |role| {
        pages.structure.add(Element {
            role,
            parent: None,
            locale: None,
            alt: None,
            segment: None,
        })
    };
    let owners = [Role::Heading(1), Role::Paragraph].map(&mut element);
    let run = |text: &str, owner| {
        let glyphs: Vec<(char, usize)> = text.chars().map(|letter| (letter, 1)).collect();
        let mut run = run_of(text, &glyphs);
        run.element = owner;
        Item::Run(run)
    };
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: 1.0,
        height: 1.0,
    };
    let color = Color(0.5, 0.5, 0.5);
    pages.pages[0].items = vec![
        run(title, Some(owners[0])),
        run("p", Some(owners[1])),
        Item::Box { area, color },
        run(title, None),
    ];
    drawn(&pages)[0].operators().map(<[u8]>::to_vec)
}

#[test]
fn documents_of_different_titles_have_the_other_parts_of_a_page_in_common() {
    let [one, other] = ["ab", "ba"].map(pieces);
    let same: Vec<bool> = one
        .iter()
        .zip(&other)
        .map(|(one, other)| one == other)
        .collect();
    assert_eq!(same, [false, true, false, true]);
    let texts: Vec<_> = one
        .iter()
        .map(|piece| String::from_utf8_lossy(piece))
        .collect();
    assert!(texts[0].starts_with("BT\n/H1<<") && texts[0].ends_with("EMC\nET\n"));
    assert!(texts[1].starts_with("BT\n/P<</MCID 1>>") && texts[1].ends_with("re f\nEMC\n"));
    assert!(texts[2].starts_with("BT\n/Artifact<</Type/Pagination>>BDC\n"));
}

#[test]
fn remembered_letters_are_those_of_the_first_time() {
    // In the second run the same glyphs stand for other texts, so that it depends on the order of the parts which text
    // a glyph gets.
    let run = |text: &str| Item::Run(run_of(text, &[('a', 1), ('b', 1)]));
    for texts in [["ab", "ba"], ["ba", "ab"]] {
        let mut pages = pages_of(Vec::new());
        let page = pages.pages[0].clone();
        pages.pages = texts
            .map(|text| crate::page::Page {
                items: vec![run(text), run("ab")],
                ..page.clone()
            })
            .into();
        let memos = PartMemos::default();
        let letters = || letters(&divide(&pages), Fonts::embedded(), &memos);
        let first = letters();
        for _ in 0..3 {
            assert_eq!(letters(), first);
        }
    }
}
