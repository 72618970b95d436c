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
pub fn outcomes(
    settings: &Settings,
    found: &Findings,
    as_of: Option<i64>,
) -> BTreeMap<DocumentId, Option<Outcome>> {
    let mut faulty: BTreeMap<&DocumentId, BTreeSet<&Locale>> = BTreeMap::new();
    for (document, locale) in faults(settings, &found.all) {
        faulty.entry(document).or_default().insert(locale);
    }
    let documents = found.documents.iter();
    documents
        .map(|(id, looked)| {
            let faulty = faulty.remove(id).unwrap_or_default();
            let outcome = outcome(settings, &looked.examined, &faulty, as_of);
            (id.clone(), outcome)
        })
        .collect()
}

/// What keeps editions back: of which document, and in which locale.
pub fn faults<'f>(
    settings: &'f Settings,
    findings: impl IntoIterator<Item = &'f Diagnostic>,
) -> impl Iterator<Item = (&'f DocumentId, &'f Locale)> {
    let refusing = findings
        .into_iter()
        .filter(|finding| refuses(finding, &settings.severities));
    refusing.filter_map(|finding| {
        let locale = finding.locale.as_ref().unwrap_or(&settings.source);
        Some((finding.document.as_ref()?, locale))
    })
}

/// The outcome of a document that is `faulty` in some locales in the eyes of others.
pub fn outcome(
    settings: &Settings,
    examined: &Examined,
    faulty: &BTreeSet<&Locale>,
    as_of: Option<i64>,
) -> Option<Outcome> {
    let understood = examined.understood.as_ref()?;
    let locales = &understood.locales;
    let is_faulty = |locale: &Locale| {
        faulty.contains(locale)
            || examined.faulty.contains(locale)
            || examined.incomplete.contains(locale)
    };
    // What is wrong in the source is wrong in every language.
    let is_source_faulty = is_faulty(&settings.source);
    let faulty = locales
        .iter()
        .filter(|locale| is_source_faulty || is_faulty(locale));
    let faulty = faulty.cloned().collect();
    let embargo = understood.embargo;
    let embargoed = embargo.is_some_and(|end| as_of.is_none_or(|as_of| as_of < end));
    Some(Outcome {
        locales: locales.clone(),
        faulty,
        embargoed,
    })
}

/// Whether a finding keeps an edition back: an error by itself, whatever the settings say, or one that
/// the settings have made an error. An unsynced source is never a refusal by itself.
pub(super) fn refuses(finding: &Diagnostic, severities: &BTreeMap<Rule, Option<Severity>>) -> bool {
    let is_raised = severities.get(&finding.rule) == Some(&Some(Severity::Error));
    let is_error = finding.severity == Severity::Error || is_raised;
    is_error && finding.rule != Rule::SourceNotSynced
}
