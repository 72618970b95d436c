//! What becomes of a document: decided from the findings alone.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::site::Tree;
use edition_model::{Diagnostic, DocumentId, Locale, Rule, Severity};

use crate::profile::Profile;
use crate::settings::Settings;

/// What becomes of each document; `None` where its source could not be understood.
pub(crate) type Verdicts = BTreeMap<DocumentId, Option<Verdict>>;

/// What was decided of a document before its editions are made.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    /// The locales that it should appear in, the source first.
    pub(crate) locales: Vec<Locale>,
    /// Those of them that are incomplete or have errors.
    pub(crate) faulty: BTreeSet<Locale>,
    /// Whether it has editions side by side.
    pub(crate) side_by_side: bool,
    /// Whether nobody may see it yet.
    pub(crate) embargoed: bool,
    /// Whether what was asked for would disagree with its other editions, which are not made again.
    pub(crate) is_apart: bool,
    /// Whether its editions, which would stay, lead to those of another that are taken back.
    pub(crate) leads_to_withdrawn: bool,
    /// Whether it can be rendered at all.
    pub(crate) can_be_shown: bool,
}

impl Verdict {
    /// The verdict on a document that findings outside of itself call `faulty` in some locales; the time
    /// `as_of` is what its embargo is held against.
    pub(crate) fn of(
        settings: &Settings,
        profile: &Profile,
        faulty: &BTreeSet<&Locale>,
        as_of: Option<i64>,
    ) -> Option<Self> {
        let understood = profile.understood.as_ref()?;
        let locales = &understood.locales;
        let is_faulty = |locale: &Locale| {
            faulty.contains(locale)
                || profile.faulty.contains(locale)
                || profile.incomplete.contains(locale)
        };
        // What is wrong in the source is wrong in every language.
        let is_source_faulty = is_faulty(&settings.source);
        let faulty = locales
            .iter()
            .filter(|locale| is_source_faulty || is_faulty(locale));
        let embargo = understood.embargo;
        Some(Self {
            faulty: faulty.cloned().collect(),
            locales: locales.clone(),
            side_by_side: understood.side_by_side,
            is_apart: false,
            leads_to_withdrawn: false,
            can_be_shown: !profile.cannot_be_shown,
            embargoed: embargo.is_some_and(|end| as_of.is_none_or(|as_of| as_of < end)),
        })
    }

    /// Whether its editions may not be replaced.
    pub(crate) fn is_refused(&self) -> bool {
        !self.faulty.is_empty()
    }

    /// The tree of its complete editions.
    pub(crate) fn tree(&self) -> Tree {
        if self.embargoed {
            Tree::Embargoed
        } else {
            Tree::Published
        }
    }
}

/// What keeps editions back: of which document, and in which locale.
pub(crate) fn faults<'f>(
    settings: &'f Settings,
    findings: impl IntoIterator<Item = &'f Diagnostic>,
) -> impl Iterator<Item = (&'f DocumentId, &'f Locale)> {
    let refusing = findings
        .into_iter()
        .filter(|finding| refuses(finding, &settings.severities));
    // What stands outside of documents and names no language is in the profiles of those that it keeps back.
    let told = refusing.filter(|finding| finding.document.is_some() || finding.locale.is_some());
    told.flat_map(|finding| {
        let locale = finding.locale.as_ref().unwrap_or(&settings.source);
        finding.documents().map(move |document| (document, locale))
    })
}

/// Whether a finding keeps an edition back: an error by itself, whatever the settings say, or one that
/// the settings have made an error. An unsynced source is never a refusal by itself.
pub(crate) fn refuses(finding: &Diagnostic, severities: &BTreeMap<Rule, Option<Severity>>) -> bool {
    let is_raised = severities.get(&finding.rule) == Some(&Some(Severity::Error));
    finding.refuses() || (is_raised && finding.rule != Rule::SourceNotSynced)
}
