//! What was renamed since the last sync, followed in memory: a document that goes by another name
//! keeps its translations, and so does a segment that was pinned. That a sync is due is reported all
//! the same.
//!
//! A publication that is synced costs no more than a look at its pins.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::state::{
    SourceState, read_source_state, read_target_state, write_target_state,
};
use edition_localization::sync::{
    Obsolete, Prefill, Publication, find_renamed_documents, follow_catalog, follow_state,
};
use edition_localization::{Lexicon, identify, parse_catalog};
use edition_model::{Document, DocumentId, FileId, ParsedSegment, SourceFile};

use crate::project::Project;

/// Puts translations under the names of today.
pub(crate) fn follow_renames(project: &mut Project) {
    follow_documents(project);
    let ids: Vec<DocumentId> = project.documents.keys().cloned().collect();
    for id in ids {
        if has_new_pin(project, &id) {
            follow_segments(project, &id);
        }
    }
}

fn text(project: &Project, file: FileId) -> &str {
    project.texts.get(file).map_or("", SourceFile::text)
}

fn parsed(project: &Project, id: &DocumentId) -> Option<Document<ParsedSegment>> {
    let file = *project.documents.get(id)?;
    if project.damaged.contains(&file) {
        return None;
    }
    edition_parser::parse_document(id, file, text(project, file)).value
}

/// Documents that nothing is remembered of may be others under a new name.
fn follow_documents(project: &mut Project) {
    let source = project.settings.source.clone();
    let Some(states) = project.states.get(&source) else {
        return;
    };
    let remembered = |id: &DocumentId| states.contains_key(id.as_str());
    let newcomers: Vec<&DocumentId> = project
        .documents
        .keys()
        .filter(|id| !remembered(id))
        .collect();
    let all_there = states
        .keys()
        .all(|name| DocumentId::new(name).is_ok_and(|id| project.documents.contains_key(&id)));
    if newcomers.is_empty() || all_there {
        return;
    }
    let documents: Vec<_> = newcomers
        .iter()
        .filter_map(|id| parsed(project, id))
        .collect();
    // The others have their sources, and need not be read to know that.
    let others = project.documents.keys().filter(|id| remembered(id));
    let others: BTreeSet<String> = others.map(|id| format!("sources/{id}.md")).collect();
    let renamed = find_renamed_documents(&Publication {
        sources: &project.texts,
        unreadable: &others,
        source_locale: &source,
        targets: &project.settings.targets,
        documents: &documents,
        prefill: Prefill::Source,
        obsolete: Obsolete::Keep,
    });
    for (now, former) in renamed {
        for (locale, files) in &mut project.catalogs {
            let catalog = files.remove(former.as_str());
            // The reference file is made by sync alone: it is not there yet.
            if let Some(file) = catalog.filter(|_| *locale != source) {
                files.entry(now.as_str().to_owned()).or_insert(file);
            }
        }
        for files in project.states.values_mut() {
            if let Some(file) = files.remove(former.as_str()) {
                files.entry(now.as_str().to_owned()).or_insert(file);
            }
        }
    }
}

/// Whether the source has a pin that sync has not seen. Words in code may look like one; then the
/// closer look finds nothing.
fn has_new_pin(project: &Project, id: &DocumentId) -> bool {
    let states = project.states.get(&project.settings.source);
    let state = states.and_then(|states| states.get(id.as_str()));
    let (Some(&file), Some(&state)) = (project.documents.get(id), state) else {
        return false;
    };
    let known: BTreeSet<&str> = text(project, state)
        .lines()
        .filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'))
        .collect();
    let pins = text(project, file).split("{#").skip(1);
    pins.filter_map(|rest| rest.split_once('}'))
        .any(|(pin, _)| !known.contains(pin.trim()))
}

fn follow_segments(project: &mut Project, id: &DocumentId) {
    let source = project.settings.source.clone();
    let name = id.as_str();
    let Some(remembered) = remembered(project, id) else {
        return;
    };
    let Some(document) = parsed(project, id) else {
        return;
    };
    // What terms say has no part in names.
    let lexicon = Lexicon::new(None, &source);
    let identified = identify::identify(document, &remembered, &lexicon).value;
    if identified.renames.is_empty() {
        return;
    }
    let mut followed = BTreeMap::new();
    for files in [&project.catalogs, &project.states] {
        for (locale, files) in files.iter().filter(|(locale, _)| **locale != source) {
            let Some(&file) = files.get(name) else {
                continue;
            };
            let there = text(project, file);
            let path = project.texts.get(file).map_or("", SourceFile::path);
            let now = if path.ends_with(".ftl") {
                let catalog = parse_catalog(file, there, &source).value;
                Some(follow_catalog(&catalog, &identified))
            } else {
                let state = read_target_state(file, there).value;
                state.map(|state| write_target_state(&follow_state(&state, &identified)))
            };
            if let Some(now) = now {
                followed.insert(
                    (path.ends_with(".ftl"), locale.clone()),
                    (path.to_owned(), now),
                );
            }
        }
    }
    for ((is_catalog, locale), (path, now)) in followed {
        let file = project.texts.add(SourceFile::new(path, now));
        let files = if is_catalog {
            &mut project.catalogs
        } else {
            &mut project.states
        };
        if let Some(files) = files.get_mut(&locale) {
            files.insert(name.to_owned(), file);
        }
    }
}

fn remembered(project: &Project, id: &DocumentId) -> Option<SourceState> {
    let states = project.states.get(&project.settings.source)?;
    let file = *states.get(id.as_str())?;
    read_source_state(file, text(project, file)).value
}
