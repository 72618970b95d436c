//! Folding: the form in which texts are compared, without what does not touch their meaning.

use std::borrow::Cow;

use crate::capital::as_call;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Folds a source text: to NFC, white space and no-break spaces to single spaces, quotation marks
/// to straight ones, and terms with a capital letter to one way of asking for them. Emphasis needs no folding, since patterns always write `*`.
#[must_use]
pub fn fold(pattern: &str) -> Cow<'_, str> {
    match as_call(pattern) {
        Cow::Borrowed(pattern) => fold_text(pattern),
        Cow::Owned(pattern) => Cow::Owned(fold_text(&pattern).into_owned()),
    }
}

/// The words of a text on one line, with a space between each.
#[must_use]
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold_text(pattern: &str) -> Cow<'_, str> {
    if is_folded(pattern) {
        return Cow::Borrowed(pattern);
    }
    // Nearly every text is in NFC, and the quick check is cheap.
    let folded = if pattern.is_ascii() || is_nfc_quick(pattern.chars()) == IsNormalized::Yes {
        fold_letters(pattern.chars(), pattern.len())
    } else {
        fold_letters(pattern.nfc(), pattern.len())
    };
    Cow::Owned(folded)
}

/// Whether two texts are equal when folded.
#[must_use]
pub fn means_the_same(first: &str, second: &str) -> bool {
    first == second || fold(first) == fold(second)
}

/// Whether folding certainly leaves a text as it is: it has only ASCII and Cyrillic letters, single
/// spaces and no control characters, as most texts do.
fn is_folded(pattern: &str) -> bool {
    let is_doubled = has_pair(pattern, |first, second| (first == b' ') & (second == b' '));
    let is_control = |byte: &u8| (*byte < b' ') | (*byte == 0x7F);
    let has_controls = pattern
        .as_bytes()
        .iter()
        .fold(false, |found, byte| found | is_control(byte));
    let has_edges = pattern.starts_with(' ') || pattern.ends_with(' ');
    !is_doubled && !has_controls && !has_edges && has_common_letters_alone(pattern)
}

/// Whether a text has only characters of ASCII and Cyrillic letters. Then it is in NFC, which is
/// slow to tell by Unicode's tables.
pub fn has_common_letters_alone(text: &str) -> bool {
    // U+0483 to U+0489 are combining marks.
    let is_cyrillic = |first: u8, second: u8| {
        (first == 0xD0) | (first == 0xD1) | (first == 0xD3) | ((first == 0xD2) & (second >= 0x8A))
    };
    !has_pair(text, |first, second| {
        (first >= 0xC0) & !is_cyrillic(first, second)
    })
}

/// Whether a text has two bytes in a row that are `wanted`. No early exit, so that the loop
/// vectorizes.
#[inline]
pub fn has_pair(text: &str, wanted: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(false, |found, (first, second)| {
        found | wanted(*first, *second)
    })
}

/// The letters beyond ASCII that [`has_common_letters_alone`] accepts.
pub fn cyrillic_letters() -> impl Iterator<Item = char> {
    ('\u{400}'..='\u{4FF}').filter(|letter| !matches!(letter, '\u{483}'..='\u{489}'))
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

/// The words of a text for comparing likeness: in lower case, without punctuation around them.
#[must_use]
pub(crate) fn fold_words(pattern: &str) -> Vec<String> {
    fold(pattern)
        .split(' ')
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{fold, fold_letters, fold_words};

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
        check(" a\tb", "a b");
        check("Қонун ва ҳуқуқ", "Қонун ва ҳуқуқ");
        check("", "");
    }

    #[test]
    fn words_are_bare() {
        assert_eq!(
            fold_words("The **Special** { DATE($start) }, — “law”."),
            ["the", "special", "date($start", "law"]
        );
    }

    proptest::proptest! {
        /// The quick ways through [`fold`] give what the slow one does.
        #[test]
        fn quick_ways_give_the_same(
            text in "[a-zа-яғқ \u{a0}\u{483}\u{306}“’\"\t\u{7f}]{0,8}\\PC{0,3} {0,2}[a-zӣ]{0,3}"
        ) {
            proptest::prop_assert_eq!(fold(&text), fold_letters(text.nfc(), text.len()));
        }
    }
}
