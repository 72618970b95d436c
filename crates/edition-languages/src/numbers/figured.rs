//! Dates in figures whose parts have changed places: `12.11.2010` and «11.12.2010», or `2012-05-03` and «05.03.2012».
//!
//! Figures parted by points are day, month and year, and those of ISO 8601 year, month and day. Of `3/5/2012`, nobody can
//! tell which is the month, so that a text with such a date is not looked at.

use super::{Number, Numbers, groups_of};

/// Year, month and day.
type Date = [String; 3];

/// A date that the second text lacks, and one of the same figures that it has instead, as they are written.
pub(super) fn exchanged(first: &Numbers<'_>, second: &Numbers<'_>) -> Option<(String, String)> {
    let (there, here) = (dates(first)?, dates(second)?);
    let (lost, as_lost) = there
        .iter()
        .find(|(date, _)| here.iter().all(|(other, _)| other != date))?;
    let is_other = |date: &Date| there.iter().all(|(other, _)| other != date);
    let (_, as_come) = here
        .iter()
        .find(|(date, _)| is_other(date) && figures(date) == figures(lost))?;
    Some((as_lost.text.clone(), as_come.text.clone()))
}

/// The dates in figures of a text; `None` where the order of one is unknown.
fn dates<'n>(numbers: &Numbers<'n>) -> Option<Vec<(Date, &'n Number)>> {
    let own = numbers.own.iter();
    let own = own.filter(|it| it.month.is_some() && it.parts.len() == 3);
    own.map(|it| Some((date(&it.text)?, it))).collect()
}

fn date(text: &str) -> Option<Date> {
    let groups = groups_of(text);
    let bare = |group: &str| group.trim_start_matches('0').to_owned();
    let [first, second, third] = groups.as_slice() else {
        return None;
    };
    match (first.len(), third.len()) {
        (4, _) => Some([first, second, third].map(|it| bare(it))),
        (_, 4) if !text.contains('/') => Some([third, second, first].map(|it| bare(it))),
        _ => None,
    }
}

/// The figures of a date in an order that is always the same.
fn figures(date: &Date) -> Date {
    let mut figures = date.clone();
    figures.sort();
    figures
}

#[cfg(test)]
mod tests {
    use super::super::testing::between;
    use super::exchanged;

    #[test]
    #[rustfmt::skip]
    fn day_and_month_have_changed_places() {
        for (tag, first, second, is_found) in [
            ("ru", "12.11.2010", "11.12.2010", true),
            ("tg", "2012-05-03", "05.03.2012", true),
            ("ru", "3.5.2012", "05.03.2012", true),
            ("ru", "2012-05-03", "03.05.2012", false),
            ("ru", "12.11.2010 and 11.12.2010", "11.12.2010 и 12.11.2010", false),
            ("ru", "3/5/2012", "05.03.2012", false),
            ("ru", "12.11.2010", "11 декабря 2010 года", false),
            ("ru", "12.11.10", "11.12.10", false),
        ] {
            let found = between(tag, (first, second), |first, second| exchanged(first.0, second.0));
            assert_eq!(found.is_some(), is_found, "{first} | {second}");
        }
    }
}
