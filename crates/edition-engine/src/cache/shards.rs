//! What is remembered, on disk: so many files that a change costs little, and so few that reading them
//! all does.
//!
//! Each begins with notes ([`crate::notes`]), read one by one where they are asked for; then comes what
//! is known at once of each document, then how many bytes that is, then a checksum of all this. So no note
//! of a file that was damaged is ever read.

use std::collections::BTreeMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

use edition_model::DocumentId;
use rayon::prelude::*;
use rustc_hash::FxHasher;

use super::inputs::Inputs;
use super::whole::TICK;
use super::{CachedGroup, Mark, Remembered, replace};
use crate::notes::{Note, Notes};
use crate::output::Output;
use crate::own::LARGEST_MEMORY;
use crate::regular;

/// How many files there are.
const SHARDS: u16 = 64;

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

/// How many bytes a number takes at the end of a file.
const NUMBER: u64 = size_of::<u64>() as u64;
/// So many bytes are summed up at a time.
const BLOCK: u64 = 1 << 16;

fn read_shard(path: &Path) -> Option<(Shard, File)> {
    let mut file = regular::open_own(path).ok()??;
    let metadata = file.metadata().ok()?;
    if metadata.len() > LARGEST_MEMORY {
        return None;
    }
    let end = metadata.len().checked_sub(NUMBER)?;
    let is_whole = read_number(&mut file, end)? == checksum(&mut file, end).ok()?;
    let end = end.checked_sub(NUMBER).filter(|_| is_whole)?;
    let length = read_number(&mut file, end)?;
    let start = end.checked_sub(length)?;
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = vec![0; usize::try_from(length).ok()?];
    file.read_exact(&mut bytes).ok()?;
    let mut shard = Shard {
        written: Mark::from(&metadata).latest(),
        documents: postcard::from_bytes(&bytes).ok()?,
        has_changed: false,
    };
    for remembered in shard.documents.values_mut() {
        let examined = remembered.examined.take();
        remembered.examined = examined.filter(|it| is_sure(&it.inputs, shard.written));
    }
    Some((shard, file))
}

fn read_number(file: &mut File, start: u64) -> Option<u64> {
    let mut number = [0; NUMBER as usize];
    file.seek(SeekFrom::Start(start)).ok()?;
    file.read_exact(&mut number).ok()?;
    Some(u64::from_le_bytes(number))
}

/// The checksum of so many bytes at the beginning of a file.
fn checksum(file: &mut File, length: u64) -> io::Result<u64> {
    file.seek(SeekFrom::Start(0))?;
    let mut hasher = FxHasher::default();
    let mut block = Vec::new();
    let mut rest = length;
    while rest > 0 {
        block.clear();
        let read = (&*file).take(rest.min(BLOCK)).read_to_end(&mut block)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        hasher.write(&block);
        rest -= read as u64;
    }
    Ok(hasher.finish())
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
    ) -> Option<(Note, CachedGroup)> {
        let shard = self.0.get(place(document))?;
        let mut groups = shard.documents.get(document)?.groups.iter();
        let (_, note) = groups.find(|(own, _)| **own == *name)?;
        let mut group: CachedGroup = notes.read(note)?;
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
    place: u16,
    mut documents: BTreeMap<DocumentId, Remembered>,
    (output, notes): (&Output, &Notes),
) -> io::Result<()> {
    let mut out = BufWriter::new(&mut *file);
    let mut start = 0;
    let mut write = |note: &mut Note, bytes: Option<Vec<u8>>| {
        let bytes = bytes.ok_or(io::ErrorKind::InvalidData)?;
        let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
        out.write_all(&bytes)?;
        *note = Note::At {
            book: place,
            start,
            length,
        };
        start += u64::from(length);
        io::Result::Ok(())
    };
    for remembered in documents.values_mut() {
        let examined = remembered.examined.iter_mut();
        for note in examined.flat_map(|it| Arc::make_mut(&mut it.examined).notes()) {
            let bytes = notes.bytes(note);
            write(note, bytes)?;
        }
        for (_, note) in &mut remembered.groups {
            let bytes = if Notes::is_own(note) {
                let group = notes
                    .read::<CachedGroup>(note)
                    .map(|it| it.in_place(output));
                group.and_then(|group| postcard::to_stdvec(&group).ok())
            } else {
                notes.bytes(note)
            };
            write(note, bytes)?;
        }
    }
    let bytes = postcard::to_stdvec(&documents).map_err(io::Error::other)?;
    out.write_all(&bytes)?;
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.flush()?;
    drop(out);
    let length = start + bytes.len() as u64 + NUMBER;
    let sum = checksum(file, length)?;
    file.seek(SeekFrom::Start(length))?;
    file.write_all(&sum.to_le_bytes())
}

fn place(document: &DocumentId) -> usize {
    let mut hasher = DefaultHasher::new();
    document.hash(&mut hasher);
    usize::try_from(hasher.finish() % u64::from(SHARDS)).unwrap_or_default()
}

fn name(place: u16) -> String {
    format!("documents-{place:02}")
}
