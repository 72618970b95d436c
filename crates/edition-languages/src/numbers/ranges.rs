//! Two numbers and what they share: `2010–11`, `2–3 million`, `from 2 to 4 p.m.`.

use super::hours;
use super::magnitude::multiply;
use super::{Number, Numbers, Value};
use crate::vocabulary::is_range_word;

/// Gives neighbouring numbers what they share: to the second the century of the first, to the first what
/// follows the second.
pub(super) fn join(text: &str, numbers: &mut [Number]) {
    for place in 1..numbers.len() {
        let (before, behind) = numbers.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first_mut()) else {
            continue;
        };
        let between = text.get(first.end..second.start).unwrap_or_default();
        let is_dash = matches!(between, "-" | "–" | "—" | "/" | "–\u{2060}");
        let word = between.trim_matches(|letter: char| letter.is_whitespace() || letter == ',');
        let is_range = is_dash || matches!(word, "–" | "—") || is_range_word(word);
        if !is_range {
            continue;
        }
        if let (true, Some(Value::Decimal(year)), Some(Value::Decimal(short))) =
            (is_dash, first.values.first(), second.values.first())
            && year.len() == 4
            && short.len() <= 2
            && second.text.len() == 2
        {
            let century = year.get(..2).unwrap_or_default();
            second
                .values
                .push(Value::Decimal(format!("{century}{}", second.text)));
        }
        if first.zeros == 0 && second.zeros > 0 {
            let mut larger = first.values.clone();
            larger
                .iter_mut()
                .for_each(|value| multiply(value, second.zeros));
            first.values.extend(larger);
        }
        share_half_of_day(text, first, second);
    }
}

/// How many numbers a range may stand for, one by one.
const LONGEST: u64 = 20;

/// Removes what a range of the other text covers, where both its ends stand in this one too: «пункты 5–7» says
/// `paragraphs 5, 6 and 7`.
pub(super) fn expand(open: &mut Vec<&Number>, other: &Numbers<'_>) {
    if open.is_empty() {
        return;
    }
    let whole = |number: &Number| match number.values.as_slice() {
        [Value::Decimal(text)] => text.parse::<u64>().ok(),
        _ => None,
    };
    for (first, second) in other.own.iter().zip(other.own.iter().skip(1)) {
        let between = other.text.get(first.end..second.start).unwrap_or_default();
        let is_range = matches!(between.trim(), "-" | "–" | "—" | "–\u{2060}");
        let (Some(from), Some(to)) = (whole(first), whole(second)) else {
            continue;
        };
        let is_inside = |it: &Number| whole(it).is_some_and(|it| from < it && it < to);
        let inside: u64 = to.saturating_sub(from).saturating_sub(1);
        let covered = open.iter().filter(|it| is_inside(it)).count();
        if is_range && inside < LONGEST && u64::try_from(covered).ok() == Some(inside) {
            open.retain(|it| !is_inside(it));
        }
    }
}

/// Lets `first` have the half of the day that is said behind `second`.
fn share_half_of_day(text: &str, first: &mut Number, second: &Number) {
    let behind = text.get(second.end..).unwrap_or_default();
    if matches!(second.values.first(), Some(Value::Time(_))) {
        let times = first
            .values
            .iter()
            .filter_map(|value| hours::time(value, behind));
        let times: Vec<Value> = times.map(|half| Value::Time(half.time)).collect();
        first.values.extend(times);
    }
}
