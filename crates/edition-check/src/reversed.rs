//! Ranges that run the other way than those of the source: «с 5 апреля по 3 марта» for `from 3 March to 5 April`.

use edition_languages::numbers::reversed;
use edition_model::{Diagnostic, Rule, Severity};

use crate::CheckContext;
use crate::exchange;
use crate::finding::Pair;

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
    let first = findings.len();
    pair.report_each(Rule::DateMismatch, findings, |_, text| {
        let found = reversed(
            (&pair.source.numbers(source_language), there),
            (&text.numbers(language), text.mentions(language)),
        )?;
        let lost = own.get(found.first)?;
        let come = text.own.get(found.second)?;
        // What two numbers with a dash mean, nobody can tell for sure.
        let weight = match found.is_of_dates {
            true => (Rule::DateMismatch, Severity::Error),
            false => (Rule::NumberMismatch, Severity::Warning),
        };
        Some(exchange::plainly(weight, lost, come))
    });
    for finding in findings.iter_mut().skip(first) {
        if finding.severity == Severity::Warning {
            finding.rule = Rule::NumberMismatch;
        }
    }
}
