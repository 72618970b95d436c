//! What a build has to do: which edition goes where, and what of the last build stays.
//!
//! Pure: from what is known of the documents and from the last manifest. So the rules that readers
//! rely on (together or not at all, nothing under embargo in sight) stand in one place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_model::site::tree_of;
use edition_model::site::{Paths, Tree};
use edition_model::{DocumentId, Locale};

use super::Selection;
use crate::formats::FORMATS;
use crate::output::ManifestFile;
use edition_model::site::Format;

/// What is known of a document before its editions are made.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The locales that it should appear in, the source first.
    pub locales: Vec<Locale>,
    /// Those of them that are incomplete or have errors.
    pub faulty: BTreeSet<Locale>,
    /// Whether nobody may see it yet.
    pub embargoed: bool,
}

impl Outcome {
    /// Whether its editions may not be replaced.
    pub fn is_refused(&self) -> bool {
        !self.faulty.is_empty()
    }

    /// The tree of its complete editions.
    fn tree(&self) -> Tree {
        if self.embargoed {
            Tree::Embargoed
        } else {
            Tree::Published
        }
    }

    /// The tree of its drafts.
    fn draft_tree(&self) -> Tree {
        if self.embargoed {
            Tree::EmbargoedDraft
        } else {
            Tree::Draft
        }
    }
}

/// An edition to be made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Job {
    /// The document.
    pub document: DocumentId,
    /// The locale.
    pub locale: Locale,
    /// Where it goes.
    pub tree: Tree,
}

/// The editions to be made, in order. A document without an outcome could not be read at all. Those in
/// pseudo locales are drafts, whatever the state of the document.
pub fn jobs(outcomes: &BTreeMap<DocumentId, Option<Outcome>>, selection: &Selection) -> Vec<Job> {
    let known = outcomes
        .iter()
        .filter_map(|(document, outcome)| Some((document, outcome.as_ref()?)));
    let count = known.clone().map(|(_, outcome)| outcome.locales.len());
    let mut jobs = Vec::with_capacity(count.sum());
    jobs.extend(known.flat_map(|(document, outcome)| jobs_of(document, outcome, selection)));
    jobs
}

/// The editions of one document, in order.
pub fn jobs_of(document: &DocumentId, outcome: &Outcome, selection: &Selection) -> Vec<Job> {
    let mut jobs = Vec::new();
    if !selection.has_document(document) {
        return jobs;
    }
    let job = |locale: &Locale, tree| Job {
        document: document.clone(),
        locale: locale.clone(),
        tree,
    };
    for locale in &selection.pseudo {
        jobs.push(job(locale, outcome.draft_tree()));
    }
    for locale in outcome
        .locales
        .iter()
        .filter(|locale| selection.has_locale(locale))
    {
        let refused = outcome.is_refused();
        if !refused || (selection.partial && !outcome.faulty.contains(locale)) {
            jobs.push(job(locale, outcome.tree()));
        }
        if refused && selection.draft {
            jobs.push(job(locale, outcome.draft_tree()));
        }
    }
    jobs.sort();
    jobs
}

/// The files of the last build that stay where they are; this build replaces those of the documents and
/// trees in `written`, and the paths in `planned`.
pub fn kept(
    last: Vec<ManifestFile>,
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    written: &BTreeSet<(DocumentId, Tree)>,
    planned: &Paths,
) -> Vec<ManifestFile> {
    let (pictures, mut kept): (Vec<_>, Vec<_>) = last.into_iter().partition(is_picture);
    kept.retain(|file| stays(file, outcomes, written) && !planned.contains(&*file.path));
    // Pictures are of the pages that show them: they stay as long as one of their document does.
    let pages: BTreeSet<(Tree, Option<Arc<str>>)> = kept
        .iter()
        .filter(|file| file.format == Format::HTML.extension())
        .map(|file| (tree_of(&file.path), file.document.clone()))
        .collect();
    let is_shown =
        |file: &ManifestFile| pages.contains(&(tree_of(&file.path), file.document.clone()));
    kept.extend(pictures.into_iter().filter(is_shown));
    kept
}

fn is_picture(file: &ManifestFile) -> bool {
    matches!(file.format, "png" | "jpg") && file.document.is_some()
}

/// Whether a file of the last build stays where it is, if this build does not replace it.
fn stays(
    file: &ManifestFile,
    outcomes: &BTreeMap<DocumentId, Option<Outcome>>,
    written: &BTreeSet<(DocumentId, Tree)>,
) -> bool {
    // Index pages and the stylesheet are made again each time.
    let Some(document) = file
        .document
        .as_deref()
        .and_then(|id| DocumentId::new(id).ok())
    else {
        return false;
    };
    let outcome = match outcomes.get(&document) {
        // The document was withdrawn.
        None => return false,
        // It cannot be read: nothing is known of it that could speak against its last editions.
        Some(None) => return true,
        Some(Some(outcome)) => outcome,
    };
    let tree = tree_of(&file.path);
    let known = match file.locale.as_deref() {
        Some(tag) => outcome.locales.iter().any(|locale| locale.tag() == tag),
        // Editions side by side are of no one locale, and stand or fall with each of them.
        None => !written.contains(&(document.clone(), tree)),
    };
    let in_sight = matches!(tree, Tree::Published | Tree::Draft);
    if !known || (outcome.embargoed && in_sight) {
        return false;
    }
    match tree {
        Tree::Published => true,
        // A draft is of no use once the document is complete, nor an embargoed edition once it is
        // published.
        Tree::Draft | Tree::EmbargoedDraft => outcome.is_refused() && outcome.embargoed != in_sight,
        Tree::Embargoed => outcome.embargoed || !written.contains(&(document, Tree::Published)),
    }
}

/// The formats to be made.
pub fn formats(selection: &Selection) -> Vec<Format> {
    FORMATS
        .into_iter()
        .filter(|format| selection.formats.is_empty() || selection.formats.contains(format))
        .collect()
}
