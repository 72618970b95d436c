//! Words exchanged for their opposites: `lawful` and «незаконный», `with` and «без».
//!
//! A "not" that is a prefix is easily lost or added. As with all closed classes, a finding needs both: one word is lost and
//! its opposite has come. Where one of two sentences denies more often than the other, the opposite is how the
//! translation says the same: `not lawful` is «незаконный».

use std::ops::Range;

use edition_languages::concepts::{Class, Concept, Mention, Mentions};
use edition_languages::{Language, words};

use crate::sides::knows;

/// What one part of a text names.
#[derive(Clone, Copy)]
pub(crate) struct Part<'m> {
    /// The whole text.
    pub(crate) text: &'m str,
    /// What the whole text names.
    pub(crate) mentions: &'m Mentions,
    /// Where the part stands.
    pub(crate) range: &'m Range<usize>,
}

/// Words of a source, each with the opposite of it that the translation says in its place.
pub(crate) fn turned(
    source: Part<'_>,
    translation: Part<'_>,
    languages: (&'static Language, &'static Language),
) -> Vec<(Mention, Mention)> {
    let is_lost =
        |it: &&Mention| it.is_sure && !names(translation, it) && knows(languages.1, it.concept);
    let is_come =
        |it: &&Mention| it.is_sure && !names(source, it) && knows(languages.0, it.concept);
    let mut found: Vec<(Mention, Mention)> = Vec::new();
    let are_short = is_short(source) && is_short(translation);
    for lost in opposites(source).filter(is_lost) {
        if is_with(&lost.concept) && !are_short {
            continue;
        }
        let mut come = opposites(translation).filter(is_come);
        let come = come.find(|it| it.concept.is_opposite_of(lost.concept));
        let is_known = found.iter().any(|it| it.0.concept == lost.concept);
        if let (Some(come), false) = (come, is_known) {
            found.push((*lost, *come));
        }
    }
    found
}

/// In longer texts there are too many ways to say `with` and `without`: `and right behind it` is «и сразу же, без пробела».
const FEW_WORDS: usize = 10;

/// Whether a part names little: it has so few words that each has its counterpart.
fn is_short(part: Part<'_>) -> bool {
    let text = part.text.get(part.range.clone()).unwrap_or_default();
    words(text).nth(FEW_WORDS).is_none()
}

fn is_with(concept: &Concept) -> bool {
    matches!(concept.name, "with" | "not-with")
}

/// Whether a word stands beside one that denies: nobody can tell what the two say together.
pub(crate) fn is_denied(part: Part<'_>, word: &Mention) -> bool {
    let text = part.text;
    let mut negations = part.mentions.all.iter().filter(|it| {
        let is_negation = it.concept.class == Class::Negation && part.range.contains(&it.start);
        is_negation && !is_part_of_one(part, it)
    });
    negations.any(|it| {
        let between = match it.end <= word.start {
            true => text.get(it.end..word.start),
            false => text.get(word.end..it.start),
        };
        words(between.unwrap_or_default()).count() < reach(it, word, text)
    })
}

/// Within how many words one that denies may be about a word that has an opposite.
fn reach(negation: &Mention, word: &Mention, text: &str) -> usize {
    match negation.concept.name {
        // An error may be unknown, and denies nothing.
        "neutral" | "perhaps" | "fault" => 0,
        // Nor does a minor.
        name if name.starts_with("pair-") => 0,
        // Single words of these only look as if they denied.
        "phrase" if !negation.words(text).contains([' ', '\u{A0}', '-']) => 0,
        // Nobody refuses a `with`.
        "lexical" if is_with(&word.concept) => 0,
        "lexical" => 2,
        // Of adjectives, `non` alone denies what stands behind it.
        "adjective" if negation.words(text).chars().nth(3).is_some() => 0,
        _ => 4,
    }
}

/// Whether a text has words with opposites.
pub(crate) fn has_any(text: &Mentions) -> bool {
    text.all
        .iter()
        .any(|it| it.concept.class == Class::Opposite)
}

/// Whether a negation is a part of a word or phrase that has an opposite: that of «невозможно».
pub(crate) fn is_part_of_one(part: Part<'_>, negation: &Mention) -> bool {
    let mut all = opposites(part);
    all.any(|it| it.is_sure && it.start <= negation.start && negation.end <= it.end)
}

/// Whether a word that has an opposite denies by itself, as `without` does.
pub(crate) fn denies(part: Part<'_>, word: &Mention) -> bool {
    let all = part.mentions.all.iter();
    let mut all = all.filter(|it| part.range.contains(&it.start));
    all.any(|it| it.is_denial() && word.start <= it.start && it.end <= word.end)
}

fn opposites(part: Part<'_>) -> impl Iterator<Item = &Mention> {
    let all = part.mentions.all.iter();
    all.filter(move |it| it.concept.class == Class::Opposite && part.range.contains(&it.start))
}

fn names(part: Part<'_>, mention: &Mention) -> bool {
    opposites(part).any(|it| it.concept == mention.concept)
}
