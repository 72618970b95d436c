//! Words that say exactly what figures may: noon is 12:00, полтора is 1.5, a third is 1/3, forty thousand is 40,000.
//!
//! Unlike the words of `spelled`, which somebody should look at, they are equal to the figures.

use super::decimal::canonical;
use super::magnitude::{magnitude, multiply};
use super::neighbours::part;
use super::spelled::{amounts, value_of};
use super::{Number, Value};
use crate::kinds::Kinds;
use crate::language::Language;
use crate::letters::is_unparted;
use crate::words::words;

/// What the words of `text` say. None of these numbers needs a counterpart.
pub(super) fn worded(text: &str, language: &'static Language) -> Vec<Number> {
    let lower = text.to_lowercase();
    let mut found: Vec<(usize, usize, Vec<Value>)> = Vec::new();
    for (beginning, minutes) in language.day_times {
        let places = places(&lower, beginning);
        found.extend(places.map(|start| (start, beginning.len(), vec![Value::Time(*minutes)])));
    }
    for (beginning, [upper, lower_part]) in language.fractions {
        for start in places(&lower, beginning) {
            let before = lower.get(..start).unwrap_or_default();
            let mut values = meanings(before, [*upper, *lower_part], language);
            values.extend(multiplied(&values, lower.get(start..), language));
            found.push((start, beginning.len(), values));
        }
    }
    for (place, value) in amounts(&lower, language) {
        // The million of `half a million` is said with the half.
        let mut parts = found.iter();
        if !parts.any(|(start, length, _)| is_part_of(&lower, start + length, place.start)) {
            let value = Value::Decimal(canonical(&value.to_string(), ""));
            found.push((place.start, place.len(), vec![value]));
        }
    }
    // The longest words count where one begins within another.
    found.sort_by_key(|(start, length, _)| (*start, std::cmp::Reverse(*length)));
    let mut end = 0;
    found.retain(|(start, length, _)| {
        let is_free = *start >= end;
        if is_free {
            end = start + length;
        }
        is_free
    });
    found
        .into_iter()
        .map(|(start, length, values)| number(&lower, start, length, values))
        .collect()
}

/// What is below the line of each part that a text names in words: 2 of a half, also of one joined to a number word as in
/// «ҳаштуним».
pub(super) fn parts(text: &str, language: &'static Language) -> Vec<u64> {
    let lower = text.to_lowercase();
    let mut found: Vec<(usize, u64)> = Vec::new();
    for (beginning, [_, below]) in language.fractions {
        found.extend(places(&lower, beginning).map(|start| (start, *below)));
    }
    // «нисфирӯзӣ» is noon.
    let is_time = |start: usize| {
        let rest = lower.get(start..).unwrap_or_default();
        let mut times = language.day_times.iter();
        times.any(|(time, _)| rest.starts_with(time))
    };
    found.retain(|(start, _)| !is_time(*start));
    // Of two words that begin at one place, either may be meant.
    found.sort_unstable();
    found.dedup();
    let joined = words(&lower).filter(|(_, word)| {
        let mut endings = language.half_endings.iter();
        endings.any(|ending| word.len() > ending.len() && word.ends_with(ending))
    });
    let joined = joined.map(|_| 2);
    found
        .iter()
        .map(|(_, below)| *below)
        .chain(joined)
        .collect()
}

/// Whether nothing but the end of a word, a space and an article stands from `end` to `start`.
fn is_part_of(text: &str, end: usize, start: usize) -> bool {
    let belongs = |letter: char| Kinds::of(letter).has(Kinds::WORD);
    text.get(end..start).is_some_and(|between| {
        matches!(
            between.trim_start_matches(belongs),
            "" | " " | "\u{A0}" | "-" | " a " | " of a "
        )
    })
}

/// The places in a text where a word, or in a script without spaces anything, begins so.
fn places<'t>(text: &'t str, beginning: &'t str) -> impl Iterator<Item = usize> + 't {
    let is_unparted = beginning.chars().next().is_some_and(is_unparted);
    text.match_indices(beginning)
        .map(|(start, _)| start)
        .filter(move |start| {
            let before = text.get(..*start).unwrap_or_default().chars().next_back();
            is_unparted || !before.is_some_and(|letter| Kinds::of(letter).has(Kinds::WORD))
        })
}

