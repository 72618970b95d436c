//! Two texts held against each other in tests.

use super::{Numbers, scan};
use crate::concepts::{Mentions, mentions};
use crate::language::Language;

/// A text: its numbers, and what it names.
type Side<'s> = (&'s Numbers<'s>, &'s Mentions);

/// What `compare` finds between an English text and one in the language `tag`.
pub(super) fn between<T>(
    tag: &str,
    (first, second): (&str, &str),
    compare: impl Fn(Side<'_>, Side<'_>) -> Option<T>,
) -> Option<T> {
    let side = |tag: &str, text: &str| {
        let language = Language::of(&tag.parse().unwrap());
        (scan(text, language), mentions(text, language), language)
    };
    let (one, other) = (side("en", first), side(tag, second));
    let numbers = |own, text, language| Numbers {
        own,
        foreign: &[],
        text,
        language,
    };
    compare(
        (&numbers(&one.0, first, one.2), &one.1),
        (&numbers(&other.0, second, other.2), &other.1),
    )
}
