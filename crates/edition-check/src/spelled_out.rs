//! Terms that stand on one side of a pair alone, or are given another figure there, and numbers in braces, as `{ 53 }`: their
//! words take their place, so that the rules for words see them. A term on both sides is held against its own source once, in
//! `terms.ftl`.

use std::collections::BTreeSet;

use edition_localization::localize::references::{Reference, references};
use edition_localization::{Localizer, Translation};
use edition_model::{Inline, SegmentText, SourceInline, SourceSegment, every_inline};

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
    let text = &pair.segment.text;
    let segment = SourceSegment {
        text: SegmentText {
            inlines: with_words(&text.inlines, source, &shared),
            ..text.clone()
        },
        ..pair.segment.clone()
    };
    let variants = pair.translation.variants.iter();
    let variants = variants.map(|variant| {
        let mut spelled = variant.clone();
        spelled.inlines = with_words(&variant.inlines, pair.localizer, &shared);
        spelled
    });
    let translation = Translation {
        variants: variants.collect(),
        span: pair.translation.span,
    };
    Some((segment, translation))
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

/// The text with the words of the terms that are not `shared`.
fn with_words(
    inlines: &[SourceInline],
    localizer: &Localizer,
    shared: &dyn Fn(&Use) -> bool,
) -> Vec<SourceInline> {
    let below = |content: &[SourceInline]| with_words(content, localizer, shared);
    let spelled = inlines.iter().map(|inline| match inline {
        Inline::Placeable(placeable) => {
            let is_spelled = is_number(&placeable.text)
                || term_of(&placeable.text).is_some_and(|it| !shared(&it));
            let words = is_spelled.then(|| localizer.words_of(&placeable.text));
            words.flatten().map_or_else(|| inline.clone(), Inline::Text)
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
