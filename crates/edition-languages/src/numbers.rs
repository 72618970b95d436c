//! Numbers in running text, in the many ways of writing the same number.
//!
//! 1. [`scan`] finds them, each with everything that it may mean. `reading` interprets digits and the marks
//!    between them, `neighbours` what stands beside them, `magnitude` words such as million, `hours` times of day, `ranges`
//!    what two numbers share, `roman` Roman numerals, `symbols` those of documents.
//! 2. `spelled` reads numbers in words, `worded` those words that say exactly what figures do, `months` months,
//!    `spans` how long something takes in another unit.
//! 3. [`compare`] says which numbers of two texts have no counterpart, [`shared`] where those of magnitudes have one; `attached` what a minus or a letter makes of them,
//!    [`reversed`] which ranges of the two run the other way, [`crossed`] which dates have exchanged their parts,
//!    `figured` those in figures, and [`swapped`] which sentences have exchanged a figure.
//!
//! docs/decisions/own-number-reading.md says why no library does this.

mod attached;
mod compare;
mod crossed;
mod decimal;
mod figured;
mod hours;
mod magnitude;
mod months;
mod neighbours;
mod ranges;
mod reading;
mod reversed;
mod roman;
mod scan;
mod shared;
mod spans;
mod spelled;
mod sums;
mod swapped;
mod symbols;
#[cfg(test)]
mod testing;
mod worded;

use crate::figures::digit;

pub use compare::{Difference, Kind, Numbers, compare};
pub use crossed::crossed;
pub use months::months;
pub use reversed::{Reversed, reversed};
pub use scan::scan;
pub use shared::shared;
pub use spelled::{compounds, is_spelled};
pub use swapped::swapped;

/// What a number may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    /// An amount or a year as decimal text, such as `1234.5`, without leading and trailing zeros.
    Decimal(String),
    /// A time of day in minutes.
    Time(u16),
    /// A document's symbol or the number of a section, letter by letter.
    Symbol(String),
}

/// A number as it stands in a text, with everything that it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As it is written.
    text: String,
    /// The byte of the text that it begins at.
    start: usize,
    /// The byte after it and the words that belong to it.
    end: usize,
    /// Everything that it may mean, the likeliest first.
    values: Vec<Value>,
    /// The numbers that it is made of, where it may be several: a date, a list without spaces.
    parts: Vec<Value>,
    /// The index of the part that is a month, which another text may name in words.
    month: Option<usize>,
    /// What it would mean with the marks of another language.
    kept: Vec<Value>,
    /// The hours that it may be on a clock of twelve, where its text says which half of the day it means.
    hours: Vec<Value>,
    /// Whether it is surely a number: a single Roman letter may be something else.
    is_certain: bool,
    /// How many zeros the word after it adds, as `million` does.
    zeros: usize,
}

impl Value {
    /// Whether both mean the same; 14:00 and 14 do.
    fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Time(time), Self::Decimal(number))
            | (Self::Decimal(number), Self::Time(time)) => {
                time % 60 == 0 && (time / 60).to_string() == *number
            }
            _ => self == other,
        }
    }

    /// The whole numbers that a text could spell out for it.
    fn whole(&self) -> Vec<u64> {
        match self {
            Self::Decimal(text) => text.parse().into_iter().collect(),
            Self::Time(time) if time % 60 == 0 => {
                let hour = u64::from(time / 60);
                vec![hour, (hour + 12) % 24]
            }
            Self::Time(_) | Self::Symbol(_) => Vec::new(),
        }
    }
}

impl Number {
    fn may_equal(&self, other: &Self) -> bool {
        if let (Some(Value::Time(time)), Some(Value::Time(other))) =
            (self.values.first(), other.values.first())
        {
            return time == other;
        }
        let has = |value: &Value| other.values.iter().any(|other| value.equals(other));
        self.values.iter().any(has)
    }

    /// Whether `other` is the same hour without the half of the day.
    fn is_hour_of(&self, other: &Self) -> bool {
        let is = |value: &Value| self.hours.iter().any(|hour| hour.equals(value));
        other.hours.is_empty() && other.values.first().is_some_and(is)
    }

    /// Whether it has the same digits as `other`, and would be the same number if it kept the marks of another language.
    fn keeps_marks_of(&self, other: &Self) -> bool {
        let means = |value: &Value| self.kept.contains(value);
        other.values.first().is_some_and(means) && digits_of(&self.text) == digits_of(&other.text)
    }

    /// Whether both are made of as many parts, which are others or stand in another order: 1.05 is not 1.5, and section
    /// 3.2 is not 2.3. Days and months have an order of their own.
    fn is_rearranged(&self, other: &Self) -> bool {
        let is_date = self.month.is_some() || other.month.is_some();
        let is_as_long = self.parts.len() > 1 && self.parts.len() == other.parts.len();
        is_as_long && !is_date && groups_of(&self.text) != groups_of(&other.text)
    }

    /// Whether it is the exponent of a unit, as in m².
    fn is_exponent(&self) -> bool {
        matches!(self.values.first(), Some(Value::Symbol(symbol)) if symbol.starts_with('^'))
    }

    /// Whether it is the symbol of a document.
    fn is_symbol(&self) -> bool {
        matches!(self.values.first(), Some(Value::Symbol(symbol)) if symbol.contains('/') && !symbol.contains(' '))
    }

    /// Whether it is written in Roman letters.
    fn is_roman(&self) -> bool {
        self.text.chars().all(char::is_alphabetic)
    }

    /// The century of a decade: 20 for the 1990s.
    fn century_of_decade(&self) -> Option<u64> {
        let [year, _] = self.values.as_slice() else {
            return None;
        };
        let year = year.whole().first().copied()?;
        (self.text.len() == 4 && year > 999).then_some(year / 100 + 1)
    }
}

/// The groups of digits in a text.
fn groups_of(text: &str) -> Vec<String> {
    let groups = text.split(|letter| digit(letter).is_none());
    let groups = groups.filter(|group| !group.is_empty());
    groups.map(digits_of).collect()
}

/// The digits of a text.
fn digits_of(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}
