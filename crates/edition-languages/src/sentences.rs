//! The sentences of a text.

use std::ops::Range;

/// Where the sentences of `text` stand. A sentence ends at a full stop, a question mark or an exclamation mark
/// with a space and a capital letter or a quotation mark behind it. (Abbreviations before names end one too: whoever
/// compares two texts looks first whether both have as many.)
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
                if has_space && begins(letter) {
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
            ("", 1),
        ] {
            assert_eq!(sentences(text).len(), number, "{text}");
        }
    }
}
