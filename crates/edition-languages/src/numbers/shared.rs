//! The amounts of thousands and more that two texts both have, each in its own words.

use std::ops::Range;

use super::worded::worded;
use super::{Number, Numbers};

/// Where each of two texts says an amount of thousands or more that the other says too: what is said within it, as the
/// `billion` of `5 billion` beside `5.000 millones`, has its counterpart.
#[must_use]
pub fn shared(first: &Numbers<'_>, second: &Numbers<'_>) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (of_first, mut of_second) = (amounts(first), amounts(second));
    let mut places = (Vec::new(), Vec::new());
    for one in of_first {
        let Some(place) = of_second.iter().position(|other| one.may_equal(other)) else {
            continue;
        };
        let other = of_second.remove(place);
        places.0.push(one.start..one.end);
        places.1.push(other.start..other.end);
    }
    places
}

/// The numbers of a text that are thousands or more.
fn amounts(text: &Numbers<'_>) -> Vec<Number> {
    let is_large = |number: &&Number| {
        let mut values = number.values.iter().flat_map(super::Value::whole);
        number.month.is_none() && values.any(|value| value >= 1000)
    };
    let own = text.own.iter().filter(is_large).cloned();
    let words = worded(text.text, text.language);
    own.chain(words.iter().filter(is_large).cloned()).collect()
}
