//! Numbers as a locale writes them, and the plural categories that go with them.
//!
//! A number is the decimal text that the author wrote, not a binary fraction, so no digit is lost.

use std::collections::BTreeMap;
use std::sync::Arc;

use edition_languages::{Language, PluralRule};
use edition_model::Locale;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale as IcuLocale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

/// The plural categories of CLDR.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Writes numbers in one locale.
#[derive(Debug)]
pub struct NumberFormat {
    grouped: Option<DecimalFormatter>,
    ungrouped: Option<DecimalFormatter>,
    plurals: Plurals,
}

/// The plural rules of a locale.
#[derive(Debug)]
struct Plurals {
    cardinal: PluralForms,
    ordinal: Option<PluralRules>,
}

#[derive(Debug)]
enum PluralForms {
    /// `one` for exactly 1 without decimals, `other` for all else.
    OnlyOne,
    /// Those of CLDR.
    Cldr(Option<PluralRules>),
}

/// A number and how it is to be written.
#[derive(Debug, Clone)]
pub(crate) struct NumberValue {
    /// The digits as the author wrote them, after applying options.
    pub(crate) decimal: Decimal,
    pub(crate) grouping: Grouping,
    pub(crate) series: Series,
    pub(crate) format: Arc<NumberFormat>,
}

/// Whether thousands are separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// As the locale does.
    Locale,
    /// As the locale does, of what may be a year too.
    Always,
    /// Not at all, as in years.
    Never,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// How many.
    Cardinal,
    /// Which in a series.
    Ordinal,
}

impl NumberFormat {
    pub(crate) fn new(locale: &Locale) -> Self {
        let icu = icu_locale(locale, None);
        let formatter = |strategy| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(strategy);
            DecimalFormatter::try_new((&icu).into(), options).ok()
        };
        let rules = |kind| {
            let options = PluralRulesOptions::default().with_type(kind);
            PluralRules::try_new((&icu).into(), options).ok()
        };
        let cardinal = match Language::of(locale).plurals {
            PluralRule::OneAlone => PluralForms::OnlyOne,
            PluralRule::Cldr => PluralForms::Cldr(rules(PluralRuleType::Cardinal)),
        };
        Self {
            grouped: formatter(GroupingStrategy::Auto),
            ungrouped: formatter(GroupingStrategy::Never),
            plurals: Plurals {
                cardinal,
                ordinal: rules(PluralRuleType::Ordinal),
            },
        }
    }

    fn write(&self, decimal: &Decimal, grouping: Grouping) -> String {
        let formatter = match grouping {
            Grouping::Locale if !is_like_year(decimal) => &self.grouped,
            Grouping::Always => &self.grouped,
            Grouping::Locale | Grouping::Never => &self.ungrouped,
        };
        formatter.as_ref().map_or_else(
            || decimal.to_string(),
            |formatter| formatter.format(decimal).to_string(),
        )
    }

    /// The plural category of a number, as in `few`.
    fn category(&self, decimal: &Decimal, series: Series) -> &'static str {
        let rules = match (series, &self.plurals.cardinal) {
            (Series::Ordinal, _) => &self.plurals.ordinal,
            (Series::Cardinal, PluralForms::Cldr(rules)) => rules,
            (Series::Cardinal, PluralForms::OnlyOne) => {
                return if decimal.to_string() == "1" {
                    "one"
                } else {
                    "other"
                };
            }
        };
        match rules.as_ref().map(|rules| rules.category_for(decimal)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    /// The categories of whole numbers, each with the first two of its numbers.
    fn whole_categories(&self, series: Series) -> BTreeMap<&'static str, Vec<u32>> {
        let mut categories: BTreeMap<&'static str, Vec<u32>> = BTreeMap::new();
        for number in 0..200 {
            let category = self.category(&Decimal::from(number), series);
            let members = categories.entry(category).or_default();
            if members.len() < 2 {
                members.push(number);
            }
        }
        categories
    }

    /// The categories beside `other` that a choice by whole numbers needs; a category of a single
    /// number comes with that number. Empty if a noun stays the same after every number.
    #[must_use]
    pub fn needed_categories(&self, series: Series) -> Vec<(&'static str, Option<u32>)> {
        if let (Series::Cardinal, PluralForms::OnlyOne) = (series, &self.plurals.cardinal) {
            return Vec::new();
        }
        let categories = self.whole_categories(series);
        let named = CATEGORIES.into_iter().filter(|name| *name != "other");
        named
            .filter_map(|name| match categories.get(name)?.as_slice() {
                [only] => Some((name, Some(*only))),
                _ => Some((name, None)),
            })
            .collect()
    }

    /// Whether the category `key` has a single whole number, so that a text for it need not say
    /// which: `one` in English and Tajik, not in Russian, where it has 21 and 31 too.
    #[must_use]
    pub fn is_single_number(&self, key: &str) -> bool {
        let categories = self.whole_categories(Series::Cardinal);
        categories
            .get(key)
            .is_some_and(|members| members.len() == 1)
    }
}

