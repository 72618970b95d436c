//! `placeable-mismatch`: A fact or a reference that is only in the source or only in the translation.
//! Readers of one language would not get a date or a number. For example, the date was left out of the
//! translation:
//!
//! ```ftl
//! # en: The visit began on { DATE($start) }.
//! the-visit-began = Сафар оғоз шуд.
//! ```
//!
//! Each variant of a choice is held against the source. Terms are not counted: a language may well say
//! "he" where the source repeats the term. In a variant for a single number, as `[1]`, or `[one]` in a
//! language where that is 1 alone, the number may be left to words. A translation that gives one part
//! of a number of two, as the (a) of 12 (a), is a warning.

use std::collections::BTreeSet;

use edition_model::{
    Diagnostic, Document, Numbers, Rule, Sentence, Severity, SourceSegment, placeables, say,
};

use crate::CheckContext;
use crate::finding::{Pair, Said};
use edition_localization::TranslationVariant;
use edition_localization::localize::numbers::{CATEGORIES, NumberFormat};
use edition_localization::localize::references::{
    NumberOf, PartsGiven, Reference, likest, parts_given, references, references_in,
    selector_references,
};

/// References that one side alone has.
pub(crate) struct Difference {
    pub(crate) lost: Vec<Reference>,
    pub(crate) added: Vec<Reference>,
}

pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    pair: &Pair<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let is_explained = context.is_explained_by(Rule::UnknownReference, Rule::PlaceableMismatch);
    pair.report_each(Rule::PlaceableMismatch, findings, |variant, _| {
        let mut difference = compare(pair, variant);
        if is_explained {
            difference.leave_out_unknown(document);
        }
        let lost = difference.lost.iter().map(describe);
        let added = difference.added.iter().map(describe);
        let message = match (lost.len(), added.len()) {
            (0, 0) => return half(document, pair, variant),
            (_, 0) => say("placeable-lost").list("placeables", lost),
            (0, _) => say("placeable-added").list("placeables", added),
            (_, _) => say("placeable-exchanged")
                .list("added", added)
                .list("lost", lost),
        };
        Some(Said {
            severity: Rule::PlaceableMismatch.default_severity(),
            place: None,
            source_place: None,
            message,
            help: help(pair, &difference.lost),
        })
    });
}

/// What is said where the source gives both parts of a number, as 12 (a), and the translation one alone.
fn half(
    document: &Document<SourceSegment>,
    pair: &Pair<'_>,
    variant: &TranslationVariant,
) -> Option<Said> {
    let given = parts_given(&variant.inlines);
    let is_half = |parts: &PartsGiven| parts.paragraph != parts.below;
    if !given.values().any(is_half) {
        return None;
    }
    let wanted = parts_given(&pair.segment.text.inlines);
    let is_whole = |name: &str| {
        let wanted = wanted.get(name);
        wanted.is_some_and(|it| it.paragraph && it.below) && has_signs_below(name, document)
    };
    let mut halves = given.iter().filter(|(_, parts)| is_half(parts));
    let (name, parts) = halves.find(|(name, _)| is_whole(name))?;
    let placeable = format!("PARA(\"{name}\")");
    let message = match parts.below {
        true => say("paragraph-alone-lost").text("placeable", placeable),
        false => say("sub-paragraph-lost").text("placeable", placeable),
    };
    Some(Said {
        severity: Severity::Warning,
        place: None,
        source_place: None,
        message,
        help: say("paragraph-half-help").text("id", name),
    })
}

/// Whether the number of that name has signs below the paragraph's.
fn has_signs_below(name: &str, document: &Document<SourceSegment>) -> bool {
    let below = |numbers: &Numbers, name: &str| {
        let number = numbers.paragraphs.get(name);
        number.is_some_and(|it| it.items().next().is_some())
    };
    match name.split_once('#') {
        Some((cited, name)) => {
            let numbers = document.cited.get(cited).and_then(Option::as_ref);
            numbers.is_some_and(|numbers| below(numbers, name))
        }
        None => below(&document.numbers(), name),
    }
}

