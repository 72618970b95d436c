//! Brings catalogs up to date with the sources. A pure function: it takes texts and returns the
//! files to write and to remove.
//!
//! 1. `files`: finds catalogs and states, and the documents that were renamed or withdrawn.
//! 2. `source`: identifies the segments ([`identify`]) and rewrites the catalog of the source
//!    locale.
//! 3. `planner`: decides for each target locale what becomes of each message, from what stands there
//!    (`ground`) and what comes back (`revive`): out of the `attic`, or from another document
//!    (`moves`). `plan` is the result.
//! 4. `revise`: updates the tool's comments above one message, by byte range.
//! 5. `layout`: puts the file together, and leaves whatever is the translator's as it was.
//! 6. `memory`: decides what the state records ([`state`]).
//! 7. `terms`: each target locale gets what it lacks of the source locale's terms.
//! 8. `words`: the terms and the words of each interface are held against those of the source.
//! 9. `allowed`: what reviewers allow above messages goes on the list of their locale.
//!
//! A file with a syntax error, or one that could not be read, is left alone together with its
//! state. Sync is idempotent: run on its own output, it changes nothing. Beside it stand
//! [`declare`] (what people say of translations), [`translate`], [`forms`] and [`coin`] (one
//! translation, the forms of one term, or a new term, typed at the desk), [`status`] (how far a document is translated) and [`suggest`] (what was translated
//! before).

pub mod allowed;
mod attic;
pub mod coin;
mod common_words;
pub mod declare;
mod files;
pub mod forms;
mod ground;
pub mod identify;
mod layout;
mod memory;
mod moves;
mod plan;
mod planner;
mod revise;
mod revive;
mod source;
pub mod state;
pub mod status;
pub mod suggest;
mod target;
mod terms;
pub mod translate;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Diagnostic, Document, DocumentId, FileId, Locale, ParsedSegment, Reported, SegmentId,
    SourceFile, Sources,
};

pub(crate) use memory::squeeze;
pub(crate) use revise::{Desired, new_entry, revise};
pub use source::source_catalog;
pub(crate) use source::{Live, live_segment, live_segments};

use crate::localize::lexicon::Lexicon;
use crate::paths::{self, is_state_path};
use allowed::Allowing;
use files::Files;
use identify::Elsewhere;
use moves::Moves;
use source::{Segments, Source};
use state::AllowedPair;

/// The input of [`sync`].
#[derive(Debug, Clone, Copy)]
pub struct Publication<'p> {
    /// The texts that were read: at least all of `locales/` with the `.toml` files under
    /// `locales/.state/`, each under its path in the project.
    pub sources: &'p Sources,
    /// The paths of sources, catalogs and states that exist but could not be read or used. Whatever
    /// depends on them is left alone.
    pub unreadable: &'p BTreeSet<String>,
    /// The locale that the sources are written in.
    pub source_locale: &'p Locale,
    /// The locales of documents that name none of their own.
    pub targets: &'p [Locale],
    /// The documents.
    pub documents: &'p [Document<ParsedSegment>],
    /// What a new message says until it is translated.
    pub prefill: Prefill,
    /// What becomes of messages that no segment uses any more.
    pub obsolete: Obsolete,
}

/// What a new message says until it is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prefill {
    /// The source text, marked `# untranslated`.
    #[default]
    Source,
    /// No message is written at all: Pontoon and Weblate take any message for a translation.
    Nothing,
}

/// What becomes of messages that no segment uses any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Obsolete {
    /// They move to the end of the catalog.
    #[default]
    Keep,
    /// They go from the catalog; the state keeps them.
    Prune,
}

/// A file to write or to remove, by its path in the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileChange {
    /// Write this text to the file.
    Write {
        /// Its path.
        path: String,
        /// The whole text.
        text: String,
    },
    /// Remove the file.
    Remove {
        /// Its path.
        path: String,
    },
}

