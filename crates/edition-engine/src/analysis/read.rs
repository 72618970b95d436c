//! The files of a publication, each parsed for itself. All are parsed at once; results stand in the order of
//! their names, whatever the threads did.

use std::collections::BTreeMap;

use edition_localization::sync::{identify, state};
use edition_localization::{Catalog, CatalogFile, Lexicon, parse_catalog};
use edition_model::{Diagnostic, DocumentId, FileId, Locale, Reported, say};
use rayon::prelude::*;

use crate::project::Project;
use crate::releases::Releases;

/// So few files are read faster by one thread than shared out.
const FEW: usize = 8;

/// What the files of a publication say, each for itself.
pub(super) struct Read<'p> {
    pub(super) documents: BTreeMap<DocumentId, Reported<Option<identify::Identified>>>,
    pub(super) translations: Translations<'p>,
    pub(super) catalogs: BTreeMap<Locale, Reported<Catalog<'p>>>,
    pub(super) source_states: BTreeMap<DocumentId, Option<state::SourceState>>,
    pub(super) target_states: BTreeMap<(Locale, DocumentId), Option<state::TargetState>>,
}

/// The translations of documents by locale.
pub(super) type Translations<'p> =
    BTreeMap<Locale, BTreeMap<DocumentId, Reported<CatalogFile<'p>>>>;

/// Applies `read` to all, on all threads, and collects what was found in the order of the names.
fn read_all<K: Clone + Ord + Send + Sync, T: Send>(
    files: Vec<(K, FileId)>,
    findings: &mut Vec<Diagnostic>,
    read: impl Fn(&K, FileId) -> Reported<T> + Sync,
) -> BTreeMap<K, T> {
    let results: Vec<(K, Reported<T>)> = files
        .into_par_iter()
        .with_min_len(FEW)
        .map(|(key, file)| (key.clone(), read(&key, file)))
        .collect();
    results
        .into_iter()
        .map(|(key, reported)| (key, reported.take(findings)))
        .collect()
}

pub(super) fn text(project: &Project, file: FileId) -> &str {
    project.texts.get(file).map_or("", |file| file.text())
}

/// Terms and interfaces by locale, and the translations of documents.
pub(super) type Catalogs<'p> = (BTreeMap<Locale, Reported<Catalog<'p>>>, Translations<'p>);

pub(super) fn read_catalogs(project: &Project) -> Catalogs<'_> {
    let source = &project.settings.source;
    let files: Vec<(&Locale, &str, FileId)> = project
        .catalogs
        .iter()
        .flat_map(|(locale, files)| {
            files
                .iter()
                .map(move |(name, file)| (locale, name.as_str(), *file))
        })
        .collect();
    let parsed: Vec<(&Locale, &str, Reported<CatalogFile<'_>>)> = files
        .into_par_iter()
        .with_min_len(FEW)
        .map(|(locale, name, file)| {
            let mut parsed = parse_catalog(file, text(project, file), source);
            parsed.value.readable &= !project.is_unread(file);
            (locale, name, parsed)
        })
        .collect();
    let mut catalogs: BTreeMap<Locale, Reported<Catalog<'_>>> = BTreeMap::new();
    let mut translations: Translations<'_> = BTreeMap::new();
    for (locale, name, file) in parsed {
        let catalog = catalogs
            .entry(locale.clone())
            .or_insert_with(|| Reported::clean(Catalog::empty(locale.clone())));
        match name {
            "terms" => catalog.value.terms = Some(file.take(&mut catalog.diagnostics)),
            "interface" => catalog.value.interface = Some(file.take(&mut catalog.diagnostics)),
            // A file that no document can be named by is nobody's.
            _ => {
                if let Ok(id) = DocumentId::new(name) {
                    if project.documents.contains_key(&id) {
                        translations
                            .entry(locale.clone())
                            .or_default()
                            .insert(id, file);
                    } else {
                        // The translations of a document that is gone.
                        let file = file.take(&mut catalog.diagnostics);
                        catalog.value.documents.insert(id, file);
                    }
                }
            }
        }
    }
    (catalogs, translations)
}

