//! What is remembered, on disk: so many files that a change costs little, and so few that reading them
//! all does.
//!
//! Each begins with notes ([`crate::notes`]), read one by one where they are asked for; then comes what
//! is known at once of each document, then how many bytes that is.

use std::collections::BTreeMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

use edition_model::DocumentId;
use rayon::prelude::*;

use super::inputs::Inputs;
use super::whole::TICK;
use super::{Group, Mark, Remembered, replace};
use crate::notes::{Note, Notes};
use crate::output::Output;

/// How many files there are.
const SHARDS: u8 = 64;

/// All that is remembered, by the file that it is in.
#[derive(Debug)]
pub(super) struct Shards(Vec<Shard>);

#[derive(Debug, Default)]
struct Shard {
    /// When its file was written.
    written: u64,
    documents: BTreeMap<DocumentId, Remembered>,
    /// Whether it has to be written again.
    has_changed: bool,
}

impl Default for Shards {
    fn default() -> Self {
        Self((0..SHARDS).map(|_| Shard::default()).collect())
    }
}

/// Reads what can be read; the notes are the books of `notes`.
pub(super) fn read_shards(cache: &Path, notes: &mut Notes) -> Shards {
    let read: Vec<Option<(Shard, File)>> = (0..SHARDS)
        .into_par_iter()
        .map(|place| read_shard(&cache.join(name(place))))
        .collect();
    let mut shards = Vec::new();
    for shard in read {
        let (shard, file) = shard.unzip();
        notes.add_earlier(file);
        shards.push(shard.unwrap_or_default());
    }
    Shards(shards)
}

/// How many bytes say how many are before them.
const LENGTH: usize = size_of::<u64>();

fn read_shard(path: &Path) -> Option<(Shard, File)> {
    let mut file = File::open(path).ok()?;
    let mark = Mark::from(&file.metadata().ok()?);
    let mut length = [0; LENGTH];
    file.seek(SeekFrom::End(-i64::try_from(LENGTH).ok()?))
        .ok()?;
    file.read_exact(&mut length).ok()?;
    let length = usize::try_from(u64::from_le_bytes(length)).ok()?;
    let all = length
        .checked_add(LENGTH)
        .and_then(|all| i64::try_from(all).ok())?;
    file.seek(SeekFrom::End(-all)).ok()?;
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes).ok()?;
    let mut shard = Shard {
        written: mark.latest(),
        documents: postcard::from_bytes(&bytes).ok()?,
        has_changed: false,
    };
    for remembered in shard.documents.values_mut() {
        let looked = remembered.looked.take();
        remembered.looked = looked.filter(|it| is_sure(&it.inputs, shard.written));
    }
    Some((shard, file))
}

/// What was changed just before may have been changed again without another mark.
fn is_sure(inputs: &Inputs, written: u64) -> bool {
    inputs.latest.saturating_add(TICK) <= written
}

impl Shards {
    pub(super) fn get(&self, document: &DocumentId) -> Option<&Remembered> {
        self.0.get(place(document))?.documents.get(document)
    }

    /// A group by its name, and where it was noted.
    pub(super) fn group(
        &self,
        notes: &Notes,
        document: &DocumentId,
        name: &str,
    ) -> Option<(Note, Group)> {
        let shard = self.0.get(place(document))?;
        let mut groups = shard.documents.get(document)?.groups.iter();
        let (_, note) = groups.find(|(own, _)| **own == *name)?;
        let mut group: Group = notes.read(note)?;
        let outside = group.outside.take();
        group.outside = outside.filter(|(inputs, _)| is_sure(inputs, shard.written));
        Some((note.clone(), group))
    }

    pub(super) fn insert(&mut self, document: DocumentId, remembered: Remembered) {
        if let Some(shard) = self.0.get_mut(place(&document)) {
            shard.documents.insert(document, remembered);
            shard.has_changed = true;
        }
    }

    /// Forgets all documents but those that `is_known`.
    pub(super) fn retain(&mut self, is_known: impl Fn(&DocumentId) -> bool) {
        for shard in &mut self.0 {
            let before = shard.documents.len();
            shard.documents.retain(|document, _| is_known(document));
            shard.has_changed |= shard.documents.len() != before;
        }
    }

    /// Writes the files that something has changed in.
    pub(super) fn write(self, output: &Output, notes: &Notes) {
        let shards = (0..SHARDS).into_par_iter().zip(self.0);
        let changed = shards.filter(|(_, shard)| shard.has_changed);
        changed.for_each(|(place, shard)| {
            let name = name(place);
            if shard.documents.is_empty() {
                let _ = std::fs::remove_file(output.cache().join(name));
            } else {
                let written = replace(output.cache(), &name, |file| {
                    write_shard(file, place, shard.documents, (output, notes))
                });
                // A file that was damaged is not kept as it is.
                if written.is_err() {
                    let _ = std::fs::remove_file(output.cache().join(name));
                }
            }
        });
    }
}

fn write_shard(
    file: &mut File,
    place: u8,
    mut documents: BTreeMap<DocumentId, Remembered>,
    (output, notes): (&Output, &Notes),
) -> io::Result<()> {
    let mut file = BufWriter::new(file);
    let mut start = 0;
    let mut write = |note: &mut Note, bytes: Option<Vec<u8>>| {
        let bytes = bytes.ok_or(io::ErrorKind::InvalidData)?;
        let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
        file.write_all(&bytes)?;
        *note = Note::At {
            book: place,
            start,
            length,
        };
        start += u64::from(length);
        io::Result::Ok(())
    };
    for remembered in documents.values_mut() {
        let looked = remembered.looked.iter_mut();
        for note in looked.flat_map(|it| Arc::make_mut(&mut it.looked).notes()) {
            let bytes = notes.bytes(note);
            write(note, bytes)?;
        }
        for (_, note) in &mut remembered.groups {
            let bytes = if Notes::is_own(note) {
                let group = notes.read::<Group>(note).map(|it| it.in_place(output));
                group.and_then(|group| postcard::to_stdvec(&group).ok())
            } else {
                notes.bytes(note)
            };
            write(note, bytes)?;
        }
    }
    let bytes = postcard::to_stdvec(&documents).map_err(io::Error::other)?;
    file.write_all(&bytes)?;
    file.write_all(&(bytes.len() as u64).to_le_bytes())?;
    file.flush()
}

fn place(document: &DocumentId) -> usize {
    let mut hasher = DefaultHasher::new();
    document.hash(&mut hasher);
    usize::try_from(hasher.finish() % u64::from(SHARDS)).unwrap_or_default()
}

fn name(place: u8) -> String {
    format!("documents-{place:02}")
}
