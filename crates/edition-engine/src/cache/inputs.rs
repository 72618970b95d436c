//! What each document is read from, by the marks of its files: no text is read to know that it is the
//! same as before.

use std::collections::BTreeSet;
use std::path::Path;

use edition_model::DocumentId;
use serde::{Deserialize, Serialize};

use super::whole::Survey;
use super::{Digest, Key, Mark, tool};
use crate::examined::Examined;
use crate::library::Library;

/// What a document is read from, pictures aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inputs {
    key: Key,
    /// When the last of its files was changed.
    pub(super) latest: u64,
}

/// What all documents have in common.
pub struct Ground<'g> {
    library: &'g Library,
    survey: &'g Survey,
    common: Digest,
    latest: u64,
}

impl<'g> Ground<'g> {
    /// What the documents of `library` have in common, which was opened after `survey` was taken. `None`
    /// where that cannot be told.
    pub fn of(library: &'g Library, survey: &'g Survey) -> Option<Self> {
        let project = library.between();
        let mut ground = Self {
            library,
            survey,
            common: Digest::new(&tool()?),
            latest: 0,
        };
        let texts = project.texts.iter().map(|(_, file)| file.path());
        for path in std::iter::once("editions.toml").chain(texts) {
            let mark = survey.mark_of(path)?;
            ground.take_in(path, mark);
        }
        for font in project.settings.fonts.values() {
            ground.take_in(font, Mark::of(&project.root.join(font))?);
        }
        Some(ground)
    }

    fn take_in(&mut self, path: &str, mark: Mark) {
        self.common = self.common.clone().with(path).with(&mark);
        self.latest = self.latest.max(mark.latest());
    }

    /// What a document is read from. `None` where that cannot be told.
    pub fn inputs_of(&self, document: &DocumentId) -> Option<Inputs> {
        let (mut digest, mut latest) = (self.common.clone(), self.latest);
        for path in self.library.paths_of(document)? {
            let mark = self.survey.mark_of(&path)?;
            digest = digest.with(path.as_str()).with(&mark);
            latest = latest.max(mark.latest());
        }
        let key = digest.key();
        Some(Inputs { key, latest })
    }
}

/// The marks of the pictures that a document names.
pub fn pictures(root: &Path, examined: &Examined) -> Vec<Option<Mark>> {
    let understood = examined.understood.iter();
    let pictures: BTreeSet<&String> = understood.flat_map(|it| &it.pictures).collect();
    let marks = pictures.into_iter().map(|path| Mark::of(&root.join(path)));
    marks.collect()
}
