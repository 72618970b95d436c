//! Only what changed is read, checked and built again: what earlier builds have learned and made, and of
//! what.
//!
//! The files themselves are the cache: they stand in `out/` and in the trees of `private/`. What is remembered beside
//! them, in `private/cache/`, is by document what the last look at it has found ([`Examined`]), and of each
//! group of its editions of what it was made ([`Key`]) and by what its files are known ([`Mark`]):
//!
//! 1. A document is examined at again unless all its files are as they were, and all that it shares with
//!    others ([`inputs`]).
//! 2. A group is made again unless its document need not be examined at and its neighbours are the same; or,
//!    after a look, its editions are the same. And all its files must be as they were left.
//!
//! So a cache that is lost, damaged, or older than what stands there costs time and nothing else. It vouches only for
//! what was written by the process that noted it, while nobody else could build ([`crate::lock`]); after a sudden end, what
//! stands there is read and held against its hash. It names no path of the machine.
//!
//! [`whole`] is the shortest way: nothing at all has changed.

pub(crate) mod inputs;
pub(crate) mod joined;
mod key;
mod mark;
mod shards;
pub(crate) mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use edition_html::ListedDocument;
use edition_model::site::Tree;
use edition_model::{DocumentId, Locale};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::examined::Examined;
use crate::notes::{Note, Notes};
use crate::order::{Order, Reuse};
use crate::output::{ManifestFile, Output};
use crate::publication::Publication;
use inputs::Inputs;
use joined::{Joined, Sharded};
pub(crate) use key::{Digest, Key, tool};
pub(crate) use mark::Mark;
use shards::{Shards, read_shards};

/// What is remembered of a document.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Remembered {
    /// What was found by the last look at it.
    examined: Option<Known>,
    /// Its editions: each a [`CachedGroup`] by its name.
    groups: Vec<(Box<str>, Note)>,
}

/// What was found by a look at a document, and what it was read from.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Known {
    inputs: Inputs,
    /// The marks of the files beside its own that it was read from.
    beside: Vec<Option<Mark>>,
    examined: Arc<Examined>,
}

/// Editions as they were left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CachedGroup {
    /// What they were made of, as far as it shows without a look at the document: what that was read
    /// from, and all else. `None` where this is not enough to know.
    pub(crate) outside: Option<(Inputs, Key)>,
    /// What they were made of. `None` where nobody may know of them.
    pub(crate) inside: Option<Key>,
    /// A hash of what they say in each locale, wherever they stand and whatever stands beside them.
    pub(crate) texts: Vec<(Locale, u64)>,
    /// The numbers of other documents that they give.
    pub(crate) cites: BTreeSet<(DocumentId, u64)>,
    /// What lists of documents say of them.
    pub(crate) listed: Option<ListedDocument>,
    /// Their files; a mark is known once a file is in its place.
    pub(crate) files: Vec<(ManifestFile, Option<Mark>)>,
}

impl CachedGroup {
    /// Whether all its files are as they were left: by their marks, or by a look at each.
    fn is_left(&self, output: &Output, is_sure: bool) -> bool {
        let is_marked = |(file, mark): &(ManifestFile, Option<Mark>)| {
            mark.is_some() && *mark == Mark::of(&output.place(&file.path))
        };
        let is_same = |(file, _): &(ManifestFile, Option<Mark>)| output.is_as_built(file);
        self.files.iter().all(is_marked) && (is_sure || self.files.iter().all(is_same))
    }

    /// The same once its files are in their places.
    fn in_place(mut self, output: &Output) -> Self {
        for (file, mark) in &mut self.files {
            *mark = Mark::of(&output.place(&file.path));
        }
        self
    }
}

/// What is remembered of earlier builds, and what will be of this one.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    notes: Notes,
    known: Shards,
    /// What other machines have.
    joined: Joined,
    /// Whether the last build came to its end.
    is_sure: bool,
    next: Mutex<BTreeMap<DocumentId, Next>>,
}

/// What will be remembered of a document.
#[derive(Debug, Default)]
struct Next {
    remembered: Remembered,
    /// Whether any of it is new.
    is_new: bool,
}

impl Cache {
    /// What is remembered of the builds into `output`. Where the last of them did not come to its end, it is not `is_sure`
    /// what they have left.
    pub(crate) fn open(output: &Output, reuse: Reuse, is_sure: bool) -> Self {
        let mut notes = Notes::in_folder(output.cache());
        let known = match reuse {
            Reuse::Unchanged => read_shards(output.cache(), &mut notes),
            Reuse::Nothing => Shards::default(),
        };
        Self {
            notes,
            known,
            is_sure,
            ..Self::default()
        }
    }

    /// A cache in which nothing is remembered, of a run that notes there.
    pub(crate) fn noting(notes: Notes) -> Self {
        Self {
            notes,
            is_sure: true,
            ..Self::default()
        }
    }

    /// Takes over what other machines have learned and made: files of notes, and what these are of.
    pub(crate) fn take_over(&mut self, shards: Vec<(File, Vec<Sharded>)>) {
        self.joined.take_over(&mut self.notes, shards);
    }

    /// The editions of a document in `tree` that another machine has made of what `key` stands for.
    pub(crate) fn joined(
        &self,
        of: (&DocumentId, Tree),
        key: Key,
    ) -> Option<(CachedGroup, Vec<Vec<u8>>)> {
        self.joined.editions(&self.notes, of, key)
    }

    /// Whether the last build came to its end, so that files are as it left them.
    pub(crate) fn is_sure(&self) -> bool {
        self.is_sure
    }

