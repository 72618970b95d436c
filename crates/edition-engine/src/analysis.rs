//! Everything that is known of a publication once it has been read: the first half of every command
//! that looks at content.
//!
//! 1. Sources are parsed, and their segments get their ids from what sync remembers.
//! 2. Catalogs are parsed, and one [`Localizer`] is made for each locale.
//! 3. [`unsynced`]: translations that only a sync would find are found as it would.
//! 4. What each message is worth is decided from its comments and from the state.
//! 5. Every document is put into all its locales, and the rules look at the result.
//!
//! Each step runs over all files at once; results stand in the order of their names, whatever the
//! threads did.

mod unsynced;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::Checker;
use edition_localization::sync::{identify, state};
use edition_localization::{
    Catalog, CatalogFile, Lexicon, LocalizeInput, Localized, Localizer, MessageState,
    message_state, parse_catalog,
};
use edition_model::{
    Diagnostic, Document, DocumentId, FileId, Locale, Reported, SegmentId, SourceSegment,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::errors::ToolError;
use crate::project::Project;

/// So few files are read faster by one thread than shared out.
const FEW: usize = 8;

/// A publication, read and understood.
pub struct Analysis<'p> {
    /// Where it was read from.
    pub project: &'p Project,
    /// The documents with what was found in each; `None` where a source could not be understood.
    pub documents: BTreeMap<DocumentId, Reported<Option<identify::Identified>>>,
    /// The translations of documents by locale, with what was found in each file.
    pub translations: BTreeMap<Locale, BTreeMap<DocumentId, Reported<CatalogFile<'p>>>>,
    /// What each locale has beside its documents: terms and interface.
    pub catalogs: BTreeMap<Locale, Reported<Catalog<'p>>>,
    /// What sync remembers of each source.
    pub source_states: BTreeMap<DocumentId, Option<state::SourceState>>,
    /// What sync remembers of each translation.
    pub target_states: BTreeMap<(Locale, DocumentId), Option<state::TargetState>>,
    /// One for each locale of the publication and of its documents.
    pub localizers: Arc<Localizers>,
    /// What was found on the way, beside documents and catalogs.
    pub findings: Vec<Diagnostic>,
}

/// What the files of a publication say, each for itself.
struct Read<'p> {
    documents: BTreeMap<DocumentId, Reported<Option<identify::Identified>>>,
    translations: Translations<'p>,
    catalogs: BTreeMap<Locale, Reported<Catalog<'p>>>,
    source_states: BTreeMap<DocumentId, Option<state::SourceState>>,
    target_states: BTreeMap<(Locale, DocumentId), Option<state::TargetState>>,
}

/// The translations of documents by locale.
type Translations<'p> = BTreeMap<Locale, BTreeMap<DocumentId, Reported<CatalogFile<'p>>>>;

/// What analyses of the same terms and interfaces share.
pub struct Localizers {
    /// That of the source locale.
    source: Arc<Localizer>,
    /// One for each locale, the source among them.
    by_locale: BTreeMap<Locale, Arc<Localizer>>,
    /// The terms of the source locale.
    lexicon: Lexicon,
    /// What the rules have found nothing in.
    checker: Checker,
}

impl Localizers {
    /// That of the source locale.
    pub fn source(&self) -> &Arc<Localizer> {
        &self.source
    }

    /// That of `locale`.
    pub fn get(&self, locale: &Locale) -> Option<&Arc<Localizer>> {
        self.by_locale.get(locale)
    }

    /// That of a locale which `document` names.
    ///
    /// # Errors
    /// Where no document named it when the localizers were made.
    pub fn of(&self, document: &DocumentId, locale: &Locale) -> Result<&Arc<Localizer>, ToolError> {
        self.get(locale).ok_or_else(|| ToolError::UnforeseenLocale {
            document: document.clone(),
            locale: locale.clone(),
        })
    }

    /// Applies the rules.
    pub fn checker(&self) -> &Checker {
        &self.checker
    }

    /// All, by locale.
    pub fn iter(&self) -> impl Iterator<Item = (&Locale, &Arc<Localizer>)> {
        self.by_locale.iter()
    }

    /// The locales that there is one for.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.by_locale.keys()
    }
}

/// A document in one of its locales.
pub struct Prepared {
    /// Who put it there.
    pub localizer: Arc<Localizer>,
    /// What is known of the message of each segment, in their order; nothing in the source locale.
    pub states: Vec<Option<MessageState>>,
    /// The edition, as far as it can be made.
    pub localized: Reported<Localized>,
}

