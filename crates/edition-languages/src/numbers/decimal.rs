//! Amounts as decimal text, never as binary fractions: no digit is lost.

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
    use super::{canonical, times_ten};

    #[test]
    fn amounts_have_one_form() {
        assert_eq!(canonical("0012", "500"), "12.5");
        assert_eq!(canonical("000", "0"), "0");
        assert_eq!(times_ten("1.5", 6), "1500000");
        assert_eq!(times_ten("1.2345", 3), "1234.5");
    }
}
