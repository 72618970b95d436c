//! The functions that authors and translators may call, and the values that pass through them.
//!
//! `DATE`, `NUMBER` and `CAPITAL` give text and are functions of the bundle; so is [`CHOOSE`],
//! which is for internal use. `PARA` and `BR` give structure and are resolved by [`super::render`].

use std::borrow::Cow;
use std::sync::Arc;

use edition_languages::Language;
use edition_model::{Fact, FactValue, Locale};
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_decimal::input::Decimal;
use intl_memoizer::IntlLangMemoizer;
use intl_memoizer::concurrent::IntlLangMemoizer as SharedMemoizer;

use crate::localize::bundle::Bundle;
use crate::localize::dates::{DateFormat, DateValue, Style};
use crate::localize::numbers::{Grouping, NumberFormat, NumberValue, Series};

/// What a failing function gives. Fluent would print its own error value without reporting it; this
/// character cannot occur in a text, so a failure is recognized.
pub(crate) const FAILED: &str = "\0";

/// Gives the index of the key, among the arguments after the first, that matches the first.
/// Fluent's own selection knows neither our numbers nor the plural rules of all our languages.
pub(crate) const CHOOSE: &str = "CHOOSE";

/// The formats that the functions of a locale use.
#[derive(Clone)]
pub(crate) struct Formats {
    pub(crate) numbers: Arc<NumberFormat>,
    pub(crate) dates: Arc<DateFormat>,
}

impl Formats {
    /// A fact as a value of Fluent.
    pub(crate) fn value(&self, fact: &Fact, locale: &Locale) -> FluentValue<'static> {
        match &fact.value {
            FactValue::Text(text) => {
                let own = fact.text_in(locale).unwrap_or(text);
                FluentValue::String(own.to_owned().into())
            }
            FactValue::Number(text) => NumberValue::new(text, Arc::clone(&self.numbers))
                .map_or_else(
                    || FluentValue::String(text.clone().into()),
                    |number| FluentValue::Custom(Box::new(number)),
                ),
            FactValue::Date(date) => FluentValue::Custom(Box::new(DateValue {
                date: *date,
                format: Arc::clone(&self.dates),
            })),
        }
    }
}

/// Adds the functions to `bundle`.
pub(crate) fn add_functions(bundle: &mut Bundle, locale: &Locale, formats: &Formats) {
    // Adding fails only if the name is taken, which it never is.
    let dates = Arc::clone(&formats.dates);
    let _ = bundle.add_function("DATE", move |values, options| {
        date(&dates, values, options).map_or(failed(), FluentValue::from)
    });
    let numbers = Arc::clone(&formats.numbers);
    let _ = bundle.add_function("NUMBER", move |values, options| {
        let number = values.first().and_then(|value| as_number(value, &numbers));
        number.map_or(failed(), |number| {
            FluentValue::Custom(Box::new(with_options(number, options)))
        })
    });
    let numbers = Arc::clone(&formats.numbers);
    let language = Language::of(locale);
    let _ = bundle.add_function("CAPITAL", move |values, _| {
        let text = values.first().and_then(|value| as_text(value, &numbers));
        text.map_or(failed(), |text| capital(&text, language).into())
    });
    let numbers = Arc::clone(&formats.numbers);
    let _ = bundle.add_function(CHOOSE, move |values, _| {
        choose(values, &numbers).map_or(failed(), |place| place.to_string().into())
    });
}

fn failed() -> FluentValue<'static> {
    FluentValue::String(FAILED.into())
}

