//! Sources that were changed since the last sync: where a segment or a document goes by another name
//! now, was split, merged or restored, its translations are found as a sync would find them.
//!
//! Sync itself is asked what it would write, for those documents alone, and its texts are read in
//! place of the files. What else may have changed shows without: a changed text is stale, a new one
//! missing. The reference file in the source locale is left as it is, so that its rule still finds
//! that nobody was told.

use std::collections::BTreeSet;

use edition_localization::sync::state;
use edition_localization::sync::{FileChange, Obsolete, Synced};
use edition_localization::{
    CatalogFile, Lexicon, is_state_path, locale_and_document, parse_catalog,
};
use edition_model::{DocumentId, FileId, SourceFile, Sources};

use super::read::{Read, read_document};
use crate::names::newcomers;
use crate::project::Project;
use crate::syncing::{plan, unreadable};

/// Has `read` stand as after a sync.
pub(super) fn derive<'p>(project: &'p Project, read: &mut Read<'p>, lexicon: &Lexicon) {
    let mut unsynced = find_unsynced(project, read);
    let newcomers = find_newcomers(project, read);
    if unsynced.is_empty() && newcomers.is_empty() {
        return;
    }
    let synced = sync(project, unsynced.union(&newcomers));
    unsynced.extend(synced.renamed_documents.keys().cloned());
    let texts = project
        .derived
        .get_or_init(|| with_changes(project, &synced, &unsynced));
    for (file, derived) in texts.iter().skip(project.texts.iter().count()) {
        take_in(project, read, file, derived);
    }
    for former in synced.renamed_documents.values() {
        for catalog in read.catalogs.values_mut() {
            catalog.value.documents.remove(former);
        }
    }
    for id in unsynced {
        let (Some(&file), Some(Some(remembered))) =
            (project.documents.get(&id), read.source_states.get(&id))
        else {
            continue;
        };
        let document = read_document(project, &id, file, remembered, lexicon);
        read.documents.insert(id, document);
    }
}

/// The documents whose segments go by other names than their translations know.
fn find_unsynced(project: &Project, read: &Read<'_>) -> BTreeSet<DocumentId> {
    let source = &project.settings.source;
    let is_unsynced = |id: &DocumentId, remembered: &state::SourceState| {
        let identified = read.documents.get(id).and_then(|it| it.value.as_ref());
        let targets = read.translations.iter().filter(|(it, _)| *it != source);
        let mut catalogs = targets.filter_map(|(_, files)| Some(&files.get(id)?.value));
        identified.is_some_and(|identified| {
            !identified.goes_by_names_in(remembered)
                || catalogs.any(|catalog| has_former_names(catalog, remembered))
        })
    };
    let states = read.source_states.iter();
    states
        .filter_map(|(id, remembered)| Some((id, remembered.as_ref()?)))
        .filter(|(id, remembered)| is_unsynced(id, remembered))
        .map(|(id, _)| id.clone())
        .collect()
}

/// Whether a message goes by a name that its segment had before the last sync, as after a merge.
fn has_former_names(catalog: &CatalogFile<'_>, remembered: &state::SourceState) -> bool {
    let entries = remembered.segments.iter();
    let mut renamed =
        entries.filter(|(_, entry)| matches!(entry, state::SourceEntry::Renamed { .. }));
    renamed.any(|(former, _)| {
        let now = remembered.renamed(former);
        catalog.message(former.as_str()).is_some()
            && now.is_some_and(|now| catalog.message(now.as_str()).is_none())
    })
}

/// The documents that nothing is remembered of, where one that is remembered has lost its source.
fn find_newcomers(project: &Project, read: &Read<'_>) -> BTreeSet<DocumentId> {
    let states = &read.source_states;
    newcomers(
        project.documents.keys(),
        |id| states.contains_key(id),
        states.keys().map(DocumentId::as_str),
    )
}

/// What sync would make of the documents.
fn sync<'d>(project: &Project, ids: impl Iterator<Item = &'d DocumentId>) -> Synced {
    let documents: Vec<_> = ids
        .filter_map(|id| {
            let file = project.documents.get(id)?;
            let text = project.texts.get(*file)?.text();
            edition_parser::parse_document(id, *file, text).value
        })
        .collect();
    let unreadable = unreadable(project, &project.findings);
    plan(project, &unreadable, &documents, Obsolete::Keep).value
}

/// The texts that were read, and after them what sync would write for the `unsynced` documents,
/// beside reference files.
fn with_changes(project: &Project, synced: &Synced, unsynced: &BTreeSet<DocumentId>) -> Sources {
    let mut texts = project.texts.clone();
    for change in &synced.changes {
        if let FileChange::Write { path, text } = change
            && let Some((locale, id)) = locale_and_document(path)
            && unsynced.contains(&id)
            && (locale != project.settings.source || is_state_path(path))
        {
            texts.add(SourceFile::new(path.as_str(), text.as_str()));
        }
    }
    texts
}

/// Reads a text that sync would write in place of the one that is there.
fn take_in<'p>(project: &Project, read: &mut Read<'p>, file: FileId, derived: &'p SourceFile) {
    let Some((locale, id)) = locale_and_document(derived.path()) else {
        return;
    };
    let source = &project.settings.source;
    if !is_state_path(derived.path()) {
        let catalog = parse_catalog(file, derived.text(), source);
        let of_locale = read.translations.entry(locale).or_default();
        of_locale.insert(id, catalog);
    } else if locale == *source {
        let remembered = state::read_source_state(file, derived.text()).value;
        read.source_states.insert(id, remembered);
    } else {
        let remembered = state::read_target_state(file, derived.text()).value;
        read.target_states.insert((locale, id), remembered);
    }
}
