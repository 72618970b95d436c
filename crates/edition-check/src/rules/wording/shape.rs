//! What the patterns of the interface must and can have.

use std::collections::BTreeSet;

use edition_localization::localize::interface::{
    CITATION_BELOW, ORIGINAL, SIGN_OF_ANNEX, SIGN_OF_LEVEL,
};
use edition_model::REPEATS;

/// The shape of a pattern.
pub(super) struct Shape {
    /// The variables that it can have.
    pub(super) variables: &'static [&'static str],
    /// The parts that it must have, each by the variables that show it.
    pub(super) parts: &'static [&'static [&'static str]],
    /// Whether it is a date or a part of one, which has neither functions nor terms.
    pub(super) is_date: bool,
}

const DAY: &[&str] = &["day", "day2"];
const MONTH: &[&str] = &["month", "month2"];
const YEAR: &[&str] = &["year"];
/// Of the first day of a range, which `$from` writes out.
pub(super) const FIRST_DAY: &[&str] = &["day", "day2", "from"];
const FIRST_MONTH: &[&str] = &["month", "month2", "from"];
const FIRST_YEAR: &[&str] = &["year", "from"];
const UNTIL: &[&str] = &["until"];
const FIRST: &[&str] = &["first"];

/// The shape of the message `id`; `None` for one that is not among the `known`.
pub(super) fn shape(id: &str, known: &BTreeSet<String>) -> Option<Shape> {
    const OF_A_DAY: &[&str] = &["day", "month", "year", "day2", "month2"];
    const OF_A_RANGE: &[&str] = &["day", "month", "year", "day2", "month2", "from", "until"];
    let of_a_date = |variables, parts| Shape {
        variables,
        parts,
        is_date: true,
    };
    let of_words = |variables, parts| Shape {
        variables,
        parts,
        is_date: false,
    };
    Some(match id {
        CITATION_BELOW => of_words(&["first", "second"], &[FIRST, &["second"]]),
        "annex" | "article" => of_words(FIRST, &[FIRST]),
        "in-annex" | "in-article" | "in-section" => {
            of_words(&["first", "second"], &[FIRST, &["second"]])
        }
        "in-annex-alone" => of_words(&["second"], &[&["second"]]),
        SIGN_OF_ANNEX => of_words(&[], &[]),
        _ if REPEATS.contains(&id) => of_words(FIRST, &[FIRST]),
        "folio" => of_words(&["first", "second"], &[FIRST]),
        "search-count" => of_words(FIRST, &[FIRST]),
        "desk-count" | "search-most" => of_words(&["first", "second"], &[FIRST, &["second"]]),
        "table" | "figure" | "agenda-item" | "original" | "footnote" | "paragraph"
        | "desk-errors" | "desk-warnings" | "desk-line" => of_words(FIRST, &[FIRST]),
        "embargo" => of_words(
            &["date", "hour", "minute", "offset"],
            &[&["date"], &["hour"], &["minute"]],
        ),
        "date-long" | "date-medium" | "date-short" => of_a_date(OF_A_DAY, &[DAY, MONTH, YEAR]),
        _ if id.starts_with("month-") => of_a_date(&["month"], &[&["month"]]),
        _ if id.starts_with("date-range-in-month-") => of_a_date(OF_A_RANGE, &[FIRST_DAY, UNTIL]),
        _ if id.starts_with("date-range-in-year-") => {
            of_a_date(OF_A_RANGE, &[FIRST_DAY, FIRST_MONTH, UNTIL])
        }
        _ if id.starts_with("date-range-") => {
            of_a_date(OF_A_RANGE, &[FIRST_DAY, FIRST_MONTH, FIRST_YEAR, UNTIL])
        }
        _ if known.contains(id)
            || id.starts_with("language-")
            || id.starts_with(ORIGINAL)
            || id.starts_with(SIGN_OF_LEVEL) =>
        {
            of_words(&[], &[])
        }
        _ => return None,
    })
}
