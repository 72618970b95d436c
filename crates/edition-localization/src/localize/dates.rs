//! Dates as a locale writes them: by the publisher's patterns, else by those of CLDR.

use std::sync::Arc;

use edition_model::{Date, Locale};
use fluent_bundle::{FluentArgs, FluentResource};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use crate::localize::bundle::{Bundle, plain_bundle};
use crate::localize::numbers::icu_locale;

/// The styles of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// `18 May 2012`.
    Long,
    /// `18 May 2012` with a short month.
    Medium,
    /// `18/05/2012`.
    Short,
    /// `2012-05-18`.
    Iso,
}

/// Writes dates in one locale.
pub(crate) struct DateFormat {
    /// The messages `date-…` of the interface.
    patterns: Bundle,
    /// Long, medium and short.
    by_cldr: [Option<DateTimeFormatter<YMD>>; 3],
}

/// A date as a value of Fluent.
#[derive(Clone)]
pub(crate) struct DateValue {
    pub(crate) date: Date,
    pub(crate) format: Arc<DateFormat>,
}

impl Style {
    /// The style of that name in `DATE(…, style: "…")`.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "long" => Some(Self::Long),
            "medium" => Some(Self::Medium),
            "short" => Some(Self::Short),
            "iso" => Some(Self::Iso),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Medium => "medium",
            Self::Short => "short",
            Self::Iso => "iso",
        }
    }
}

impl DateFormat {
    /// The dates of `locale`, by the patterns of its interface in `resources`.
    pub(crate) fn new(locale: &Locale, resources: &[Arc<FluentResource>]) -> Self {
        let icu = icu_locale(locale);
        let by_cldr = [YMD::long(), YMD::medium(), YMD::short()]
            .map(|fields| DateTimeFormatter::try_new((&icu).into(), fields).ok());
        Self {
            patterns: plain_bundle(locale, resources),
            by_cldr,
        }
    }

    /// The date in the long style.
    pub(crate) fn long(&self, date: Date) -> String {
        self.day(date, Style::Long)
    }

    /// The date in that style.
    pub(crate) fn day(&self, date: Date, style: Style) -> String {
        if style == Style::Iso {
            return date.to_string();
        }
        let pattern = format!("date-{}", style.name());
        self.by_pattern(&pattern, &day_arguments(date))
            .or_else(|| self.by_cldr(date, style))
            .unwrap_or_else(|| date.to_string())
    }

    /// The range from `first` to `last` in that style.
    pub(crate) fn range(&self, first: Date, last: Date, style: Style) -> String {
        if first == last {
            return self.day(first, style);
        }
        let (from, until) = (self.day(first, style), self.day(last, style));
        if style == Style::Iso {
            // ISO 8601-1, 5.5.1: an interval is written with a solidus.
            return format!("{from}/{until}");
        }
        let shared = match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => "in-month-",
            (true, false) => "in-year-",
            _ => "",
        };
        let mut arguments = day_arguments(first);
        arguments.set("from", from.clone());
        arguments.set("until", until.clone());
        let name = style.name();
        self.by_pattern(&format!("date-range-{shared}{name}"), &arguments)
            .or_else(|| self.by_pattern(&format!("date-range-{name}"), &arguments))
            .unwrap_or_else(|| format!("{from}\u{A0}– {until}"))
    }

    fn by_pattern(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.patterns.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .patterns
            .format_pattern(pattern, Some(arguments), &mut errors);
        (errors.is_empty() && !text.is_empty()).then(|| text.into_owned())
    }

    fn by_cldr(&self, date: Date, style: Style) -> Option<String> {
        let [long, medium, short] = &self.by_cldr;
        let formatter = match style {
            Style::Long => long,
            Style::Medium => medium,
            Style::Short | Style::Iso => short,
        };
        let day = icu_calendar::Date::try_new_iso(date.year().into(), date.month(), date.day());
        let text = formatter.as_ref()?.format(&day.ok()?).to_string();
        Some(text)
    }
}

fn day_arguments(date: Date) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set("day", date.day());
    arguments.set("month", date.month());
    arguments.set("year", date.year());
    arguments.set("day2", format!("{:02}", date.day()));
    arguments.set("month2", format!("{:02}", date.month()));
    arguments
}

impl PartialEq for DateValue {
    fn eq(&self, other: &Self) -> bool {
        self.date == other.date
    }
}

impl std::fmt::Debug for DateValue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.date)
    }
}

#[cfg(test)]
mod tests {
    use edition_model::{Date, Locale};

    use super::{DateFormat, Style};
    use crate::localize::interface::resources;

    fn dates(tag: &str) -> DateFormat {
        let locale: Locale = tag.parse().unwrap();
        DateFormat::new(&locale, &resources(&locale, None))
    }

    #[test]
    fn a_day_is_written_as_in_print() {
        let day = Date::new(2012, 5, 18).unwrap();
        let check =
            |tag, style, expected| assert_eq!(dates(tag).day(day, style), expected, "{tag}");
        check("en", Style::Long, "18 May 2012");
        check("ru", Style::Long, "18 мая 2012 года");
        check("tg", Style::Long, "18 майи соли 2012");
        check("en", Style::Short, "18/05/2012");
        check("ru", Style::Medium, "18 мая 2012 г.");
        check("tg", Style::Short, "18.05.2012");
        check("tg", Style::Iso, "2012-05-18");
        // Without patterns of ours, those of CLDR.
        check("de", Style::Long, "18. Mai 2012");
    }

    #[test]
    fn a_range_says_once_what_both_days_share() {
        let check = |first: (i16, u8, u8), last: (i16, u8, u8), expected: [&str; 3]| {
            let day = |(year, month, day)| Date::new(year, month, day).unwrap();
            for (tag, expected) in ["en", "ru", "tg"].into_iter().zip(expected) {
                assert_eq!(
                    dates(tag).range(day(first), day(last), Style::Long),
                    expected
                );
            }
        };
        check(
            (2012, 5, 10),
            (2012, 5, 18),
            [
                "10–18 May 2012",
                "10–18 мая 2012 года",
                "аз 10 то 18 майи соли 2012",
            ],
        );
        check(
            (2012, 4, 28),
            (2012, 5, 3),
            [
                "28 April – 3 May 2012",
                "28 апреля — 3 мая 2012 года",
                "аз 28 апрели то 3 майи соли 2012",
            ],
        );
        check(
            (2012, 12, 28),
            (2013, 1, 3),
            [
                "28 December 2012 – 3 January 2013",
                "28 декабря 2012 года — 3 января 2013 года",
                "аз 28 декабри соли 2012 то 3 январи соли 2013",
            ],
        );
    }
}
