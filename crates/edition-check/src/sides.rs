//! The two sides that are held against each other by what they name.

use edition_languages::Language;
use edition_languages::concepts::{Class, Concept, Lexicon, Mentions};

/// The classes of words that numbers of tens and ones are made of.
pub(crate) const NUMBERS: [Class; 2] = [Class::Number, Class::Ordinal];

/// The two sides of a comparison, or a part of them.
#[derive(Clone, Copy)]
pub(crate) struct Sides<'m> {
    pub(crate) source: &'m Mentions,
    pub(crate) translation: &'m Mentions,
    /// The languages of both.
    pub(crate) languages: (&'static Language, &'static Language),
}

/// Whether a language has words for a concept: of what it has none for, nobody can tell that it is not there.
pub(crate) fn knows(language: &'static Language, concept: Concept) -> bool {
    Lexicon::of(language).is_some_and(|it| it.knows(concept))
}
