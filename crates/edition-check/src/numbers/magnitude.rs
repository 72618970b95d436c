//! Thousands, millions and more behind a number: `1.5 million`, `1,5 млн`.

use super::Value;
use super::decimal::times_ten;

/// Words that count as a whole.
const WORDS: &[(&str, usize)] = &[
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("bn", 9),
    ("mln", 6),
    ("тыс", 3),
    ("тысяч", 3),
    ("тысяча", 3),
    ("тысячи", 3),
    ("тысячу", 3),
    ("тысячам", 3),
    ("тысячами", 3),
    ("тысячах", 3),
    ("млн", 6),
    ("млрд", 9),
    ("трлн", 12),
    ("ҳазор", 3),
    ("ҳазори", 3),
    ("ҳазорнафара", 3),
    ("ming", 3),
    ("mlrd", 9),
    ("mio", 6),
    ("mrd", 9),
    ("millones", 6),
    ("millón", 6),
    ("ملیون", 6),
    ("میلیون", 6),
    ("مليون", 6),
    ("میلیارد", 9),
    ("مليار", 9),
];

/// How such words begin.
const BEGINNINGS: &[(&str, usize)] = &[
    ("million", 6),
    ("тысячн", 3),
    ("миллион", 6),
    ("миллиард", 9),
    ("триллион", 12),
    ("billion", 9),
    ("milliard", 9),
    ("trillion", 12),
    ("万", 4),
    ("億", 8),
    ("亿", 8),
];

/// A word for thousands or more right behind a number: its length with the space, and its zeros.
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
    let whole = WORDS.iter().find(|(name, _)| *name == lower);
    let beginning = || BEGINNINGS.iter().find(|(name, _)| lower.starts_with(name));
    let (_, zeros) = whole.or_else(beginning)?;
    Some((space + word.len(), *zeros))
}

/// The zeros of a letter right behind an amount of money, as in `$5m`; `m` alone may be metres.
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

/// Makes an amount that many zeros longer.
pub(super) fn multiply(value: &mut Value, zeros: usize) {
    if let Value::Decimal(amount) = value {
        *amount = times_ten(amount, zeros);
    }
}
