//! Thousands, millions and more behind a number: `1.5 million`, `1,5 млн`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Value;
use super::decimal::times_ten;
use crate::vocabulary::gather;

/// Words that count as a whole, in all languages, and their zeros.
static WHOLE: LazyLock<FxHashMap<&str, usize>> =
    LazyLock::new(|| gather(|language| language.magnitudes.whole));

/// How other such words begin.
static BEGINNINGS: LazyLock<Vec<(&str, usize)>> =
    LazyLock::new(|| gather(|language| language.magnitudes.beginnings));

/// The word for thousands or more that follows a number: its length with the space before it, and its zeros.
pub(super) fn magnitude(behind: &str) -> Option<(usize, usize)> {
    let spaces = behind
        .chars()
        .next()
        .filter(|letter| letter.is_whitespace() || *letter == '-');
    let space = spaces.map_or(0, char::len_utf8);
    let rest = behind.get(space..)?;
    let word: String = rest
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    let lower = word.to_lowercase();
    let beginning = || {
        let mut known = BEGINNINGS.iter();
        let known = known.find(|(beginning, _)| lower.starts_with(beginning));
        known.map(|(_, zeros)| zeros)
    };
    let zeros = WHOLE.get(lower.as_str()).or_else(beginning)?;
    Some((space + word.len(), *zeros))
}

/// The zeros that a letter adds to an amount of money, as in `$5m`, and its length; elsewhere, `m` may be metres.
pub(super) fn of_money(before: &str, behind: &str) -> Option<(usize, usize)> {
    if !before.ends_with(['$', '€', '£', '¥']) {
        return None;
    }
    let mut letters = behind.chars();
    let letter = letters.next()?;
    let zeros = match letter {
        'k' | 'K' => 3,
        'm' | 'M' => 6,
        _ => return None,
    };
    let is_alone = letters.next().is_none_or(|next| !next.is_alphanumeric());
    is_alone.then_some((letter.len_utf8(), zeros))
}

/// Multiplies an amount by ten to the power of `zeros`.
pub(super) fn multiply(value: &mut Value, zeros: usize) {
    if let Value::Decimal(amount) = value {
        *amount = times_ten(amount, zeros);
    }
}
