//! Which glyphs show a text together, and which letters are the same.

use super::{FaceLetters, Glyph, clusters, is_plain};
use crate::export::tests::run_of;

/// The texts of the clusters, joined by bars. Each glyph is given as a letter and the number of bytes that it
/// shows; `M` is a glyph with no advance.
fn check(text: &str, glyphs: &[(char, usize)], expected: &str) {
    let run = run_of(text, glyphs);
    let found: Vec<_> = clusters(&run).map(|(_, text)| text).collect();
    assert_eq!(found.join("|"), expected);
}

#[test]
fn marks_and_further_glyphs_stay_with_their_letter() {
    check("abc", &[('a', 1), ('b', 1), ('c', 1)], "a|b|c");
    check("fix", &[('L', 2), ('x', 1)], "fi|x");
    check("а\u{301}б", &[('a', 2), ('M', 2), ('b', 2)], "а\u{301}|б");
    check("йб", &[('i', 2), ('N', 0), ('b', 2)], "й|б");
}

#[test]
fn a_space_at_the_end_of_a_line_is_a_letter_of_its_own() {
    check("а ", &[('a', 2), ('M', 1)], "а| ");
    check("а  b", &[('a', 2), ('M', 1), ('M', 1), ('b', 1)], "а| | |b");
    let space = run_of("а ", &[('a', 2), ('M', 1)]);
    let mark = run_of("а\u{301}", &[('a', 2), ('M', 2)]);
    assert!(is_plain(&space) && !is_plain(&mark));
}

#[test]
fn the_same_letters_are_equal_in_whatever_order_they_come() {
    let texts = ["b", "a", "cd", "long enough"];
    let letters = |order: [usize; 4]| {
        let mut letters = FaceLetters::default();
        order.iter().for_each(|place| letters.add(7, texts[*place]));
        letters
    };
    let first = letters([0, 1, 2, 3]);
    for order in [[1, 0, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1]] {
        assert_eq!(letters(order), first, "{order:?}");
    }
    assert_eq!(first.all().len(), 4);
}

#[test]
fn letters_from_right_to_left_keep_their_own_texts() {
    // In visual order c, b with a further glyph, a. A letter with no advance does not join its neighbours.
    let mut run = run_of("abc", &[('c', 1), ('N', 0), ('M', 1), ('a', 1)]);
    let parts = run.glyphs.iter().zip([2..3, 2..2, 1..2, 0..1]);
    run.glyphs = parts
        .map(|(glyph, text)| Glyph {
            text,
            ..glyph.clone()
        })
        .collect();
    let found: Vec<_> = clusters(&run).map(|(_, text)| text).collect();
    assert_eq!(found, ["c", "b", "a"]);
}

#[test]
fn from_the_right_a_ligature_and_a_joiner_are_turned_round_with_the_line() {
    // In visual order b, a joiner, and a ligature of two letters that the joiner follows.
    let mut run = run_of("لا\u{200c}b", &[('b', 1), ('M', 3), ('L', 4)]);
    let parts = run.glyphs.iter().zip([7..8, 4..7, 0..4]);
    run.glyphs = parts
        .map(|(glyph, text)| Glyph {
            text,
            ..glyph.clone()
        })
        .collect();
    let found: Vec<_> = clusters(&run)
        .map(|(glyphs, text)| (glyphs.len(), text))
        .collect();
    assert_eq!(found, [(1, "b".into()), (1, "\u{200c}ال".into())]);
}

#[test]
fn a_glyph_without_text_has_one_that_shows_nothing() {
    check("", &[('b', 0)], "\u{200b}");
}