impl Difference {
    /// Leaves out names that do not exist, which have been told, and for each the one that it was most likely meant for.
    fn leave_out_unknown(&mut self, document: &Document<SourceSegment>) {
        let (added, unknown) = std::mem::take(&mut self.added)
            .into_iter()
            .partition(|reference| exists(reference, document));
        self.added = added;
        for unknown in unknown {
            let is_alike = |other: &&Reference| match (&unknown, other) {
                (Reference::Fact(_), Reference::Fact(_)) => true,
                (Reference::Number(one, _), Reference::Number(other, _)) => one == other,
                _ => false,
            };
            let lost = self.lost.iter().filter(is_alike);
            let meant = likest(name_of(&unknown), lost.map(name_of)).map(str::to_owned);
            let place = self
                .lost
                .iter()
                .position(|lost| is_alike(&lost) && Some(name_of(lost)) == meant.as_deref());
            if let Some(place) = place {
                self.lost.remove(place);
            }
        }
    }
}

fn exists(reference: &Reference, document: &Document<SourceSegment>) -> bool {
    match reference {
        Reference::Fact(name) => document.front_matter.facts.contains_key(name),
        Reference::Number(NumberOf::Object(object), name) => {
            let numbers = document.object_numbers();
            numbers.contains_key(&(*object, name.clone())) || is_elsewhere(name, document)
        }
        Reference::Number(_, id) => {
            document.body.segments().iter().any(|segment| {
                let own = segment.id.as_ref();
                own.is_some_and(|own| own.as_str() == id)
            }) || is_elsewhere(id, document)
        }
        _ => true,
    }
}

/// Whether `name` is that of something in another document.
fn is_elsewhere(name: &str, document: &Document<SourceSegment>) -> bool {
    let Some((cited, name)) = name.split_once('#') else {
        return false;
    };
    let numbers = document.cited.get(cited).and_then(Option::as_ref);
    numbers.is_some_and(|numbers| {
        numbers.segments.contains(name) || numbers.addresses(name).next().is_some()
    })
}

fn name_of(reference: &Reference) -> &str {
    match reference {
        Reference::Fact(name) | Reference::Number(_, name) | Reference::Term(name) => name,
        Reference::Message(name) | Reference::Function(name) | Reference::Range(name, _) => name,
    }
}

/// What to copy from the source to have the references in `lost`.
fn help(pair: &Pair<'_>, lost: &[Reference]) -> Sentence {
    let has_lost = |text: &str| references(text).iter().any(|own| lost.contains(own));
    let wanted: Vec<&str> = placeables(&pair.segment.text.inlines)
        .map(|placeable| placeable.text.as_str())
        .filter(|text| has_lost(text))
        .collect();
    if wanted.is_empty() {
        say("placeable-added-help")
    } else {
        say("placeable-lost-help").list("placeables", wanted)
    }
}

/// What the source of `pair` and a variant of its translation refer to, each alone.
pub(crate) fn compare(pair: &Pair<'_>, variant: &TranslationVariant) -> Difference {
    let expected = counted(references_in(&pair.segment.text.inlines));
    let found = counted(references_in(&variant.inlines));
    let looked_at: BTreeSet<Reference> = variant
        .keys
        .iter()
        .filter(|(_, key)| names_the_value(key, pair.localizer.numbers()))
        .flat_map(|(selector, _)| selector_references(selector))
        .collect();
    let lost = expected.difference(&found).cloned();
    Difference {
        lost: lost.filter(|lost| !looked_at.contains(lost)).collect(),
        added: found.difference(&expected).cloned().collect(),
    }
}

/// Whether a variant of the translation of `pair` refers to just what its source refers to.
pub(crate) fn has_same_references(pair: &Pair<'_>, variant: &TranslationVariant) -> bool {
    let of_source = counted(references_in(&pair.segment.text.inlines));
    of_source == counted(references_in(&variant.inlines))
}

fn counted(references: BTreeSet<Reference>) -> BTreeSet<Reference> {
    let counts =
        |reference: &Reference| matches!(reference, Reference::Fact(_) | Reference::Number(..));
    references.into_iter().filter(counts).collect()
}

/// Whether a variant under `key` is for one value alone, so that its text says which.
fn names_the_value(key: &str, numbers: &NumberFormat) -> bool {
    !CATEGORIES.contains(&key) || numbers.is_single_number(key)
}

fn describe(reference: &Reference) -> String {
    match reference {
        Reference::Fact(name) => format!("${name}"),
        Reference::Number(number, id) => format!("{}(\"{id}\")", number.function()),
        Reference::Term(name) => format!("-{name}"),
        Reference::Message(name) | Reference::Function(name) => name.clone(),
        Reference::Range(first, last) => format!("${first} to ${last}"),
    }
}
