//! Fractions that are one sign: ½ is 0.5, and 1/2.

/// The digits behind the decimal mark, where they end, and the numbers above and below the line.
pub(super) fn fraction(letter: char) -> Option<(Option<&'static str>, [&'static str; 2])> {
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
