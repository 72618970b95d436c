//! Roman numerals, in Latin letters or in Cyrillic ones that look alike.

use crate::letters::as_latin;

const SIGNS: &[(&str, u32)] = &[
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The value of a Roman numeral, and whether the word can hardly be anything else; `None` for other words.
pub(super) fn roman(word: &str) -> Option<(u32, bool)> {
    let letters: String = word.chars().take(16).map(latin).collect();
    let is_roman = |letter: char| "IVXLCDM".contains(letter);
    if letters.is_empty() || letters.len() > 15 || !letters.chars().all(is_roman) {
        return None;
    }
    let mut rest = letters.as_str();
    let mut value = 0;
    for (sign, worth) in SIGNS {
        while let Some(behind) = rest.strip_prefix(sign) {
            rest = behind;
            value += worth;
        }
    }
    // Only the canonical spelling counts: IIII is no numeral.
    let is_right = rest.is_empty() && spell(value) == letters;
    let is_certain = letters.len() > 1 && letters.chars().all(|sign| "IVX".contains(sign));
    is_right.then_some((value, is_certain))
}

/// Russian keyboards give `ХХ` for `XX`; other Cyrillic keyboards have `І`, too.
fn latin(letter: char) -> char {
    match letter {
        'І' => 'I',
        other => as_latin(other),
    }
}

fn spell(mut value: u32) -> String {
    let mut spelled = String::new();
    for (sign, worth) in SIGNS {
        while value >= *worth {
            value -= worth;
            spelled.push_str(sign);
        }
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numerals_are_numbers() {
        assert_eq!(roman("XX"), Some((20, true)));
        assert_eq!(roman("ХIХ"), Some((19, true)));
        assert_eq!(roman("IV"), Some((4, true)));
        assert_eq!(roman("CD"), Some((400, false)));
        assert_eq!(roman("I"), Some((1, false)));
        for word in ["IIII", "VX", "Xi", "", "PDF", "IIX"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }
}
