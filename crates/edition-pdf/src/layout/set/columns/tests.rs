use super::{Place, Wishes, Words};
use crate::layout::shape::GlyphKind;

/// Words of syllables, each letter a point wide and each hyphen too.
fn words(text: &str) -> Words {
    let mut words = Words::default();
    for letter in text.chars() {
        match letter {
            '-' => words.divide(1.0),
            '/' => {
                words.add(GlyphKind::Letter, 1.0);
                words.part();
            }
            ' ' => words.add(GlyphKind::Space, 1.0),
            _ => words.add(GlyphKind::Letter, 1.0),
        }
    }
    words
}

fn columns(cells: &[&str]) -> Wishes {
    let mut wishes = Wishes::of(cells.len());
    for (column, cell) in cells.iter().enumerate() {
        wishes.add(Place::Body, column, words(cell));
    }
    wishes
}

/// A word of fifteen letters in seven syllables.
const LONG: &str = "мас-ъу-ли-ят-ши-но-сӣ";

#[test]
fn a_word_is_cut_into_two_where_the_halves_are_most_alike() {
    let wishes = columns(&[LONG]);
    // масъули-, ятшиносӣ
    assert_eq!((wishes.words(), wishes.halves()), (15.0, 8.0));
    // A word is not cut at a slash of its own.
    let address = columns(&["example/sources/handbook"]);
    assert_eq!((address.words(), address.halves()), (8.0, 8.0));
}

#[test]
fn an_address_takes_few_lines() {
    let address = columns(&["e/e/e/e/e/e/e/e/e/e/e/e/e/e/e"]);
    assert!((address.words() - 29.0 / 3.0).abs() < 0.01);
    let long = columns(&["e/".repeat(1000).as_str()]);
    assert_eq!((long.words(), long.halves()), (90.0, 90.0));
}

#[test]
fn a_few_characters_stand_together_in_scripts_without_spaces() {
    let mut cell = Words::default();
    for at in 0..20 {
        if at > 0 {
            cell.between_ideographs();
        }
        cell.add(GlyphKind::Ideograph, 10.0);
    }
    let mut wishes = Wishes::of(1);
    wishes.add(Place::Body, 0, cell);
    assert_eq!(wishes.words(), 40.0);
}

#[test]
fn columns_alike_get_the_same_width() {
    for room in [30.0, 60.0, 100.0, 119.0, 150.0, 300.0] {
        let widths = columns(&[LONG; 10]).share(room);
        let even = room / 10.0;
        assert!(
            widths.iter().all(|width| (width - even).abs() < 0.01),
            "{room}: {widths:?}"
        );
    }
}

#[test]
fn no_column_is_narrower_than_its_words_while_others_have_room_to_spare() {
    let cells = [LONG, "1000", LONG, "та-ла-бот", "от/до", LONG];
    let whole = [15.0, 4.0, 15.0, 7.0, 3.0, 15.0];
    let halves = [8.0, 4.0, 8.0, 5.0, 3.0, 8.0];
    for room in 36..90 {
        let room = room as f32;
        let widths = columns(&cells).share(room);
        let sum: f32 = widths.iter().sum();
        assert!((sum - room).abs() < 0.1, "{room}: {widths:?}");
        let all = widths.iter().zip(whole).zip(halves);
        for ((width, whole), half) in all.clone() {
            assert!(*width > half - 0.02, "{room}: {widths:?}");
            // None has more than it needs while a word elsewhere is cut.
            let is_cut = |((width, whole), _): ((&f32, f32), f32)| *width < whole - 0.02;
            let spare = *width > whole + 0.02 && all.clone().any(is_cut);
            assert!(!spare, "{room}: {widths:?}");
        }
    }
}

#[test]
fn where_not_even_halves_have_room_all_lack_the_same_share() {
    let widths = columns(&[LONG, LONG, "1000"]).share(16.0);
    assert!(
        (widths[0] - widths[1]).abs() < 0.01 && widths[2] >= 4.0,
        "{widths:?}"
    );
}
