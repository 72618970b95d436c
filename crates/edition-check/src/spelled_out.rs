//! Terms that stand on one side of a pair alone, or are given another figure there, numbers in braces, as `{ 53 }`, and facts: their
//! words take their place, so that the rules for words see them. A term on both sides is held against its own source once, in
//! `terms.ftl`.

use std::collections::{BTreeMap, BTreeSet};

use edition_languages::concepts::{self, Class, Concept};
use edition_localization::localize::references::{Reference, references};
use edition_localization::{Localizer, Translation};
use edition_model::{
    Fact, FactValue, Inline, SegmentText, SourceInline, SourceSegment, every_inline,
};

use crate::finding::Pair;

/// A term and the figures that it is given: what both sides must have for it to say the same.
type Use = (String, String);

/// Both sides with the words of such terms; `None` where there is none, as nearly always.
pub(crate) fn spell_out(
    pair: &Pair<'_>,
    source: &Localizer,
) -> Option<(SourceSegment, Translation)> {
    let originals = uses(&pair.segment.text.inlines);
    let variants = pair.translation.variants.iter();
    let own: Vec<BTreeSet<Use>> = variants.map(|variant| uses(&variant.inlines)).collect();
    let has_numbers = has_numbers(&pair.segment.text.inlines)
        || pair
            .translation
            .variants
            .iter()
            .any(|it| has_numbers(&it.inlines));
    if !has_numbers && own.iter().all(|own| *own == originals) {
        return None;
    }
    // What the source spells out is spelled out in every variant.
    let shared = |one: &Use| originals.contains(one) && own.iter().all(|own| own.contains(one));
    let is_spelled =
        |placeable: &str| is_number(placeable) || term_of(placeable).is_some_and(|it| !shared(&it));
    let words = |localizer: &Localizer, placeable: &str| {
        is_spelled(placeable)
            .then(|| localizer.words_of(placeable))
            .flatten()
    };
    Some(both(pair, source, &words))
}

/// Both sides with the numbers and days of facts in place of their placeables, so that what stands beside them is held against
/// what the source has beside them; `None` where the source names no fact.
pub(crate) fn with_facts(
    pair: &Pair<'_>,
    facts: &BTreeMap<String, Fact>,
    source: &Localizer,
) -> Option<(SourceSegment, Translation)> {
    let is_fact = |placeable: &str| {
        let is_counted = |value: &FactValue| !matches!(value, FactValue::Text(_));
        names_facts_alone(placeable, facts, is_counted)
    };
    if !has_placeable(&pair.segment.text.inlines, is_fact) {
        return None;
    }
    let words = |localizer: &Localizer, placeable: &str| {
        let words = |localizer: &Localizer| localizer.words_with(placeable, facts);
        let are_right = || has_same_months((source, pair.localizer), &words);
        let is_spelled = is_fact(placeable) && are_right();
        is_spelled.then(|| words(localizer)).flatten()
    };
    Some(both(pair, source, &words))
}

/// Both sides with the facts that are numbers in place of their placeables, and nothing else; `None` where the source names no
/// such fact.
pub(crate) fn with_numbers(
    pair: &Pair<'_>,
    facts: &BTreeMap<String, Fact>,
    source: &Localizer,
) -> Option<(SourceSegment, Translation)> {
    let is_number = |placeable: &str| names_numbers_alone(placeable, facts);
    if !has_placeable(&pair.segment.text.inlines, is_number) {
        return None;
    }
    let words = |localizer: &Localizer, placeable: &str| {
        is_number(placeable)
            .then(|| localizer.words_with(placeable, facts))
            .flatten()
    };
    Some(both(pair, source, &words))
}

/// The facts that are numbers as a text prints them, each time.
pub(crate) fn printed_numbers(
    inlines: &[SourceInline],
    facts: &BTreeMap<String, Fact>,
    localizer: &Localizer,
) -> Vec<String> {
    let placeables = every_inline(inlines).filter_map(|inline| match inline {
        Inline::Placeable(own) if names_numbers_alone(&own.text, facts) => Some(&own.text),
        _ => None,
    });
    placeables
        .filter_map(|placeable| localizer.words_with(placeable, facts))
        .collect()
}

fn has_placeable(inlines: &[SourceInline], is_wanted: impl Fn(&str) -> bool) -> bool {
    every_inline(inlines).any(|it| matches!(it, Inline::Placeable(own) if is_wanted(&own.text)))
}

fn names_numbers_alone(placeable: &str, facts: &BTreeMap<String, Fact>) -> bool {
    names_facts_alone(placeable, facts, |value| {
        matches!(value, FactValue::Number(_))
    })
}

