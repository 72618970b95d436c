//! Everything that is known of a publication once it has been read: the first half of every command
//! that looks at content.
//!
//! 1. Sources are parsed, and their segments get their ids from what sync remembers.
//! 2. Catalogs are parsed, and one [`Localizer`] is made for each locale.
//! 3. `unsynced`: translations that only a sync would find are found as it would.
//!    Then each document learns the numbers of others that it gives (`cited`).
//! 4. `allowed`: what reviewers have allowed of some words is told to all messages with these words.
//! 5. What each message is worth is decided from its comments and from the state.
//! 6. Every document is put into all its locales, and the rules look at the result.
//!
//! Each step runs over all files at once; results stand in the order of their names, whatever the
//! threads did.

mod allowed;
mod cited;
mod localizers;
mod read;
mod reviews;
mod unsynced;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::{Released, Stood};
use edition_localization::sync::{identify, state};
use edition_localization::{
    Catalog, CatalogFile, Copies, Lexicon, LocalizeInput, Localized, Localizer, judge_message,
    localize::TermBook,
};
use edition_model::{
    Diagnostic, Document, DocumentId, House, Locale, Reported, SegmentId, SourceSegment,
};
use rustc_hash::FxHashMap;

use crate::errors::ToolError;
use crate::project::Project;
use crate::releases::{Release, Releases};
pub use edition_localization::MessageState;
pub use localizers::Localizers;
use read::{
    Catalogs, Read, read_catalogs, read_documents, read_releases, read_source_states,
    read_target_states,
};
pub(crate) use reviews::review;
use reviews::reviewed_quotations;
pub use reviews::reviewer;

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
    /// What has been released of each document, and what is wrong with the record; `None` where it cannot be
    /// read.
    pub releases: BTreeMap<DocumentId, Reported<Option<Releases>>>,
    /// One for each locale of the publication and of its documents.
    pub localizers: Arc<Localizers>,
    /// What was found on the way, beside documents and catalogs.
    pub findings: Vec<Diagnostic>,
}

/// A document in one of its locales.
pub struct Prepared {
    /// Who put it there.
    pub localizer: Arc<Localizer>,
    /// What is known of the message of each segment, in their order; nothing in the source locale.
    pub states: Vec<Option<MessageState>>,
    /// The segments of official wording whose translation somebody has confirmed.
    pub reviewed: BTreeSet<SegmentId>,
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
        Self::cut_down(project, localizers, unsynced::derive)
    }

    /// The same as its files are, for those who write them.
    pub fn as_written_with(project: &'p Project, localizers: &Arc<Localizers>) -> Self {
        Self::cut_down(project, localizers, |_, _, _| ())
    }

    fn cut_down(
        project: &'p Project,
        localizers: &Arc<Localizers>,
        derive: impl FnOnce(&'p Project, &mut Read<'p>, &Lexicon),
    ) -> Self {
        let mut findings = project.findings.clone();
        let read = read_catalogs(project);
        let lexicon = localizers.lexicon();
        let read = Self::read(project, read, derive, lexicon, &mut findings);
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
        let targets = targets.collect();
        let localizers = Localizers::new(project, targets, &read.catalogs, lexicon, &mut findings);
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
        cited::take_in(project, &mut read, lexicon);
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
        let mut files = (catalogs, translations);
        allowed::grant(project, &localizers, &documents, &mut files);
        let (catalogs, translations) = files;
        Self {
            project,
            releases: read_releases(project),
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

    /// The locales that some document is translated into.
    pub fn targets(&self) -> impl Iterator<Item = &Locale> {
        let source = &self.project.settings.source;
        self.localizers
            .locales()
            .filter(move |locale| *locale != source)
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

    /// The terms of a language.
    pub fn terms(&self, locale: &Locale) -> Option<&TermBook> {
        Some(self.localizers.get(locale)?.terms())
    }

    /// What sync remembers of the translations of a document.
    pub fn target_state(&self, locale: &Locale, id: &DocumentId) -> Option<&state::TargetState> {
        self.target_states
            .get(&(locale.clone(), id.clone()))?
            .as_ref()
    }

    /// Whether a document has been released, so that its embargo is over, whatever it says. Where the record
    /// cannot be read, that is what has happened, and the error keeps everything as it is.
    pub fn is_released(&self, id: &DocumentId) -> bool {
        self.releases.contains_key(id)
    }

    /// What is wrong with the record of what was released of a document.
    pub(crate) fn faults_of_release(&self, id: &DocumentId) -> Vec<Diagnostic> {
        let releases = self.releases.get(id);
        releases.map_or_else(Vec::new, |reported| reported.diagnostics.clone())
    }

    /// What was last released of a document, and when.
    pub fn last_release(&self, id: &DocumentId) -> Option<(&str, &Release)> {
        self.releases.get(id)?.value.as_ref()?.newest()
    }

    /// The day of the last release of a document, and what stood at its addresses, by today's names.
    pub(crate) fn released_addresses(&self, id: &DocumentId) -> Option<(&str, Released)> {
        let (time, release) = self.last_release(id)?;
        let state = self.source_states.get(id).and_then(Option::as_ref);
        let addresses = release.addresses.iter();
        let addresses = addresses.filter_map(|(address, segment)| {
            let segment = SegmentId::new(segment).ok()?;
            let now = state.and_then(|state| state.renamed(&segment));
            let stood = Stood {
                segment: now.cloned().unwrap_or(segment),
                text: release.texts.get(address).cloned(),
            };
            Some((address.clone(), stood))
        });
        let day = time.split_once('T').map_or(time, |(day, _)| day);
        Some((day, addresses.collect()))
    }

    /// The forms of the pages of a document: its own, else the publication's.
    pub(crate) fn house_of(&self, document: &Document<SourceSegment>) -> House {
        let own = document.front_matter.house;
        own.unwrap_or(self.project.settings.house)
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
        let mut localized = localizer.localize(&input);
        localized.value.edition.house = self.house_of(document);
        Ok(Prepared {
            localizer,
            reviewed: reviewed_quotations(self, document, locale),
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
        let copies = Copies::new(&self.project.settings.source, locale);
        let segments = document.body.segments().into_iter();
        let states = segments.map(|segment| {
            let id = segment.id.as_ref()?;
            let message = catalog.and_then(|catalog| catalog.message(id.as_str()));
            let entry = entries.get(id).copied();
            Some(judge_message(message, entry, segment, (locale, copies)))
        });
        states.collect()
    }
}

/// The locales that a document names for itself.
fn own_targets(document: &Reported<Option<identify::Identified>>) -> Option<&Vec<Locale>> {
    let identified = document.value.as_ref()?;
    identified.document.front_matter.targets.as_ref()
}
