//! Times of day on a clock of twelve hours: `2 p.m.`, `2 часа дня`, `соати 2-и рӯз`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Value;
use crate::language::Half;
use crate::vocabulary::gather;

/// The time of day that `value`, an hour or a time of a clock of twelve hours, means before the words
/// `behind`, and how many bytes of these say so.
pub(super) fn time(value: &Value, behind: &str) -> Option<(Value, usize)> {
    let minutes = match value {
        Value::Time(minutes) => *minutes,
        Value::Decimal(hour) => hour.parse::<u16>().ok()?.checked_mul(60)?,
        Value::Symbol(_) => return None,
    };
    if minutes >= 13 * 60 {
        return None;
    }
    let minutes = minutes % (12 * 60);
    let (half, length) = half(behind)?;
    let time = match half {
        Half::Afternoon => minutes + 12 * 60,
        Half::Night if minutes >= 6 * 60 => minutes + 12 * 60,
        Half::Morning | Half::Night => minutes,
    };
    Some((Value::Time(time), length))
}

/// The words for halves of the day, in all languages.
static HALVES: LazyLock<FxHashMap<&str, Half>> =
    LazyLock::new(|| gather(|language| language.hours.halves));

/// The words that may stand between an hour and the half of the day.
static BETWEEN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| gather(|language| language.hours.between));

/// The half of the day that one of the next words names, and the bytes up to the end of that word.
fn half(behind: &str) -> Option<(Half, usize)> {
    let mut length = 0;
    for piece in behind
        .split_inclusive([' ', '\u{A0}', '\u{202F}', '-'])
        .take(6)
    {
        let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = bare.to_lowercase();
        if let Some(half) = HALVES.get(lower.as_str()) {
            let before = piece.find(bare).unwrap_or_default();
            return Some((*half, length + before + bare.len()));
        }
        let is_passed_over = lower.is_empty() || BETWEEN.contains(lower.as_str());
        if !is_passed_over || piece.contains([',', ';']) {
            return None;
        }
        length += piece.len();
    }
    None
}
