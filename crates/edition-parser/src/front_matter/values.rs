//! Conversion of single values: dates, embargoes, facts.

use edition_model::{Date, Embargo, FactValue, House, Numbering, PageEnds, Sentence, say};
use toml::de::DeValue;
use toml::value::{Datetime, Offset};

use crate::labels::nearest;

/// Why a value is refused, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrongValue {
    /// What is wrong.
    pub(super) message: Sentence,
    /// What to write.
    pub(super) help: Sentence,
}

fn refuse<T>(message: Sentence, help: Sentence) -> Result<T, WrongValue> {
    Err(WrongValue { message, help })
}

/// Reads a date.
pub(super) fn read_date(value: &DeValue<'_>) -> Result<Date, WrongValue> {
    let DeValue::Datetime(Datetime {
        date: Some(date),
        time: None,
        offset: None,
    }) = value
    else {
        return refuse(say("date-wanted"), say("date-help"));
    };
    calendar_day(*date).map_or_else(|| refuse(say("date-impossible"), say("date-help")), Ok)
}

fn calendar_day(date: toml::value::Date) -> Option<Date> {
    Date::new(i16::try_from(date.year).ok()?, date.month, date.day)
}

/// Reads whether the pages of all languages end at the same segments.
pub(super) fn read_page_ends(value: &DeValue<'_>) -> Result<PageEnds, WrongValue> {
    Ok(match read_yes_or_no(value)? {
        true => PageEnds::Shared,
        false => PageEnds::Own,
    })
}

/// Reads `true` or `false`.
pub(super) fn read_yes_or_no(value: &DeValue<'_>) -> Result<bool, WrongValue> {
    match value {
        DeValue::Boolean(answer) => Ok(*answer),
        _ => refuse(say("yes-or-no-wanted"), say("yes-or-no-wanted-help")),
    }
}

/// Reads how paragraphs are numbered.
pub(super) fn read_numbering(value: &DeValue<'_>) -> Result<Numbering, WrongValue> {
    let known = || Numbering::ALL.iter();
    let DeValue::String(name) = value else {
        return refuse(say("numbering-unknown"), say("numbering-unknown-help"));
    };
    match known().find(|(own, _)| own == name) {
        Some((_, numbering)) => Ok(*numbering),
        None => refuse(
            say("numbering-unknown"),
            say("numbering-unknown-nearest-help").text(
                "nearest",
                nearest(name, known().map(|(own, _)| *own)).unwrap_or_default(),
            ),
        ),
    }
}

/// Reads the forms of the page.
pub(super) fn read_house(value: &DeValue<'_>) -> Result<House, WrongValue> {
    let named = match value {
        DeValue::String(name) => House::ALL.iter().find(|(own, _)| own == name),
        _ => None,
    };
    match named {
        Some((_, house)) => Ok(*house),
        None => refuse(say("house-unknown"), say("house-unknown-help")),
    }
}

/// Reads a date and time with an offset from UTC.
pub(super) fn read_embargo(value: &DeValue<'_>) -> Result<Embargo, WrongValue> {
    let DeValue::Datetime(Datetime {
        date: Some(day),
        time: Some(time),
        offset: Some(offset),
    }) = value
    else {
        return refuse(say("moment-wanted"), say("moment-help"));
    };
    let offset_minutes = match offset {
        Offset::Z => 0,
        Offset::Custom { minutes } => *minutes,
    };
    let moment = calendar_day(*day).and_then(|date| {
        let whole = |number: u8| i8::try_from(number).ok();
        let second = whole(time.second.unwrap_or(0).min(59))?;
        let local = jiff::civil::DateTime::new(
            date.year(),
            whole(date.month())?,
            whole(date.day())?,
            whole(time.hour)?,
            whole(time.minute)?,
            second,
            0,
        );
        let offset = jiff::tz::Offset::from_seconds(i32::from(offset_minutes) * 60);
        let timestamp = offset.ok()?.to_timestamp(local.ok()?).ok()?.as_second();
        let (hour, minute) = (time.hour, time.minute);
        Some(Embargo {
            timestamp,
            date,
            hour,
            minute,
            offset_minutes,
        })
    });
    moment.map_or_else(|| refuse(say("moment-impossible"), say("moment-help")), Ok)
}

/// Reads a text, a number or a date.
pub(super) fn read_fact(value: &DeValue<'_>) -> Result<FactValue, WrongValue> {
    match value {
        DeValue::String(text) => Ok(FactValue::Text(text.clone().into_owned())),
        DeValue::Integer(number) if number.radix() == 10 => Ok(decimal(number.as_str())),
        DeValue::Integer(_) => refuse(
            say("number-wanted-in-digits"),
            say("number-wanted-in-digits-help"),
        ),
        DeValue::Float(number)
            if number
                .as_str()
                .contains(|letter: char| letter.is_ascii_alphabetic()) =>
        {
            refuse(
                say("number-wanted-in-plain-digits"),
                say("number-wanted-in-plain-digits-help"),
            )
        }
        DeValue::Float(number) => Ok(decimal(number.as_str())),
        DeValue::Datetime(_) => read_date(value).map(FactValue::Date),
        DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => {
            refuse(say("fact-wanted"), say("fact-wanted-help"))
        }
    }
}

fn decimal(digits: &str) -> FactValue {
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    FactValue::Number(digits.replace('_', ""))
}

#[cfg(test)]
mod tests {
    use edition_model::FactValue;
    use toml::de::DeValue;

    use super::{read_embargo, read_fact};

    fn check(toml: &str, expected: &str) {
        let value = DeValue::parse(toml).unwrap();
        let found = match read_fact(value.get_ref()) {
            Ok(FactValue::Text(text)) => format!("text {text}"),
            Ok(FactValue::Number(number)) => format!("number {number}"),
            Ok(FactValue::Date(date)) => format!("date {date}"),
            Err(wrong) => format!("refused: {}", wrong.message.id()),
        };
        assert_eq!(found, expected, "{toml}");
    }

    #[test]
    fn facts_keep_the_authors_digits() {
        check("1_234.50", "number 1234.50");
        check("-7", "number -7");
        check("+7", "number 7");
        check("2012-05-10", "date 2012-05-10");
        check("\"SPT\"", "text SPT");
        check("inf", "refused: number-wanted-in-plain-digits");
        check("1e3", "refused: number-wanted-in-plain-digits");
        check("true", "refused: fact-wanted");
        check("2012-05-10T10:00:00", "refused: date-wanted");
    }

    #[test]
    fn an_embargo_is_a_moment() {
        let value = DeValue::parse("2012-05-18T14:00:00+05:00").unwrap();
        let embargo = read_embargo(value.get_ref()).unwrap();
        assert_eq!(embargo.timestamp, 1_337_331_600);
        assert_eq!((embargo.hour, embargo.offset_minutes), (14, 300));
        let local = DeValue::parse("2012-05-18T14:00:00").unwrap();
        assert!(read_embargo(local.get_ref()).is_err());
    }
}
