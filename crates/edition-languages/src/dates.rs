//! What CLDR knows of the dates of each language: the names of months, and how to write from one day to another.
//!
//! The table is generated (`concepts/generate.mjs`) and names its version.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::Language;

const TABLE: &str = include_str!("../concepts/cldr/dates.txt");

/// The dates of the Gregorian calendar in a language.
#[derive(Debug, Default, Clone, Copy)]
pub struct Dates {
    /// The months in a date.
    pub months: &'static str,
    /// The months alone.
    pub lone_months: &'static str,
    /// The months in short.
    pub short_months: &'static str,
    long: &'static str,
    medium: &'static str,
    short: &'static str,
}

/// How much two days have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// Their month.
    Month,
    /// Their year.
    Year,
    /// Nothing.
    Nothing,
}

static ALL: LazyLock<FxHashMap<&str, Dates>> = LazyLock::new(|| {
    let mut all: FxHashMap<&str, Dates> = FxHashMap::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.splitn(3, ' ');
        let (Some(tag), Some(kind), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let dates = all.entry(tag).or_default();
        match kind {
            "MMMM" => dates.months = rest,
            "LLLL" => dates.lone_months = rest,
            "MMM" => dates.short_months = rest,
            "long" => dates.long = rest,
            "medium" => dates.medium = rest,
            _ => dates.short = rest,
        }
    }
    all
});

impl Dates {
    /// Those of a language; `None` where CLDR has none.
    #[must_use]
    pub fn of(language: &Language) -> Option<&'static Self> {
        ALL.get(language.tag)
    }

    /// The pattern of CLDR from one day to another that have this in common, in the style `long`, `medium` or `short`.
    #[must_use]
    pub fn interval(&self, style: &str, common: Common) -> Option<&'static str> {
        let patterns = match style {
            "long" => self.long,
            "medium" => self.medium,
            _ => self.short,
        };
        let place = match common {
            Common::Month => 0,
            Common::Year => 1,
            Common::Nothing => 2,
        };
        patterns
            .split('|')
            .nth(place)
            .filter(|pattern| !pattern.is_empty())
    }
}

/// The name of a month, from 1, in one of the lists of [`Dates`].
#[must_use]
pub fn month_name(list: &'static str, month: u8) -> Option<&'static str> {
    list.split('|').nth(usize::from(month).checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::{ALL, Common, Dates, month_name};
    use crate::language::Language;

    #[test]
    fn every_language_of_the_table_is_whole() {
        assert!(ALL.len() > 50);
        let known = Language::all()
            .iter()
            .filter_map(|it| Some((it.tag, Dates::of(it)?)));
        for (tag, dates) in known {
            for list in [dates.months, dates.lone_months, dates.short_months] {
                assert_eq!(list.split('|').count(), 12, "{tag}");
            }
            for style in ["long", "medium", "short"] {
                for common in [Common::Month, Common::Year, Common::Nothing] {
                    let pattern = dates.interval(style, common).unwrap();
                    assert!(
                        pattern.contains('d') && pattern.contains('y'),
                        "{tag} {pattern}"
                    );
                    assert!(
                        !pattern.contains("yy"),
                        "two digits of a year: {tag} {pattern}"
                    );
                }
            }
        }
    }

    #[test]
    fn days_are_joined_as_each_language_does() {
        let german = Dates::of(Language::of(&"de".parse().unwrap())).unwrap();
        assert_eq!(german.interval("long", Common::Month), Some("d.–d. MMMM y"));
        assert_eq!(month_name(german.months, 5), Some("Mai"));
        assert_eq!(month_name(german.months, 0), None);
    }
}
