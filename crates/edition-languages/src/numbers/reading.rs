//! What groups of digits and the marks between them may mean in a language.

use super::Value;
use super::decimal::canonical;
use crate::language::NumberMarks;

/// Digits, and the mark before them; that of the first group means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) mark: char,
    pub(super) digits: String,
}

/// What groups of digits mean: the values, parts and month of a [`super::Number`].
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) values: Vec<Value>,
    pub(super) parts: Vec<Value>,
    pub(super) month: Option<usize>,
    /// What the groups would mean with the marks of other languages.
    pub(super) kept: Vec<Value>,
}

impl NumberMarks {
    const ALL: [Self; 3] = [Self::Point, Self::Comma, Self::CommaAndDots];

    /// Whether `mark` groups thousands.
    fn groups_by(self, mark: char) -> bool {
        is_space(mark)
            || is_apostrophe(mark)
            || match self {
                Self::Point => mark == ',',
                Self::Comma => false,
                Self::CommaAndDots => mark == '.',
            }
    }
}

/// Whether the mark groups thousands in every language.
pub(super) fn is_space(mark: char) -> bool {
    matches!(
        mark,
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\u{2007}' | '٬'
    )
}

/// Whether the mark groups thousands in Switzerland.
pub(super) fn is_apostrophe(mark: char) -> bool {
    matches!(mark, '\'' | '’')
}

/// What the groups of a number may mean in a language that writes numbers in this `style`.
/// Where that is not known, whatever any language takes them for.
pub(super) fn read(groups: &[Group], style: Option<NumberMarks>) -> Reading {
    let digits: Vec<&str> = groups.iter().map(|group| group.digits.as_str()).collect();
    let marks: Vec<char> = groups.iter().skip(1).map(|group| group.mark).collect();
    let mut reading = Reading::default();
    if let [whole] = digits.as_slice() {
        reading.values.push(Value::Decimal(canonical(whole, "")));
        return reading;
    }
    let part = |digits: &&str| Value::Decimal(canonical(digits, ""));
    reading.parts = digits.iter().map(part).collect();
    reading.month = month_of_date(&digits, &marks);
    if reading.month.is_some() {
        return reading;
    }
    if marks.iter().all(|mark| *mark == ':') {
        let value = time(&digits).unwrap_or_else(|| Value::Symbol(digits.join(":")));
        reading.values.push(value);
        return reading;
    }
    // Most languages write numbers with a comma.
    let usual = style.unwrap_or(NumberMarks::Comma);
    amounts(&digits, &marks, usual, &mut reading.values);
    let others = match style {
        Some(_) => &mut reading.kept,
        None => &mut reading.values,
    };
    for other in NumberMarks::ALL {
        amounts(&digits, &marks, other, others);
    }
    if marks == ['.'] {
        reading.values.extend(time(&digits));
    }
    if reading.values.is_empty() && marks.iter().all(|mark| *mark == '.') {
        reading.values.push(Value::Symbol(digits.join(".")));
    }
    reading
}

/// Adds what the groups mean as a single amount.
fn amounts(digits: &[&str], marks: &[char], style: NumberMarks, values: &mut Vec<Value>) {
    let (Some((last, before)), Some((fraction, whole))) = (marks.split_last(), digits.split_last())
    else {
        return;
    };
    let mut push = |whole: &[&str], fraction: &str| {
        let value = Value::Decimal(canonical(&whole.concat(), fraction));
        if !values.contains(&value) {
            values.push(value);
        }
    };
    let is_grouped = are_thousands(digits);
    if is_grouped && marks.iter().all(|mark| style.groups_by(*mark)) {
        push(digits, "");
    }
    // The decimal mark of the language, or one that was left from the source and cannot be read otherwise.
    let are_only_thousands = is_grouped && style.groups_by(*last);
    let is_one_mark = before.is_empty();
    let is_behind_thousands = before.iter().all(|mark| mark != last) && are_thousands(whole);
    if matches!(last, ',' | '.' | '٫')
        && !are_only_thousands
        && (is_one_mark || is_behind_thousands)
    {
        push(whole, fraction);
    }
    // Thousands grouped as in English, in a text that was translated from it: several groups are no fraction.
    if is_grouped && marks.iter().all(|mark| *mark == ',') && marks.len() > 1 {
        push(digits, "");
    }
    if are_lakhs(digits) && marks.iter().all(|mark| *mark == ',') {
        push(digits, "");
    }
}

/// Whether the groups are those of India: two digits each, and three in the last.
fn are_lakhs(digits: &[&str]) -> bool {
    let Some(([first, middle @ ..], last)) =
        digits.split_last().map(|(last, before)| (before, last))
    else {
        return false;
    };
    let fits = matches!(first.len(), 1 | 2) && !first.starts_with('0');
    fits && !middle.is_empty() && middle.iter().all(|group| group.len() == 2) && last.len() == 3
}

/// Whether all groups but the first have three digits, and the first no more.
fn are_thousands(digits: &[&str]) -> bool {
    let fits = |first: &&str| first.len() <= 3 && !first.starts_with('0');
    digits.first().is_some_and(fits) && digits.iter().skip(1).all(|group| group.len() == 3)
}

fn time(digits: &[&str]) -> Option<Value> {
    let (hours, minutes) = match digits {
        [hours, minutes] | [hours, minutes, _] => (hours, minutes),
        _ => return None,
    };
    let (hour, minute): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let fits = hours.len() <= 2 && minutes.len() == 2 && hour <= 24 && minute < 60;
    fits.then(|| Value::Time(hour * 60 + minute))
}

/// The index of the month in a date in digits; `None` where the digits are no date.
fn month_of_date(digits: &[&str], marks: &[char]) -> Option<usize> {
    // A month and its year: 05.2012.
    if let ([month, year], ['.']) = (digits, marks) {
        let fits = month.len() == 2 && year.len() == 4;
        return (fits && matches!(month.parse(), Ok(1..=12))).then_some(0);
    }
    let [first, second, third] = digits else {
        return None;
    };
    let is_up_to = |digits: &str, most: u32| {
        let number = digits.parse::<u32>();
        digits.len() <= 2 && number.is_ok_and(|number| (1..=most).contains(&number))
    };
    let order = match marks {
        ['-', '-'] | ['.', '.'] | ['/', '/'] if first.len() == 4 => {
            return (is_up_to(second, 12) && is_up_to(third, 31)).then_some(1);
        }
        ['.', '.'] | ['/', '/'] if matches!(third.len(), 2 | 4) => [first, second],
        _ => return None,
    };
    match order {
        [day, month] if is_up_to(month, 12) && is_up_to(day, 31) => Some(1),
        [month, day] if is_up_to(month, 12) && is_up_to(day, 31) => Some(0),
        _ => None,
    }
}
