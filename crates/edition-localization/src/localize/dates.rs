//! Dates as a locale writes them: by the publisher's patterns, else by those of CLDR. Years have all their digits.

use std::sync::Arc;

use edition_model::{Date, Locale};
use fluent_bundle::{FluentArgs, FluentResource};
use icu_calendar::AnyCalendarKind;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::options::YearStyle;

use crate::localize::bundle::{Bundle, plain_bundle};
use crate::localize::intervals::Intervals;
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
    /// From one day to another.
    intervals: Intervals,
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
    /// The dates of `locale`, by the patterns of its interface in `resources`, and else in `calendar`; without one in
    /// that which CLDR prefers.
    pub(crate) fn new(
        locale: &Locale,
        resources: &[Arc<FluentResource>],
        calendar: Option<&str>,
    ) -> Self {
        let icu = icu_locale(locale, calendar);
        let by_cldr = [YMD::long(), YMD::medium(), YMD::short()].map(|fields| {
            let fields = fields.with_year_style(YearStyle::Full);
            DateTimeFormatter::try_new((&icu).into(), fields).ok()
        });
        Self {
            patterns: plain_bundle(locale, resources),
            by_cldr,
            intervals: Intervals::new(locale),
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
            .or_else(|| self.interval(first, last, style))
            .unwrap_or_else(|| format!("{from}\u{A0}– {until}"))
    }

    /// The range by CLDR, where days are not written by patterns of the publisher, and in the Gregorian calendar.
    fn interval(&self, first: Date, last: Date, style: Style) -> Option<String> {
        let is_own = self.by_pattern(&format!("date-{}", style.name()), &day_arguments(first));
        let is_gregorian = self.formatter(style)?.calendar().kind() == AnyCalendarKind::Gregorian;
        if is_own.is_some() || !is_gregorian {
            return None;
        }
        self.intervals
            .write(first, last, style.name(), &self.by_cldr(first, style)?)
    }

    fn by_pattern(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.patterns.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .patterns
            .format_pattern(pattern, Some(arguments), &mut errors);
        (errors.is_empty() && !text.is_empty()).then(|| text.into_owned())
    }

    fn formatter(&self, style: Style) -> Option<&DateTimeFormatter<YMD>> {
        let [long, medium, short] = &self.by_cldr;
        let formatter = match style {
            Style::Long => long,
            Style::Medium => medium,
            Style::Short | Style::Iso => short,
        };
        formatter.as_ref()
    }

    fn by_cldr(&self, date: Date, style: Style) -> Option<String> {
        let day = icu_calendar::Date::try_new_iso(date.year().into(), date.month(), date.day());
        let text = self.formatter(style)?.format(&day.ok()?).to_string();
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
        in_calendar(tag, None)
    }

    fn in_calendar(tag: &str, calendar: Option<&str>) -> DateFormat {
        let locale: Locale = tag.parse().unwrap();
        DateFormat::new(&locale, &resources(&locale, None), calendar)
    }

    fn day(year: i16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    #[rustfmt::skip]
    fn other_languages_write_ranges_as_cldr_does() {
        let check = |tag: &str, calendar, style, (first, last), expected: &str| {
            let plain = |text: &str| text.replace(['\u{2009}', '\u{A0}', '\u{202F}'], " ");
            let found = in_calendar(tag, calendar).range(first, last, style);
            assert_eq!(plain(&found), expected, "{tag}");
        };
        let month = (day(2012, 5, 10), day(2012, 5, 18));
        let year = (day(2012, 4, 28), day(2012, 5, 3));
        let years = (day(2012, 12, 28), day(2013, 1, 3));
        check("de", None, Style::Long, month, "10.–18. Mai 2012");
        check("de", None, Style::Long, year, "28. April – 3. Mai 2012");
        check("de", None, Style::Long, years, "28. Dezember 2012 – 3. Januar 2013");
        check("fr", None, Style::Long, month, "10–18 mai 2012");
        check("fr", None, Style::Long, year, "28 avril – 3 mai 2012");
        check("es", None, Style::Long, month, "10–18 de mayo de 2012");
        check("fr", None, Style::Short, month, "10/05/2012 – 18/05/2012");
        check("de", None, Style::Short, month, "10.–18.05.2012");
        check("ja", None, Style::Long, month, "2012年5月10日～18日");
        check("kk", None, Style::Long, month, "2012 ж. 10–18 мамыр");
        check("uk", None, Style::Long, year, "28 квітня – 3 травня 2012 р.");
        check("hu", None, Style::Long, month, "2012. május 10–18.");
        // Figures are the language's own.
        check("fa", Some("gregory"), Style::Long, month, "۱۰ تا ۱۸ مهٔ ۲۰۱۲");
        // Other calendars join whole dates.
        check("th", None, Style::Long, month, "10 พฤษภาคม 2555 – 18 พฤษภาคม 2555");
        check("th", Some("gregory"), Style::Long, month, "10–18 พฤษภาคม 2012");
        // Of a script that CLDR's months of the language are not in, whole dates are joined too.
        check("uz-Cyrl", None, Style::Long, years, "28 декабр, 2012 – 3 январ, 2013");
    }

    #[test]
    fn a_calendar_can_be_chosen() {
        let visit = day(2012, 5, 18);
        let check = |tag: &str, calendar, expected: &str| {
            assert_eq!(
                in_calendar(tag, calendar).day(visit, Style::Long),
                expected,
                "{tag}"
            );
        };
        check("fa", None, "۲۹ اردیبهشت ۱۳۹۱");
        check("fa", Some("gregory"), "۱۸ مه ۲۰۱۲");
        check("th", Some("gregory"), "18 พฤษภาคม ค.ศ. 2012");
    }

    #[test]
    fn years_have_all_their_digits() {
        for language in edition_languages::Language::all() {
            for style in [Style::Long, Style::Medium, Style::Short] {
                let text = in_calendar(language.tag, Some("gregory")).day(day(2012, 5, 18), style);
                let figures = |text: &str| text.chars().filter(|it| it.is_numeric()).count();
                assert!(figures(&text) >= 6, "{} {text}", language.tag);
            }
        }
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
