//! Spans of time in another unit: 18 months are полтора года, 90 minutes an hour and a half, 48 hours двое суток.

use std::ops::Range;

use super::spelled::value_of;
use super::worded::worded;
use super::{Number, Numbers, Value};
use crate::concepts::{Class, Mention, mentions};
use crate::words::words;

/// How long something takes, as a text says it.
#[derive(Debug, Clone, PartialEq)]
struct Span {
    /// Where it says so: the number and its unit.
    place: Range<usize>,
    /// By what it is counted: no one can tell how many days a month has.
    scale: Scale,
    /// How much of it, in twelfths of minutes or of months.
    amount: u64,
    /// How much the unit is, in minutes or in months.
    size: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Clock,
    Calendar,
}

/// Of each unit, how many minutes or months it has.
const UNITS: [(&str, Scale, u64); 8] = [
    ("minute", Scale::Clock, 1),
    ("hour", Scale::Clock, 60),
    ("day", Scale::Clock, 24 * 60),
    ("week", Scale::Clock, 7 * 24 * 60),
    ("month", Scale::Calendar, 1),
    ("year", Scale::Calendar, 12),
    ("decade", Scale::Calendar, 120),
    ("century", Scale::Calendar, 1200),
];

/// Removes the numbers of spans of time that both texts name, each in its own unit.
pub(super) fn pair<'n>(
    left: &mut Vec<&'n Number>,
    right: &mut Vec<&'n Number>,
    first: &Numbers<'_>,
    second: &Numbers<'_>,
) {
    let (own, mut others) = (spans(first), spans(second));
    for span in own {
        let is_open = |open: &[&Number], span: &Span| {
            open.iter().any(|number| span.place.contains(&number.start))
        };
        let fits = |other: &Span| {
            let open = (is_open(left, &span), is_open(right, other));
            // In the same unit, a figure that the other text says in words is compared as any other.
            let is_needed = match other.size == span.size {
                true => open.0 && open.1,
                false => open.0 || open.1,
            };
            other.scale == span.scale && other.amount == span.amount && is_needed
        };
        let Some(place) = others.iter().position(fits) else {
            continue;
        };
        let other = others.remove(place);
        left.retain(|number| !span.place.contains(&number.start));
        right.retain(|number| !other.place.contains(&number.start));
    }
}

/// The spans of time that a text names; those that follow one another are one: 1 hour 30 minutes.
fn spans(text: &Numbers<'_>) -> Vec<Span> {
    let mentions = mentions(text.text, text.language);
    let units = mentions.all.iter();
    let units = units.filter(|it| it.concept.class == Class::Unit);
    let amounts = amounts(text);
    let mut found: Vec<Span> = Vec::new();
    for unit in units {
        let Some(span) = span(text.text, unit, &amounts) else {
            continue;
        };
        match found
            .last_mut()
            .filter(|last| is_sum(text.text, last, &span))
        {
            Some(last) => {
                last.amount += span.amount;
                last.place.end = span.place.end;
            }
            None => found.push(span),
        }
    }
    found.extend(named(text));
    found.extend(text.own.iter().filter_map(in_hours));
    found
}

/// The span of a number that was read as a time of day, as `1 час 30` before «минут».
fn in_hours(number: &Number) -> Option<Span> {
    match number.values.first() {
        Some(Value::Time(minutes)) if number.text.contains(char::is_alphabetic) => Some(Span {
            place: number.start..number.end,
            scale: Scale::Clock,
            amount: u64::from(*minutes) * PARTS,
            size: 1,
        }),
        _ => None,
    }
}

/// Words that name a span by themselves, as `полгода`.
fn named(text: &Numbers<'_>) -> Vec<Span> {
    let lower = text.text.to_lowercase();
    let found = words(&lower).filter_map(|(start, word)| {
        let mut known = text.language.spans.iter();
        let (_, count, unit) = known.find(|(beginning, ..)| word.starts_with(beginning))?;
        let (_, scale, size) = UNITS.iter().find(|(name, ..)| name == unit)?;
        Some(Span {
            place: start..start + word.len(),
            scale: *scale,
            amount: count * size * PARTS,
            // A word that says the number too is of no unit.
            size: 0,
        })
    });
    found.collect()
}

/// What amounts are counted in: halves, thirds and quarters of a unit are whole.
const PARTS: u64 = 12;

