//! A translation, read: for every variant that it can come out as, the Markdown of that variant.
//!
//! Markdown is read after the variant is chosen and before any placeable is formatted. So what a
//! placeable gives is never taken for markup, and every place is exact.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Placeable, Reported, SourceInline, Span};
use edition_parser::{InlineContext, PatternPiece, parse_inlines};

use crate::catalog::{Element, Pattern};

/// Which variant of each choice is taken, by the first byte of the choice; the default of a choice
/// that is not named.
pub(crate) type Picks = BTreeMap<u32, usize>;

/// A translation, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// First the one of all defaults, then one for every other variant of a choice.
    pub variants: Vec<TranslationVariant>,
    /// Where the text stands.
    pub span: Span,
}

/// One of the texts that a translation can come out as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationVariant {
    /// What was looked at on the way to it, and the keys that were taken, as `$count` and `one`; none
    /// where all are the defaults.
    pub keys: Vec<(String, String)>,
    /// What it says, placeables not yet resolved.
    pub inlines: Vec<SourceInline>,
    /// Where it stands: the whole text, or the key of the variant.
    pub span: Span,
    /// Whether its Markdown is in order. Where it is not, that has been reported, and its links and
    /// marks are not to be compared with the source's.
    pub is_sound: bool,
    /// How one gets to it.
    pub(crate) picks: Picks,
}

/// Reads all variants of `pattern`. A finding of a part that several variants share comes once.
pub(crate) fn read_translation(
    pattern: &Pattern<'_>,
    span: Span,
    context: &InlineContext<'_>,
) -> Reported<Translation> {
    let mut ways = vec![Way {
        picks: Picks::new(),
        keys: Vec::new(),
        span,
    }];
    collect_ways(
        pattern,
        &Way {
            picks: Picks::new(),
            keys: Vec::new(),
            span,
        },
        &mut ways,
    );
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut variants = Vec::with_capacity(ways.len());
    for way in ways {
        let read = read_variant(pattern, &way.picks, context);
        let is_sound = read.diagnostics.is_empty();
        for finding in read.diagnostics {
            if !diagnostics.contains(&finding) {
                diagnostics.push(finding);
            }
        }
        variants.push(TranslationVariant {
            keys: way.keys,
            inlines: read.value,
            span: way.span,
            is_sound,
            picks: way.picks,
        });
    }
    let value = Translation { variants, span };
    Reported { value, diagnostics }
}

/// Reads the text that `pattern` comes out as when `picks` are taken.
pub(crate) fn read_variant(
    pattern: &Pattern<'_>,
    picks: &Picks,
    context: &InlineContext<'_>,
) -> Reported<Vec<SourceInline>> {
    let mut pieces = Vec::new();
    push_pieces(pattern, picks, &mut pieces);
    parse_inlines(&pieces, context)
}

/// A way through the choices of a text.
#[derive(Clone)]
struct Way {
    picks: Picks,
    keys: Vec<(String, String)>,
    span: Span,
}

/// Collects a way to every variant that is not the default, with the defaults everywhere else.
fn collect_ways(pattern: &Pattern<'_>, here: &Way, ways: &mut Vec<Way>) {
    for element in &pattern.elements {
        let Element::Choice {
            selector,
            variants,
            span,
        } = element
        else {
            continue;
        };
        for (place, variant) in variants.iter().enumerate() {
            let mut way = here.clone();
            if !variant.is_default {
                way.picks.insert(span.start, place);
                way.keys
                    .push(((*selector).to_owned(), variant.key.to_owned()));
                way.span = variant.key_span;
                ways.push(way.clone());
            }
            collect_ways(&variant.value, &way, ways);
        }
    }
}

fn push_pieces<'p>(pattern: &'p Pattern<'_>, picks: &Picks, pieces: &mut Vec<PatternPiece<'p>>) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => pieces.push(PatternPiece::Text { text, span: *span }),
            Element::Literal { text, span } => {
                let text = text.clone();
                pieces.push(PatternPiece::Literal { text, span: *span });
            }
            Element::Placeable { text, span } => {
                let text = (*text).to_owned();
                pieces.push(PatternPiece::Placeable(Placeable { text, span: *span }));
            }
            Element::Choice { variants, span, .. } => {
                let picked = picks
                    .get(&span.start)
                    .and_then(|&place| variants.get(place));
                let taken = picked.or_else(|| variants.iter().find(|variant| variant.is_default));
                if let Some(variant) = taken {
                    push_pieces(&variant.value, picks, pieces);
                }
            }
        }
    }
}
