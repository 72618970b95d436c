//! What stands in `out/`: replaced in one transaction, never half.
//!
//! 1. Every new file is written to `out/.cache/staging/` under the path it will have.
//! 2. The journal lists all moves and removals, and appears in one step: from then on the build is
//!    done, whatever happens to the process.
//! 3. The moves and removals are carried out, the manifest last, and the journal goes.
//!
//! A build that was killed before the journal stood leaves `out/` as it was; one that was killed
//! after it is carried through by the next run.

mod manifest;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::errors::ToolError;
use crate::reading::{Unread, read};
use manifest::Hashing;
use manifest::write_manifest;
pub use manifest::{FileHash, Manifest, ManifestFile};

/// The folder with the built files.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
}

/// What is still to be done of a transaction.
#[derive(Debug, Serialize, Deserialize)]
struct Journal<'j> {
    moves: Vec<Cow<'j, str>>,
    removals: Vec<Cow<'j, str>>,
}

impl Output {
    /// Takes `root` as the folder to build into, makes it where it does not exist, and carries
    /// through what an earlier build left to do.
    ///
    /// # Errors
    /// Where the folder cannot be made or written.
    pub fn open(root: &Path) -> Result<Self, ToolError> {
        fs::create_dir_all(root).map_err(|cause| ToolError::unwritable(root, cause))?;
        let root = fs::canonicalize(root).map_err(|cause| ToolError::unwritable(root, cause))?;
        let output = Self { root };
        output.recover()?;
        Ok(output)
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of a built file, where there is one.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        read(&self.root.join(path), u64::MAX).ok()
    }

    /// The manifest in `folder` (empty for the root), or an empty one where there is none that can
    /// be read: what it does not list is nobody's and is left alone.
    pub fn manifest(&self, folder: &str) -> Manifest {
        let text = read(&self.root.join(join(folder, "manifest.json")), u64::MAX).ok();
        let text = text.and_then(|text| String::from_utf8(text).ok());
        let read = text.and_then(|text| Manifest::read(&text).ok());
        let mut manifest = read.unwrap_or_default();
        // A manifest is a file that anybody may have changed: it names nothing outside its folder.
        manifest.files.retain(|file| is_plain(&file.path));
        manifest
    }

