//! Only what changed is built again: what earlier builds have made, and of what.
//!
//! The files themselves are the cache: they stand in `out/`. What is remembered beside them, in
//! `out/.cache/`, is of what each group of editions was made ([`Key`]) and by what its files are known
//! ([`Mark`]). A group is built again unless it would be made of the same and all its files are as they
//! were left. So a cache that is lost, damaged, or older than what stands in `out/` costs time and
//! nothing else.
//!
//! [`whole`] is the shortest way: nothing at all has changed.

mod key;
mod mark;
pub(crate) mod whole;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::output::{ManifestFile, Output};
pub(crate) use key::{Digest, Key, tool};
pub(crate) use mark::Mark;

/// Where it lies in the folder of the cache.
const EDITIONS: &str = "editions.json";

/// Whether earlier builds count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Reuse {
    /// What they made stays where it would come out the same.
    #[default]
    Unchanged,
    /// Everything is made anew.
    Nothing,
}

/// What the groups of editions were made of, and what they make now.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    known: BTreeMap<String, Remembered>,
    next: Mutex<BTreeMap<String, Remembered>>,
}

/// A group as it was left.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Remembered {
    key: Key,
    files: Vec<(ManifestFile, Option<Mark>)>,
}

/// What of the earlier builds is remembered further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// This build was about everything there is.
    Everything,
    /// About a part of it.
    Part,
}

impl Cache {
    /// What is remembered of the builds into `output`.
    pub(crate) fn open(output: &Output, reuse: Reuse) -> Self {
        let read = || {
            let bytes = fs::read(output.cache().join(EDITIONS)).ok()?;
            serde_json::from_slice(&bytes).ok()
        };
        let known = match reuse {
            Reuse::Unchanged => read().unwrap_or_default(),
            Reuse::Nothing => BTreeMap::new(),
        };
        Self {
            known,
            next: Mutex::default(),
        }
    }

    /// The files of the group of that name, where they were made of the same and are as they were left.
    pub(crate) fn unchanged(
        &self,
        output: &Output,
        group: &str,
        key: &Key,
    ) -> Option<Vec<ManifestFile>> {
        let remembered = self.known.get(group).filter(|known| known.key == *key)?;
        let is_left = |(file, mark): &(ManifestFile, Option<Mark>)| {
            mark.is_some() && *mark == Mark::of(&output.root().join(&*file.path))
        };
        if !remembered.files.iter().all(is_left) {
            return None;
        }
        self.next().insert(group.to_owned(), remembered.clone());
        let files = remembered.files.iter();
        Some(files.map(|(file, _)| file.clone()).collect())
    }

    /// Remembers what a group was made of.
    pub(crate) fn remember(&self, group: String, key: Key, files: &[ManifestFile]) {
        let files = files.iter().map(|file| (file.clone(), None));
        let files = files.collect();
        self.next().insert(group, Remembered { key, files });
    }

    /// Keeps all this for the next build, once everything is in its place. What cannot be kept costs
    /// that build time, so nothing is said of it.
    pub(crate) fn save(self, output: &Output, scope: Scope) {
        let mut kept = match scope {
            Scope::Everything => BTreeMap::new(),
            Scope::Part => self.known,
        };
        kept.extend(
            self.next
                .into_inner()
                .unwrap_or_else(PoisonError::into_inner),
        );
        for remembered in kept.values_mut() {
            for (file, mark) in &mut remembered.files {
                if mark.is_none() {
                    *mark = Mark::of(&output.root().join(&*file.path));
                }
            }
        }
        let _ = replace(output.cache(), EDITIONS, &kept);
    }

    fn next(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Remembered>> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes a file of the cache in one step.
fn replace(folder: impl AsRef<Path>, name: &str, content: &impl Serialize) -> std::io::Result<()> {
    let folder = folder.as_ref();
    fs::create_dir_all(folder)?;
    let waiting = folder.join(format!("{name}.new"));
    fs::write(&waiting, serde_json::to_vec(content)?)?;
    fs::rename(waiting, folder.join(name))
}
