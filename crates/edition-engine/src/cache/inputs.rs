//! What each document is read from, by the marks of its files: no text is read to know that it is the
//! same as before.

use std::path::Path;

use edition_model::DocumentId;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::whole::Survey;
use super::{Digest, Key, Mark, tool};
use crate::profile::Profile;
use crate::publication::Publication;

/// What a document is read from, pictures aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Inputs {
    key: Key,
    /// When the last of its files was changed.
    pub(super) latest: u64,
}

/// What each document of `publication` is read from, by its place, which was opened after `survey` was taken.
/// Nothing where that cannot be told.
pub(super) fn of_documents(publication: &Publication, survey: &Survey) -> Vec<Option<Inputs>> {
    let Some(shared) = SharedInputs::of(publication, survey) else {
        return Vec::new();
    };
    let inputs_of = |id: &DocumentId| {
        let is_alone = !publication.between().documents.contains_key(id);
        is_alone.then(|| shared.inputs_of(id)).flatten()
    };
    publication.documents().par_iter().map(inputs_of).collect()
}

/// What all documents have in common.
struct SharedInputs<'g> {
    publication: &'g Publication,
    survey: &'g Survey,
    common: Digest,
    latest: u64,
}

impl<'g> SharedInputs<'g> {
    /// What the documents of `publication` have in common, which was opened after `survey` was taken. `None`
    /// where that cannot be told.
    fn of(publication: &'g Publication, survey: &'g Survey) -> Option<Self> {
        let project = publication.between();
        let mut shared = Self {
            publication,
            survey,
            common: Digest::new(&tool()?),
            latest: 0,
        };
        let texts = project.texts.iter().map(|(_, file)| file.path());
        for path in std::iter::once("editions.toml").chain(texts) {
            let mark = survey.mark_of(path)?;
            shared.take_in(path, mark);
        }
        for font in project.settings.fonts.values() {
            shared.take_in(&font.path, Mark::of(&project.root.join(&font.path))?);
        }
        Some(shared)
    }

    fn take_in(&mut self, path: &str, mark: Mark) {
        self.common = self.common.clone().with(path).with(&mark);
        self.latest = self.latest.max(mark.latest());
    }

    /// What a document is read from. `None` where that cannot be told.
    fn inputs_of(&self, document: &DocumentId) -> Option<Inputs> {
        let (mut digest, mut latest) = (self.common.clone(), self.latest);
        for path in self.publication.paths_of(document)? {
            let mark = self.survey.mark_of(&path)?;
            digest = digest.with(path.as_str()).with(&mark);
            latest = latest.max(mark.latest());
        }
        let key = digest.key();
        Some(Inputs { key, latest })
    }
}

/// The marks of the files beside its own that a document is read from: of the pictures that it names, and of what tells
/// the numbers of other documents that it gives.
pub(crate) fn beside(root: &Path, profile: &Profile) -> Vec<Option<Mark>> {
    let understood = profile.understood.iter();
    let files = understood.flat_map(|it| it.pictures.iter().chain(&it.cited_files));
    files.map(|path| Mark::of(&root.join(path))).collect()
}
