//! The end of a build: everything takes its place, or it is said what would.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_model::DocumentId;
use edition_model::site::Tree;

use super::make::Origin;
use super::steps::steps;
use super::{InPart, Notice, Progress, Settled, Work, built, find};
use crate::errors::ToolError;
use crate::order::Order;
use crate::output::{ManifestFile, Output, Step};
use crate::verdict::Verdicts;

/// What a build has put into `out/`, or would have.
pub(super) struct Committed {
    /// What a rehearsal would have left there, in order.
    pub(super) foreseen: Vec<ManifestFile>,
    /// The files that were written, in order.
    pub(super) written: Vec<Arc<str>>,
    /// How many documents have published editions.
    pub(super) published: usize,
    /// The documents that have editions of this or an earlier build for everybody.
    pub(super) standing: BTreeSet<DocumentId>,
    /// The documents that wait for the end of an embargo, and were published by the last build.
    pub(super) taken_back: BTreeSet<DocumentId>,
    /// What became of the refused documents of which some locales were published.
    pub(super) in_part: BTreeMap<DocumentId, InPart>,
    /// The trees that there are in `private/`.
    pub(super) trees: BTreeSet<Tree>,
}

impl Work<'_> {
    /// Step 3: writes the manifests and puts everything in its place: what was made, what stays, and nothing
    /// of the last build besides.
    pub(super) fn commit(
        &self,
        settled: Settled,
        verdicts: &Verdicts,
    ) -> Result<Committed, ToolError> {
        let Settled { files, published } = settled;
        let staged = files.iter().filter(|(_, from)| *from == Origin::Staged);
        let staged = staged.map(|(file, _)| file);
        let gone = self
            .last
            .iter()
            .filter(|it| find(&files, &it.path).is_err());
        let mut steps = steps(staged.clone(), gone, self.output.left_behind());
        // The manifests come last: what they name is there.
        let mut manifests = Vec::new();
        let mut last = Step::default();
        for tree in Tree::ALL.into_iter().rev() {
            let own = files.iter().map(|(file, _)| file);
            let mut own = own.filter(|file| file.tree() == tree).peekable();
            if tree == Tree::Published || own.peek().is_some() {
                manifests.push(self.output.stage_manifest(tree, own)?);
            } else {
                let path = format!("{}manifest.json", tree.folder());
                last.removals.push(path.into());
            }
        }
        last.moves = manifests.iter().map(|path| (&**path).into()).collect();
        steps.push(last);
        self.output.commit(steps)?;
        Ok(Committed {
            foreseen: Vec::new(),
            written: staged.map(|file| file.path.clone()).collect(),
            standing: standing(files.iter().map(|(file, _)| file)),
            published,
            trees: files
                .iter()
                .map(|(file, _)| file.tree())
                .filter(|tree| *tree != Tree::Published)
                .collect(),
            taken_back: taken_back(verdicts, self.order, &self.last),
            in_part: built::in_part(
                verdicts,
                self.order,
                files.iter().map(|(file, _)| file),
                &self.last,
            ),
        })
    }

    /// The same where nothing is to be put into its place.
    pub(super) fn rehearse(&self, settled: Settled) -> Committed {
        let Settled { files, published } = settled;
        let is_staged = |(_, from): &&(ManifestFile, Origin)| *from == Origin::Staged;
        let written = files.iter().filter(is_staged);
        Committed {
            written: written.map(|(file, _)| file.path.clone()).collect(),
            standing: standing(files.iter().map(|(file, _)| file)),
            foreseen: files.into_iter().map(|(file, _)| file).collect(),
            published,
            taken_back: BTreeSet::new(),
            in_part: BTreeMap::new(),
            trees: BTreeSet::new(),
        }
    }
}

/// Takes out of `out/` what the first version remembered there, and tells of all that went.
pub(super) fn put_in_order(output: &Output, progress: &dyn Progress) -> Result<(), ToolError> {
    let left_behind = output.left_behind();
    left_behind.take_cache_away()?;
    if !left_behind.is_empty() {
        progress.tell(Notice::PutInOrder {
            files: left_behind.files.len(),
        });
    }
    Ok(())
}

/// The documents that `files` are editions of which everybody may read.
fn standing<'f>(files: impl Iterator<Item = &'f ManifestFile>) -> BTreeSet<DocumentId> {
    let mut ids: Vec<&str> = files
        .filter(|file| file.tree() == Tree::Published)
        .filter_map(|file| file.document.as_deref())
        .collect();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| DocumentId::new(id).ok())
        .collect()
}

/// The documents under embargo that the `last` build had published.
fn taken_back(verdicts: &Verdicts, order: &Order, last: &[ManifestFile]) -> BTreeSet<DocumentId> {
    let published = last.iter().filter(|file| file.tree() == Tree::Published);
    let published: BTreeSet<&str> = published
        .filter_map(|file| file.document.as_deref())
        .collect();
    let hidden = built::under_embargo(verdicts, order);
    hidden
        .filter(|id| published.contains(id.as_str()))
        .collect()
}
