//! From one day to another, by CLDR's patterns for intervals in the Gregorian calendar.

use edition_languages::Language;
use edition_languages::dates::{Common, Dates, month_name};
use edition_model::{Date, Locale};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};

use crate::localize::numbers::icu_locale;

/// Writes intervals in one locale.
pub(super) struct Intervals {
    dates: Option<&'static Dates>,
    figures: Option<DecimalFormatter>,
}

impl Intervals {
    pub(super) fn new(locale: &Locale) -> Self {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Never);
        let icu = icu_locale(locale, None);
        Self {
            dates: Dates::of(Language::of(locale)),
            figures: DecimalFormatter::try_new((&icu).into(), options).ok(),
        }
    }

    /// The interval in a style by its name; `None` where the patterns are not those of the locale, in which `day` is the first.
    pub(super) fn write(&self, first: Date, last: Date, style: &str, day: &str) -> Option<String> {
        let common = match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => Common::Month,
            (true, false) => Common::Year,
            _ => Common::Nothing,
        };
        let pattern = self.dates?.interval(style, common)?;
        if style != "short" && !self.has_month_of(first, day) {
            return None;
        }
        let fields = fields(pattern);
        let mut written = String::new();
        let mut seen = Vec::new();
        let mut date = first;
        for field in &fields {
            if !field.is_field {
                written.push_str(field.text);
                continue;
            }
            let kind = match field.text.chars().next() {
                Some('L') => 'M',
                kind => kind?,
            };
            if seen.contains(&kind) {
                date = last;
            }
            seen.push(kind);
            written.push_str(&self.field(field.text, date)?);
        }
        Some(written)
    }

    /// Whether the month of a date as the locale writes it is one of ours: another script or region may have others.
    fn has_month_of(&self, date: Date, day: &str) -> bool {
        let lists = |dates: &Dates| [dates.months, dates.lone_months, dates.short_months];
        let lists = self.dates.map(lists).into_iter().flatten();
        let mut names = lists.filter_map(|list| month_name(list, date.month()));
        names.any(|name| day.contains(name.trim_end_matches('.')))
    }

    /// A day, a month or a year as the pattern wants it.
    fn field(&self, field: &str, date: Date) -> Option<String> {
        let dates = self.dates?;
        let width = field.len();
        let names = match (field.chars().next()?, width) {
            ('M', 4) => Some(dates.months),
            ('L', 4) => Some(dates.lone_months),
            ('M' | 'L', 3) => Some(dates.short_months),
            _ => None,
        };
        if let Some(names) = names {
            return month_name(names, date.month()).map(str::to_owned);
        }
        let number = match field.chars().next()? {
            'd' => i16::from(date.day()),
            'M' | 'L' => i16::from(date.month()),
            'y' => date.year(),
            _ => return None,
        };
        let mut decimal = Decimal::from(number);
        decimal.absolute.pad_start(i16::try_from(width).ok()?);
        Some(self.figures.as_ref()?.format(&decimal).to_string())
    }
}

/// A field of a pattern, or text between fields.
struct Field<'p> {
    text: &'p str,
    is_field: bool,
}

/// The fields of a pattern and the texts between them; texts in apostrophes have letters.
fn fields(pattern: &str) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for (place, part) in pattern.split('\'').enumerate() {
        if place % 2 == 1 {
            fields.push(Field {
                text: part,
                is_field: false,
            });
            continue;
        }
        let mut rest = part;
        while let Some(letter) = rest.chars().next() {
            let is_field = letter.is_ascii_alphabetic();
            let ends = |next: char| match is_field {
                true => next != letter,
                false => next.is_ascii_alphabetic(),
            };
            let (text, behind) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
            fields.push(Field { text, is_field });
            rest = behind;
        }
    }
    fields
}
