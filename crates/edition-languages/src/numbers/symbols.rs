//! The symbols of documents, as `A/HRC/22/53/Add.1`, and what only looks like them.

use super::Value;
use super::decimal::canonical;

/// The part of a run of letters, digits and strokes that may be a symbol: not the `-style` of `PS/2-style`.
pub(super) fn own_part(run: &str) -> &str {
    let mut end = run.len();
    for (place, _) in run.match_indices('-') {
        let behind = run.get(place + 1..).unwrap_or_default();
        if behind.starts_with(|letter: char| letter.is_lowercase()) {
            end = place;
            break;
        }
    }
    run.get(..end)
        .unwrap_or_default()
        .trim_end_matches(['/', '.', '-'])
}

/// Whether `run` is the symbol of a document: capitals first, and each figure by itself or behind a point, unlike those
/// of `SHA1/SHA256` and `W/m3`.
pub(super) fn is_symbol(run: &str) -> bool {
    let Some((first, _)) = run.split_once('/') else {
        return false;
    };
    let is_capital = |letter: char| !letter.is_lowercase();
    run.contains(|letter: char| letter.is_ascii_digit())
        && first.chars().all(is_capital)
        && run.split('/').all(is_section)
}

/// Whether what stands between two strokes may be a part of a symbol.
fn is_section(section: &str) -> bool {
    let mut before = '.';
    for letter in section.chars() {
        // A letter and a figure have a point or a hyphen between them: CN.4, S-17.
        if before.is_alphabetic() && letter.is_ascii_digit() {
            return false;
        }
        before = letter;
    }
    section.starts_with(char::is_alphanumeric)
}

/// The number of a symbol that has one alone behind its only stroke, as `PS/2`: other texts may say it without the
/// letters.
pub(super) fn parts(run: &str) -> Vec<Value> {
    let Some((_, number)) = run.split_once('/') else {
        return Vec::new();
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |digits: &str| digits.chars().all(|letter| letter.is_ascii_digit());
    match is_number(whole) && is_number(fraction) && !whole.is_empty() {
        true => vec![Value::Decimal(canonical(whole, fraction))],
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_symbol, own_part};

    #[test]
    fn symbols_are_told_from_what_looks_like_them() {
        let check =
            |run: &str, expected: bool| assert_eq!(is_symbol(own_part(run)), expected, "{run}");
        for symbol in [
            "A/HRC/22/53/Add.1",
            "E/CN.4/2004/56/Add.1",
            "A/HRC/S-17/1",
            "CAT/C/TJK/CO/2",
            "S/PV.7000",
            "ST/SG/AC.10/1",
            "А/HRC/22/53",
            "PS/2-style",
            "S/390",
            "A/1",
        ] {
            check(symbol, true);
        }
        for other in [
            "SHA1/SHA256",
            "WPA/WPA2",
            "Btu/hr/ft2",
            "W/m3",
            "Em/-2",
            "CD/DVD",
            "A2",
        ] {
            check(other, false);
        }
        assert_eq!(own_part("PS/2-style"), "PS/2");
        assert_eq!(own_part("A/HRC/S-17/1."), "A/HRC/S-17/1");
    }
}
