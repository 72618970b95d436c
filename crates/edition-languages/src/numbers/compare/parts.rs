//! Numbers that another text may say with a word for a part: 48.5 as «сорок восемь с половиной», 25 per cent as a quarter,
//! 2.30 p.m. as «половина третьего».

use super::super::spelled::spelled;
use super::super::worded::parts;
use super::super::{Number, Value};
use super::Numbers;
use crate::concepts::{Class, mentions};

/// Whether `other` may say `number`, which is one of `own`, with a word for a part that `own` lacks.
pub(super) fn may_say(number: &Number, own: &Numbers<'_>, other: &Numbers<'_>) -> bool {
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
        ] {
            check(tag, first, second, (false, true));
        }
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
    }
}
