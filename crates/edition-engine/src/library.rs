//! The publication on its shelf: which documents there are, each taken down when it is its turn.
//!
//! However many documents there are, of their texts no more is in memory than what is being worked on.
//! What belongs to no document (terms, interfaces, what is left of documents that are gone) is read once
//! and stays: [`Library::between`].

use std::collections::BTreeSet;
use std::path::Path;

use edition_model::{DocumentId, Locale};
use edition_parser::{names_no_targets, own_targets};
use rayon::prelude::*;

use crate::errors::ToolError;
use crate::names::Names;
use crate::project::Project;

/// All documents of a publication, and what there is beside them.
pub struct Library {
    between: Project,
    documents: Vec<DocumentId>,
    shelf: Shelf,
}

/// Where the texts of documents are.
enum Shelf {
    OnDisk(Names),
    InMemory(Box<Project>),
}

impl Library {
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
            shelf: Shelf::OnDisk(names),
        })
    }

    /// A publication that is in memory already.
    pub fn of(project: &Project) -> Self {
        Self {
            between: project.between(),
            documents: project.documents.keys().cloned().collect(),
            shelf: Shelf::InMemory(Box::new(project.clone())),
        }
    }

    /// What belongs to no document; and the documents that nothing is remembered of, where others are
    /// gone: only a look at both shows which is which.
    pub fn between(&self) -> &Project {
        &self.between
    }

    /// How many texts every document is read beside: the first of each [`Self::take_down`].
    pub fn shared_texts(&self) -> usize {
        self.between.texts.count()
    }

    /// All documents, in order.
    pub fn documents(&self) -> &[DocumentId] {
        &self.documents
    }

    /// All locales that the publication or one of its folders has.
    pub fn known_locales(&self) -> Vec<Locale> {
        match &self.shelf {
            Shelf::OnDisk(names) => self.between.known_locales_with(names.translated_into()),
            Shelf::InMemory(project) => project.known_locales(),
        }
    }

    /// A document with its translations, beside what belongs to no document.
    pub fn take_down(&self, document: &DocumentId) -> Project {
        match &self.shelf {
            Shelf::OnDisk(names) => self.between.read_only(names, document),
            Shelf::InMemory(project) => project.only(document),
        }
    }

    /// The paths of the files that belong to a document. `None` where they are not what is read.
    pub fn paths_of(&self, document: &DocumentId) -> Option<Vec<String>> {
        match &self.shelf {
            Shelf::OnDisk(names) => names.paths_of(document),
            Shelf::InMemory(_) => None,
        }
    }

    /// The locales that these documents name for themselves.
    pub fn own_targets(&self, documents: &[&DocumentId]) -> BTreeSet<Locale> {
        let targets: Vec<Locale> = documents
            .par_iter()
            .filter_map(|document| self.own_targets_of(document))
            .flatten_iter()
            .collect();
        targets.into_iter().collect()
    }

    /// The locales that a document names for itself. Where its text cannot be read, that is told by
    /// whoever takes it down.
    fn own_targets_of(&self, document: &DocumentId) -> Option<Vec<Locale>> {
        if self
            .head_of(document)
            .is_some_and(|head| names_no_targets(&head))
        {
            return None;
        }
        own_targets(document, &self.text_of(document)?)
    }

    /// The first lines of a source, as far as they are text; `None` where all of it is at hand.
    fn head_of(&self, document: &DocumentId) -> Option<String> {
        match &self.shelf {
            Shelf::OnDisk(_) => self.between.head_on_disk(&format!("sources/{document}.md")),
            Shelf::InMemory(_) => None,
        }
    }

    fn text_of(&self, document: &DocumentId) -> Option<String> {
        match &self.shelf {
            Shelf::OnDisk(_) => self.between.text_on_disk(&format!("sources/{document}.md")),
            Shelf::InMemory(project) => {
                let file = project.documents.get(document)?;
                Some(project.texts.get(*file)?.text().to_owned())
            }
        }
    }
}
