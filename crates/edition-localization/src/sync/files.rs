//! Finds the catalogs and states of a publication, and the documents that were renamed or
//! withdrawn.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, DocumentId, FileId, Locale, ParsedSegment, SourceFile};

use super::Publication;
use crate::catalog::parse_catalog;
use crate::fold::fold;
use crate::localize::lexicon::Lexicon;
use crate::paths::{locale_and_document, state_path, terms_path};
use crate::sync::state::{SourceState, read_source_state};

/// The texts of a publication by path.
pub(super) struct Files<'p> {
    by_path: BTreeMap<&'p str, (FileId, &'p SourceFile)>,
    unreadable: &'p BTreeSet<String>,
    /// For each document, the locales in which it has a catalog or a state.
    locales: BTreeMap<DocumentId, BTreeSet<Locale>>,
}

impl<'p> Files<'p> {
    pub(super) fn new(publication: &Publication<'p>) -> Self {
        let files = publication.sources.iter();
        let by_path: BTreeMap<&str, (FileId, &SourceFile)> =
            files.map(|(id, file)| (file.path(), (id, file))).collect();
        let mut locales: BTreeMap<DocumentId, BTreeSet<Locale>> = BTreeMap::new();
        let paths = by_path.keys().copied();
        for path in paths.chain(publication.unreadable.iter().map(String::as_str)) {
            if let Some((locale, document)) = locale_and_document(path) {
                locales.entry(document).or_default().insert(locale);
            }
        }
        Self {
            by_path,
            unreadable: publication.unreadable,
            locales,
        }
    }

    pub(super) fn text(&self, path: &str) -> Option<&'p str> {
        self.by_path.get(path).map(|(_, file)| file.text())
    }

    pub(super) fn file(&self, path: &str) -> Option<(FileId, &'p str)> {
        self.by_path.get(path).map(|(id, file)| (*id, file.text()))
    }

    /// The paths of all texts, and of files that could not be read.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'p str> {
        let unreadable = self.unreadable.iter().map(String::as_str);
        self.by_path.keys().copied().chain(unreadable)
    }

    /// The terms of the source locale. Their syntax errors are reported by `check`, not here.
    pub(super) fn lexicon(&self, source_locale: &Locale) -> Lexicon {
        let terms = self.file(&terms_path(source_locale));
        let terms = terms.map(|(file, text)| parse_catalog(file, text, source_locale).value);
        Lexicon::new(terms.as_ref(), source_locale)
    }

    pub(super) fn is_unreadable(&self, path: &str) -> bool {
        self.unreadable.contains(path)
    }

    pub(super) fn locales_of(&self, document: &DocumentId) -> BTreeSet<Locale> {
        self.locales.get(document).cloned().unwrap_or_default()
    }
}

/// The documents that were renamed, the old name by the new one: a document without a state is the
/// new name of one whose source is gone if they share at least half of their segments, the likest
/// first.
pub(super) fn find_renamed(
    publication: &Publication<'_>,
    files: &Files<'_>,
) -> BTreeMap<DocumentId, DocumentId> {
    let is_new = |document: &&Document<ParsedSegment>| {
        let path = state_path(publication.source_locale, &document.id);
        files.text(&path).is_none() && !files.is_unreadable(&path)
    };
    let newcomers: Vec<_> = publication.documents.iter().filter(is_new).collect();
    if newcomers.is_empty() {
        return BTreeMap::new();
    }
    let mut likeness = Vec::new();
    for former in remembered_without_source(publication, files) {
        let path = state_path(publication.source_locale, &former);
        let Some((file, text)) = files.file(&path) else {
            continue;
        };
        let Some(state) = read_source_state(file, text).value else {
            continue;
        };
        let old = count_texts(texts_of(&state).into_iter());
        for newcomer in &newcomers {
            let segments = newcomer.body.segments().into_iter();
            let translatable = segments.filter(|segment| segment.text.translatable);
            let new = count_texts(translatable.map(|segment| segment.text.pattern.as_str()));
            let shared = shared_texts(&old, &new);
            let both: usize = old.values().chain(new.values()).sum();
            if shared > 0 && shared * 4 >= both {
                let share = 1_000_000 * shared / both;
                likeness.push((
                    std::cmp::Reverse(share),
                    newcomer.id.clone(),
                    former.clone(),
                ));
            }
        }
    }
    likeness.sort();
    let mut renamed = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (_, newcomer, former) in likeness {
        if !renamed.contains_key(&newcomer) && taken.insert(former.clone()) {
            renamed.insert(newcomer, former);
        }
    }
    renamed
}

/// The documents that have a state but no source, and were not renamed.
pub(super) fn find_withdrawn(
    publication: &Publication<'_>,
    files: &Files<'_>,
    renamed: &BTreeMap<DocumentId, DocumentId>,
) -> Vec<DocumentId> {
    let formers: BTreeSet<&DocumentId> = renamed.values().collect();
    let mut withdrawn = remembered_without_source(publication, files);
    withdrawn.retain(|id| !formers.contains(id));
    withdrawn
}

fn remembered_without_source(publication: &Publication<'_>, files: &Files<'_>) -> Vec<DocumentId> {
    let there: BTreeSet<&DocumentId> = publication.documents.iter().map(|it| &it.id).collect();
    let is_remembered = |id: &DocumentId| {
        let path = state_path(publication.source_locale, id);
        files.text(&path).is_some()
    };
    let has_source = |id: &DocumentId| {
        let path = format!("sources/{id}.md");
        there.contains(id) || files.text(&path).is_some() || files.is_unreadable(&path)
    };
    let ids = files.locales.keys();
    ids.filter(|id| is_remembered(id) && !has_source(id))
        .cloned()
        .collect()
}

/// The texts of a document at its last sync; if it was withdrawn by then, those that it had before.
fn texts_of(state: &SourceState) -> Vec<&str> {
    let present: Vec<&str> = state.in_order().into_iter().map(|(_, text)| text).collect();
    if present.is_empty() {
        state.gone().map(|(_, text)| text).collect()
    } else {
        present
    }
}

fn count_texts<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for text in texts {
        *counts.entry(fold(text).into_owned()).or_default() += 1;
    }
    counts
}

fn shared_texts(first: &BTreeMap<String, usize>, second: &BTreeMap<String, usize>) -> usize {
    let common =
        |(text, &count): (&String, &usize)| second.get(text).map(|&other| other.min(count));
    first.iter().filter_map(common).sum()
}
