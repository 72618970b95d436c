//! Brings catalogs up to date with the sources. It reads and writes no file: it is given texts and
//! gives back what is to change.
//!
//! 1. [`files`]: which texts there are, and which documents go by another name now.
//! 2. [`source`]: ids for the segments; the catalog of the source locale, made anew.
//! 3. [`plan`]: for each target locale, what becomes of each message.
//! 4. [`revise`]: the tool's comments above one message, by byte range.
//! 5. [`layout`]: the file put together, everything that is the translator's as it was.
//! 6. [`memory`]: what to remember of it all.
//!
//! A file with a syntax error, or one that could not be read, is left as it is, and so is what is
//! remembered of it. A second run on what the first one wrote changes nothing.

mod common_words;
pub mod declare;
mod files;
pub mod identify;
mod layout;
mod memory;
mod plan;
mod planner;
mod revise;
mod source;
pub mod state;
pub mod status;
pub mod suggest;
mod target;
pub mod translate;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, Document, DocumentId, Locale, ParsedSegment, Reported, Sources};

pub(crate) use revise::{Desired, new_entry, revise};
pub use source::source_catalog;
pub(crate) use source::{Live, live_segments};

use crate::localize::lexicon::Lexicon;
use crate::paths::is_state_path;
use files::Files;

/// All that sync looks at.
#[derive(Debug, Clone, Copy)]
pub struct Publication<'p> {
    /// The texts that were read: at least all of `locales/` with the `.toml` files under
    /// `locales/.state/`, each under its path in the project.
    pub sources: &'p Sources,
    /// The paths of what is there and could not be read or used, sources, catalogs and states: all
    /// that depends on it is left as it is.
    pub unreadable: &'p BTreeSet<String>,
    /// The locale that the sources are written in.
    pub source_locale: &'p Locale,
    /// The locales of documents that name none of their own.
    pub targets: &'p [Locale],
    /// The documents.
    pub documents: &'p [Document<ParsedSegment>],
    /// What stands in for translations that are still to be made.
    pub prefill: Prefill,
    /// What becomes of messages that no segment uses any more.
    pub obsolete: Obsolete,
}

/// What stands in for translations that are still to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prefill {
    /// The source text, marked `# untranslated`.
    #[default]
    Source,
    /// Nothing: tools like Pontoon and Weblate take any message for a translation.
    Nothing,
}

/// What becomes of messages that no segment uses any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Obsolete {
    /// They stand at the end of the catalog.
    #[default]
    Keep,
    /// They are remembered, and gone from the catalog.
    Prune,
}

/// A file to write or to remove, by its path in the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileChange {
    /// The file is to hold this text.
    Write {
        /// Its path.
        path: String,
        /// The whole text.
        text: String,
    },
    /// The file is to go.
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

/// What sync would change, and what it made of the sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synced {
    /// The changes, in the order in which they are safe to make: what is remembered, catalogs, and
    /// removals last.
    pub changes: Vec<FileChange>,
    /// The documents that go by another name now, under the new one.
    pub renamed_documents: BTreeMap<DocumentId, DocumentId>,
}

/// Compares all catalogs with the sources. Finds `syntax-error`, in what is left as it is for that.
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
    };
    let renamed_documents = files::find_renamed(publication, &files);
    for document in publication.documents {
        let former = renamed_documents.get(&document.id);
        work.sync_document(&document.id, Some(document), former);
    }
    for id in files::find_withdrawn(publication, &files, &renamed_documents) {
        work.sync_document(&id, None, None);
    }
    let Work {
        written,
        removed,
        diagnostics,
        ..
    } = work;
    let (states, catalogs): (Vec<_>, Vec<_>) = written
        .into_iter()
        .partition(|(path, _)| is_state_path(path));
    let writes = states.into_iter().chain(catalogs);
    let writes = writes.map(|(path, text)| FileChange::Write { path, text });
    let removals = removed.into_iter().map(|path| FileChange::Remove { path });
    Reported {
        value: Synced {
            changes: writes.chain(removals).collect(),
            renamed_documents,
        },
        diagnostics,
    }
}

/// The changes as they come together.
struct Work<'p> {
    publication: &'p Publication<'p>,
    lexicon: Lexicon,
    files: &'p Files<'p>,
    written: BTreeMap<String, String>,
    removed: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Work<'_> {
    /// Brings one document's catalogs up to date; `None` for a document that was withdrawn.
    fn sync_document(
        &mut self,
        id: &DocumentId,
        document: Option<&Document<ParsedSegment>>,
        former: Option<&DocumentId>,
    ) {
        let Some(segments) = self.sync_source(id, document, former) else {
            return;
        };
        let mut locales = self.files.locales_of(id);
        locales.extend(
            former
                .iter()
                .flat_map(|former| self.files.locales_of(former)),
        );
        let targets: BTreeSet<Locale> = match document {
            Some(document) => {
                let own = document.front_matter.targets.as_deref();
                own.unwrap_or(self.publication.targets)
                    .iter()
                    .cloned()
                    .collect()
            }
            None => locales.clone(),
        };
        locales.extend(targets.iter().cloned());
        locales.remove(self.publication.source_locale);
        for locale in locales {
            let place = target::Place {
                locale: &locale,
                id,
                former,
            };
            if targets.contains(&locale) {
                self.sync_target(&place, &segments);
            } else {
                self.move_along(&place);
            }
        }
    }

    /// Has `path` hold `text`, if it does not already.
    fn write(&mut self, path: String, text: String) {
        let same = |there: &str| crate::catalog::edit::same_lines(there, &text);
        if !self.files.text(&path).is_some_and(same) {
            self.written.insert(path, text);
        }
    }

    /// Removes `path`, if it is there.
    fn remove(&mut self, path: String) {
        if self.files.text(&path).is_some() {
            self.removed.insert(path);
        }
    }
}

#[cfg(test)]
mod tests;