pub(super) fn read_source_states(
    project: &Project,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<DocumentId, Option<state::SourceState>> {
    let files = project
        .states
        .get(&project.settings.source)
        .into_iter()
        .flatten();
    let named = files.filter_map(|(name, file)| Some((DocumentId::new(name).ok()?, *file)));
    read_all(named.collect(), findings, |_, file| {
        state::read_source_state(file, text(project, file))
    })
}

pub(super) fn read_target_states(
    project: &Project,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<(Locale, DocumentId), Option<state::TargetState>> {
    let targets = project
        .states
        .iter()
        .filter(|(locale, _)| **locale != project.settings.source);
    let files = targets.flat_map(|(locale, files)| {
        files.iter().filter_map(move |(name, file)| {
            Some(((locale.clone(), DocumentId::new(name).ok()?), *file))
        })
    });
    read_all(files.collect(), findings, |_, file| {
        state::read_target_state(file, text(project, file))
    })
}

/// The records of what was released. What is wrong with one keeps back its document in all languages.
pub(super) fn read_releases(project: &Project) -> BTreeMap<DocumentId, Reported<Option<Releases>>> {
    let records = project.releases.iter();
    let read = records.map(|(id, file)| {
        let mut releases = match project.damaged.contains(file) {
            true => Releases::unreadable(*file, 0..0, say("release-no-text")),
            false => Releases::read(*file, text(project, *file)),
        };
        for finding in &mut releases.diagnostics {
            finding.document = Some(id.clone());
            finding.locale = Some(project.settings.source.clone());
        }
        (id.clone(), releases)
    });
    read.collect()
}

/// What reviewers have allowed, by locale; a list that cannot be read allows nothing.
pub(super) fn read_allowed_lists(
    project: &Project,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<Locale, state::AllowedList> {
    let readable = project.allowed.iter();
    let readable = readable.filter(|(_, file)| !project.damaged.contains(file));
    let files = readable.map(|(locale, file)| (locale.clone(), *file));
    let lists = read_all(files.collect(), findings, |locale, file| {
        let mut read = state::read_allowed(file, text(project, file));
        for finding in &mut read.diagnostics {
            finding.locale = Some(locale.clone());
        }
        read
    });
    let lists = lists.into_iter();
    lists
        .filter_map(|(locale, list)| Some((locale, list?)))
        .collect()
}

pub(super) fn read_documents(
    project: &Project,
    states: &BTreeMap<DocumentId, Option<state::SourceState>>,
    references: Option<&BTreeMap<DocumentId, Reported<CatalogFile<'_>>>>,
    lexicon: &Lexicon,
) -> BTreeMap<DocumentId, Reported<Option<identify::Identified>>> {
    let read = |id: &DocumentId, file: FileId| match states.get(id).and_then(Option::as_ref) {
        Some(remembered) => read_document(project, id, file, remembered, lexicon),
        None => {
            // Where nothing is remembered, the reference file is the next best, as for sync.
            let reference = references.and_then(|references| references.get(id));
            let remembered = reference.map(|it| state::SourceState::from_catalog(&it.value));
            let remembered = remembered.unwrap_or_default();
            read_document(project, id, file, &remembered, lexicon)
        }
    };
    let documents: Vec<_> = project
        .documents
        .par_iter()
        .map(|(id, file)| (id.clone(), read(id, *file)))
        .collect();
    documents.into_iter().collect()
}

pub(super) fn read_document(
    project: &Project,
    id: &DocumentId,
    file: FileId,
    remembered: &state::SourceState,
    lexicon: &Lexicon,
) -> Reported<Option<identify::Identified>> {
    if project.damaged.contains(&file) {
        return Reported::clean(None);
    }
    let Reported { value, diagnostics } =
        edition_parser::parse_document(id, file, text(project, file));
    let value = value.map(|document| identify::identify(document, remembered, lexicon));
    Reported { value, diagnostics }
}
