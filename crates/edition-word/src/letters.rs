//! Letters: what is no letter of a text goes, signs of fonts of symbols become signs of their own.

use unicode_normalization::UnicodeNormalization as _;

use crate::document::{Marks, Piece, Run};

/// The letters of a text as it can be published, and how many signs of unknown fonts it had.
pub(crate) fn clean(text: &str) -> (String, usize) {
    let mut unknown = 0;
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' | '\n' | '\r' => kept.push(' '),
            letter if letter.is_control() || is_idle(letter) => {}
            letter => match symbol(letter) {
                Some(letter) => kept.push(letter),
                None => unknown += 1,
            },
        }
    }
    (kept.nfc().collect(), unknown)
}

/// Characters that show nothing and steer what is around them: soft hyphens, spaces of no width, directions.
fn is_idle(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// What a sign of Symbol or Wingdings is, or the letter itself where it is one.
pub(crate) fn symbol(letter: char) -> Option<char> {
    if !matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) {
        return Some(letter);
    }
    Some(match letter {
        '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => '•',
        '\u{f0a7}' | '\u{f06e}' => '▪',
        '\u{f0d8}' | '\u{f0e8}' => '➢',
        '\u{f0fc}' => '✓',
        '\u{f0fe}' => '☑',
        '\u{f0fd}' => '☒',
        '\u{f06f}' | '\u{f0a8}' | '\u{f071}' => '☐',
        '\u{f0e0}' | '\u{f0ae}' => '→',
        '\u{f02d}' => '−',
        '\u{f0b0}' => '°',
        '\u{f0b1}' => '±',
        '\u{f0b4}' => '×',
        '\u{f0a3}' => '≤',
        '\u{f0b3}' => '≥',
        _ => return None,
    })
}

/// The words behind a number that is there once more, in the alphabets of most papers.
const REPEATS: [[&str; 2]; 4] = [
    ["bis", "бис"],
    ["ter", "тер"],
    ["quater", "кватер"],
    ["quinquies", "квинквиес"],
];

/// How often a number is repeated that is followed by `text`, as `bis`, and what follows that word.
pub(crate) fn repeated(text: &str) -> Option<(usize, &str)> {
    REPEATS.iter().zip(1..).find_map(|(words, times)| {
        let rest = words.iter().find_map(|word| text.strip_prefix(word))?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((times, rest))
    })
}

/// The small Latin letters, as they are raised; there is no such q.
const RAISED_LETTERS: &str = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ\u{0}ʳˢᵗᵘᵛʷˣʸᶻ";

/// A raised letter that stands alone, as the mark of a note does: `12ᵇ` is not 12b.
fn raised_letter(text: &str) -> Option<char> {
    let mut letters = text.trim().chars();
    let letter = letters
        .next()
        .filter(|_| letters.next().is_none())
        .filter(char::is_ascii_lowercase)?;
    let place = (u32::from(letter) - u32::from('a')) as usize;
    RAISED_LETTERS.chars().nth(place).filter(|it| *it != '\0')
}

/// The letter that a raised one stands for.
pub(crate) fn lowered(letter: char) -> Option<char> {
    let place = RAISED_LETTERS
        .chars()
        .position(|it| it == letter && it != '\0')?;
    char::from_u32(u32::from('a') + u32::try_from(place).ok()?)
}

/// Raises or lowers figures that stand for themselves, as in m², and raises single letters.
pub(crate) fn raise(runs: &mut [Run], how: &str) {
    let (figures, signs) = match how {
        "superscript" => ("⁰¹²³⁴⁵⁶⁷⁸⁹", "⁺⁻"),
        "subscript" => ("₀₁₂₃₄₅₆₇₈₉", "₊₋"),
        _ => return,
    };
    let raised = |letter: char| match letter {
        '+' => signs.chars().next(),
        '-' | '−' => signs.chars().nth(1),
        letter => figures.chars().nth(letter.to_digit(10)? as usize),
    };
    for run in runs {
        if let Piece::Text(text) = &mut run.piece {
            let letters: Option<String> = text.trim().chars().map(raised).collect();
            let letter = raised_letter(text).filter(|_| how == "superscript");
            let letters = letters.or(letter.map(String::from));
            if let Some(letters) = letters.filter(|it| !it.is_empty()) {
                *text = text.replace(text.trim(), &letters);
            }
        }
    }
}

/// Letters above or below the line, where all of them have such forms; else as they are.
pub(crate) fn raised(letters: &str, how: &str) -> String {
    let mut runs = [Run {
        piece: Piece::Text(letters.to_owned()),
        marks: Marks::default(),
    }];
    raise(&mut runs, how);
    let [Run { piece, .. }] = runs;
    match piece {
        Piece::Text(raised) => raised,
        _ => letters.to_owned(),
    }
}

/// Whether a reader of an edition can follow the address.
pub(crate) fn is_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    let known = is_web || lower.starts_with("mailto:");
    let unfit =
        |letter: char| letter.is_control() || letter.is_whitespace() || "<>\\\"".contains(letter);
    known && address.len() > 8 && !address.contains(unfit)
}

/// Whether letters are those that the East Asian language of a run is told for.
pub(crate) fn is_east_asian(text: &str) -> bool {
    let is_one = |letter: char| matches!(letter, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}');
    text.chars().any(is_one)
}

/// Whether the words for a picture are only the name of its file.
pub(crate) fn is_file_name(words: &str) -> bool {
    let end = words
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let known = [
        "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg",
    ];
    known.contains(&&*end) && (words.contains(['/', '\\']) || words.split_whitespace().count() <= 2)
}

/// A text in one line, with one space between its words and none around them.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text, as they are counted.
pub(crate) fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .chars()
        .filter(|letter| !is_idle(*letter) && symbol(*letter).is_some())
        .nfkc()
        .collect();
    let parts = plain.split(|letter: char| !letter.is_alphanumeric());
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{clean, is_address, is_file_name};

    #[test]
    fn letters_are_kept_and_what_is_none_goes() {
        let check = |text: &str, expected: &str, unknown: usize| {
            assert_eq!(clean(text), (expected.to_owned(), unknown), "{text:?}");
        };
        check("во\u{ad}прос", "вопрос", 0);
        check("\u{f0b7}\u{f123} х\u{304}", "• х\u{304}", 1);
        check("и\u{306}", "й", 0);
        check("12\u{a0}000", "12\u{a0}000", 0);
    }

    #[test]
    fn only_addresses_that_readers_can_follow_are_links() {
        let check = |address: &str, expected: bool| {
            assert_eq!(is_address(address), expected, "{address}");
        };
        check("https://example.org/a_(b)", true);
        check("mailto:a@example.org", true);
        check("javascript:alert(1)", false);
        check("file:///C:/secret.docx", false);
        check("https://", false);
    }

    #[test]
    fn the_name_of_a_file_says_nothing_of_a_picture() {
        let check = |words: &str, expected: bool| {
            assert_eq!(is_file_name(words), expected, "{words}");
        };
        check("image1.png", true);
        check("C:\\My Pictures\\a b c.JPG", true);
        check("The prison in Khujand", false);
        check("A page of the report.", false);
    }
}
