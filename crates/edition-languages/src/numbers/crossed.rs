//! Dates that have exchanged their parts: `4 May 2010 and 9 May 2012` and «4 мая 2012 года и 9 мая 2010 года».
//!
//! A day, a month and a year are each in both texts, but a whole date of the one stands nowhere in the other.

use std::ops::Range;

use super::Numbers;
use super::reversed::{Point, points};
use crate::concepts::Mentions;

/// A date of the first text that is nowhere in the second, and one of the second that is nowhere in the first, where both
/// texts have all the parts of both.
#[must_use]
pub fn crossed(
    first: (&Numbers<'_>, &Mentions),
    second: (&Numbers<'_>, &Mentions),
) -> Option<(Range<usize>, Range<usize>)> {
    let there = points(first.0, first.1);
    if there.iter().filter(|it| it.is_full()).count() < 2 {
        return None;
    }
    let here = points(second.0, second.1);
    let full = |points: &[Point]| points.iter().filter(|it| it.is_full()).count();
    if full(&there) != full(&here) {
        return None;
    }
    let lost = alone(&there, &here)?;
    let come = alone(&here, &there)?;
    Some((lost.place.clone(), come.place.clone()))
}

/// The first date of `points` that `others` have in none of theirs, though they have all its parts.
fn alone<'p>(points: &'p [Point], others: &[Point]) -> Option<&'p Point> {
    let mut dates = points.iter().filter(|it| it.is_full());
    dates.find(|date| {
        let is_nowhere = !others.iter().any(|it| it.is(date));
        let are_there = date.parts.iter().all(|part| {
            let mut all = others.iter().flat_map(|it| &it.parts);
            all.any(|it| it == part)
        });
        is_nowhere && are_there
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::between;
    use super::crossed;

    /// What stands in place of what.
    fn found<'t>(tag: &str, first: &'t str, second: &'t str) -> Option<(&'t str, &'t str)> {
        let (lost, come) = between(tag, (first, second), crossed)?;
        Some((first.get(lost)?, second.get(come)?))
    }

    #[test]
    #[rustfmt::skip]
    fn dates_have_exchanged_their_parts() {
        for (tag, first, second, expected) in [
            ("ru", "on 4 May 2010 and on 9 May 2012", "4 мая 2012 года и 9 мая 2010 года", ("4 May 2010", "4 мая 2012")),
            ("ru", "on 4 May 2010 and on 9 May 2011", "9 мая 2010 года и 4 мая 2011-го", ("4 May 2010", "9 мая 2010")),
            ("tg", "from May 2010 to June 2011", "аз майи соли 2011 то июни соли 2010", ("May 2010", "майи соли 2011")),
        ] {
            assert_eq!(found(tag, first, second), Some(expected), "{first} | {second}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn dates_stand_as_they_should() {
        for (tag, first, second) in [
            ("ru", "on 4 May 2010 and on 9 May 2012", "9 мая 2012 года и 4 мая 2010 года"),
            ("ru", "on May 4 and May 9, 2010", "4 и 9 мая 2010 года"),
            ("ru", "on 4 May 2010 and on 9 June 2010", "4 мая и 9 июня 2010 года"),
            ("tg", "on 4 May 2010 and on 9 June 2011", "4 майи соли 2010 ва 9 июни соли 2011"),
            ("ru", "on 4 May 2010 and on 9 June 2011", "04.05.2010 и 09.06.2011"),
        ] {
            assert_eq!(found(tag, first, second), None, "{first} | {second}");
        }
    }
}
