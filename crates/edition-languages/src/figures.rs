//! Digits of all scripts, and fractions that are one sign.

/// The digit that a character stands for, in any script that writes numbers in tens.
#[must_use]
pub fn digit(letter: char) -> Option<char> {
    const ZEROS: &[u32] = &[
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50,
        0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10,
    ];
    if letter < '\u{660}' {
        return letter.is_ascii_digit().then_some(letter);
    }
    let code = u32::from(letter);
    let zero = ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// What a sign such as ½ means: the digits behind the decimal mark, where these end, and the numbers above and
/// below the line.
pub(crate) fn fraction(letter: char) -> Option<(Option<&'static str>, [&'static str; 2])> {
    let found = match letter {
        '½' => (Some("5"), ["1", "2"]),
        '¼' => (Some("25"), ["1", "4"]),
        '¾' => (Some("75"), ["3", "4"]),
        '⅕' => (Some("2"), ["1", "5"]),
        '⅖' => (Some("4"), ["2", "5"]),
        '⅗' => (Some("6"), ["3", "5"]),
        '⅘' => (Some("8"), ["4", "5"]),
        '⅛' => (Some("125"), ["1", "8"]),
        '⅓' => (None, ["1", "3"]),
        '⅔' => (None, ["2", "3"]),
        _ => return None,
    };
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::{digit, fraction};

    #[test]
    fn figures_are_read_in_all_scripts() {
        assert_eq!(digit('۴'), Some('4'));
        assert_eq!(digit('x'), None);
        assert_eq!(fraction('¼'), Some((Some("25"), ["1", "4"])));
        assert_eq!(fraction('⅓'), Some((None, ["1", "3"])));
    }
}