impl Prepared {
    /// Whether a segment has no translation, or one of another text.
    pub fn is_incomplete(&self) -> bool {
        let mut known = self.states.iter().flatten();
        known.any(|state| *state != MessageState::Translated)
    }
}

impl<'p> Analysis<'p> {
    /// Reads and understands `project`, as it would stand after a sync.
    pub fn of(project: &'p Project) -> Self {
        Self::with(project, &BTreeSet::new(), unsynced::derive)
    }

    /// The same for what is between the documents of a publication, some of which have `targets` of
    /// their own.
    pub fn between(project: &'p Project, targets: &BTreeSet<Locale>) -> Self {
        Self::with(project, targets, unsynced::derive)
    }

    /// Reads and understands `project` as its files are, for commands that write them.
    pub fn as_written(project: &'p Project) -> Self {
        Self::with(project, &BTreeSet::new(), |_, _, _| ())
    }

    /// Understands a project that was cut down to some documents ([`Project::only`]), with the
    /// localizers of the whole one.
    pub fn with_localizers(project: &'p Project, localizers: &Arc<Localizers>) -> Self {
        let mut findings = project.findings.clone();
        let read = read_catalogs(project);
        let read = Self::read(
            project,
            read,
            unsynced::derive,
            &localizers.lexicon,
            &mut findings,
        );
        Self::from_read(project, read, localizers.clone(), findings)
    }

    fn with(
        project: &'p Project,
        targets: &BTreeSet<Locale>,
        derive: impl FnOnce(&'p Project, &mut Read<'p>, &Lexicon),
    ) -> Self {
        let mut findings = project.findings.clone();
        let catalogs = read_catalogs(project);
        let source_locale = &project.settings.source;
        let source_catalog = catalogs.0.get(source_locale);
        let terms = source_catalog.and_then(|catalog| catalog.value.terms.as_ref());
        let lexicon = Lexicon::new(terms, source_locale);
        let read = Self::read(project, catalogs, derive, &lexicon, &mut findings);
        let own = read.documents.values().filter_map(own_targets).flatten();
        let targets = project.settings.targets.iter().chain(targets).chain(own);
        let (source, by_locale) =
            make_localizers(project, targets.collect(), &read.catalogs, &mut findings);
        let localizers = Localizers {
            source,
            by_locale,
            lexicon,
            checker: Checker::default(),
        };
        Self::from_read(project, read, Arc::new(localizers), findings)
    }

    fn read(
        project: &'p Project,
        (catalogs, translations): Catalogs<'p>,
        derive: impl FnOnce(&'p Project, &mut Read<'p>, &Lexicon),
        lexicon: &Lexicon,
        findings: &mut Vec<Diagnostic>,
    ) -> Read<'p> {
        let source_states = read_source_states(project, findings);
        let target_states = read_target_states(project, findings);
        let references = translations.get(&project.settings.source);
        let documents = read_documents(project, &source_states, references, lexicon);
        let mut read = Read {
            documents,
            translations,
            catalogs,
            source_states,
            target_states,
        };
        derive(project, &mut read, lexicon);
        read
    }

    fn from_read(
        project: &'p Project,
        read: Read<'p>,
        localizers: Arc<Localizers>,
        findings: Vec<Diagnostic>,
    ) -> Self {
        let Read {
            documents,
            translations,
            catalogs,
            source_states,
            target_states,
        } = read;
        Self {
            project,
            documents,
            translations,
            catalogs,
            source_states,
            target_states,
            localizers,
            findings,
        }
    }

    /// The document, where its source could be understood.
    pub fn document(&self, id: &DocumentId) -> Option<&Document<SourceSegment>> {
        Some(&self.documents.get(id)?.value.as_ref()?.document)
    }

    /// The locales of a document, the source first.
    pub fn locales_of(&self, document: &Document<SourceSegment>) -> Vec<Locale> {
        self.project
            .locales_of(document.front_matter.targets.as_ref())
    }

    /// The translations of a document.
    pub fn translation(
        &self,
        locale: &Locale,
        id: &DocumentId,
    ) -> Option<&Reported<CatalogFile<'p>>> {
        self.translations.get(locale)?.get(id)
    }

    /// What sync remembers of the translations of a document.
    pub fn target_state(&self, locale: &Locale, id: &DocumentId) -> Option<&state::TargetState> {
        self.target_states
            .get(&(locale.clone(), id.clone()))?
            .as_ref()
    }

    /// Puts a document into one of its locales.
    ///
    /// # Errors
    /// Where no document named the locale when the localizers were made.
    pub fn prepare(
        &self,
        document: &Document<SourceSegment>,
        locale: &Locale,
        locales: &[Locale],
    ) -> Result<Prepared, ToolError> {
        let source = self.localizers.source();
        let localizer = self.localizers.of(&document.id, locale)?.clone();
        let is_source = *locale == self.project.settings.source;
        let catalog = self
            .translation(locale, &document.id)
            .filter(|_| !is_source);
        let catalog = catalog.map(|reported| &reported.value);
        let states = if is_source {
            Vec::new()
        } else {
            self.message_states(document, locale)
        };
        let input = LocalizeInput {
            document,
            catalog,
            states: &states,
            locales,
            source,
        };
        let localized = localizer.localize(&input);
        Ok(Prepared {
            localizer,
            states,
            localized,
        })
    }

    /// What is known of the message of each segment of a document in a target locale, in their order; a
    /// text without letters has none.
    pub fn message_states(
        &self,
        document: &Document<SourceSegment>,
        locale: &Locale,
    ) -> Vec<Option<MessageState>> {
        let catalog = self
            .translation(locale, &document.id)
            .map(|reported| &reported.value);
        let remembered = self.target_state(locale, &document.id);
        let entries = remembered.into_iter().flat_map(|it| &it.messages);
        let entries: FxHashMap<&SegmentId, &state::Entry> = entries.collect();
        let segments = document.body.segments().into_iter();
        let states = segments.map(|segment| {
            let id = segment.id.as_ref()?;
            let message = catalog.and_then(|catalog| catalog.message(id.as_str()));
            let entry = entries.get(id).copied();
            Some(message_state(message, entry, segment.into()))
        });
        states.collect()
    }
}

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

