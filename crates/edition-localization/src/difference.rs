//! The difference of two texts by words. Punctuation is not part of a word.

use similar::{ChangeTag, TextDiff};

/// How a run of text changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Both texts have it.
    Same,
    /// Only the old text has it.
    Gone,
    /// Only the new text has it.
    New,
}

/// Both texts as one, in the order of the new one; what was removed comes before what replaced it.
#[must_use]
pub fn word_difference(old: &str, new: &str) -> Vec<(Change, String)> {
    let (old, new) = (words(old), words(new));
    let mut runs: Vec<(Change, String)> = Vec::new();
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Gone,
            ChangeTag::Insert => Change::New,
        };
        match runs.last_mut() {
            Some((last, text)) if *last == tag => text.push_str(change.value()),
            _ => runs.push((tag, change.value().to_owned())),
        }
    }
    runs
}

/// Splits a text into words, runs of white space, and single other characters.
fn words(text: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let starts = letters
        .iter()
        .enumerate()
        .filter_map(|(place, &(start, _))| {
            let before = place.checked_sub(1).and_then(|place| letters.get(place));
            let joined = before.is_some() && is_joined(&letters, place);
            (!joined).then_some(start)
        });
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let ranges = starts.iter().zip(ends);
    ranges
        .filter_map(|(&start, end)| text.get(start..end))
        .collect()
}

/// Whether the character at `place` continues the piece of the one before it.
fn is_joined(letters: &[(usize, char)], place: usize) -> bool {
    let at = |place: Option<usize>| place.and_then(|it| letters.get(it)).map(|it| it.1);
    let is_word =
        |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric() || is_mark(it));
    let is_digit = |letter: Option<char>| letter.is_some_and(char::is_numeric);
    let joins = |sign: Option<char>, before: Option<char>, after: Option<char>| match sign {
        Some('.' | ',') => is_digit(before) && is_digit(after),
        Some('-' | '\'' | '’' | '\u{2011}') => is_word(before) && is_word(after),
        _ => false,
    };
    let (two_before, before) = (at(place.checked_sub(2)), at(place.checked_sub(1)));
    let (here, after) = (at(Some(place)), at(Some(place + 1)));
    let is_space = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
    (is_word(before) && is_word(here))
        || (is_space(before) && is_space(here))
        || joins(here, before, after)
        || (joins(before, two_before, here))
}

/// Whether the character is a combining accent.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::{Change, word_difference};

    fn check(old: &str, new: &str, expected: &str) {
        let runs = word_difference(old, new).into_iter();
        let shown = runs.map(|(change, text)| match change {
            Change::Same => text,
            Change::Gone => format!("[{text}]"),
            Change::New => format!("<{text}>"),
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn signs_are_no_part_of_words() {
        check(
            "He met the minister.",
            "He met the ministers.",
            "He met the [minister]<ministers>.",
        );
        check("Two remain:", "Two remain today.", "Two remain[:]< today.>");
        check("(law)", "“law”", "[(]<“>law[)]<”>");
        check("{ $start }", "{ $end }", "{ $[start]<end> }");
    }

    #[test]
    fn numbers_and_compounds_are_words() {
        check(
            "On 1,234.5 acts.",
            "On 1,235.5 acts.",
            "On [1,234.5]<1,235.5> acts.",
        );
        check(
            "anti-torture, State’s",
            "anti-corruption, States’",
            "[anti-torture]<anti-corruption>, [State’s]<States’>",
        );
        check("в 2012-м", "в 2013-м", "в [2012-м]<2013-м>");
    }

    #[test]
    fn equal_texts_and_empty_ones() {
        check("a b", "a b", "a b");
        check("", "a", "<a>");
        check("a", "", "[a]");
    }
}
