//! Ranges whose ends have changed places: `from 3 March to 5 April` and «с 5 апреля по 3 марта».
//!
//! The ends are dates, days of the week or numbers, in figures or words, and between them stands nothing but a dash or a
//! word such as `to`: «до 5 апреля, начиная с 3 марта» names the later day first and is right.

use std::ops::Range;

use super::{Number, Numbers, Value};
use crate::concepts::{Class, Mention, Mentions};
use crate::language::{Language, Script};
use crate::words::words;

/// A range that one text has, and the other in its reverse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversed {
    /// Where it stands in the first text.
    pub first: Range<usize>,
    /// Where its reverse stands in the second.
    pub second: Range<usize>,
    /// Whether its ends are dates or days of the week.
    pub is_of_dates: bool,
}

/// The first range of a text that another has in its reverse.
#[must_use]
pub fn reversed(
    first: (&Numbers<'_>, &Mentions),
    second: (&Numbers<'_>, &Mentions),
) -> Option<Reversed> {
    // In a line from right to left nobody can tell which end was typed first.
    let is_mirrored =
        |language: &Language| matches!(language.script, Some(Script::Arabic | Script::Hebrew));
    if is_mirrored(first.0.language) || is_mirrored(second.0.language) {
        return None;
    }
    let there = spans(first.0, first.1);
    if there.is_empty() {
        return None;
    }
    let here = spans(second.0, second.1);
    let has = |all: &[Span], from: &Point, to: &Point| {
        all.iter().any(|it| it.from.is(from) && it.to.is(to))
    };
    let mut turned = there.iter().filter(|it| {
        !it.from.is(&it.to) && !has(&here, &it.from, &it.to) && !has(&there, &it.to, &it.from)
    });
    turned.find_map(|one| {
        let mut others = here.iter();
        let other = others.find(|it| it.from.is(&one.to) && it.to.is(&one.from))?;
        Some(Reversed {
            first: one.from.place.start..one.to.place.end,
            second: other.from.place.start..other.to.place.end,
            is_of_dates: one.from.is_date() || one.to.is_date(),
        })
    })
}

/// A range, from one end to the other.
struct Span {
    from: Point,
    to: Point,
}

/// A date, a day of the week or a number.
#[derive(Clone)]
pub(super) struct Point {
    pub(super) place: Range<usize>,
    /// What it is made of: a number, a month as `m5`, a day of the week by its name.
    pub(super) parts: Vec<String>,
}

impl Point {
    fn of_number(number: &Number) -> Option<Self> {
        let part = |value: &Value| match value {
            Value::Decimal(text) => Some(text.clone()),
            Value::Time(minutes) => Some(format!("t{minutes}")),
            Value::Symbol(_) => None,
        };
        let parts = match number.month {
            Some(month) => {
                let parts = number.parts.iter().filter_map(part).enumerate();
                let named = |(place, part): (usize, String)| match place == month {
                    true => format!("m{part}"),
                    false => part,
                };
                parts.map(named).collect()
            }
            None => vec![part(number.values.first()?)?],
        };
        Some(Self {
            place: number.start..number.end,
            parts,
        })
    }

    fn of_word(mention: &Mention) -> Option<Self> {
        let name = mention.concept.name;
        let part = match mention.concept.class {
            Class::Month => format!("m{name}"),
            Class::Weekday | Class::Number => name.to_owned(),
            _ => return None,
        };
        mention.is_sure.then(|| Self {
            place: mention.start..mention.end,
            parts: vec![part],
        })
    }

    /// Whether both are the same, where one may leave out what the other says, as the month or the year.
    pub(super) fn is(&self, other: &Self) -> bool {
        let has_all =
            |one: &Self, other: &Self| one.parts.iter().all(|it| other.parts.contains(it));
        has_all(self, other) || has_all(other, self)
    }

    /// Whether it is a date of several parts, a month among them.
    pub(super) fn is_full(&self) -> bool {
        self.parts.len() > 1 && self.parts.iter().any(|it| is_month(it))
    }

    fn is_date(&self) -> bool {
        self.parts.iter().any(|it| is_name(it))
    }

    /// Whether what stands behind it, after `between`, is a part of the same date: the month of a day or the day of a month,
    /// either of a day of the week, or the year.
    fn goes_on_with(&self, other: &Self, between: &str, language: &Language) -> bool {
        let [day, month, year] =
            [is_day, is_month, is_year].map(|kind| self.parts.iter().any(|it| kind(it)));
        let is_all = |kind: fn(&str) -> bool| other.parts.iter().all(|it| kind(it));
        let is_weekday = !(day || month || year) && self.is_date();
        let marks = match () {
            () if is_all(is_year) && month && !year => ",.",
            () if is_all(is_month) && day && !month => ".",
            () if is_all(is_day) && month && !day => "",
            () if is_weekday && (is_all(is_day) || is_all(is_month)) => ",",
            () => return false,
        };
        let may_stand = |it: char| it.is_alphabetic() || it.is_whitespace() || marks.contains(it);
        between.chars().all(may_stand)
            && words(between).all(|(_, word)| language.date_words.contains(&word))
    }
}

fn is_month(part: &str) -> bool {
    let number = part.strip_prefix('m');
    number.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
}

fn is_day(part: &str) -> bool {
    part.len() <= 2 && part.bytes().all(|it| it.is_ascii_digit())
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a part of a date is a month or a day of the week.
fn is_name(part: &str) -> bool {
    is_month(part) || part.bytes().all(|it| it.is_ascii_lowercase())
}

/// The dates, days of the week and numbers of a text, each as a whole, in their order; nothing where there are no two.
pub(super) fn points(numbers: &Numbers<'_>, mentions: &Mentions) -> Vec<Point> {
    // Most texts have no two numbers.
    let may_be_end = |it: &&Mention| {
        matches!(
            it.concept.class,
            Class::Month | Class::Weekday | Class::Number
        )
    };
    if numbers.own.len() + mentions.all.iter().filter(may_be_end).count() < 2 {
        return Vec::new();
    }
    let own = numbers.own.iter().filter_map(Point::of_number);
    let mut atoms: Vec<Point> = own
        .chain(mentions.all.iter().filter_map(Point::of_word))
        .collect();
    atoms.sort_by_key(|it| (it.place.start, std::cmp::Reverse(it.place.end)));
    let mut points: Vec<Point> = Vec::new();
    for atom in atoms {
        match points.last_mut() {
            Some(last) if atom.place.start < last.place.end => {}
            Some(last)
                if last.goes_on_with(&atom, between(numbers, last, &atom), numbers.language) =>
            {
                last.place.end = atom.place.end;
                last.parts.extend(atom.parts);
            }
            _ => points.push(atom),
        }
    }
    points
}

/// What stands between two points.
fn between<'t>(numbers: &Numbers<'t>, one: &Point, other: &Point) -> &'t str {
    let text = numbers.text.get(one.place.end..other.place.start);
    text.unwrap_or_default()
}

/// The ranges of a text.
fn spans(numbers: &Numbers<'_>, mentions: &Mentions) -> Vec<Span> {
    let points = points(numbers, mentions);
    let pairs = points.iter().zip(points.iter().skip(1));
    let joined = pairs.filter(|(one, other)| joins(between(numbers, one, other), numbers.language));
    joined
        .map(|(one, other)| Span {
            from: one.clone(),
            to: other.clone(),
        })
        .collect()
}

/// Whether what stands between two points makes a range of them.
fn joins(between: &str, language: &Language) -> bool {
    // An ending of the number before, as in «5-го».
    let bare = match between.strip_prefix('-') {
        Some(ending) if ending.starts_with(char::is_alphabetic) => {
            ending.trim_start_matches(char::is_alphabetic)
        }
        _ => between,
    };
    let mut rest = bare.trim_matches(|it: char| it.is_whitespace() || it == '.' || it == ',');
    while let Some((_, word)) = words(rest).next()
        && rest.starts_with(word)
        && language.date_words.contains(&word)
    {
        let behind = rest.strip_prefix(word).unwrap_or_default();
        rest = behind.trim_start_matches(|it: char| it.is_whitespace() || it == '.');
    }
    matches!(rest, "-" | "–" | "—" | "–\u{2060}")
        || language.until_words.contains(&rest.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::super::testing::between;
    use super::reversed;

    /// What is said to stand in place of what.
    fn found<'t>(tag: &str, first: &'t str, second: &'t str) -> Option<(&'t str, &'t str)> {
        let found = between(tag, (first, second), reversed)?;
        Some((first.get(found.first)?, second.get(found.second)?))
    }

    #[test]
    #[rustfmt::skip]
    fn the_ends_have_changed_places() {
        for (tag, first, second, expected) in [
            ("ru", "from 3 March to 5 April", "с 5 апреля по 3 марта", ("3 March to 5 April", "5 апреля по 3 марта")),
            ("ru", "3 March 2012 – 5 April 2012", "5 апреля 2012 года — 3 марта 2012 года", ("3 March 2012 – 5 April 2012", "5 апреля 2012 года — 3 марта 2012")),
            ("tg", "from March 3, 2012 to April 5, 2012", "аз 5 апрели соли 2012 то 3 марти соли 2012", ("March 3, 2012 to April 5, 2012", "5 апрели соли 2012 то 3 марти соли 2012")),
            ("tg", "3 to 5 April", "аз 5 то 3 апрел", ("3 to 5 April", "5 то 3 апрел")),
            ("tg", "3 to 5 May. 3 men", "аз 5 то 3 май. 3 мард", ("3 to 5 May", "5 то 3 май")),
            ("ru", "from Monday, 3 March, to 5 April", "с 5 апреля по понедельник, 3 марта", ("Monday, 3 March, to 5 April", "5 апреля по понедельник, 3 марта")),
            ("ru", "from Monday to Friday", "с пятницы по понедельник", ("Monday to Friday", "пятницы по понедельник")),
            ("fr", "from March to May", "de mai à mars", ("March to May", "mai à mars")),
            ("ru", "paragraphs 5–10", "пункты 10–5", ("5–10", "10–5")),
            ("ru", "from three to five days", "от пяти до трёх дней", ("three to five", "пяти до трёх")),
            ("ru", "2012-03-03 to 2012-04-05", "05.04.2012–03.03.2012", ("2012-03-03 to 2012-04-05", "05.04.2012–03.03.2012")),
        ] {
            assert_eq!(found(tag, first, second), Some(expected), "{first} | {second}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn the_ends_stand_as_they_should() {
        for (tag, first, second) in [
            ("ru", "from 3 March to 5 April", "с 3 марта по 5 апреля"),
            ("ru", "from 3 March to 5 April", "до 5 апреля, начиная с 3 марта"),
            ("ru", "5, down from 10", "с 10 до 5"),
            ("tg", "3–5 April, 5–3", "5–3, 3–5 апрел"),
            ("ru", "3 to 3", "от 3 до 3"),
            ("ru", "5 May. 3 to 4 men", "3–4 человека 5 мая"),
            ("ar", "5–10", "10–5"),
            ("ru", "on 3 March and 5 April", "5 апреля и 3 марта"),
            ("fr", "from 10 to 5", "de 10 à 5"),
            ("ru", "in A/HRC/22/53", "в A/HRC/22/53"),
        ] {
            assert_eq!(found(tag, first, second), None, "{first} | {second}");
        }
    }
}