/// Whether a number may be a year of our time, which nobody groups; 2000 people may stand without a comma too.
fn is_like_year(decimal: &Decimal) -> bool {
    decimal
        .to_string()
        .parse()
        .is_ok_and(|year: u16| (1900..2100).contains(&year))
}

impl NumberValue {
    /// The number of a decimal text, as in `1234.50`; `None` for any other text.
    pub(crate) fn new(text: &str, format: Arc<NumberFormat>) -> Option<Self> {
        Some(Self {
            decimal: Decimal::try_from_str(text).ok()?,
            grouping: Grouping::Locale,
            series: Series::Cardinal,
            format,
        })
    }

    /// The number as the locale writes it.
    pub(crate) fn text(&self) -> String {
        self.format.write(&self.decimal, self.grouping)
    }

    /// Whether `key`, a number or a category, matches the number.
    pub(crate) fn matches(&self, key: &str) -> bool {
        match Decimal::try_from_str(key) {
            Ok(number) => canonical(&number) == canonical(&self.decimal),
            Err(_) => self.format.category(&self.decimal, self.series) == key,
        }
    }
}

impl PartialEq for NumberValue {
    fn eq(&self, other: &Self) -> bool {
        (&self.decimal, self.grouping, self.series)
            == (&other.decimal, other.grouping, other.series)
    }
}

/// The value without redundant zeros.
fn canonical(decimal: &Decimal) -> Decimal {
    let mut decimal = decimal.clone();
    decimal.absolute.trim_end();
    decimal.absolute.trim_start();
    decimal
}

/// The locale as ICU has it, with a calendar of its own where one is named.
pub(crate) fn icu_locale(locale: &Locale, calendar: Option<&str>) -> IcuLocale {
    let tag = locale.tag();
    let named = calendar.map(|calendar| format!("{tag}-u-ca-{calendar}"));
    let read = |tag: &str| IcuLocale::try_from_str(tag).ok();
    let found = named.as_deref().and_then(read).or_else(|| read(tag));
    found.unwrap_or(IcuLocale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{CATEGORIES, NumberFormat, NumberValue};

    fn number(locale: &str, text: &str) -> NumberValue {
        let format = Arc::new(NumberFormat::new(&locale.parse().unwrap()));
        NumberValue::new(text, format).unwrap()
    }

    #[test]
    fn numbers_are_written_as_the_locale_does() {
        let check =
            |locale, text, expected| assert_eq!(number(locale, text).text(), expected, "{locale}");
        check("en", "1234567.50", "1,234,567.50");
        check("ru", "1234567.50", "1\u{A0}234\u{A0}567,50");
        check("tg", "1234567.50", "1\u{A0}234\u{A0}567,50");
        check("en", "0.1000000000000000055511", "0.1000000000000000055511");
        check("tg", "5", "5");
    }

    #[test]
    fn each_number_takes_its_form() {
        let check = |locale, text, expected| {
            let number = number(locale, text);
            let form = CATEGORIES.into_iter().find(|form| number.matches(form));
            assert_eq!(form, Some(expected), "{text} in {locale}");
        };
        for (text, form) in [
            ("1", "one"),
            ("2", "few"),
            ("5", "many"),
            ("21", "one"),
            ("1.5", "other"),
        ] {
            check("ru", text, form);
        }
        for (text, form) in [
            ("1", "one"),
            ("1.0", "other"),
            ("0", "other"),
            ("2", "other"),
            ("21", "other"),
        ] {
            check("tg", text, form);
            check("en", text, form);
        }
        assert!(number("ru", "5.0").matches("5"));
    }

    #[test]
    fn one_is_a_single_number_in_some_languages() {
        let check = |locale: &str, expected| {
            let format = NumberFormat::new(&locale.parse().unwrap());
            assert_eq!(format.is_single_number("one"), expected, "{locale}");
        };
        check("en", true);
        check("tg", true);
        check("ru", false);
    }
}
