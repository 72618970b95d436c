//! A publication, opened: what it is set to, and which documents it has. Their texts are read one document
//! after another, when it is their turn.
//!
//! However many documents there are, of their texts no more is in memory than what is being worked on.
//! What belongs to no document (terms, interfaces, what is left of documents that are gone) is read once
//! and stays: [`Publication::between`].

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use edition_model::{DocumentId, Locale};
use edition_parser::{names_no_targets, own_targets};
use edition_pdf::Press;
use rayon::prelude::*;

use crate::errors::ToolError;
use crate::fonts::open_press;
use crate::names::Names;
use crate::project::Project;
use crate::settings::Settings;

/// A publication.
pub struct Publication {
    between: Project,
    documents: Vec<DocumentId>,
    texts: Texts,
    press: OnceLock<Arc<Press>>,
}

/// Where the texts of documents are.
enum Texts {
    OnDisk(Names),
    InMemory(Box<Project>),
}

impl Publication {
    /// The publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none, or its settings cannot be followed.
    pub fn open(dir: Option<&Path>) -> Result<Self, ToolError> {
        let (names, mut between) = Project::list(dir)?;
        between.read_between(&names);
        Ok(Self {
            between,
            documents: names.documents.keys().cloned().collect(),
            texts: Texts::OnDisk(names),
            press: OnceLock::new(),
        })
    }

    /// The same, with a press that has worked for it before.
    pub(crate) fn with_press(self, press: Arc<Press>) -> Self {
        let press = OnceLock::from(press);
        Self { press, ..self }
    }

    /// A publication whose texts are in memory already.
    #[must_use]
    pub fn in_memory(project: &Project) -> Self {
        Self {
            between: project.between(),
            documents: project.documents.keys().cloned().collect(),
            texts: Texts::InMemory(Box::new(project.clone())),
            press: OnceLock::new(),
        }
    }

    /// Its folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.between.root
    }

    /// What it is set to.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.between.settings
    }

    /// All documents, in order.
    #[must_use]
    pub fn documents(&self) -> &[DocumentId] {
        &self.documents
    }

    /// The documents that have a record of releases, those that are gone among them.
    pub(crate) fn released(&self) -> Vec<DocumentId> {
        match &self.texts {
            Texts::OnDisk(names) => {
                let names = names.releases.iter();
                names
                    .filter_map(|name| DocumentId::new(name).ok())
                    .collect()
            }
            Texts::InMemory(project) => project.releases.keys().cloned().collect(),
        }
    }

    /// Whether a file, by its path in the publication, stands where nobody can look.
    pub(crate) fn is_closed(&self, path: &str) -> bool {
        match &self.texts {
            Texts::OnDisk(names) => names.is_closed(path),
            Texts::InMemory(_) => false,
        }
    }

    /// The place of a document among all.
    pub(crate) fn place_of(&self, id: &DocumentId) -> Option<usize> {
        self.documents.binary_search(id).ok()
    }

    /// All locales that the publication or one of its folders has.
    #[must_use]
    pub fn known_locales(&self) -> Vec<Locale> {
        match &self.texts {
            Texts::OnDisk(names) => self.between.known_locales_with(names.translated_into()),
            Texts::InMemory(project) => project.known_locales(),
        }
    }

    /// The press that its pages are made with.
    #[must_use]
    pub fn press(&self) -> &Press {
        self.press
            .get_or_init(|| Arc::new(open_press(&self.between)))
    }

    /// What belongs to no document; and the documents that nothing is remembered of, where others are
    /// gone: only a look at both shows which is which.
    #[must_use]
    pub fn between(&self) -> &Project {
        &self.between
    }

    /// How many texts every document is read beside: the first of each [`Self::read`].
    pub(crate) fn shared_texts(&self) -> usize {
        self.between.texts.count()
    }

    /// Reads a document with its translations, beside what belongs to no document.
    pub(crate) fn read(&self, document: &DocumentId) -> Project {
        match &self.texts {
            Texts::OnDisk(names) => self.between.read_only(names, document),
            Texts::InMemory(project) => project.only(document),
        }
    }

    /// The paths of the files that belong to a document. `None` where they are not what is read.
    pub(crate) fn paths_of(&self, document: &DocumentId) -> Option<Vec<String>> {
        match &self.texts {
            Texts::OnDisk(names) => names.paths_of(document),
            Texts::InMemory(_) => None,
        }
    }

    /// The locales that these documents name for themselves.
    pub(crate) fn own_targets(&self, documents: &[&DocumentId]) -> BTreeSet<Locale> {
        let targets: Vec<Locale> = documents
            .par_iter()
            .filter_map(|document| self.own_targets_of(document))
            .flatten_iter()
            .collect();
        targets.into_iter().collect()
    }

    /// The locales that a document names for itself. Where its text cannot be read, that is told by
    /// whoever reads all of it.
    fn own_targets_of(&self, document: &DocumentId) -> Option<Vec<Locale>> {
        let head = self.head_of(document);
        if head.is_some_and(|head| names_no_targets(&head)) {
            return None;
        }
        own_targets(document, &self.text_of(document)?)
    }

    /// The first lines of a source, as far as they are text; `None` where all of it is at hand.
    fn head_of(&self, document: &DocumentId) -> Option<String> {
        match &self.texts {
            Texts::OnDisk(_) => self.between.head_on_disk(&format!("sources/{document}.md")),
            Texts::InMemory(_) => None,
        }
    }

    fn text_of(&self, document: &DocumentId) -> Option<String> {
        match &self.texts {
            Texts::OnDisk(_) => self.between.text_on_disk(&format!("sources/{document}.md")),
            Texts::InMemory(project) => {
                let file = project.documents.get(document)?;
                Some(project.texts.get(*file)?.text().to_owned())
            }
        }
    }
}
