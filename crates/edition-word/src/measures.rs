//! Lengths and weights, as OpenDocument and pages write them.

/// A length in twentieths of a point.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a conversion of a float to an integer saturates"
)]
pub(crate) fn length(text: &str) -> Option<i32> {
    let units = [
        ("cm", 566.93),
        ("mm", 56.693),
        ("in", 1440.0),
        ("pt", 20.0),
        ("pc", 240.0),
        ("px", 15.0),
        ("em", 240.0),
    ];
    let (number, unit) = units
        .iter()
        .find_map(|(name, unit)| Some((text.trim().strip_suffix(name)?, *unit)))?;
    let number: f64 = number.trim().parse().ok()?;
    Some((number * unit).round() as i32)
}

/// Whether letters of that weight are bold.
pub(crate) fn is_heavy(weight: &str) -> bool {
    weight.starts_with("bold") || weight.parse::<u32>().is_ok_and(|it| it >= 600)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn lengths_are_read_in_all_units() {
        let check = |text: &str, expected: Option<i32>| assert_eq!(length(text), expected);
        check("1.27cm", Some(720));
        check("0.5in", Some(720));
        check("36pt", Some(720));
        check("12.7mm", Some(720));
        check("-0.635cm", Some(-360));
        check("10%", None);
        check("much", None);
    }
}
