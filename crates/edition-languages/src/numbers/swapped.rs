//! Figures that two sentences have exchanged: `The first court had 12 judges. The second had 7.` and «В первом суде было 7
//! судей. Во втором — 12.»

use std::ops::Range;

use super::{Number, Numbers, compare, digits_of};

/// A figure that a sentence of the first text has, and the one that its counterpart has instead, where another sentence has
/// the reverse; `None` where the texts have not as many sentences.
#[must_use]
pub fn swapped(
    (first, own): (&Numbers<'_>, &[Range<usize>]),
    (second, other): (&Numbers<'_>, &[Range<usize>]),
) -> Option<(String, String)> {
    let is_short = |it: &Numbers<'_>| it.own.len() < 2;
    if is_short(first) || is_short(second) || own.len() != other.len() || own.len() < 2 {
        return None;
    }
    let pairs = own.iter().zip(other);
    let differences = pairs.map(|(own, other)| {
        let (there, here) = (within(first, own), within(second, other));
        let found = compare(&part(first, &there), &part(second, &here), &[]);
        (found.lost, found.added)
    });
    let differences: Vec<_> = differences.collect();
    let has = |all: &[String], one: &str| all.iter().any(|it| digits_of(it) == digits_of(one));
    let mut places = differences.iter().enumerate();
    places.find_map(|(place, (lost, added))| {
        let (lost, added) = (lost.first()?, added.first()?);
        let mut others = differences.iter().skip(place + 1);
        others
            .any(|(lost_there, added_there)| has(lost_there, added) && has(added_there, lost))
            .then(|| (lost.clone(), added.clone()))
    })
}

fn within(numbers: &Numbers<'_>, sentence: &Range<usize>) -> Vec<Number> {
    let own = numbers.own.iter();
    own.filter(|it| sentence.contains(&it.start))
        .cloned()
        .collect()
}

/// Some of the numbers of a text, beside all of its words: what these may spell out is excused in every sentence.
fn part<'p>(all: &Numbers<'p>, own: &'p [Number]) -> Numbers<'p> {
    Numbers { own, ..*all }
}

#[cfg(test)]
mod tests {
    use super::super::testing::between;
    use super::swapped;
    use crate::sentences;

    #[test]
    #[rustfmt::skip]
    fn figures_stand_in_the_other_sentence() {
        for (tag, first, second, is_found) in [
            ("ru", "The first court had 12 judges. The second had 7.", "В первом суде было 7 судей. Во втором — 12.", true),
            ("tg", "The first court had 12 judges. The second had 7.", "Суди якум 7 судя дошт. Дуюмаш — 12.", true),
            ("ru", "The first court had 12 judges. The second had 7.", "В первом суде было 12 судей. Во втором — 7.", false),
            ("ru", "He saw 12 men and 7 women. They left.", "Он видел 7 женщин и 12 мужчин. Они ушли.", false),
            ("ru", "On 12 May there were 7. On 7 May, 12.", "12 мая их было 7. 7 мая — 12.", false),
        ] {
            let found = between(tag, (first, second), |there, here| {
                swapped((there.0, &sentences(first)), (here.0, &sentences(second)))
            });
            assert_eq!(found.is_some(), is_found, "{first} | {second}");
        }
    }
}
