//! `number-mismatch`: Numbers that disagree, in figures, dates or the symbols of documents. A wrong
//! digit is the fault that no reader can see. For example, the source says 53 and the translation says
//! 35:
//!
//! ```ftl
//! # en: The report was published in 2013 as A/HRC/22/53.
//! report-published = Доклад издан в 2013 году под условным обозначением A/HRC/22/35.
//! ```
//!
//! Numbers are compared as numbers: 1,234 is 1 234 and ۱۲۳۴, 2 p.m. is 14:00, the 20th century is XX век
//! and асри XX, 1.5 million is 1,5 млн, 12 is 12-ум and 12-й. A small number in digits on one side that
//! the other seems to say in words is a warning only, and so is one that the other side says less often. Words
//! that are exact are equal to figures: noon is 12:00, a third is 1/3. Marks are read as the language does: 1,234
//! left in a French text is no thousand there. A letter behind a figure belongs to it, as in `article 7a`, and a range of
//! numbers that runs the other way is a warning. Another month in figures is told as `date-mismatch`, another magnitude of the
//! same figure as `amount-mismatch`.

use std::cell::RefCell;

use edition_model::{Diagnostic, Rule, Severity, say};

use super::placeable_mismatch;
use crate::CheckContext;
use crate::finding::{Pair, Said};
use edition_languages::numbers::{Difference, Kind, Numbers, compare};
use edition_localization::TranslationVariant;

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let language = pair.localizer.language();
    report(context, pair, findings, |variant, (source, numbers)| {
        if source.is_empty() && numbers.is_empty() {
            return None;
        }
        let mut difference = compare(source, numbers, &numbers_of_keys(pair, variant));
        if language.has_other_marks_in(pair.localizer.locale()) {
            difference.misread.clear();
        }
        // A date that stands in place of its placeable is reported as the placeable that is gone.
        let placeables = placeable_mismatch::compare(pair, variant);
        if !context.is_explained_by(Rule::PlaceableMismatch, Rule::NumberMismatch) {
            return said(&difference, true).map(|said| (difference.kind, said));
        }
        if !placeables.lost.is_empty() {
            difference.added.clear();
            difference.perhaps_added.clear();
        }
        if !placeables.added.is_empty() {
            difference.lost.clear();
            difference.perhaps_lost.clear();
        }
        said(&difference, true).map(|said| (difference.kind, said))
    });
}

/// Reports what `compare` finds in each variant, by the rule for the kind of numbers that differ.
pub(crate) fn report(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    findings: &mut Vec<Diagnostic>,
    compare: impl Fn(&TranslationVariant, (&Numbers<'_>, &Numbers<'_>)) -> Option<(Kind, Said)>,
) {
    let source = pair.source.numbers(context.source.language());
    let language = pair.localizer.language();
    let first = findings.len();
    // Of each variant of which there is something to say.
    let kinds = RefCell::new(Vec::new());
    pair.report_each(Rule::NumberMismatch, findings, |variant, text| {
        let (kind, said) = compare(variant, (&source, &text.numbers(language)))?;
        kinds.borrow_mut().push(kind);
        Some(said)
    });
    let rule = rule_of(&kinds.into_inner());
    for finding in findings.iter_mut().skip(first) {
        finding.rule = rule;
        pair.are_numbers_told.set(true);
    }
}

/// The rule that tells of numbers of these kinds.
fn rule_of(kinds: &[Kind]) -> Rule {
    let are_all = |kind: Kind| kinds.iter().all(|it| *it == kind);
    match kinds {
        _ if are_all(Kind::Month) => Rule::DateMismatch,
        _ if are_all(Kind::Magnitude) => Rule::AmountMismatch,
        _ => Rule::NumberMismatch,
    }
}

/// The numbers that the keys on the way to a variant name, which its text may leave out or add.
pub(crate) fn numbers_of_keys(pair: &Pair<'_>, variant: &TranslationVariant) -> Vec<u64> {
    let number = |key: &str| match key.parse() {
        Ok(number) => Some(number),
        Err(_) => (key == "one" && pair.localizer.numbers().is_single_number(key)).then_some(1),
    };
    variant
        .keys
        .iter()
        .filter_map(|(_, key)| number(key))
        .collect()
}

/// What is said of numbers that differ; `is_typed` if they stand in the translation as they are shown.
pub(crate) fn said(difference: &Difference, is_typed: bool) -> Option<Said> {
    let (lost, added) = (&difference.lost, &difference.added);
    if let ([], []) = (lost.as_slice(), added.as_slice())
        && let Some(first) = difference.misread.first()
    {
        return Some(Said {
            severity: Severity::Error,
            place: Some(first.clone()),
            source_place: None,
            message: say("number-misread").list("numbers", &difference.misread),
            help: say("number-misread-help"),
        });
    }
    let message = match (lost.is_empty(), added.is_empty()) {
        (false, false) => say("number-exchanged")
            .list("added", added)
            .list("lost", lost),
        (false, true) => say("number-lost").list("numbers", lost),
        (true, false) => say("number-added").list("numbers", added),
        (true, true) => return perhaps(difference),
    };
    let help = if lost.is_empty() {
        say("number-added-help")
    } else {
        say("number-lost-help")
    };
    Some(Said {
        severity: Severity::Error,
        place: added.first().filter(|_| is_typed).cloned(),
        source_place: None,
        message,
        help,
    })
}

fn perhaps(difference: &Difference) -> Option<Said> {
    let (lost, added) = (&difference.perhaps_lost, &difference.perhaps_added);
    let message = match (lost.as_slice(), added.as_slice()) {
        ([], []) => return None,
        (lost, []) => say("number-in-source-alone").list("numbers", lost),
        (_, added) => say("number-in-translation-alone").list("numbers", added),
    };
    Some(Said {
        severity: Severity::Warning,
        place: added.first().cloned(),
        source_place: None,
        message,
        help: say("number-alone-help"),
    })
}

#[cfg(test)]
mod tests;
