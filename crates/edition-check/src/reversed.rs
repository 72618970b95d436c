//! Ranges that run the other way than those of the source: «с 5 апреля по 3 марта» for `from 3 March to 5 April`; and dates that
//! have exchanged their days or years, or sentences their figures.

use std::cell::Cell;

use edition_languages::numbers::{crossed, reversed, swapped};
use edition_model::{Diagnostic, Rule, Severity};

use crate::CheckContext;
use crate::finding::{Pair, plainly};

/// Reports the first of each variant: as another date where its ends are dates, else as numbers that disagree.
pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    // A range in one placeable that ends before it begins is told already.
    let is_told =
        |it: &Diagnostic| it.rule == Rule::UnknownReference && it.segment.as_ref() == Some(pair.id);
    if pair.are_numbers_told.get() || findings.iter().any(is_told) {
        return;
    }
    let (language, source_language) = (pair.localizer.language(), context.source.language());
    let (own, there) = (&pair.source.own, pair.source.mentions(source_language));
    let is_month_told =
        |it: &Diagnostic| it.rule == Rule::DateMismatch && it.segment.as_ref() == Some(pair.id);
    let may_be_crossed = !findings.iter().any(is_month_told);
    let first = findings.len();
    // Whether what is told of are dates.
    let are_dates = Cell::new(true);
    pair.report_each(Rule::DateMismatch, findings, |_, text| {
        let (of_source, own_numbers) =
            (pair.source.numbers(source_language), text.numbers(language));
        let (first, second) = ((&of_source, there), (&own_numbers, text.mentions(language)));
        let Some(found) = reversed(first, second) else {
            if let Some((lost, come)) = crossed(first, second).filter(|_| may_be_crossed) {
                let weight = (Rule::DateMismatch, Severity::Warning);
                return Some(plainly(weight, own.get(lost)?, text.own.get(come)?));
            }
            let sentences = (pair.source.sentences(), text.sentences());
            let (lost, come) = swapped((first.0, sentences.0), (second.0, sentences.1))?;
            are_dates.set(false);
            let weight = (Rule::NumberMismatch, Severity::Warning);
            return Some(plainly(weight, &lost, &come));
        };
        let lost = own.get(found.first)?;
        let come = text.own.get(found.second)?;
        are_dates.set(found.is_of_dates);
        // What two numbers with a dash mean, nobody can tell for sure.
        let weight = match found.is_of_dates {
            true => (Rule::DateMismatch, Severity::Error),
            false => (Rule::NumberMismatch, Severity::Warning),
        };
        Some(plainly(weight, lost, come))
    });
    if !are_dates.get() {
        for finding in findings.iter_mut().skip(first) {
            finding.rule = Rule::NumberMismatch;
        }
    }
}
