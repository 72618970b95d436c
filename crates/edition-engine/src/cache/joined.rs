//! What other machines have learned and made, for the same publication by the same tool: a shard's part of its
//! documents ([`crate::sharding`]). It stands in for a look at a document and for rendering a group, and for nothing else.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Arc;

use edition_model::DocumentId;
use edition_model::site::Tree;
use serde::{Deserialize, Serialize};

use super::{CachedGroup, Key};
use crate::examined::Examined;
use crate::notes::{Note, Notes};
use crate::output::{FileHash, is_plain};
use crate::project::Project;

/// What a shard says of a document.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sharded {
    pub(crate) document: DocumentId,
    /// What was found by a look at it.
    pub(crate) examined: Arc<Examined>,
    /// Hashes of the pictures that it names, in their order.
    pub(crate) pictures: Vec<Option<FileHash>>,
    /// Its editions, each an [`Editions`] by what it was made of.
    pub(crate) groups: Vec<(Key, Note)>,
}

/// A group of editions, and the bytes of its files.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Editions {
    pub(crate) group: CachedGroup,
    pub(crate) bytes: Vec<Note>,
}

/// What all shards say, by document.
#[derive(Debug, Default)]
pub(crate) struct Joined(BTreeMap<DocumentId, (u16, Sharded)>);

impl Joined {
    /// Takes in shards; their files become books of `notes`.
    pub(super) fn take_over(&mut self, notes: &mut Notes, shards: Vec<(File, Vec<Sharded>)>) {
        for (file, documents) in shards {
            let book = notes.add_earlier(Some(file));
            for mut sharded in documents {
                let noted = Arc::make_mut(&mut sharded.examined).notes();
                noted.for_each(|note| note.put_into_book(book));
                let groups = sharded.groups.iter_mut();
                groups.for_each(|(_, note)| note.put_into_book(book));
                self.0.insert(sharded.document.clone(), (book, sharded));
            }
        }
    }

    /// What was found by a look at a document of `project`, whose pictures are the same.
    pub(super) fn examined(
        &self,
        project: &Project,
        document: &DocumentId,
    ) -> Option<Arc<Examined>> {
        let (_, sharded) = self.0.get(document)?;
        let is_same = pictures(project, &sharded.examined) == sharded.pictures;
        is_same.then(|| sharded.examined.clone())
    }

    /// The editions of a document in `tree` that were made of what `key` stands for, and their files with the bytes of
    /// each. `None` where a line names a file that cannot be among them, or other bytes than there are.
    pub(super) fn editions(
        &self,
        notes: &Notes,
        (document, tree): (&DocumentId, Tree),
        key: Key,
    ) -> Option<(CachedGroup, Vec<Vec<u8>>)> {
        let (book, sharded) = self.0.get(document)?;
        let (_, note) = sharded.groups.iter().find(|(own, _)| *own == key)?;
        let Editions { group, bytes } = notes.read(note)?;
        let is_in_tree = |path: &str| is_plain(path) && Tree::split(path).0 == tree;
        if bytes.len() != group.files.len() || !group.files.iter().all(|it| is_in_tree(&it.0.path))
        {
            return None;
        }
        let read = group.files.iter().zip(bytes).map(|((file, _), mut note)| {
            note.put_into_book(*book);
            let bytes = notes.bytes(&note)?;
            (FileHash::of(&bytes) == file.sha256).then_some(bytes)
        });
        let read = read.collect::<Option<Vec<_>>>()?;
        Some((group, read))
    }
}

/// Hashes of the pictures that a document of `project` names, in their order.
pub(crate) fn pictures(project: &Project, examined: &Examined) -> Vec<Option<FileHash>> {
    let understood = examined.profile.understood.iter();
    let paths = understood.flat_map(|it| &it.pictures);
    let hash = |path: &String| match project.asset(path)? {
        Ok(bytes) => Some(FileHash::of(&bytes)),
        // What is there and is none is found, too.
        Err(fault) => Some(FileHash::of(format!("{fault:?}").as_bytes())),
    };
    paths.map(hash).collect()
}
