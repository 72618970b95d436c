//! What stands beside a fact in the translation alone and makes another number of it: a magnitude, a minus, an exponent, or
//! an option of its placeable.
//!
//! Both texts print the same fact, so that the numbers themselves can differ by nothing else. A text that names other facts than
//! its source is left to `placeable-mismatch`.

use std::collections::{BTreeMap, BTreeSet};

use edition_languages::digit;
use edition_languages::numbers::{Difference, compare};
use edition_localization::Localizer;
use edition_model::{Diagnostic, Fact, SourceInline, Span};

use crate::CheckContext;
use crate::finding::Pair;
use crate::rules::number_mismatch::{numbers_of_keys, report, said};
use crate::rules::placeable_mismatch::has_same_references;
use crate::spelled_out::{printed_numbers, with_numbers};

/// Compares the numbers of a pair where its facts are printed, and marks `spelled` where they differ, so that no other rule tells
/// of the same.
pub(crate) fn check(
    context: &CheckContext<'_>,
    (pair, spelled): (&Pair<'_>, &Pair<'_>),
    facts: &BTreeMap<String, Fact>,
    findings: &mut Vec<Diagnostic>,
) {
    if pair.are_numbers_told.get() {
        return;
    }
    let Some(texts) = with_numbers(pair, facts, context.source) else {
        return;
    };
    let print = |inlines: &[SourceInline], localizer: &Localizer| {
        printed_numbers(inlines, facts, localizer)
    };
    let there = print(&pair.segment.text.inlines, context.source);
    // In a variant for one value the fact may be left to words.
    let variants = pair.translation.variants.iter();
    let complete = variants.filter(|variant| has_same_references(pair, variant));
    let printed: BTreeMap<Span, Vec<String>> = complete
        .map(|variant| (variant.span, print(&variant.inlines, pair.localizer)))
        .collect();
    pair.with_texts(&texts, |numbers| {
        report(context, numbers, findings, |variant, (source, own)| {
            let printed = printed.get(&variant.span)?;
            let mut found = compare(source, own, &numbers_of_keys(pair, variant));
            if found.lost.is_empty() && found.added.is_empty() {
                found = padded(&there, printed);
            }
            // The tool writes the marks of facts, and how often each is named has been compared.
            let difference = Difference {
                lost: found.lost,
                added: found.added,
                kind: found.kind,
                ..Difference::default()
            };
            said(&difference, false).map(|said| (difference.kind, said))
        });
        spelled.are_numbers_told.set(numbers.are_numbers_told.get());
    });
}

/// The numbers that an option of their placeable fills up with zeros: 53.9 and 0053.9.
fn padded(there: &[String], printed: &[String]) -> Difference {
    let digits = |text: &str| -> String { text.chars().filter_map(digit).collect() };
    let known: BTreeSet<String> = there.iter().map(|text| digits(text)).collect();
    let mut difference = Difference::default();
    for text in printed {
        let own = digits(text);
        let is_same = |other: &&String| {
            let other = digits(other);
            other.trim_start_matches('0') == own.trim_start_matches('0')
        };
        if let Some(other) = there.iter().find(is_same)
            && !known.contains(&own)
        {
            difference.lost.push(other.clone());
            difference.added.push(text.clone());
        }
    }
    difference
}