/// Whether the words of a day name the same months in two languages. Where they do not, a pattern of `interface.ftl` is wrong,
/// which is told there.
fn has_same_months(
    (source, own): (&Localizer, &Localizer),
    words: &dyn Fn(&Localizer) -> Option<String>,
) -> bool {
    let months = |localizer: &Localizer| -> BTreeSet<Concept> {
        let words = words(localizer).unwrap_or_default();
        let named = concepts::mentions(&words, localizer.language()).all;
        let months = named.iter().map(|it| it.concept);
        months.filter(|it| it.class == Class::Month).collect()
    };
    let (there, here) = (months(source), months(own));
    there.is_empty() || here.is_empty() || there == here
}

/// Whether a placeable puts in facts of a kind, and nothing else.
fn names_facts_alone(
    placeable: &str,
    facts: &BTreeMap<String, Fact>,
    is_of_kind: impl Fn(&FactValue) -> bool,
) -> bool {
    let is_counted = |name: &String| facts.get(name).is_some_and(|fact| is_of_kind(&fact.value));
    let mut has_fact = false;
    let are_facts = references(placeable)
        .iter()
        .all(|reference| match reference {
            Reference::Fact(name) => {
                has_fact = true;
                is_counted(name)
            }
            Reference::Range(from, to) => {
                has_fact = true;
                is_counted(from) && is_counted(to)
            }
            Reference::Function(_) => true,
            Reference::Term(_) | Reference::Number(..) | Reference::Message(_) => false,
        });
    has_fact && are_facts
}

/// The words of a placeable in the language of a localizer; `None` of one that stays.
type Words<'w> = dyn Fn(&Localizer, &str) -> Option<String> + 'w;

fn both(pair: &Pair<'_>, source: &Localizer, words: &Words<'_>) -> (SourceSegment, Translation) {
    let text = &pair.segment.text;
    let segment = SourceSegment {
        text: SegmentText {
            inlines: with_words(&text.inlines, source, words),
            ..text.clone()
        },
        ..pair.segment.clone()
    };
    let variants = pair.translation.variants.iter().map(|variant| {
        let mut spelled = variant.clone();
        spelled.inlines = with_words(&variant.inlines, pair.localizer, words);
        spelled
    });
    let translation = Translation {
        variants: variants.collect(),
        span: pair.translation.span,
    };
    (segment, translation)
}

fn uses(inlines: &[SourceInline]) -> BTreeSet<Use> {
    let placeables = every_inline(inlines).filter_map(|inline| match inline {
        Inline::Placeable(placeable) => term_of(&placeable.text),
        _ => None,
    });
    placeables.collect()
}

fn has_numbers(inlines: &[SourceInline]) -> bool {
    every_inline(inlines)
        .any(|inline| matches!(inline, Inline::Placeable(placeable) if is_number(&placeable.text)))
}

/// Whether a placeable puts in a number of its own, as `{ 53 }` and `{ NUMBER(53) }` do.
fn is_number(placeable: &str) -> bool {
    let inside = placeable.trim_start_matches('{').trim_start();
    let argument = inside
        .strip_prefix("NUMBER(")
        .map_or(inside, str::trim_start);
    let unsigned = argument.strip_prefix('-').unwrap_or(argument);
    unsigned.starts_with(|letter: char| letter.is_ascii_digit())
}

/// The term that a placeable is, by itself or with a capital letter.
fn term_of(placeable: &str) -> Option<Use> {
    let inside = placeable.trim_start_matches('{').trim_start();
    if !inside.starts_with('-') && !inside.starts_with("CAPITAL(") {
        return None;
    }
    let mut found = references(placeable).into_iter();
    let name = found.find_map(|reference| match reference {
        Reference::Term(name) => Some(name),
        _ => None,
    })?;
    // A digit of its name says nothing.
    let arguments = inside.split_once(&*name).map_or("", |(_, rest)| rest);
    let figures = arguments.chars().filter(char::is_ascii_digit).collect();
    Some((name, figures))
}

/// The text with words in place of the placeables that have some.
fn with_words(
    inlines: &[SourceInline],
    localizer: &Localizer,
    words: &Words<'_>,
) -> Vec<SourceInline> {
    let below = |content: &[SourceInline]| with_words(content, localizer, words);
    let spelled = inlines.iter().map(|inline| match inline {
        Inline::Placeable(placeable) => {
            words(localizer, &placeable.text).map_or_else(|| inline.clone(), Inline::Text)
        }
        Inline::Strong(content) => Inline::Strong(below(content)),
        Inline::Emphasis(content) => Inline::Emphasis(below(content)),
        Inline::Link { link, content } => Inline::Link {
            link: link.clone(),
            content: below(content),
        },
        other => other.clone(),
    });
    spelled.collect()
}