/// What a word for a part means behind the words `before`: of `two thirds` 2/3, of `two and a half` 2.5 as well.
fn meanings(before: &str, [upper, lower]: [u64; 2], language: &Language) -> Vec<Value> {
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let (upper, lower) = (small(upper), small(lower));
    let (ones, rest) = (upper / lower, upper % lower);
    let whole = if ones == 0 {
        String::new()
    } else {
        ones.to_string()
    };
    let mut values = vec![part(&whole, rest, lower)];
    let known: Vec<&str> = words(before).map(|(_, word)| word).collect();
    let mut near = known.iter().rev().take(4).enumerate();
    let count = near.find_map(|(place, word)| Some((place, value_of(word)?)));
    match count {
        Some((0, count)) if (1..u64::from(lower)).contains(&count) => {
            values.push(part("", small(count), lower));
        }
        // Nobody knows which numbers the words before it are.
        None if language.number_words.is_empty() => {
            values.extend((2..lower.min(10)).map(|count| part("", count, lower)));
        }
        _ => {}
    }
    if let Some((_, count)) = count {
        values.push(part(&count.to_string(), rest, lower));
    }
    values
}

/// The same times what follows the word that `rest` begins with: half a million, полтора миллиона.
fn multiplied(values: &[Value], rest: Option<&str>, language: &Language) -> Vec<Value> {
    let rest = rest.unwrap_or_default();
    let belongs = |letter: char| Kinds::of(letter).has(Kinds::WORD);
    let behind = rest.trim_start_matches(belongs);
    let behind = behind
        .strip_prefix(" a")
        .filter(|rest| rest.starts_with(' '))
        .unwrap_or(behind);
    let Some((_, zeros)) = magnitude(behind, language) else {
        return Vec::new();
    };
    let mut values = values.to_vec();
    values.iter_mut().for_each(|value| multiply(value, zeros));
    values
}

fn number(text: &str, start: usize, length: usize, values: Vec<Value>) -> Number {
    let end = start + length;
    Number {
        text: text.get(start..end).unwrap_or_default().to_owned(),
        start,
        end,
        values,
        parts: Vec::new(),
        month: None,
        kept: Vec::new(),
        hours: Vec::new(),
        is_certain: false,
        zeros: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, worded};
    use crate::language::Language;

    fn check(tag: &str, text: &str, expected: &[&str]) {
        let language = Language::of(&tag.parse().unwrap());
        let show = |value: &Value| match value {
            Value::Decimal(text) | Value::Symbol(text) => text.trim().to_owned(),
            Value::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        };
        let found: Vec<String> = worded(text, language)
            .iter()
            .flat_map(|it| it.values.iter().map(show))
            .collect();
        for value in expected {
            assert!(
                found.iter().any(|it| it == value),
                "{value} in {text}: {found:?}"
            );
        }
        assert!(
            !expected.is_empty() || found.is_empty(),
            "{text}: {found:?}"
        );
    }

    #[test]
    fn words_are_exact() {
        check("en", "At noon, and by midnight.", &["12:00", "00:00"]);
        check(
            "ru",
            "В полдень прошло полтора часа, две трети — нет.",
            &["12:00", "1.5", "2/3"],
        );
        check(
            "tg",
            "Нисфирӯзӣ; якуним соат; нисфи шаб.",
            &["12:00", "1.5", "00:00"],
        );
        check(
            "fr",
            "À midi, un tiers des voix, deux tiers.",
            &["12:00", "1/3", "2/3"],
        );
        check("en", "Two and a half hours.", &["0.5", "2.5"]);
        check("en", "Half a million people.", &["500000"]);
        check(
            "ru",
            "Полтора миллиона, два с половиной миллиарда.",
            &["1500000", "2500000000"],
        );
        check("tg", "Якуним миллион нафар.", &["1500000"]);
        check("zh", "其中三分之一在正午。", &["1/3", "12:00"]);
        check("es", "Dos tercios; medianoche.", &["2/3", "00:00"]);
        check("ru", "Законы и права.", &[]);
    }
}
