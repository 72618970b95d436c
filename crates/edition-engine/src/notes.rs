//! What must be known again later in a run, and need not be in memory until then.
//!
//! Of a large publication little may stay in memory for each document. So the rest is noted: written one
//! after another into a file that has no name, in the folder of the cache. Nobody else can read it, and it
//! goes with the process, however that ends. What earlier builds have noted in the files of the cache is
//! read by the same means.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
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

/// A file with notes, the last of which need not be in it yet: a small publication never writes any.
#[derive(Debug)]
struct Book {
    file: File,
    /// How many bytes are in the file.
    written: u64,
    /// Those that come next.
    waiting: Vec<u8>,
}

/// So many bytes are written at a time.
const AT_A_TIME: usize = 1 << 20;

impl Book {
    fn of(file: File) -> io::Result<Mutex<Self>> {
        let written = file.metadata()?.len();
        Ok(Mutex::new(Self {
            file,
            written,
            waiting: Vec::new(),
        }))
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<Note> {
        let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
        if self.waiting.len() + bytes.len() > AT_A_TIME {
            self.write()?;
        }
        let start = self.written + self.waiting.len() as u64;
        self.waiting.extend_from_slice(bytes);
        let book = OWN;
        Ok(Note::At {
            book,
            start,
            length,
        })
    }

    /// Writes what waits.
    fn write(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.written))?;
        self.file.write_all(&self.waiting)?;
        self.written += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }

    fn read(&self, start: u64, length: u32) -> Option<Vec<u8>> {
        let (end, length) = (
            start.checked_add(length.into())?,
            usize::try_from(length).ok()?,
        );
        if let Some(place) = start.checked_sub(self.written) {
            let place = usize::try_from(place).ok()?;
            return Some(
                self.waiting
                    .get(place..place.checked_add(length)?)?
                    .to_vec(),
            );
        }
        if end > self.written {
            return None;
        }
        let mut bytes = vec![0; length];
        read_at(&self.file, &mut bytes, start).ok()?;
        Some(bytes)
    }
}

/// Reads the bytes of a file from `start` on.
#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(not(unix))]
fn read_at(mut file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    io::Read::read_exact(&mut file, bytes)
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

    /// Writes what this run has noted into its file to the last byte.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub(crate) fn flush(&self) -> io::Result<()> {
        self.own.as_ref().map_or(Ok(()), |book| lock(book).write())
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
    use super::{AT_A_TIME, Notes};

    #[test]
    fn what_was_noted_is_read_again_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        for notes in [Notes::in_folder(folder.path()), Notes::default()] {
            let one = notes.take(&"one");
            let two = notes.take(&vec![2_u64; 1000]);
            for _ in 0..2 {
                assert_eq!(notes.read::<String>(&one).as_deref(), Some("one"));
                assert_eq!(notes.read::<Vec<u64>>(&two), Some(vec![2; 1000]));
                // So much that what came before does not wait any longer.
                let large = notes.take_bytes(&vec![3; AT_A_TIME]);
                assert_eq!(notes.bytes(&large).unwrap().len(), AT_A_TIME);
                notes.flush().unwrap();
            }
            assert!(Notes::is_own(&one));
        }
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
