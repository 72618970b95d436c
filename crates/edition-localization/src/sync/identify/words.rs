//! The words of texts as numbers, and which of them tell texts apart that are otherwise alike:
//! names, figures and negations.
//!
//! No list of names is complete. A word with a capital is taken for a name, unless it begins a
//! sentence and stands elsewhere in the document without one. In a script without capitals, any
//! rare word may be a name.

use std::collections::BTreeMap;

use edition_languages::numbers::is_spelled;
use edition_languages::vocabulary::{is_function_word, is_negation};
use rustc_hash::{FxHashMap, FxHashSet};

/// How many words of a segment count.
const WORD_LIMIT: usize = 2_000;
/// A word of a script without capitals is rare if it stands in no more texts than before and after
/// an edit.
const RARE: usize = 2;
/// How many words of another kind a name, a figure or a negation weighs.
const TELLING_WEIGHT: usize = 3;

/// A word as a number. A name is another word than the same letters without a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Word(u32);

impl Word {
    fn new(number: u32, tells: bool) -> Self {
        Self(number * 2 + u32::from(tells))
    }

    /// Whether it is a name, a figure or a negation.
    fn tells(self) -> bool {
        self.0 % 2 == 1
    }

    pub(super) fn weight(self) -> usize {
        if self.tells() { TELLING_WEIGHT } else { 1 }
    }
}

/// The words of one text.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) in_order: Vec<Word>,
    pub(super) sorted: Vec<Word>,
    /// The names, figures and negations, sorted.
    pub(super) telling: Vec<Word>,
    pub(super) weight: usize,
}

impl Words {
    fn new(in_order: Vec<Word>) -> Self {
        let mut sorted = in_order.clone();
        sorted.sort_unstable();
        let telling = sorted.iter().copied().filter(|word| word.tells());
        Self {
            telling: telling.collect(),
            weight: sorted.iter().map(|word| word.weight()).sum(),
            in_order,
            sorted,
        }
    }
}

/// Numbers the words of `texts`, which are folded.
pub(super) fn number_words(texts: &[&str]) -> (Vec<Words>, Vocabulary) {
    let texts = texts.iter().map(|text| pieces_of(text).take(WORD_LIMIT));
    let texts: Vec<Vec<Piece<'_>>> = texts.map(Iterator::collect).collect();
    let mut vocabulary = Vocabulary::default();
    for text in &texts {
        vocabulary.learn(text);
    }
    let words = texts.iter().map(|text| vocabulary.words(text));
    (words.collect(), vocabulary)
}

/// A word as it stands in a text.
struct Piece<'t> {
    text: &'t str,
    lower: String,
    /// Whether a sentence may begin here.
    opens: bool,
    /// Whether it is the name of a variable or term.
    is_variable: bool,
}

impl Piece<'_> {
    fn has_capital(&self) -> bool {
        self.text.chars().any(char::is_uppercase)
    }

    fn has_case(&self) -> bool {
        let has_case = |letter: char| letter.is_uppercase() || letter.is_lowercase();
        self.text.chars().any(has_case)
    }
}

/// What the texts together tell of their words.
#[derive(Default)]
pub(super) struct Vocabulary {
    numbers: BTreeMap<String, u32>,
    /// The words that stand somewhere without a capital.
    small: FxHashSet<String>,
    /// In how many texts a word without case stands.
    caseless: FxHashMap<String, usize>,
}

impl Vocabulary {
    /// The words of one more text, which is folded.
    pub(super) fn read(&mut self, text: &str) -> Words {
        let pieces: Vec<Piece<'_>> = pieces_of(text).take(WORD_LIMIT).collect();
        self.words(&pieces)
    }

