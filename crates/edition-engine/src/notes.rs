//! What must be known again later in a run, and need not be in memory until then.
//!
//! Of a large publication little may stay in memory for each document. So the rest is noted: written one
//! after another into a file that has no name, in the folder of the cache. Nobody else can read it, and it
//! goes with the process, however that ends. What earlier builds have noted in the files of the cache is
//! read by the same means.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Where something was noted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Note {
    /// In a book, by its number.
    At {
        /// The number of the book.
        book: u16,
        /// Its first byte.
        start: u64,
        /// Its length in bytes.
        length: u32,
    },
    /// Where nothing can be written, it is as small as it can be at least.
    InMemory(Arc<[u8]>),
}

impl Note {
    /// Says which book of this run the notes are in that another run has written as its own.
    pub(crate) fn put_into_book(&mut self, number: u16) {
        if let Self::At { book, .. } = self {
            *book = number;
        }
    }
}

impl Default for Note {
    /// Nothing.
    fn default() -> Self {
        Self::InMemory(Arc::default())
    }
}

/// Everything that was noted.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    own: Option<Mutex<Book>>,
    /// Those of earlier builds, by number.
    earlier: Vec<Option<Mutex<Book>>>,
}

/// The number of the book that this run writes.
const OWN: u16 = u16::MAX;

/// A file with notes.
#[derive(Debug)]
struct Book {
    file: File,
    length: u64,
}

impl Book {
    fn of(file: File) -> io::Result<Mutex<Self>> {
        let length = file.metadata()?.len();
        Ok(Mutex::new(Self { file, length }))
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<Note> {
        let (start, length) = (self.length, bytes.len());
        let length = u32::try_from(length).map_err(|_| io::ErrorKind::FileTooLarge)?;
        self.file.seek(SeekFrom::Start(start))?;
        self.file.write_all(bytes)?;
        self.length += u64::from(length);
        let book = OWN;
        Ok(Note::At {
            book,
            start,
            length,
        })
    }

    fn read(&mut self, start: u64, length: u32) -> Option<Vec<u8>> {
        if start.checked_add(length.into())? > self.length {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(length).ok()?];
        self.file.seek(SeekFrom::Start(start)).ok()?;
        self.file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

impl Notes {
    /// Notes in a file in `folder`.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        let file = std::fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder));
        file.map(Self::in_file).unwrap_or_default()
    }

    /// Notes in that file, after what stands in it.
    pub(crate) fn in_file(file: File) -> Self {
        Self {
            own: Book::of(file).ok(),
            earlier: Vec::new(),
        }
    }

    /// Takes in what an earlier build or another machine has noted: the file becomes the book of the next number, which is
    /// given.
    pub(crate) fn add_earlier(&mut self, file: Option<File>) -> u16 {
        self.earlier.push(file.and_then(|file| Book::of(file).ok()));
        u16::try_from(self.earlier.len() - 1).unwrap_or(OWN)
    }

    /// Notes `value`.
    pub(crate) fn take(&self, value: &impl Serialize) -> Note {
        // Nothing can go wrong with what has no maps of unknown length; it could not be read again.
        self.take_bytes(&postcard::to_stdvec(value).unwrap_or_default())
    }

    /// Notes these bytes.
    pub(crate) fn take_bytes(&self, bytes: &[u8]) -> Note {
        let written = self.own.as_ref().map(|book| lock(book).append(bytes));
        match written {
            Some(Ok(note)) => note,
            _ => Note::InMemory(bytes.into()),
        }
    }

    /// Whether it was noted in this run.
    pub(crate) fn is_own(note: &Note) -> bool {
        !matches!(note, Note::At { book, .. } if *book != OWN)
    }

    /// What was noted. `None` where an earlier build has, and its file was damaged since.
    pub(crate) fn read<T: DeserializeOwned>(&self, note: &Note) -> Option<T> {
        postcard::from_bytes(&self.bytes(note)?).ok()
    }

    /// The bytes of a note.
    pub(crate) fn bytes(&self, note: &Note) -> Option<Vec<u8>> {
        match note {
            Note::At {
                book,
                start,
                length,
            } => {
                let book = match *book {
                    OWN => self.own.as_ref()?,
                    number => self.earlier.get(usize::from(number))?.as_ref()?,
                };
                lock(book).read(*start, *length)
            }
            Note::InMemory(bytes) => Some(bytes.to_vec()),
        }
    }
}

fn lock(book: &Mutex<Book>) -> std::sync::MutexGuard<'_, Book> {
    book.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::Notes;

    #[test]
    fn what_was_noted_is_read_again_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        for notes in [Notes::in_folder(folder.path()), Notes::default()] {
            let one = notes.take(&"one");
            let two = notes.take(&vec![2_u64; 1000]);
            assert_eq!(notes.read::<String>(&one).as_deref(), Some("one"));
            assert_eq!(notes.read::<Vec<u64>>(&two), Some(vec![2; 1000]));
            assert!(Notes::is_own(&one));
        }
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
