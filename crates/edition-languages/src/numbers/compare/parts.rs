//! Numbers that another text may say with a word for a part: 48.5 as «сорок восемь с половиной», 25 per cent as a quarter,
//! 2.30 p.m. as «половина третьего».

use super::super::spelled::spelled;
use super::super::worded::parts;
use super::super::{Number, Value};
use super::Numbers;
use crate::concepts::{Class, mentions};

/// Whether `other` may say `number`, which is one of `own`, with a word for a part that `own` lacks, or with words that only
/// together say it.
pub(super) fn may_say(number: &Number, own: &Numbers<'_>, other: &Numbers<'_>) -> bool {
    says_part(number, own, other) || says_together(number, other) || is_one_unit(number, own, other)
}

/// Whether words say the hour and the minutes, as `ten past three`, or the thousands of a range once, as «от пятидесяти до ста
/// тысяч».
fn says_together(number: &Number, other: &Numbers<'_>) -> bool {
    let words = spelled(other.text, other.language);
    let says = |value: u64| words.contains_key(&value);
    number.values.iter().any(|value| match value {
        Value::Time(minutes) => {
            let (hour, minute) = (u64::from(minutes / 60), u64::from(minutes % 60));
            minute > 0 && says(minute) && (says(hour) || says(hour.saturating_sub(12)))
        }
        Value::Decimal(text) => text.parse::<u64>().is_ok_and(|whole| {
            let is_shared = |unit: u64| {
                let is_of_unit = |it: &u64| *it > unit && it.is_multiple_of(unit);
                whole > unit
                    && is_of_unit(&whole)
                    && says(whole / unit)
                    && words.keys().any(is_of_unit)
            };
            is_shared(1000) || is_shared(1_000_000)
        }),
        Value::Symbol(_) => false,
    })
}

/// Whether a number is the 1 of a unit that `other` names too: `1 year` is «год».
fn is_one_unit(number: &Number, own: &Numbers<'_>, other: &Numbers<'_>) -> bool {
    if number.values.first() != Some(&Value::Decimal("1".to_owned())) {
        return false;
    }
    let there = mentions(own.text, own.language).all;
    let here = mentions(other.text, other.language).all;
    let mut units = there
        .iter()
        .filter(|it| it.concept.class == Class::Unit && it.figure == Some(1));
    units.any(|unit| {
        here.iter()
            .any(|it| it.concept == unit.concept && it.figure.is_none())
    })
}

fn says_part(number: &Number, own: &Numbers<'_>, other: &Numbers<'_>) -> bool {
    let wanted = number.values.iter().filter_map(|value| match value {
        Value::Time(minutes) => match minutes % 60 {
            30 => Some((2, None)),
            15 | 45 => Some((4, None)),
            _ => None,
        },
        Value::Decimal(text) => match text.split_once('.') {
            Some((whole, "5")) => Some((2, Some(whole.parse().unwrap_or_default()))),
            Some(_) => None,
            None => lower_of_percent(text)
                .filter(|_| is_percent(number, own))
                .map(|lower| (lower, None)),
        },
        Value::Symbol(_) => None,
    });
    wanted
        .into_iter()
        .any(|(lower, whole): (u64, Option<u64>)| {
            let count = |text: &Numbers<'_>| {
                let found = parts(text.text, text.language);
                found.iter().filter(|it| **it == lower).count()
            };
            let is_whole_said = || {
                whole.is_none_or(|whole| {
                    whole == 0 || spelled(other.text, other.language).contains_key(&whole)
                })
            };
            count(other) > count(own) && is_whole_said()
        })
}

/// What is below the line of the part that a percentage is.
fn lower_of_percent(figures: &str) -> Option<u64> {
    match figures {
        "50" => Some(2),
        "33" | "66" | "67" => Some(3),
        "25" | "75" => Some(4),
        "20" | "40" | "60" | "80" => Some(5),
        "10" => Some(10),
        _ => None,
    }
}

/// Whether a per cent stands beside a number.
fn is_percent(number: &Number, own: &Numbers<'_>) -> bool {
    let figure = number.values.iter().flat_map(Value::whole).next();
    let named = mentions(own.text, own.language).all;
    let mut percent = named.iter().filter(|it| it.concept.class == Class::Percent);
    percent.any(|it| it.figure.is_some() && it.figure == figure)
}

#[cfg(test)]
mod tests {
    use super::super::super::scan;
    use super::super::{Numbers, compare};
    use crate::language::Language;

    /// Whether numbers of `first` are lost, or perhaps lost.
    fn check(tag: &str, first: &str, second: &str, expected: (bool, bool)) {
        let language = |tag: &str| Language::of(&tag.parse().unwrap());
        let (one, other) = (scan(first, language("en")), scan(second, language(tag)));
        let numbers = |own, text, tag| Numbers {
            own,
            foreign: &[],
            text,
            language: language(tag),
        };
        let found = compare(
            &numbers(&one, first, "en"),
            &numbers(&other, second, tag),
            &[],
        );
        let is_told = (!found.lost.is_empty(), !found.perhaps_lost.is_empty());
        assert_eq!(is_told, expected, "{first} | {second}: {found:?}");
    }

    #[test]
    #[rustfmt::skip]
    fn parts_may_be_said_in_words() {
        for (tag, first, second) in [
            ("ru", "He weighed 48.5 kg.", "Он весил сорок восемь с половиной килограммов."),
            ("tg", "He weighed 48.5 kg.", "Вазнаш чилу ҳаштуним килограмм буд."),
            ("ru", "at 2.30 p.m.", "в половине третьего"),
            ("ru", "25 per cent of them", "четверть из них"),
            ("tg", "50 per cent of it", "нисфи он"),
            ("ru", "between 50,000 and 100,000", "от пятидесяти до ста тысяч"),
            ("tg", "3,000 to 4,000 men", "се-чор ҳазор мард"),
            ("ru", "at least 1 year", "не менее года"),
            ("tg", "11 cells", "ёздаҳ камера"),
        ] {
            check(tag, first, second, (false, true));
        }
        check("tg", "in 2010", "соли дуҳазору даҳум", (false, false));
        check("tg", "in 1999", "соли ҳазору нуҳсаду наваду нуҳум", (false, false));
    }

    #[test]
    fn other_parts_are_other_numbers() {
        check(
            "ru",
            "25 per cent of them",
            "половина из них",
            (true, false),
        );
        check("ru", "25 of them", "четверть из них", (true, false));
        check("ru", "2.5 hours", "полтора часа", (true, false));
        check("tg", "at 12:30", "нисфирӯзӣ", (true, false));
        check(
            "ru",
            "50,000 to 100,000",
            "от пятидесяти до двухсот тысяч",
            (true, true),
        );
    }
}
