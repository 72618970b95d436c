//! The sentences of a text.

use std::ops::Range;

/// Where the sentences of `text` stand. A sentence ends at a full stop, a question mark or an exclamation mark
/// with a space and a capital letter or a quotation mark behind it, but not behind a title or an initial.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ends = false;
    let mut has_space = false;
    for (place, letter) in text.char_indices() {
        // Of most letters nothing more need be known.
        if !ends {
            ends = is_end(letter);
            continue;
        }
        match letter {
            _ if is_end(letter) => {}
            '»' | '”' | ')' | '’' | '"' if !has_space => {}
            _ if letter.is_whitespace() => has_space = true,
            _ => {
                if has_space
                    && begins(letter)
                    && !is_short(text.get(start..place).unwrap_or_default())
                {
                    found.push(start..place);
                    start = place;
                }
                ends = false;
                has_space = false;
            }
        }
    }
    found.push(start..text.len());
    found
}

/// Whether the full stop at the end of a text is that of a title before a name, or of an initial.
fn is_short(before: &str) -> bool {
    let Some(before) = before.trim_end().strip_suffix('.') else {
        return false;
    };
    let word = before
        .rsplit(|it: char| !(it.is_alphanumeric() || it == '-'))
        .next();
    let word = word.unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    (is_initial && before.len() > word.len()) || TITLES.contains(&word)
}

/// Titles that are cut short before names, in any language.
const TITLES: [&str; 22] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Capt", "Lt", "Sgt", "Maj", "Rev", "Hon",
    "Sr", "Sra", "Dra", "Mme", "Mlle", "Messrs", "тов", "проф",
];

/// Whether a sentence may end with this.
fn is_end(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '؟' | '。')
}

/// Whether a sentence may begin with this.
fn begins(letter: char) -> bool {
    letter.is_uppercase()
        || matches!(letter, '«' | '“' | '"' | '—' | '(')
        || (letter.is_alphabetic() && !letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_sentence_ends_where_another_begins() {
        for (text, number) in [
            ("He came. She left!", 2),
            ("«Ӯ омад.» Вай рафт.", 2),
            ("in 2.5 hours, etc. and so on", 1),
            ("He came… «She left.» (They too.) — And I", 4),
            ("Came he? .She left", 2),
            ("Mr. Volk came. He left with J. Smith.", 2),
            ("Пришёл г-н А. Иванов. Он ушёл.", 2),
            ("He saw Block B. It was shut.", 1),
            ("", 1),
        ] {
            assert_eq!(sentences(text).len(), number, "{text}");
        }
    }
}
