//! Times of day on a clock of twelve hours: `2 p.m.`, `2 часа дня`, `соати 2-и рӯз`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::reading::is_space;
use super::{Number, Value};
use crate::figures::digit;
use crate::language::{Half, Language};
use crate::vocabulary::gather;

/// A time of day that words behind an hour make of it.
pub(super) struct HalfDay {
    /// In minutes.
    pub(super) time: u16,
    /// How many bytes of the words say so.
    pub(super) length: usize,
    /// Whether it can be nothing else, as `2 дня` can be two days.
    pub(super) is_sure: bool,
}

/// The time of day that `value`, an hour or a time of a clock of twelve hours, means before the words `behind`.
pub(super) fn time(value: &Value, behind: &str) -> Option<HalfDay> {
    let minutes = match value {
        Value::Time(minutes) => *minutes,
        Value::Decimal(hour) => hour.parse::<u16>().ok()?.checked_mul(60)?,
        Value::Symbol(_) => return None,
    };
    if minutes >= 13 * 60 {
        return None;
    }
    let minutes = minutes % (12 * 60);
    let (half, length, is_sure) = half(behind)?;
    let time = match half {
        Half::Afternoon => minutes + 12 * 60,
        Half::Night if minutes >= 6 * 60 => minutes + 12 * 60,
        Half::Morning | Half::Night => minutes,
    };
    Some(HalfDay {
        time,
        length,
        is_sure,
    })
}

/// The minutes that follow an hour in `digits` behind a sign of `language`, as those of `14 h 30`, and where they end.
pub(super) fn minutes(digits: &str, behind: &str, language: &Language) -> Option<(String, usize)> {
    let is_hour = digits.len() < 3 && matches!(digits.parse(), Ok(0..=24));
    if !is_hour || language.hour_signs.is_empty() {
        return None;
    }
    let rest = trim_space(behind);
    let word: String = rest
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    if !language.hour_signs.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let rest = rest.get(word.len()..)?;
    let rest = trim_space(rest.strip_prefix('.').unwrap_or(rest));
    let minutes: String = rest.chars().map_while(digit).collect();
    let is_minute = minutes.len() == 2 && matches!(minutes.parse(), Ok(0..=59));
    let length: usize = rest.chars().take(2).map(char::len_utf8).sum();
    let is_over = !rest.get(length..)?.starts_with(is_space);
    let is_alone = !rest.get(length..)?.starts_with([',', ':', '/']);
    let follows_sign = is_minute && (is_over || is_alone);
    follows_sign.then(|| (minutes, behind.len() - rest.len() + length))
}

/// Whether `one`, a number of `text`, is the time that `other` is, in one group of four figures: `0900`, `1430 hours`.
pub(super) fn is_in_one_group(one: &Number, text: &str, other: &Number) -> bool {
    let figures: String = one.text.chars().map_while(digit).collect();
    let (Some(hour), Some(minute)) = (figures.get(..2), figures.get(2..)) else {
        return false;
    };
    let is_group = figures.len() == 4 && one.text.chars().count() == 4;
    let (Ok(hour), Ok(minute)) = (hour.parse::<u16>(), minute.parse::<u16>()) else {
        return false;
    };
    if !is_group || hour > 24 || minute > 59 {
        return false;
    }
    let is_time = other.values.contains(&Value::Time(hour * 60 + minute));
    let is_hour = minute == 0 && other.values.contains(&Value::Decimal(hour.to_string()));
    let behind = trim_space(text.get(one.end..).unwrap_or_default());
    let has_unit = || {
        let word = behind.split(|letter: char| !letter.is_alphabetic()).next();
        word.is_some_and(|word| ONE_GROUP_SIGNS.contains(&word))
    };
    match figures.starts_with('0') {
        true => is_time || is_hour,
        false => is_time && has_unit(),
    }
}

/// What stands behind a time in one group of figures.
const ONE_GROUP_SIGNS: [&str; 4] = ["hours", "hrs", "h", "часов"];

fn trim_space(text: &str) -> &str {
    text.strip_prefix(is_space).unwrap_or(text)
}

/// Whether a text says anywhere which half of the day it means, or in a language of which no words for them are known.
pub(super) fn names_half(text: &str, language: &Language) -> bool {
    if language.hours.halves.is_empty() {
        return true;
    }
    let lower = text.to_lowercase().replace(['\u{A0}', '\u{202F}'], " ");
    let mut words = lower.split([' ', '\n', '-', '\'', '’']);
    let known = |word: &str| {
        HALVES.contains_key(word.trim_matches(|letter: char| !letter.is_alphanumeric()))
    };
    words.any(known) || SPACED.iter().any(|(words, _)| lower.contains(words))
}

/// Halves of the day with a space in them.
const SPACED: [(&str, Half); 2] = [("a. m", Half::Morning), ("p. m", Half::Afternoon)];

/// The words for halves of the day, in all languages.
static HALVES: LazyLock<FxHashMap<&str, Half>> =
    LazyLock::new(|| gather(|language| language.hours.halves));

/// The words that may stand between an hour and the half of the day.
static BETWEEN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| gather(|language| language.hours.between));

/// The half of the day that one of the next words names, the bytes up to the end of that word, and whether an hour
/// surely stands before it.
fn half(behind: &str) -> Option<(Half, usize, bool)> {
    let start = behind.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let first: String = start.chars().take(4).collect();
    let plain = first.to_lowercase().replace(['\u{A0}', '\u{202F}'], " ");
    if let Some((_, half)) = SPACED.iter().find(|(words, _)| plain == *words) {
        return Some((*half, behind.len() - start.len() + first.len(), true));
    }
    let (mut length, mut is_sure) = (0, false);
    for piece in behind
        .split_inclusive([' ', '\u{A0}', '\u{202F}', '-'])
        .take(6)
    {
        let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = bare.to_lowercase();
        if let Some(half) = HALVES.get(lower.as_str()) {
            let before = piece.find(bare).unwrap_or_default();
            let is_short = matches!(lower.as_str(), "am" | "pm" | "a.m" | "p.m");
            return Some((*half, length + before + bare.len(), is_sure || is_short));
        }
        let is_passed_over = lower.is_empty() || BETWEEN.contains(lower.as_str());
        if !is_passed_over || piece.contains([',', ';', ')']) {
            return None;
        }
        is_sure |= !lower.is_empty();
        length += piece.len();
    }
    None
}
