//! Numbers in several magnitudes: 8 миллионов 161 тысяча is 8,161,000, 2 млн 500 тыс. is 2.5 million.

use super::{Number, Numbers, Value};

/// The longest word between the parts, as `ва`.
const LONGEST_LINK: usize = 3;

/// Removes the numbers that one text says in several magnitudes and the other at once.
pub(super) fn pair<'n>(
    left: &mut Vec<&'n Number>,
    right: &mut Vec<&'n Number>,
    first: &Numbers<'_>,
    second: &Numbers<'_>,
) {
    spend(left, right, second);
    spend(right, left, first);
}

/// Removes from `whole` the sums that stand in `parts`, which are of `text`, and their parts.
fn spend<'n>(whole: &mut Vec<&'n Number>, parts: &mut Vec<&'n Number>, text: &Numbers<'_>) {
    let mut start = 0;
    while start < parts.len() {
        let run = run_from(parts.get(start..).unwrap_or_default(), text);
        let says = |number: &&Number| {
            let mut values = number.values.iter().flat_map(Value::whole);
            values.any(|value| Some(value) == run.map(|(_, sum)| sum))
        };
        match (run, whole.iter().position(says)) {
            (Some((length, _)), Some(place)) => {
                whole.remove(place);
                parts.drain(start..start + length);
            }
            _ => start += 1,
        }
    }
}

/// How many numbers at the start of `parts` are one, each of a lesser magnitude, and their sum; nothing for one alone.
fn run_from(parts: &[&Number], text: &Numbers<'_>) -> Option<(usize, u64)> {
    let value = |number: &Number| number.values.first()?.whole().first().copied();
    let mut sum = value(parts.first()?)?;
    let mut length = 1;
    for pair in parts.windows(2) {
        let [one, next] = pair else { break };
        let (Some(more), Some(least)) = (
            value(next),
            10u64.checked_pow(u32::try_from(one.zeros).ok()?),
        ) else {
            break;
        };
        if one.zeros <= next.zeros || more >= least || !follows(one, next, text.text) {
            break;
        }
        sum = sum.checked_add(more)?;
        length += 1;
    }
    (length > 1).then_some((length, sum))
}

/// Whether nothing stands between two numbers but a space, or a short word as `ва`.
fn follows(one: &Number, next: &Number, text: &str) -> bool {
    let between = text.get(one.end..next.start).unwrap_or(".");
    let mut words = between.trim_start_matches('.').split_whitespace();
    let is_link =
        |word: &str| word.chars().all(char::is_alphabetic) && word.chars().count() <= LONGEST_LINK;
    words.next().is_none_or(is_link) && words.next().is_none()
}
