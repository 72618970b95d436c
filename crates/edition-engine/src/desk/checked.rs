//! What the last check of the whole publication has found.

use std::collections::BTreeMap;
use std::sync::Arc;

use edition_localization::sync::suggest::TranslationMemory;
use edition_model::{Diagnostic, DocumentId, Locale, Rule, Sources, Summary};

use crate::analysis::Analysis;
use crate::memory::memory;
use crate::workspace::Workspace;

/// What has been translated before, by locale. Cheap to clone.
#[derive(Clone, Default)]
pub struct Memories(BTreeMap<Locale, Arc<TranslationMemory>>);

impl Memories {
    /// All that has been translated in the publication.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let analysis = Analysis::of(&workspace.project);
        let targets = analysis.localizers.locales();
        let targets = targets.filter(|it| **it != workspace.project.settings.source);
        let memories = targets.map(|locale| (locale.clone(), Arc::new(memory(&analysis, locale))));
        Self(memories.collect())
    }

    pub(super) fn get(&self, locale: &Locale) -> Option<&TranslationMemory> {
        self.0.get(locale).map(AsRef::as_ref)
    }
}

/// What the last check of the whole publication has found.
#[derive(Default)]
pub struct Checked {
    /// How many findings each document has in each locale.
    pub counts: BTreeMap<(DocumentId, Locale), Summary>,
    /// Findings that only a comparison of documents shows, and those that belong to no document.
    pub(super) further: Vec<Diagnostic>,
    /// The texts that the findings point into.
    pub(super) texts: Sources,
    pub(super) memories: Memories,
}

impl Checked {
    /// What these findings come to, which point into `texts`.
    #[must_use]
    pub fn new(findings: Vec<Diagnostic>, texts: Sources, memories: Memories) -> Self {
        let mut by_edition: BTreeMap<(DocumentId, Locale), Vec<Diagnostic>> = BTreeMap::new();
        let mut further = Vec::new();
        for finding in findings {
            let compares = matches!(
                finding.rule,
                Rule::InconsistentTranslation | Rule::NameMismatch | Rule::Omission
            );
            if finding.document.is_none() || compares {
                further.push(finding.clone());
            }
            if let (Some(document), Some(locale)) = (&finding.document, &finding.locale) {
                let key = (document.clone(), locale.clone());
                by_edition.entry(key).or_default().push(finding);
            }
        }
        let counts = by_edition.into_iter();
        Self {
            counts: counts
                .map(|(key, findings)| (key, Summary::of(&findings)))
                .collect(),
            further,
            texts,
            memories,
        }
    }

    /// The same, where only what has been translated is known anew.
    #[must_use]
    pub fn with(&self, memories: Memories) -> Self {
        Self {
            counts: self.counts.clone(),
            further: self.further.clone(),
            texts: self.texts.clone(),
            memories,
        }
    }
}