    fn words(&mut self, text: &[Piece<'_>]) -> Words {
        Words::new(text.iter().map(|piece| self.word(piece)).collect())
    }

    fn learn(&mut self, text: &[Piece<'_>]) {
        let mut seen = FxHashSet::default();
        for piece in text {
            if !piece.has_case() {
                if seen.insert(piece.text) {
                    *self.caseless.entry(piece.text.to_owned()).or_default() += 1;
                }
            } else if !piece.has_capital() && !self.small.contains(&piece.lower) {
                self.small.insert(piece.lower.clone());
            }
        }
    }

    fn word(&mut self, piece: &Piece<'_>) -> Word {
        let tells = self.tells(piece);
        // The A of "Witness A" is not the article.
        let is_letter = tells && piece.text.chars().count() == 1;
        let key = if is_letter { piece.text } else { &piece.lower };
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX / 2);
        let number = match self.numbers.get(key) {
            Some(number) => *number,
            None => *self.numbers.entry(key.to_owned()).or_insert(next),
        };
        Word::new(number, tells)
    }

    fn tells(&self, piece: &Piece<'_>) -> bool {
        if piece.is_variable || piece.text.chars().any(char::is_numeric) {
            return true;
        }
        if is_negation(&piece.lower) || is_spelled(&piece.lower) {
            return true;
        }
        if !piece.has_case() {
            return self
                .caseless
                .get(piece.text)
                .is_none_or(|texts| *texts <= RARE);
        }
        let is_letter = piece.text.chars().count() == 1;
        let may_be_name = piece.has_capital() && (is_letter || !is_function_word(&piece.lower));
        match piece.opens {
            true => {
                may_be_name && !is_function_word(&piece.lower) && !self.small.contains(&piece.lower)
            }
            false => may_be_name,
        }
    }
}

fn pieces_of(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let (mut opens, mut after_brace) = (true, false);
    let parts = text.split(' ').flat_map(move |raw| {
        let bare = raw.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_variable = raw.contains('$') || (after_brace && raw.starts_with('-'));
        after_brace = raw.ends_with('{');
        let begins = opens;
        if !bare.is_empty() {
            opens = ends_sentence(raw);
        }
        split_ideographs(bare)
            .into_iter()
            .enumerate()
            .map(move |(place, text)| Piece {
                text,
                lower: text.to_lowercase(),
                opens: begins && place == 0,
                is_variable,
            })
    });
    parts.filter(|piece| !piece.text.is_empty())
}

/// Whether a sentence may end with `word`; it may be an abbreviation too.
fn ends_sentence(word: &str) -> bool {
    let is_closing = |letter: char| matches!(letter, '"' | '\'' | ')' | ']' | '*' | '»');
    let word = word.trim_end_matches(is_closing);
    word.ends_with(['.', '!', '?', ':', ';', '…', '—'])
}

/// The words of a piece without spaces: in scripts that write none, each letter counts as one.
fn split_ideographs(piece: &str) -> Vec<&str> {
    let is_ideograph = |letter: char| matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}');
    if !piece.contains(is_ideograph) {
        return vec![piece];
    }
    let letters = piece.char_indices();
    let ends = letters.map(|(start, letter)| (start, start + letter.len_utf8()));
    ends.filter_map(|(start, end)| piece.get(start..end))
        .filter(|letter| letter.chars().all(char::is_alphanumeric))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::number_words;

    /// Compares the texts of `texts` whose telling words are those of the first.
    fn check(texts: &[&str], expected: &[bool]) {
        let (words, _) = number_words(texts);
        let same: Vec<bool> = (words.iter())
            .map(|it| it.telling == words[0].telling)
            .collect();
        assert_eq!(same, expected, "{texts:?}");
    }

    #[test]
    fn names_figures_and_negations_tell_texts_apart() {
        check(
            &[
                "Witness A was beaten.",
                "Witness B was beaten.",
                "Witness A was fed.",
            ],
            &[true, false, true],
        );
        check(
            &[
                "He saw 5 men.",
                "He saw 6 men.",
                "He saw five men.",
                "He met 5 men.",
            ],
            &[true, false, false, true],
        );
        check(
            &[
                "He was beaten.",
                "He was not beaten.",
                "He wasn't beaten.",
                "He was hit.",
            ],
            &[true, false, false, true],
        );
        check(
            &[
                "The men of Khujand left.",
                "The men of Kulob left.",
                "The end of men of Khujand.",
            ],
            &[true, false, true],
        );
        check(
            &["See { $minister-a } there.", "See { $minister-b } there."],
            &[true, false],
        );
        check(
            &["See { -term-a } there.", "See { -term-b } there."],
            &[true, false],
        );
        check(
            &["Свидетель А молчал.", "Свидетель Б молчал."],
            &[true, false],
        );
        check(
            &["Шоҳид Каримов омад.", "Шоҳид Раҳимов омад."],
            &[true, false],
        );
        check(&["证人甲说", "证人乙说"], &[true, false]);
    }

    #[test]
    fn a_capital_at_the_start_of_a_sentence_may_be_no_name() {
        check(
            &["The men left.", "Men left, the men.", "Kulob men left."],
            &[true, true, false],
        );
        check(
            &[
                "Prisons were full.",
                "Courts were full.",
                "the prisons and courts",
            ],
            &[true, true, true],
        );
        check(&["Karimov left.", "Rahimov left."], &[true, false]);
        check(&["A man left.", "The man left."], &[true, true]);
    }
}
