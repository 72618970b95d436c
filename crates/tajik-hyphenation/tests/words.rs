//! The list of words with their divisions, and properties of any text.

use std::collections::BTreeSet;

use proptest::prelude::{any, proptest};
use tajik_hyphenation::hyphenate;

/// Words with `-` wherever they may be divided.
const WORDS: &str = include_str!("words.txt");

fn words() -> impl Iterator<Item = &'static str> {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

fn divided(word: &str) -> String {
    hyphenate(word).collect::<Vec<_>>().join("-")
}

#[test]
fn every_word_of_the_list_is_divided_as_listed() {
    let wrong: Vec<String> = words()
        .map(|expected| (expected, divided(&expected.replace('-', ""))))
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| format!("{found} for {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn capitals_change_nothing() {
    for expected in words() {
        let capitals = expected.to_uppercase();
        assert_eq!(divided(&capitals.replace('-', "")), capitals);
    }
}

#[test]
fn the_list_is_long_and_without_duplicates() {
    let different: BTreeSet<String> = words().map(|word| word.replace('-', "")).collect();
    assert_eq!(different.len(), words().count());
    assert!(different.len() >= 300, "{}", different.len());
}

/// The vowels of Tajik.
const VOWELS: &str = "аеёиӣоуӯэюя";

proptest! {
    #[test]
    fn the_parts_of_any_text_make_the_text(text in any::<String>()) {
        assert_eq!(hyphenate(&text).collect::<String>(), text);
    }

    #[test]
    fn parts_are_syllables(word in "[абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюя]{0,24}") {
        let parts: Vec<&str> = hyphenate(&word).collect();
        assert_eq!(parts.concat(), word);
        if let [_, .., _] = parts.as_slice() {
            for part in [parts.first(), parts.last()].into_iter().flatten() {
                assert!(part.chars().count() >= 2, "{parts:?}");
            }
        }
        for part in parts.iter().filter(|_| parts.len() > 1) {
            assert!(part.chars().any(|letter| VOWELS.contains(letter)), "{parts:?}");
        }
        // ъ stays with the vowel before it.
        for pair in parts.windows(2) {
            let ends_in_vowel = pair[0].ends_with(|letter| VOWELS.contains(letter));
            assert!(!(ends_in_vowel && pair[1].starts_with('ъ')), "{parts:?}");
        }
    }
}