impl FileChange {
    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Write { path, .. } | Self::Remove { path } => path,
        }
    }
}

/// The output of [`sync`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synced {
    /// The changes, in an order in which the least is amiss where they are interrupted: what leaves a catalog and has to be
    /// kept, the names of the segments, the catalogs, what is remembered of them, and in the end removals. A file may be
    /// written twice.
    pub changes: Vec<FileChange>,
    /// The documents that were renamed, the old name by the new one.
    pub renamed_documents: BTreeMap<DocumentId, DocumentId>,
    /// What is no longer allowed in a locale, since its comment was deleted.
    pub taken_back: Vec<(Locale, AllowedPair)>,
    /// The segments whose id had the shape of an address, which numbers alone have: the document, the old id and the new one.
    pub renamed_segments: Vec<(DocumentId, SegmentId, SegmentId)>,
}

/// Compares all catalogs with the sources. Finds `syntax-error` in the files that it leaves alone
/// for that reason.
#[must_use]
pub fn sync(publication: &Publication<'_>) -> Reported<Synced> {
    let files = Files::new(publication);
    let mut work = Work {
        publication,
        lexicon: files.lexicon(publication.source_locale),
        files: &files,
        written: BTreeMap::new(),
        removed: BTreeSet::new(),
        diagnostics: Vec::new(),
        allowing: Allowing::default(),
    };
    work.read_allowed();
    let renamed_documents = files::find_renamed(publication, &files);
    let withdrawn = files::find_withdrawn(publication, &files, &renamed_documents);
    let named = publication.documents.iter().map(|it| (&it.id, Some(it)));
    let mut sources = Vec::new();
    for (id, document) in named.chain(withdrawn.iter().map(|id| (id, None))) {
        sources.extend(work.read_source(id, document, renamed_documents.get(id)));
    }
    let elsewhere = moves::texts_that_moved(&sources);
    let prepared: Vec<Prepared<'_>> = sources
        .into_iter()
        .map(|source| work.prepare(source, &elsewhere))
        .collect();
    let renamed_segments = prepared.iter().flat_map(Prepared::given_room).collect();
    let mut moves = moves::find(&work, &prepared);
    for document in &prepared {
        work.sync_document(document, &mut moves);
    }
    work.sync_terms();
    work.sync_interfaces();
    for shared in words::SharedFile::ALL {
        work.sync_shared(shared);
    }
    work.look_at_words();
    let taken_back = work.write_allowed();
    let Work {
        mut written,
        removed,
        diagnostics,
        ..
    } = work;
    let kept_first = kept_first(&files, &written);
    written.retain(|path, text| kept_first.get(path) != Some(text));
    let mut writes: Vec<(String, String)> = written.into_iter().collect();
    writes.sort_by_key(|(path, _)| turn(path, publication.source_locale));
    let writes = kept_first.into_iter().chain(writes);
    let writes = writes.map(|(path, text)| FileChange::Write { path, text });
    let removals = removed.into_iter().map(|path| FileChange::Remove { path });
    Reported {
        value: Synced {
            changes: writes.chain(removals).collect(),
            renamed_documents,
            taken_back,
            renamed_segments,
        },
        diagnostics,
    }
}

/// When a file is written among others.
fn turn(path: &str, source_locale: &Locale) -> u8 {
    let is_source = paths::locale_of(path).is_some_and(|locale| locale == source_locale.tag());
    match (is_state_path(path), is_source) {
        (true, true) => 0,
        (false, false) => 1,
        (false, true) => 2,
        (true, false) => 3,
    }
}