/// The numbers of a text in twelfths, and where they stand.
fn amounts(text: &Numbers<'_>) -> Vec<(Range<usize>, u64)> {
    let amount = |value: &Value| match value {
        Value::Decimal(digits) => twelfths(digits),
        Value::Time(_) | Value::Symbol(_) => None,
    };
    let in_figures = text.own.iter().filter_map(|number| {
        let amount = number.values.first().and_then(amount)?;
        Some((number.start..number.end, amount))
    });
    let parts = worded(text.text, text.language).into_iter();
    // The last value is that with the words before it: two and a half.
    let parts = parts.filter_map(|number| {
        let amount = number.values.iter().rev().find_map(amount)?;
        Some((number.start..number.end, amount))
    });
    let lower = text.text.to_lowercase();
    let in_words = words(&lower)
        .filter_map(|(start, word)| Some((start..start + word.len(), value_of(word)? * PARTS)));
    in_figures.chain(parts).chain(in_words).collect()
}

fn twelfths(digits: &str) -> Option<u64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = match whole {
        "" => 0,
        whole => whole.parse::<u64>().ok()?,
    };
    let part = match part {
        "" => 0,
        "25" => 3,
        "5" => 6,
        "75" => 9,
        _ => return None,
    };
    whole.checked_mul(PARTS)?.checked_add(part)
}

/// The span that a unit makes with the number right before it; of a lone unit, one of it.
fn span(text: &str, unit: &Mention, amounts: &[(Range<usize>, u64)]) -> Option<Span> {
    let (_, scale, size) = UNITS.iter().find(|(name, ..)| *name == unit.concept.name)?;
    let near = amounts.iter().filter(|(place, _)| {
        let between = text.get(place.end..unit.start);
        // What a word was known by may be only its beginning.
        let between = between.map(|it| it.trim_start_matches(char::is_alphabetic));
        place.end <= unit.start && between.is_some_and(is_joint)
    });
    // The longest that ends there: a number in words begins before its last word.
    let (place, amount) = near.max_by_key(|(place, amount)| (place.end, *amount))?;
    Some(Span {
        place: place.start..unit.end,
        scale: *scale,
        amount: amount.checked_mul(*size)?,
        size: *size,
    })
}

/// Whether nothing but a space stands between a number and its unit, or an article, as in `half an hour`.
fn is_joint(between: &str) -> bool {
    matches!(
        between.trim_matches([' ', '\u{A0}', '\u{202F}', '-']),
        "" | "a" | "an"
    )
}

/// Whether two spans are one that is said in two units.
fn is_sum(text: &str, one: &Span, other: &Span) -> bool {
    let between = text.get(one.place.end..other.place.start);
    let is_near =
        between.is_some_and(|it| it.chars().count() <= 5 && !it.contains(['.', ';', '(']));
    is_near && one.scale == other.scale && other.amount < one.amount
}

#[cfg(test)]
mod tests {
    use super::super::{Numbers, compare, scan};
    use crate::language::Language;

    fn check(tag: &str, source: &str, translation: &str, expected: bool) {
        let language = Language::of(&tag.parse().unwrap());
        let english = Language::of(&"en".parse().unwrap());
        let (first, second) = (scan(source, english), scan(translation, language));
        let numbers = |own, text, language| Numbers {
            own,
            foreign: &[],
            text,
            language,
        };
        let difference = compare(
            &numbers(&first, source, english),
            &numbers(&second, translation, language),
            &[],
        );
        let is_same = difference == super::super::Difference::default();
        assert_eq!(
            is_same, expected,
            "{source} / {translation}: {difference:?}"
        );
    }

    #[test]
    fn a_span_may_have_another_unit() {
        check("ru", "It took 18 months.", "Это заняло полтора года.", true);
        check("tg", "It took 18 months.", "Ин якуним сол гирифт.", true);
        check(
            "ru",
            "It took 90 minutes.",
            "Это заняло полтора часа.",
            true,
        );
        check("tg", "It took 90 minutes.", "Ин якуним соат гирифт.", true);
        check(
            "ru",
            "It took 90 minutes.",
            "Это заняло 1 час 30 минут.",
            true,
        );
        check(
            "tg",
            "It took 90 minutes.",
            "Ин 1 соату 30 дақиқа гирифт.",
            true,
        );
        check("ru", "It took 6 months.", "Это заняло полгода.", true);
        check("tg", "It took 30 minutes.", "Ин ним соат гирифт.", true);
        check("ru", "It took 48 hours.", "Это заняло двое суток.", true);
        check("tg", "It took two weeks.", "Ин 14 рӯз гирифт.", true);
        check("ru", "a year and 6 months", "год и полгода", true);
    }

    #[test]
    fn another_span_is_another() {
        check("ru", "It took 18 months.", "Это заняло два года.", false);
        check("tg", "It took 18 months.", "Ин якуним соат гирифт.", false);
        check(
            "ru",
            "It took 90 minutes.",
            "Это заняло полтора месяца.",
            false,
        );
        check("tg", "It took 90 km.", "Ин якуним соат гирифт.", false);
    }
}
