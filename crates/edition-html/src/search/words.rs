//! The words of a text, folded: what readers type is found however it is written. Small letters without their marks;
//! letters that keyboards lack as those that are typed for them (ӯ as у, ғ as г). The page's script does the same.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that no decomposition leads to what readers type for them, each before that.
pub(super) const FOLDED: &str =
    "ғгқкҳхҷчәаөоұуүуһхіиңнєеґгјиłløođdħhıiςσىیيیكکةهٱا٠0١1٢2٣3٤4٥5٦6٧7٨8٩9۰0۱1۲2۳3۴4۵5۶6۷7۸8۹9";

/// The words of `text` in order, with repetitions. Of scripts without spaces each letter is a word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let lowered = text.to_lowercase();
    for letter in lowered.nfd().filter(|letter| !is_dropped(*letter)) {
        let (letter, is_of_word) = folded(letter);
        let is_word = has_no_spaces(letter);
        if !is_of_word || is_word {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if is_word && is_of_word {
            words.push(letter.to_string());
        } else if is_of_word {
            word.push(letter);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Marks on letters, and signs inside of words that are not seen or not typed.
fn is_dropped(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2bb}' | '\u{2bc}' | '\u{feff}'
        )
}

/// What a letter is folded to, and whether that is a letter or figure.
fn folded(letter: char) -> (char, bool) {
    /// By the number of a letter: all that are folded stand here. To ask Unicode's tables of each letter of a publication
    /// takes longer than all else.
    static TABLE: LazyLock<Vec<(char, bool)>> = LazyLock::new(|| {
        let mut table: Vec<char> = ('\0'..'\u{700}').collect();
        let mut letters = FOLDED.chars();
        while let (Some(from), Some(to)) = (letters.next(), letters.next()) {
            if let Some(place) = table.get_mut(from as usize) {
                *place = to;
            }
        }
        let table = table.into_iter();
        table.map(|to| (to, to.is_alphanumeric())).collect()
    });
    let known = TABLE.get(letter as usize).copied();
    known.unwrap_or_else(|| (letter, letter.is_alphanumeric()))
}

/// Whether the scripts of this letter have no spaces between words.
pub(crate) fn has_no_spaces(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    fn check(text: &str, expected: &str) {
        assert_eq!(words(text).join(" "), expected);
    }

    #[test]
    fn words_are_found_as_they_are_typed() {
        check(
            "Ӯ дар Тоҷикистон ғамхорӣ мекунад.",
            "у дар точикистон гамхори мекунад",
        );
        check("Ёлка и Йод: статья 12", "елка и иод статья 12");
        check("L’homme né à Orléans", "l homme ne a orleans");
        check("oʻzbek co\u{ad}operation 1,234", "ozbek cooperation 1 234");
        check("الْعَرَبِيّةُ ۱۲", "العربیه 12");
        check("世界 rights", "世 界 rights");
        check("— … ¶", "");
    }
}