/// The states as they were, with the messages in them that are to leave their catalogs.
fn kept_first(files: &Files<'_>, written: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let states = written.iter().filter(|(path, _)| is_state_path(path));
    let first = states.filter_map(|(path, text)| {
        let file = files.file(path);
        let before = file.map(|(file, before)| state::read_target_state(file, before).value);
        let mut state = before.unwrap_or_else(|| Some(state::TargetState::default()))?;
        let file = file.map_or_else(nowhere, |(file, _)| file);
        let now = state::read_target_state(file, text).value?.messages;
        let is_new = |(id, entry): &(_, state::Entry)| {
            let before = state
                .messages
                .get(id)
                .and_then(|before| before.kept.as_ref());
            entry.kept.is_some() && entry.kept.as_ref() != before
        };
        let new: Vec<_> = now.into_iter().filter(is_new).collect();
        if new.is_empty() {
            return None;
        }
        state.messages.extend(new);
        Some((path.clone(), state::write_target_state(&state)))
    });
    first.collect()
}

/// The name of a file that there is not.
fn nowhere() -> FileId {
    Sources::default().add(SourceFile::new("", ""))
}

/// The changes collected so far.
struct Work<'p> {
    publication: &'p Publication<'p>,
    lexicon: Lexicon,
    files: &'p Files<'p>,
    written: BTreeMap<String, String>,
    removed: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
    allowing: Allowing,
}

/// A document whose segments are identified.
struct Prepared<'p> {
    id: DocumentId,
    /// Its former name, if it was renamed.
    former: Option<&'p DocumentId>,
    segments: Segments,
    /// The locales that it is translated into.
    targets: BTreeSet<Locale>,
    /// All locales in which it has files, or should have.
    locales: BTreeSet<Locale>,
}

impl Prepared<'_> {
    /// The segments whose id had the shape of an address: the document, the old id and the new one.
    fn given_room(&self) -> impl Iterator<Item = (DocumentId, SegmentId, SegmentId)> {
        let renames = self.segments.renames.iter();
        let renames = renames.filter(|(old, _)| old.is_address());
        renames.map(|(old, new)| (self.id.clone(), old.clone(), new.clone()))
    }
}

impl Work<'_> {
    /// Identifies the segments of a document, and updates the source locale.
    fn prepare<'d>(&mut self, source: Source<'d>, elsewhere: &Elsewhere) -> Prepared<'d> {
        let segments = self.sync_source(&source, elsewhere);
        let (id, former) = (&source.id, source.former);
        let mut locales = self.files.locales_of(id);
        locales.extend(former.iter().flat_map(|it| self.files.locales_of(it)));
        let targets: BTreeSet<Locale> = match source.document {
            Some(document) => {
                let own = document.front_matter.targets.as_deref();
                let targets = own.unwrap_or(self.publication.targets);
                targets.iter().cloned().collect()
            }
            None => locales.clone(),
        };
        locales.extend(targets.iter().cloned());
        locales.remove(self.publication.source_locale);
        Prepared {
            id: source.id,
            former,
            segments,
            targets,
            locales,
        }
    }

    /// Brings one document's catalogs up to date.
    fn sync_document(&mut self, document: &Prepared<'_>, moves: &mut Moves) {
        for locale in &document.locales {
            let place = target::Place {
                locale,
                id: &document.id,
                former: document.former,
            };
            if document.targets.contains(locale) {
                let moved = moves.remove(&(locale.clone(), document.id.clone()));
                self.sync_target(&place, &document.segments, &moved.unwrap_or_default());
            } else {
                self.move_along(&place);
            }
        }
    }

    /// Writes `text` to `path`, unless the file holds it already.
    fn write(&mut self, path: String, text: String) {
        let same = |there: &str| match is_state_path(&path) {
            true => state::is_state_as_written(there, &text),
            false => crate::catalog::edit::same_lines(there, &text),
        };
        if !self.files.text(&path).is_some_and(same) {
            self.written.insert(path, text);
        }
    }

    /// Removes `path`, if it exists.
    fn remove(&mut self, path: String) {
        if self.files.text(&path).is_some() {
            self.removed.insert(path);
        }
    }
}

#[cfg(test)]
mod tests;