fn text(project: &Project, file: FileId) -> &str {
    project.texts.get(file).map_or("", |file| file.text())
}

/// Terms and interfaces by locale, and the translations of documents.
type Catalogs<'p> = (BTreeMap<Locale, Reported<Catalog<'p>>>, Translations<'p>);

fn read_catalogs(project: &Project) -> Catalogs<'_> {
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
            (
                locale,
                name,
                parse_catalog(file, text(project, file), source),
            )
        })
        .collect();
    let mut catalogs: BTreeMap<Locale, Reported<Catalog<'_>>> = BTreeMap::new();
    let mut translations: Translations<'_> = BTreeMap::new();
    for (locale, name, file) in parsed {
        let catalog = catalogs
            .entry(locale.clone())
            .or_insert_with(|| Reported::clean(empty_catalog(locale)));
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

fn empty_catalog<'p>(locale: &Locale) -> Catalog<'p> {
    Catalog {
        locale: locale.clone(),
        terms: None,
        interface: None,
        documents: BTreeMap::new(),
    }
}

fn read_source_states(
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

fn read_target_states(
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

fn read_documents(
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

fn read_document(
    project: &Project,
    id: &DocumentId,
    file: FileId,
    remembered: &state::SourceState,
    lexicon: &Lexicon,
) -> Reported<Option<identify::Identified>> {
    if project.damaged.contains(&file) {
        return Reported::clean(None);
    }
    let Reported {
        value,
        mut diagnostics,
    } = edition_parser::parse_document(id, file, text(project, file));
    let value = value
        .map(|document| identify::identify(document, remembered, lexicon).take(&mut diagnostics));
    Reported { value, diagnostics }
}

/// The locales that a document names for itself.
fn own_targets(document: &Reported<Option<identify::Identified>>) -> Option<&Vec<Locale>> {
    let identified = document.value.as_ref()?;
    identified.document.front_matter.targets.as_ref()
}

fn make_localizers(
    project: &Project,
    targets: BTreeSet<&Locale>,
    catalogs: &BTreeMap<Locale, Reported<Catalog<'_>>>,
    findings: &mut Vec<Diagnostic>,
) -> (Arc<Localizer>, BTreeMap<Locale, Arc<Localizer>>) {
    let make = |locale: &Locale, source: Option<&Localizer>| {
        let empty = empty_catalog(locale);
        let catalog = catalogs
            .get(locale)
            .map_or(&empty, |reported| &reported.value);
        Localizer::new(catalog, source)
    };
    let source_locale = &project.settings.source;
    let source = make(source_locale, None).take(findings);
    let made: Vec<(Locale, Reported<Localizer>)> = targets
        .into_par_iter()
        .filter(|locale| *locale != source_locale)
        .map(|locale| (locale.clone(), make(locale, Some(&source))))
        .collect();
    let mut localizers: BTreeMap<Locale, Arc<Localizer>> = made
        .into_iter()
        .map(|(locale, made)| (locale, Arc::new(made.take(findings))))
        .collect();
    let source = Arc::new(source);
    localizers.insert(source_locale.clone(), source.clone());
    (source, localizers)
}
