//! Where a line may begin by UAX #14, the line breaking algorithm of Unicode.
//!
//! None of its rules looks beyond the spaces around a word. So the text is examined word by word, and the plain words
//! that most text consists of, letters with punctuation at their ends, need none of Unicode's tables.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

/// A place where a line may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineStart {
    /// Its byte.
    pub(super) at: usize,
    /// Whether it is between plain words: at least two letters each, no digits, no full stop before it. No rule of
    /// typography binds such words together.
    pub(super) between_plain_words: bool,
}

/// Where lines of `text` may begin, in order, except for its beginning and its end.
pub(super) fn line_starts(text: &str) -> Vec<LineStart> {
    let mut starts = Vec::with_capacity(text.len() / 5);
    let mut left = Word::default();
    let mut end = 0;
    while end < text.len() {
        // The spaces after the word, and the word after these.
        let rest = text.get(end..).unwrap_or_default();
        let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
        let after = rest.get(spaces..).unwrap_or_default();
        let length = after.bytes().position(|byte| byte == b' ');
        let right = Word::of(
            after
                .get(..length.unwrap_or(after.len()))
                .unwrap_or_default(),
        );
        let place = end + spaces;
        if left.ends_plainly && right.begins_plainly {
            starts.push(LineStart {
                at: place,
                between_plain_words: left.is_plain && right.begins_with_letter,
            });
        } else if end > 0 || spaces > 0 {
            let both = [
                left.letters,
                rest.get(..spaces + right.letters.len()).unwrap_or_default(),
            ];
            let both = both.concat();
            let first = left.letters.len();
            let between = segmenter()
                .segment_str(&both)
                .filter(|at| (first..=first + spaces).contains(at));
            starts.extend(
                between
                    .map(|at| end + at - first)
                    .filter(|at| *at > 0)
                    .map(odd),
            );
        }
        if !right.is_whole {
            let within = segmenter().segment_str(right.letters);
            let within = within.filter(|at| (1..right.letters.len()).contains(at));
            starts.extend(within.map(|at| odd(place + at)));
        }
        end = place + right.letters.len();
        left = right;
    }
    starts.pop_if(|start| start.at == text.len());
    starts
}

fn odd(at: usize) -> LineStart {
    LineStart {
        at,
        between_plain_words: false,
    }
}

fn segmenter() -> LineSegmenterBorrowed<'static> {
    LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default())
}

/// The characters between two spaces.
#[derive(Default)]
struct Word<'t> {
    letters: &'t str,
    /// Whether no line may begin inside it.
    is_whole: bool,
    /// Whether a line may begin after it and its spaces, if the next word begins plainly.
    ends_plainly: bool,
    begins_plainly: bool,
    begins_with_letter: bool,
    /// Whether it consists of letters, at least two, but for punctuation at its ends.
    is_plain: bool,
}

/// What a character is in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Letter,
    Digit,
    /// Punctuation before the first letter.
    Opening,
    /// Punctuation after the last letter.
    Closing,
    FullStop,
    Other,
}

impl Sign {
    fn of(character: char) -> Self {
        match character {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => Self::Letter,
            '\u{d7}' | '\u{f7}' => Self::Other,
            '\u{c0}'..='\u{24f}' => Self::Letter,
            '0'..='9' => Self::Digit,
            '(' | '«' | '“' => Self::Opening,
            '.' => Self::FullStop,
            ',' | ';' | ':' | ')' | '»' | '”' | '!' | '?' => Self::Closing,
            _ => Self::Other,
        }
    }

    fn ends_words(self) -> bool {
        !matches!(self, Self::Opening | Self::Other)
    }
}

impl<'t> Word<'t> {
    fn of(letters: &'t str) -> Self {
        let mut signs = letters.chars().map(Sign::of);
        let Some(first) = signs.next() else {
            return Self::default();
        };
        let mut word = Self {
            letters,
            is_whole: true,
            begins_plainly: matches!(first, Sign::Letter | Sign::Digit | Sign::Opening),
            begins_with_letter: first == Sign::Letter,
            ..Self::default()
        };
        let (mut count, mut digits, mut stops) = (0, false, false);
        let mut last = Sign::Opening;
        for sign in std::iter::once(first).chain(signs) {
            match (last, sign) {
                (Sign::Opening, Sign::Opening) => {}
                (Sign::Opening | Sign::Letter | Sign::Digit, Sign::Letter) => count += 1,
                (Sign::Opening | Sign::Letter | Sign::Digit, Sign::Digit) => digits = true,
                (
                    Sign::Letter | Sign::Digit | Sign::Closing | Sign::FullStop,
                    Sign::Closing | Sign::FullStop,
                ) => stops |= sign == Sign::FullStop,
                _ => {
                    let last = letters.chars().next_back();
                    word.is_whole = false;
                    word.ends_plainly = last.is_some_and(|last| Sign::of(last).ends_words());
                    return word;
                }
            }
            last = sign;
        }
        word.is_whole = last != Sign::Opening;
        word.ends_plainly = last.ends_words();
        word.is_plain = count > 1 && !digits && !stops;
        word
    }
}

#[cfg(test)]
mod tests {
    use super::{line_starts, segmenter};

    /// Compares with the segmenter's result for the text as a whole.
    fn check(text: &str) {
        let expected: Vec<usize> = segmenter()
            .segment_str(text)
            .filter(|at| (1..text.len()).contains(at))
            .collect();
        let found: Vec<usize> = line_starts(text).iter().map(|start| start.at).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    /// A character of every class that occurs in documents.
    const SIGNS: [&str; 40] = [
        "a",
        "ж",
        "Ҷ",
        "7",
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        "(",
        ")",
        "[",
        "]",
        "«",
        "»",
        "“",
        "”",
        "„",
        "’",
        "-",
        "–",
        "—",
        "/",
        "%",
        "№",
        "$",
        "…",
        "\u{301}",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{2060}",
        "\n",
        "漢",
        "。",
        "한",
        "א",
        "\u{1f1f9}",
        "\u{1f600}",
    ];

    #[test]
    fn examining_word_by_word_gives_the_breaks_of_the_whole_text() {
        check("");
        check(
            "Всеобщая декларация прав человека (1948), статья 1-я: «Все люди рождаются свободными».",
        );
        for one in SIGNS {
            for two in SIGNS {
                check(&format!("{one} {two}"));
                check(&format!("{one}  {two} "));
                for other in SIGNS {
                    check(&format!("ab{one} {two}{other}c"));
                    check(&format!("ж{one}{two} {other}7"));
                    check(&format!("a{one}{two}{other}b"));
                    check(&format!(" {one}{two} {other} "));
                }
            }
        }
    }
}
