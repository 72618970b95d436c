//! Only what changed is read, checked and built again: what earlier builds have learned and made, and of
//! what.
//!
//! The files themselves are the cache: they stand in `out/`. What is remembered beside them, in
//! `out/.cache/`, is by document what the last look at it has found ([`Looked`]), and of each
//! group of its editions of what it was made ([`Key`]) and by what its files are known ([`Mark`]):
//!
//! 1. A document is looked at again unless all its files are as they were, and all that it shares with
//!    others ([`inputs`]).
//! 2. A group is made again unless its document need not be looked at and its neighbours are the same; or,
//!    after a look, its editions are the same. And all its files must be as they were left.
//!
//! So a cache that is lost, damaged, or older than what stands in `out/` costs time and nothing else. Of
//! documents that are not published nothing is remembered: the cache lies in `out/`, open to all.
//!
//! [`whole`] is the shortest way: nothing at all has changed.

pub mod inputs;
mod key;
mod mark;
mod shards;
pub mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use edition_html::ListedDocument;
use edition_model::DocumentId;
use serde::{Deserialize, Serialize};

use crate::findings::Looked;
use crate::notes::{Note, Notes};
use crate::output::{ManifestFile, Output};
use inputs::Inputs;
pub use key::{Digest, Key, tool};
pub use mark::Mark;
use shards::{Shards, read_shards};

/// Whether earlier builds count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reuse {
    /// What they made stays where it would come out the same.
    #[default]
    Unchanged,
    /// Everything is made anew.
    Nothing,
}

/// What is remembered of a document.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Remembered {
    /// What was found by the last look at it.
    looked: Option<Known>,
    /// Its editions: each a [`Group`] by its name.
    groups: Vec<(Box<str>, Note)>,
}

/// What was found by a look at a document, and what it was read from.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Known {
    inputs: Inputs,
    /// The marks of the pictures that it names.
    pictures: Vec<Option<Mark>>,
    looked: Arc<Looked>,
}

/// Editions as they were left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Group {
    /// What they were made of, as far as it shows without a look at the document: what that was read
    /// from, and all else. `None` where this is not enough to know.
    pub outside: Option<(Inputs, Key)>,
    /// What they were made of. `None` where nobody may know of them.
    pub inside: Option<Key>,
    /// What lists of documents say of them.
    pub listed: Option<ListedDocument>,
    /// Their files; a mark is known once a file is in its place.
    pub files: Vec<(ManifestFile, Option<Mark>)>,
}

impl Group {
    /// Whether all its files are as they were left.
    fn is_left(&self, output: &Output) -> bool {
        let is_left = |(file, mark): &(ManifestFile, Option<Mark>)| {
            mark.is_some() && *mark == Mark::of(&output.root().join(&*file.path))
        };
        self.files.iter().all(is_left)
    }

    /// The same once its files are in their places.
    fn in_place(mut self, output: &Output) -> Self {
        for (file, mark) in &mut self.files {
            *mark = Mark::of(&output.root().join(&*file.path));
        }
        self
    }
}

/// What is remembered of earlier builds, and what will be of this one.
#[derive(Debug, Default)]
pub struct Cache {
    notes: Notes,
    known: Shards,
    next: Mutex<BTreeMap<DocumentId, Next>>,
}

/// What will be remembered of a document.
#[derive(Debug, Default)]
struct Next {
    remembered: Remembered,
    /// Whether any of it is new.
    is_new: bool,
}

/// What of the earlier builds is remembered further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// This build was about everything there is.
    Everything,
    /// About a part of it.
    Part,
}

impl Cache {
    /// What is remembered of the builds into `output`.
    pub fn open(output: &Output, reuse: Reuse) -> Self {
        let mut notes = Notes::in_folder(&output.cache());
        let known = match reuse {
            Reuse::Unchanged => read_shards(&output.cache(), &mut notes),
            Reuse::Nothing => Shards::default(),
        };
        Self {
            notes,
            known,
            next: Mutex::default(),
        }
    }

