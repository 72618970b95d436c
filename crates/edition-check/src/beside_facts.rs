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
            let is_same = |found: &Difference| found.lost.is_empty() && found.added.is_empty();
            if is_same(&found) {
                found = padded(&there, printed);
            }
            if is_same(&found) {
                found = raised(source.text, own.text);
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

/// The powers that one text alone has: 34² for 34.
fn raised(there: &str, here: &str) -> Difference {
    let (of_source, own) = (powers(there), powers(here));
    let lacking = |one: &[Power], other: &[Power]| -> Vec<Power> {
        let lacking = one.iter().filter(|it| !other.contains(it));
        lacking.cloned().collect()
    };
    let mut difference = Difference::default();
    for (base, power) in lacking(&own, &of_source) {
        difference.added.push(format!("{base}{power}"));
        difference.lost.push(base);
    }
    for (base, power) in lacking(&of_source, &own) {
        difference.lost.push(format!("{base}{power}"));
        difference.added.push(base);
    }
    difference
}

/// A number and the raised figures right behind it.
type Power = (String, String);

/// The powers of a text, each with the digits that it stands behind.
fn powers(text: &str) -> Vec<Power> {
    let is_raised = |letter: &char| matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let is_digit = |letter: char| digit(letter).is_some();
    let mut found = Vec::new();
    for (place, _) in text.match_indices(|letter: char| is_raised(&letter)) {
        let (before, behind) = text.split_at_checked(place).unwrap_or_default();
        let base = before.get(before.trim_end_matches(is_digit).len()..);
        let base = base.filter(|base| !base.is_empty());
        if let Some(base) = base {
            let power: String = behind.chars().take_while(is_raised).collect();
            found.push((base.to_owned(), power));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use super::powers;
    use crate::tests::check_rule;

    /// `$cities` is 5.
    fn check(text: (&str, &str, &str), expected: &[&str]) {
        check_rule(Rule::NumberMismatch, text, expected);
    }

    #[test]
    #[rustfmt::skip]
    fn what_stands_beside_a_fact_makes_another_number_of_it() {
        check(("ru", "{ NUMBER($cities) } million people", "{ NUMBER($cities) } человек"), &["5 stands in place of 5 million"]);
        check(("tg", "{ NUMBER($cities) } people", "{ NUMBER($cities) } миллион нафар"), &["5 миллион stands in place of 5"]);
        check(("ru", "It is { NUMBER($cities) } there.", "Там -{ NUMBER($cities) }."), &["-5 stands in place of 5"]);
        check(("ru", "It is { NUMBER($cities) } there.", "Там { NUMBER($cities) }²."), &["5² stands in place of 5"]);
        check(("tg", "It is { NUMBER($cities) }.", "Он { NUMBER($cities, minimumIntegerDigits: 3) } аст."), &["005 stands in place of 5"]);
    }

    #[test]
    #[rustfmt::skip]
    fn the_same_number_is_said() {
        check(("ru", "{ NUMBER($cities) } million people", "{ NUMBER($cities) } млн человек"), &[]);
        check(("ru", "{ NUMBER($cities) } men", "{ $cities ->\n    [one] Один мужчина.\n   *[other] { NUMBER($cities) } мужчин.\n }"), &[]);
        check(("tg", "{ NUMBER($cities) } and { NUMBER($cities) }", "{ NUMBER($cities) }"), &[]);
        check(("tg", "the { NUMBER($cities) }th day", "рӯзи { NUMBER($cities) }-ум"), &[]);
    }

    #[test]
    fn powers_stand_right_behind_figures() {
        let power = |base: &str, power: &str| (base.to_owned(), power.to_owned());
        assert_eq!(
            powers("34² and m², 10⁻⁶, 5³"),
            [power("34", "²"), power("5", "³")]
        );
    }
}