    /// What was noted, in this build and in earlier ones.
    pub(crate) fn notes(&self) -> &Notes {
        &self.notes
    }

    /// What earlier builds and other machines have learned of each document of `publication`, by its place; nothing of one
    /// whose files have changed since. `inputs` are what they are read from now.
    pub(crate) fn known(
        &self,
        publication: &Publication,
        inputs: &[Option<Inputs>],
    ) -> Vec<Option<Arc<Examined>>> {
        let documents = publication.documents();
        let of_place = |(place, id): (usize, &DocumentId)| {
            let root = publication.root();
            let inputs = inputs.get(place).copied().flatten();
            let examined = inputs.and_then(|inputs| self.examined(root, id, inputs));
            examined.or_else(|| self.joined.examined(publication.between(), id))
        };
        documents.par_iter().enumerate().map(of_place).collect()
    }

    fn examined(
        &self,
        root: &Path,
        document: &DocumentId,
        inputs: Inputs,
    ) -> Option<Arc<Examined>> {
        let known = self.known.get(document)?.examined.as_ref()?;
        let examined = &known.examined;
        let is_same =
            known.inputs == inputs && known.beside == inputs::beside(root, &examined.profile);
        is_same.then(|| examined.clone())
    }

    /// The group of that name as it was left, and where it is noted, where `is_same` says that it would be
    /// made of the same, and its files are as they were left.
    pub(crate) fn unchanged(
        &self,
        output: &Output,
        (document, name): (&DocumentId, &str),
        is_same: impl Fn(&CachedGroup) -> bool,
    ) -> Option<(Note, CachedGroup)> {
        let (note, group) = self.known.group(&self.notes, document, name)?;
        (is_same(&group) && group.is_left(output, self.is_sure)).then_some((note, group))
    }

    /// The hash of what an edition that stands in its place says, where that is remembered.
    pub(crate) fn text_of(&self, document: &DocumentId, file: &ManifestFile) -> Option<u64> {
        let texts = self.group_of(document, file)?.texts.into_iter();
        let mut own = texts.filter(|(locale, _)| file.locale.as_deref() == Some(locale.tag()));
        own.next().map(|(_, hash)| hash)
    }

    /// The group that a file which stands in its place is of, where that is remembered.
    pub(crate) fn group_of(
        &self,
        document: &DocumentId,
        file: &ManifestFile,
    ) -> Option<CachedGroup> {
        let groups = &self.known.get(document)?.groups;
        let mut groups = groups.iter().filter_map(|(_, note)| {
            let group: CachedGroup = self.notes.read(note)?;
            let is_own = |(own, _): &(ManifestFile, Option<Mark>)| own == file;
            group.files.iter().any(is_own).then_some(group)
        });
        groups.next()
    }

    /// Remembers a group, which is new unless an earlier build has noted it.
    pub(crate) fn remember(&self, document: &DocumentId, name: String, group: Note) {
        self.change(document, |next| {
            next.is_new |= Notes::is_own(&group);
            // Nearly always there is one.
            next.remembered.groups.reserve_exact(1);
            next.remembered.groups.push((name.into(), group));
        });
    }

    /// Remembers what a look at a document of the publication in `root` has found that was read from
    /// `inputs`.
    pub(crate) fn learn(
        &self,
        root: &Path,
        document: &DocumentId,
        inputs: Inputs,
        examined: &Arc<Examined>,
    ) {
        let earlier = self.known.get(document).and_then(|it| it.examined.as_ref());
        let is_new = !earlier.is_some_and(|it| Arc::ptr_eq(&it.examined, examined));
        let known = Known {
            inputs,
            beside: inputs::beside(root, &examined.profile),
            examined: examined.clone(),
        };
        self.change(document, |next| {
            next.is_new |= is_new;
            next.remembered.examined = Some(known);
        });
    }

    fn change(&self, document: &DocumentId, change: impl FnOnce(&mut Next)) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        match next.get_mut(document) {
            Some(known) => change(known),
            None => change(next.entry(document.clone()).or_default()),
        }
    }

    /// The notes, where nothing is kept for the next build.
    pub(crate) fn into_notes(self) -> Notes {
        self.notes
    }

    /// Keeps all this for the next build, once everything is in its place, and gives the notes back. What
    /// cannot be kept costs that build time, so nothing is said of it.
    pub(crate) fn save(self, output: &Output, order: &Order) -> Notes {
        let next = self.next.into_inner();
        let next = next.unwrap_or_else(PoisonError::into_inner);
        let mut shards = self.known;
        if order.has_everything() {
            shards.retain(|document| next.contains_key(document));
        }
        for (document, next) in next {
            let Next {
                mut remembered,
                is_new,
            } = next;
            let earlier = shards.get(&document);
            let is_lost = earlier.is_some_and(|earlier| {
                order.has_everything()
                    && (earlier.groups.len() != remembered.groups.len()
                        || earlier.examined.is_some() != remembered.examined.is_some())
            });
            if !is_new && !is_lost {
                continue;
            }
            let own: BTreeSet<Box<str>> = remembered.groups.iter().map(|it| it.0.clone()).collect();
            let others = earlier.filter(|_| !order.has_everything());
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
pub(crate) fn replace(
    folder: &Path,
    name: &str,
    write: impl FnOnce(&mut fs::File) -> io::Result<()>,
) -> io::Result<()> {
    let waiting = folder.join(format!("{name}.new"));
    // A file that was not there before is made behind no link.
    let _ = fs::remove_file(&waiting);
    let mut file = fs::File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(&waiting)?;
    write(&mut file)?;
    fs::rename(waiting, folder.join(name))
}