    /// What was noted, in this build and in earlier ones.
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// What a look at a document of the publication in `root` has found that was read from `inputs`.
    pub fn looked(
        &self,
        root: &Path,
        document: &DocumentId,
        inputs: Inputs,
    ) -> Option<Arc<Looked>> {
        let known = self.known.get(document)?.looked.as_ref()?;
        let looked = &known.looked;
        let is_same =
            known.inputs == inputs && known.pictures == inputs::pictures(root, &looked.examined);
        is_same.then(|| looked.clone())
    }

    /// The group of that name as it was left, and where it is noted, where `is_same` says that it would be
    /// made of the same, and its files are as they were left.
    pub fn unchanged(
        &self,
        output: &Output,
        (document, name): (&DocumentId, &str),
        is_same: impl Fn(&Group) -> bool,
    ) -> Option<(Note, Group)> {
        let (note, group) = self.known.group(&self.notes, document, name)?;
        (is_same(&group) && group.is_left(output)).then_some((note, group))
    }

    /// Remembers a group, which is new unless an earlier build has noted it.
    pub fn remember(&self, document: &DocumentId, name: String, group: Note) {
        self.change(document, |next| {
            next.is_new |= Notes::is_own(&group);
            // Nearly always there is one.
            next.remembered.groups.reserve_exact(1);
            next.remembered.groups.push((name.into(), group));
        });
    }

    /// Remembers what a look at a document of the publication in `root` has found that was read from
    /// `inputs`.
    pub fn learn(&self, root: &Path, document: &DocumentId, inputs: Inputs, looked: &Arc<Looked>) {
        let earlier = self.known.get(document).and_then(|it| it.looked.as_ref());
        let is_new = !earlier.is_some_and(|it| Arc::ptr_eq(&it.looked, looked));
        let known = Known {
            inputs,
            pictures: inputs::pictures(root, &looked.examined),
            looked: looked.clone(),
        };
        self.change(document, |next| {
            next.is_new |= is_new;
            next.remembered.looked = Some(known);
        });
    }

    fn change(&self, document: &DocumentId, change: impl FnOnce(&mut Next)) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        match next.get_mut(document) {
            Some(known) => change(known),
            None => change(next.entry(document.clone()).or_default()),
        }
    }

    /// Keeps all this for the next build, once everything is in its place, and gives the notes back. What
    /// cannot be kept costs that build time, so nothing is said of it.
    pub fn save(self, output: &Output, scope: Scope) -> Notes {
        let next = self.next.into_inner();
        let next = next.unwrap_or_else(PoisonError::into_inner);
        let mut shards = self.known;
        if scope == Scope::Everything {
            shards.retain(|document| next.contains_key(document));
        }
        for (document, next) in next {
            let Next {
                mut remembered,
                is_new,
            } = next;
            let earlier = shards.get(&document);
            let is_lost = earlier.is_some_and(|earlier| {
                scope == Scope::Everything
                    && (earlier.groups.len() != remembered.groups.len()
                        || earlier.looked.is_some() != remembered.looked.is_some())
            });
            if !is_new && !is_lost {
                continue;
            }
            let own: BTreeSet<Box<str>> = remembered.groups.iter().map(|it| it.0.clone()).collect();
            let others = earlier.filter(|_| scope == Scope::Part);
            let others = others.into_iter().flat_map(|earlier| &earlier.groups);
            let others = others.filter(|(name, _)| !own.contains(name)).cloned();
            remembered.groups.extend(others);
            remembered
                .groups
                .sort_by(|(one, _), (other, _)| one.cmp(other));
            shards.insert(document, remembered);
        }
        shards.write(output, &self.notes);
        self.notes
    }
}

/// Writes a file of the cache in one step, by what `write` writes.
fn replace(
    folder: impl AsRef<Path>,
    name: &str,
    write: impl FnOnce(&mut fs::File) -> io::Result<()>,
) -> io::Result<()> {
    let folder = folder.as_ref();
    fs::create_dir_all(folder)?;
    let waiting = folder.join(format!("{name}.new"));
    let mut file = fs::File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .open(&waiting)?;
    write(&mut file)?;
    fs::rename(waiting, folder.join(name))
}
