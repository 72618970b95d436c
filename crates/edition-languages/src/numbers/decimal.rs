//! Amounts as decimal text, never as binary fractions: no digit is lost.

/// The digit that a character stands for, in any script that writes numbers in tens.
pub(super) fn digit(letter: char) -> Option<char> {
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

/// The amount without zeros that change nothing.
pub(super) fn canonical(whole: &str, fraction: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

/// The amount times ten to the power of `zeros`.
pub(super) fn times_ten(amount: &str, zeros: usize) -> String {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let missing = zeros.saturating_sub(fraction.len());
    let (moved, rest) = fraction.split_at_checked(zeros).unwrap_or((fraction, ""));
    canonical(&format!("{whole}{moved}{}", "0".repeat(missing)), rest)
}

#[cfg(test)]
mod tests {
    use super::{canonical, digit, times_ten};

    #[test]
    fn amounts_have_one_form() {
        assert_eq!(canonical("0012", "500"), "12.5");
        assert_eq!(canonical("000", "0"), "0");
        assert_eq!(times_ten("1.5", 6), "1500000");
        assert_eq!(times_ten("1.2345", 3), "1234.5");
        assert_eq!(digit('۴'), Some('4'));
        assert_eq!(digit('x'), None);
    }
}
