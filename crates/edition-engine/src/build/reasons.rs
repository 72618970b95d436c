//! Why documents are refused: every refusal has its reasons, whatever the settings hide.

use std::collections::BTreeMap;

use edition_model::{DocumentId, Locale, Rule};

use super::outcomes::refuses;
use crate::findings::Findings;
use crate::notes::Notes;
use crate::settings::Settings;

/// A reason to refuse a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A rule has found errors in a locale.
    Errors {
        /// The rule.
        rule: Rule,
        /// The locale.
        locale: Locale,
        /// How many.
        number: usize,
    },
    /// A locale has missing or stale segments, and a translator has silenced what says so.
    Incomplete(Locale),
    /// The settings ask for a review that was not made.
    Unreviewed {
        /// The locale.
        locale: Locale,
        /// How many segments.
        number: usize,
    },
    /// The source could not be understood.
    Unreadable,
}

/// Why each of the `refused` documents is; `found` is what was found before the settings had a say.
pub fn reasons(
    refused: &[DocumentId],
    found: &Findings,
    notes: &Notes,
    settings: &Settings,
) -> BTreeMap<DocumentId, Vec<Reason>> {
    let refused = refused.iter();
    refused
        .map(|id| (id.clone(), reasons_of(id, found, notes, settings)))
        .collect()
}

fn reasons_of(
    id: &DocumentId,
    found: &Findings,
    notes: &Notes,
    settings: &Settings,
) -> Vec<Reason> {
    let looked = found.documents.get(id);
    let own = looked.map(|looked| looked.findings(notes));
    let all = own.iter().flatten().chain(&found.all);
    let of_document = all.filter(|finding| finding.document.as_ref() == Some(id));
    let mut errors: BTreeMap<(&Locale, Rule), usize> = BTreeMap::new();
    for finding in of_document.filter(|it| refuses(it, &settings.severities)) {
        let locale = finding.locale.as_ref().unwrap_or(&settings.source);
        *errors.entry((locale, finding.rule)).or_default() += 1;
    }
    let mut reasons: Vec<Reason> = errors
        .iter()
        .map(|((locale, rule), number)| Reason::Errors {
            rule: *rule,
            locale: (*locale).clone(),
            number: *number,
        })
        .collect();
    let examined = looked.map(|looked| &looked.examined);
    let unreviewed = examined.map(|examined| &examined.unreviewed);
    for (locale, number) in unreviewed.into_iter().flatten() {
        reasons.push(Reason::Unreviewed {
            locale: locale.clone(),
            number: *number,
        });
    }
    let incomplete = examined.map(|examined| &examined.incomplete);
    for locale in incomplete.into_iter().flatten() {
        let is_told = unreviewed.is_some_and(|unreviewed| unreviewed.contains_key(locale))
            || errors.keys().any(|(other, _)| *other == locale);
        if !is_told {
            reasons.push(Reason::Incomplete(locale.clone()));
        }
    }
    if reasons.is_empty() {
        reasons.push(Reason::Unreadable);
    }
    reasons
}
