//! Words that two sentences have exchanged: `Ali left on Monday. Vali left on Friday.` and «Али уехал в пятницу. Вали уехал в
//! понедельник.» As a whole, both texts name the same.

use super::{Exchange, come, lost, within};
use crate::plain::Plain;
use crate::sides::Sides;
use edition_languages::concepts::{Class, Mention};

/// Finds what one sentence has lost and another has instead, where the reverse holds for something else. A sentence that
/// has only moved takes all of its words with it, and so looks the same: it is no certain fault.
pub(super) fn exchanged(
    sides: &Sides<'_>,
    (source, text): (&Plain<'_>, &Plain<'_>),
    class: Class,
) -> Option<Exchange> {
    let named = |it: &&Mention| it.concept.class == class && it.is_sure;
    // Most texts name one of a class.
    if sides.source.all.iter().filter(named).count() < 2
        || sides.translation.all.iter().filter(named).count() < 2
    {
        return None;
    }
    let (own, other) = (source.sentences(), text.sentences());
    if own.len() != other.len() || own.len() < 2 {
        return None;
    }
    let parts = own.iter().zip(other);
    let differences = parts.map(|(one, other)| {
        let part = Sides {
            source: &within(sides.source, one),
            translation: &within(sides.translation, other),
            languages: sides.languages,
        };
        let lost: Vec<Mention> = lost(&part, class).collect();
        let come: Vec<Mention> = come(&part, class).collect();
        (lost, come)
    });
    let differences: Vec<_> = differences.collect();
    let mut places = differences.iter().enumerate();
    places.find_map(|(place, (lost, come))| {
        let (lost, come) = (*lost.first()?, *come.first()?);
        let is = |all: &[Mention], one: Mention| all.iter().any(|it| it.concept == one.concept);
        let mut others = differences.iter().skip(place + 1);
        others
            .any(|(lost_there, come_there)| is(lost_there, come) && is(come_there, lost))
            .then_some(Exchange {
                lost,
                come,
                is_certain: false,
            })
    })
}
