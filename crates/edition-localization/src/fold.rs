//! Folding: what two texts have in common when all that does not touch their meaning is left out.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text by which source texts are compared: in NFC, white space and no-break spaces as single
/// spaces, quotation marks straight. Emphasis needs no folding, since patterns always write `*`.
#[must_use]
pub fn fold(pattern: &str) -> String {
    // Nearly every text is in NFC already, and to see that costs little.
    if pattern.is_ascii() || is_nfc_quick(pattern.chars()) == IsNormalized::Yes {
        fold_letters(pattern.chars(), pattern.len())
    } else {
        fold_letters(pattern.nfc(), pattern.len())
    }
}

fn fold_letters(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    let mut space_due = false;
    for letter in letters {
        if letter.is_whitespace() || letter == '\u{FEFF}' {
            space_due = true;
            continue;
        }
        if space_due && !folded.is_empty() {
            folded.push(' ');
        }
        space_due = false;
        folded.push(match letter {
            '“' | '”' | '„' | '‟' => '"',
            '‘' | '’' | '‚' | '‛' => '\'',
            other => other,
        });
    }
    folded
}

/// The words of a text for judging likeness: lower case, without the marks around them.
#[must_use]
pub fn fold_words(pattern: &str) -> Vec<String> {
    fold(pattern)
        .split(' ')
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_words};

    fn check(input: &str, expected: &str) {
        assert_eq!(fold(input), expected);
        assert_eq!(fold(expected), expected);
    }

    #[test]
    fn only_meaning_is_left() {
        check("two  words\nand more ", "two words and more");
        check("18\u{A0}May\u{202F}2012", "18 May 2012");
        check("the “law” isn’t", "the \"law\" isn't");
        check("«закон» и\u{306}", "«закон» й");
        check("саф\u{430}р", "сафар");
    }

    #[test]
    fn words_are_bare() {
        assert_eq!(
            fold_words("The **Special** { DATE($start) }, — “law”."),
            ["the", "special", "date($start", "law"]
        );
    }
}
