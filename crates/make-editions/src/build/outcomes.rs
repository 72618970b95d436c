//! What is refused: decided from the findings alone.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, DocumentId, Locale, Rule, Severity};

use crate::examined::Examined;
use crate::findings::Findings;
use crate::settings::Settings;

use super::plan::Outcome;

/// The outcome of each document; `None` where its source could not be understood.
///
/// `found` is what was found before the settings had a say: severities never lift a refusal, though they
/// may add one.
pub(crate) fn outcomes(
    settings: &Settings,
    found: &Findings,
    as_of: Option<i64>,
) -> BTreeMap<DocumentId, Option<Outcome>> {
    let source = &settings.source;
    let mut faulty: BTreeMap<&DocumentId, BTreeSet<&Locale>> = BTreeMap::new();
    let severities = &settings.severities;
    for finding in found
        .all
        .iter()
        .filter(|finding| refuses(finding, severities))
    {
        if let Some(document) = &finding.document {
            let locale = finding.locale.as_ref().unwrap_or(source);
            faulty.entry(document).or_default().insert(locale);
        }
    }
    let outcome = |id: &DocumentId, examined: &Examined| {
        let understood = examined.understood.as_ref()?;
        let locales = &understood.locales;
        let faults = faulty.get(id);
        let is_faulty = |locale: &Locale| {
            faults.is_some_and(|faults| faults.contains(locale))
                || examined.incomplete.contains(locale)
        };
        // What is wrong in the source is wrong in every language.
        let complete = if is_faulty(source) {
            BTreeSet::new()
        } else {
            locales
                .iter()
                .filter(|locale| !is_faulty(locale))
                .cloned()
                .collect()
        };
        let embargo = understood.embargo;
        let embargoed = embargo.is_some_and(|end| as_of.is_none_or(|as_of| as_of < end));
        Some(Outcome {
            locales: locales.clone(),
            complete,
            embargoed,
        })
    };
    let documents = found.documents.iter();
    documents
        .map(|(id, examined)| (id.clone(), outcome(id, examined)))
        .collect()
}

/// Whether a finding keeps an edition back: an error by itself, whatever the settings say, or one that
/// the settings have made an error. An unsynced source is never a refusal by itself.
pub(super) fn refuses(finding: &Diagnostic, severities: &BTreeMap<Rule, Option<Severity>>) -> bool {
    let is_raised = severities.get(&finding.rule) == Some(&Some(Severity::Error));
    let is_error = finding.severity == Severity::Error || is_raised;
    is_error && finding.rule != Rule::SourceNotSynced
}