fn date(
    dates: &DateFormat,
    values: &[FluentValue<'_>],
    options: &FluentArgs<'_>,
) -> Option<String> {
    let style = match options.get("style") {
        Some(FluentValue::String(name)) => Style::from_name(name)?,
        Some(_) => return None,
        None => Style::Long,
    };
    let mut days = values.iter().map(as_date);
    let first = days.next()??;
    match days.next() {
        Some(last) => Some(dates.range(first, last?, style)),
        None => Some(dates.day(first, style)),
    }
}

fn as_date(value: &FluentValue<'_>) -> Option<edition_model::Date> {
    let FluentValue::Custom(value) = value else {
        return None;
    };
    let value = fluent_bundle::types::AnyEq::as_any(&**value);
    value.downcast_ref::<DateValue>().map(|value| value.date)
}

fn as_number(value: &FluentValue<'_>, numbers: &Arc<NumberFormat>) -> Option<NumberValue> {
    match value {
        FluentValue::Custom(value) => {
            let value = fluent_bundle::types::AnyEq::as_any(&**value);
            value.downcast_ref::<NumberValue>().cloned()
        }
        FluentValue::Number(number) => NumberValue::new(&number.as_string(), Arc::clone(numbers)),
        _ => None,
    }
}

fn as_text(value: &FluentValue<'_>, numbers: &Arc<NumberFormat>) -> Option<String> {
    if let Some(number) = as_number(value, numbers) {
        return Some(number.text());
    }
    match value {
        FluentValue::String(text) => Some(text.clone().into_owned()),
        FluentValue::Custom(custom) => {
            let any = fluent_bundle::types::AnyEq::as_any(&**custom);
            any.downcast_ref::<DateValue>().map(DateValue::text)
        }
        _ => None,
    }
}

/// The options of `NUMBER` that change how a number is written or counted.
fn with_options(mut number: NumberValue, options: &FluentArgs<'_>) -> NumberValue {
    for (name, value) in options.iter() {
        match (name, value) {
            ("useGrouping", FluentValue::String(text)) if text == "false" => {
                number.grouping = Grouping::Never;
            }
            ("useGrouping", FluentValue::String(text)) if text == "true" => {
                number.grouping = Grouping::Always;
            }
            ("type", FluentValue::String(text)) if text == "ordinal" => {
                number.series = Series::Ordinal;
            }
            ("minimumIntegerDigits", FluentValue::Number(digits)) => {
                number.decimal.absolute.pad_start(magnitude(digits.value));
            }
            ("minimumFractionDigits", FluentValue::Number(digits)) => {
                number.decimal.absolute.pad_end(-magnitude(digits.value));
            }
            ("maximumFractionDigits", FluentValue::Number(digits)) => {
                round(&mut number.decimal, -magnitude(digits.value));
            }
            _ => {}
        }
    }
    number
}

/// A number of digits, limited to what a page can show.
fn magnitude(digits: f64) -> i16 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "held between 0 and 20 before"
    )]
    let digits = digits.clamp(0.0, 20.0) as i16;
    digits
}

fn round(decimal: &mut Decimal, position: i16) {
    if *decimal.absolute.magnitude_range().start() < position {
        decimal.round(position);
        decimal.absolute.trim_end_if_integer();
    }
}

/// `text` with its first letter capitalized, after any punctuation.
pub(super) fn capital(text: &str, language: &Language) -> String {
    let Some((place, letter)) = text
        .char_indices()
        .find(|(_, letter)| letter.is_alphabetic())
    else {
        return text.to_owned();
    };
    let (before, rest) = text.split_at(place);
    let after = rest.get(letter.len_utf8()..).unwrap_or_default();
    let own = language.capitals.iter().find(|(small, _)| *small == letter);
    let upper: String = match own {
        Some((_, capital)) => capital.to_string(),
        None => letter.to_uppercase().collect(),
    };
    format!("{before}{upper}{after}")
}

/// The index of the first key that matches.
fn choose(values: &[FluentValue<'_>], numbers: &Arc<NumberFormat>) -> Option<usize> {
    let (selector, keys) = values.split_first()?;
    let number = as_number(selector, numbers);
    keys.iter().position(|key| match (key, &number, selector) {
        (FluentValue::String(key), Some(number), _) => number.matches(key),
        (FluentValue::String(key), None, FluentValue::String(text)) => key == text,
        _ => false,
    })
}

impl DateValue {
    fn text(&self) -> String {
        self.format.long(self.date)
    }
}

impl FluentType for DateValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _intls: &IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }

    fn as_string_threadsafe(&self, _intls: &SharedMemoizer) -> Cow<'static, str> {
        self.text().into()
    }
}

impl FluentType for NumberValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _intls: &IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }

    fn as_string_threadsafe(&self, _intls: &SharedMemoizer) -> Cow<'static, str> {
        self.text().into()
    }
}
