//! The words of a text, folded: what readers type is found however it is written. Small letters without their marks;
//! letters that keyboards lack as those that are typed for them (ӯ as у, ғ as г). The page's script does the same.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that no decomposition leads to what readers type for them, each before that.
pub(super) const FOLDED: &str =
    "ғгқкҳхҷчәаөоұуүуһхіиңнєеґгјиłløođdħhıiςσىیيیكکةهٱا٠0١1٢2٣3٤4٥5٦6٧7٨8٩9۰0۱1۲2۳3۴4۵5۶6۷7۸8۹9";

/// Tells the words of `text` in order, with repetitions. Of scripts without spaces each letter is a word.
pub(super) fn each_word(text: &str, mut tell: impl FnMut(&str)) {
    let mut word = String::new();
    for letter in text.chars() {
        match Folded::of(letter) {
            Folded::Nothing => {}
            Folded::Letter(letter) => word.push(letter),
            Folded::Sign => end(&mut word, &mut tell),
            Folded::Odd => split(letter, &mut word, &mut tell),
        }
    }
    end(&mut word, &mut tell);
}

/// Ends a word, if there is one.
fn end(word: &mut String, tell: &mut impl FnMut(&str)) {
    if !word.is_empty() {
        tell(word);
        word.clear();
    }
}

/// The end of the scripts whose letters are known beforehand.
const END_OF_KNOWN: char = '\u{700}';

/// What becomes of a letter as it stands in a text.
#[derive(Clone, Copy, PartialEq)]
enum Folded {
    /// It is neither seen nor typed.
    Nothing,
    /// A letter or figure.
    Letter(char),
    /// It is between words.
    Sign,
    /// Several letters, or none of the first scripts of Unicode.
    Odd,
}

impl Folded {
    /// To ask Unicode's tables of each letter of a publication takes longer than all else, so that it is asked once of
    /// those that nearly all letters are of.
    fn of(letter: char) -> Self {
        static KNOWN: LazyLock<Vec<Folded>> =
            LazyLock::new(|| ('\0'..END_OF_KNOWN).map(Folded::asked).collect());
        let known = KNOWN.get(letter as usize).copied();
        known.unwrap_or(Self::Odd)
    }

    fn asked(letter: char) -> Self {
        let mut letters = letters(letter);
        match (letters.next(), letters.next()) {
            (None, _) => Self::Nothing,
            (Some((letter, true)), None) => Self::Letter(letter),
            (Some((_, false)), None) => Self::Sign,
            (Some(_), Some(_)) => Self::Odd,
        }
    }
}

/// A letter, small and without its marks; each that it comes to with whether that is a letter or figure.
fn letters(letter: char) -> impl Iterator<Item = (char, bool)> {
    let parts = letter.to_lowercase().nfd();
    parts.filter(|part| !is_dropped(*part)).map(folded)
}

/// Goes on with a letter that is not known beforehand.
fn split(letter: char, word: &mut String, tell: &mut impl FnMut(&str)) {
    for (letter, is_of_word) in letters(letter) {
        let is_word = has_no_spaces(letter);
        if !is_of_word || is_word {
            end(word, tell);
        }
        if is_of_word {
            word.push(letter);
        }
        if is_word {
            end(word, tell);
        }
    }
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
    // No other is among those.
    let is_known = letter < END_OF_KNOWN;
    let mut pairs = FOLDED.chars().take_while(|_| is_known);
    let to = loop {
        match (pairs.next(), pairs.next()) {
            (Some(from), Some(to)) if from == letter => break to,
            (Some(_), Some(_)) => {}
            _ => break letter,
        }
    };
    (to, to.is_alphanumeric())
}

/// Whether the scripts of this letter have no spaces between words.
pub(crate) fn has_no_spaces(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::each_word;

    fn check(text: &str, expected: &str) {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.to_owned()));
        assert_eq!(words.join(" "), expected);
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
        check("İSTANBUL ΟΔΟΣ ǆ", "istanbul οδοσ ǆ");
        check(
            "\u{ac01} \u{ff21}\u{ff11}",
            "\u{1100}\u{1161}\u{11a8} \u{ff41}\u{ff11}",
        );
    }
}