    /// Writes a file where it waits for [`Output::commit`]. May be called from many threads.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn stage(&self, path: &str, bytes: &[u8]) -> Result<(), ToolError> {
        self.stage_by(path, |file| file.write_all(bytes))
    }

    /// Stages a file that `write` writes.
    fn stage_by(
        &self,
        path: &str,
        write: impl FnOnce(&mut fs::File) -> io::Result<()>,
    ) -> Result<(), ToolError> {
        let staged = self.staging().join(path);
        // Most files go into folders that are there already: the system says where one is not.
        in_its_folder(&staged, || fs::File::create(&staged))
            .and_then(|mut file| write(&mut file))
            .map_err(|cause| ToolError::unwritable(&staged, cause))
    }

    /// Stages a built file, and gives its line in the manifest: that of a file of no document and no
    /// locale.
    ///
    /// # Errors
    /// As [`Output::stage`].
    pub fn stage_built(&self, path: String, bytes: &[u8]) -> Result<ManifestFile, ToolError> {
        self.stage(&path, bytes)?;
        Ok(ManifestFile::new(path, FileHash::of(bytes)))
    }

    /// Stages a built file that `give` gives piece by piece.
    ///
    /// # Errors
    /// As [`Output::stage`].
    pub fn stage_by_pieces(
        &self,
        path: String,
        give: impl FnOnce(&mut dyn FnMut(&str)),
    ) -> Result<ManifestFile, ToolError> {
        let mut hashing = Hashing::default();
        self.stage_by(&path, |file| {
            let mut written = Ok(());
            give(&mut |piece| {
                if written.is_ok() {
                    written = file.write_all(piece.as_bytes());
                    hashing.add(piece.as_bytes());
                }
            });
            written
        })?;
        Ok(ManifestFile::new(path, hashing.hash()))
    }

    /// Stages a manifest of `files`, which are all in `folder`, and gives its path.
    ///
    /// # Errors
    /// As [`Output::stage`].
    pub fn stage_manifest<'f>(
        &self,
        folder: &str,
        files: impl Iterator<Item = &'f ManifestFile>,
    ) -> Result<Arc<str>, ToolError> {
        let path = join(folder, "manifest.json");
        // Of a large publication this is the largest file of all: it is never in memory as a whole.
        self.stage_by(&path, |file| {
            let mut out = BufWriter::with_capacity(1 << 16, file);
            write_manifest(&mut out, folder, files)?;
            out.flush()
        })?;
        Ok(path.into())
    }

    /// Puts all staged `files` in their places and removes `removals`, together.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed; the next run tries again.
    pub fn commit(&self, files: &[Arc<str>], removals: &[Arc<str>]) -> Result<(), ToolError> {
        self.refuse_links(files.iter().chain(removals))?;
        let journal = Journal {
            moves: files.iter().map(|path| Cow::Borrowed(&**path)).collect(),
            removals: removals.iter().map(|path| Cow::Borrowed(&**path)).collect(),
        };
        let waiting = self.cache().join("journal.new");
        in_its_folder(&waiting, || {
            let mut out = BufWriter::new(fs::File::create(&waiting)?);
            serde_json::to_writer(&mut out, &journal)?;
            out.flush()
        })
        .map_err(|cause| ToolError::unwritable(&waiting, cause))?;
        let path = self.journal();
        fs::rename(&waiting, &path).map_err(|cause| ToolError::unwritable(&path, cause))?;
        self.carry_out(&journal)
    }

    /// Throws away what was staged, after a failure.
    pub fn abandon(&self) {
        let _ = fs::remove_dir_all(self.staging());
        let _ = fs::remove_dir(self.cache());
    }

    /// The folder for what is no edition.
    pub fn cache(&self) -> PathBuf {
        self.root.join(".cache")
    }

    fn staging(&self) -> PathBuf {
        self.cache().join("staging")
    }

    fn journal(&self) -> PathBuf {
        self.cache().join("journal.json")
    }

    fn recover(&self) -> Result<(), ToolError> {
        let path = self.journal();
        let journal = match read(&path, u64::MAX) {
            Ok(bytes) => Some(bytes),
            Err(unread @ Unread::NoFile) => return Err(unread.error(&path, u64::MAX)),
            Err(_) => None,
        };
        match journal.and_then(|bytes| serde_json::from_slice::<Journal<'_>>(&bytes).ok()) {
            Some(journal) => self.carry_out(&journal),
            None => {
                self.abandon();
                Ok(())
            }
        }
    }

    fn carry_out(&self, journal: &Journal<'_>) -> Result<(), ToolError> {
        let named = journal.moves.iter().chain(&journal.removals);
        if let Some(path) = named.into_iter().find(|path| !is_plain(path)) {
            return Err(ToolError::Outside {
                path: self.root.join(&**path),
            });
        }
        for path in &journal.moves {
            let (staged, place) = (self.staging().join(&**path), self.root.join(&**path));
            match in_its_folder(&place, || fs::rename(&staged, &place)) {
                // After a kill, a part of the moves has been carried out already.
                Err(cause) if cause.kind() == ErrorKind::NotFound && !staged.exists() => {}
                moved => moved.map_err(|cause| ToolError::unwritable(&place, cause))?,
            }
        }
        let mut folders = BTreeSet::new();
        for path in &journal.removals {
            let place = self.root.join(&**path);
            match fs::remove_file(&place) {
                Err(cause)
                    if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
                removed => removed.map_err(|cause| ToolError::unwritable(&place, cause))?,
            }
            folders.extend(place.ancestors().skip(1).map(Path::to_owned));
        }
        // The deepest first; a folder that still holds something stays.
        for folder in folders
            .into_iter()
            .rev()
            .filter(|folder| folder.starts_with(&self.root))
        {
            if folder != self.root {
                let _ = fs::remove_dir(folder);
            }
        }
        let _ = fs::remove_file(self.journal());
        self.abandon();
        Ok(())
    }

    /// A folder of `out/` that is a link to elsewhere is not ours to write into.
    fn refuse_links<'p>(&self, paths: impl Iterator<Item = &'p Arc<str>>) -> Result<(), ToolError> {
        let folders = paths.filter_map(|path| path.rsplit_once('/'));
        let mut folders: Vec<&str> = folders.map(|(folder, _)| folder).collect();
        folders.dedup();
        for folders in folders.into_iter().collect::<BTreeSet<_>>() {
            let mut folder = self.root.clone();
            for part in folders.split('/') {
                folder.push(part);
                if fs::symlink_metadata(&folder).is_ok_and(|metadata| metadata.is_symlink()) {
                    return Err(ToolError::Outside { path: folder });
                }
            }
        }
        Ok(())
    }
}

/// Does what makes a file at `path`, and makes the folder for it where there is none yet.
fn in_its_folder<T>(path: &Path, mut make: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    match (make(), path.parent()) {
        (Err(cause), Some(folder)) if cause.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            make()
        }
        (made, _) => made,
    }
}

/// Whether `path` stays in the folder that it is taken in.
pub fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains('\\')
        && !path.contains(':')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// `name` in `folder`, which may be the root, the empty text.
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// The SHA-256 of `bytes` in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    FileHash::of(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Output, is_plain};

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        for good in ["ru/x.html", "draft/tg/a/b.pdf"] {
            assert!(is_plain(good), "{good}");
        }
        for bad in ["", "/etc/x", "../x", "a/../x", "a//b", "c:\\x", "c:x"] {
            assert!(!is_plain(bad), "{bad}");
        }
    }

    #[test]
    fn a_transaction_without_its_journal_leaves_nothing_and_with_it_is_carried_through() {
        let folder = tempfile::tempdir().unwrap();
        let output = Output::open(folder.path()).unwrap();
        output.stage("ru/x.html", b"one").unwrap();
        let output = Output::open(folder.path()).unwrap();
        assert_eq!(output.read("ru/x.html"), None);
        assert!(!folder.path().join(".cache").exists());

        output.stage("ru/x.html", b"two").unwrap();
        let journal = br#"{"moves":["ru/x.html"],"removals":["tg/gone.html"]}"#;
        std::fs::write(folder.path().join(".cache/journal.json"), journal).unwrap();
        std::fs::create_dir(folder.path().join("tg")).unwrap();
        std::fs::write(folder.path().join("tg/gone.html"), "old").unwrap();
        let output = Output::open(folder.path()).unwrap();
        assert_eq!(output.read("ru/x.html").as_deref(), Some(b"two".as_slice()));
        assert!(!folder.path().join("tg").exists());
    }
}
