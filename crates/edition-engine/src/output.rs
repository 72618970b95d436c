//! What stands in `out/` and in the trees of `private/`: replaced document by document, never half.
//!
//! 1. Every new file is written to `staging/` in the cache, under the path it will have: nothing comes below `out/` that
//!    is not published.
//! 2. Moves and removals, and the journal that carries them through whatever happens: [`transaction`].
//!
//! What the first version has left in `out/` goes ([`first_version`]).

mod first_version;
mod manifest;
pub(crate) mod places;
mod transaction;

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_model::say;
use edition_model::site::Tree;

use crate::errors::ToolError;
use crate::own::{self, LARGEST_EDITION, LARGEST_LIST, LARGEST_LIST_MB, LARGEST_MEMORY, Own};
use crate::private::refuse_links;
pub(crate) use first_version::LeftBehind;
use manifest::Hashing;
pub(crate) use manifest::write_manifest;
pub use manifest::{FileHash, Manifest, ManifestFile};
use places::Places;
pub(crate) use transaction::Step;
use transaction::{Transaction, folder_of, in_its_folder};

/// The folders with the built files.
#[derive(Debug)]
pub struct Output {
    /// What is built into `out/`, and, unless another folder is named for that, all else.
    open: Transaction,
    /// The trees in `private/`, where another folder than `out/` is named: they are the same for all.
    closed: Option<Transaction>,
    left_behind: LeftBehind,
    /// Whether an earlier build was carried through.
    was_unfinished: bool,
}

impl Output {
    /// Takes these folders to build into, and carries through what an earlier build left to do.
    ///
    /// # Errors
    /// Where one cannot be made or written, or something stands there that the tool has not made.
    pub(crate) fn open(places: &Places) -> Result<Self, ToolError> {
        let mut output = Self {
            open: Transaction::of(places),
            closed: places.own()?.as_ref().map(Transaction::of),
            left_behind: LeftBehind::of(places.out())?,
            was_unfinished: false,
        };
        let recovered: Result<Vec<bool>, ToolError> =
            output.transactions().map(Transaction::recover).collect();
        output.was_unfinished = recovered?.contains(&true);
        Ok(output)
    }

    /// Takes these folders for editions that wait, and are put nowhere.
    pub(crate) fn apart(places: &Places) -> Self {
        Self {
            open: Transaction::of(places),
            closed: None,
            left_behind: LeftBehind::default(),
            was_unfinished: false,
        }
    }

    fn transactions(&self) -> impl Iterator<Item = &Transaction> {
        self.closed.iter().chain([&self.open])
    }

    /// The one that a file belongs to.
    fn transaction(&self, path: &str) -> &Transaction {
        let closed = self.closed.as_ref();
        closed
            .filter(|_| Tree::split(path).0 != Tree::Published)
            .unwrap_or(&self.open)
    }

    /// Whether an earlier build had not come to its end, and was carried through.
    pub(crate) fn was_unfinished(&self) -> bool {
        self.was_unfinished
    }

    /// What the first version has left that goes.
    pub(crate) fn left_behind(&self) -> &LeftBehind {
        &self.left_behind
    }

    /// Where a built file lies.
    pub fn place(&self, path: &str) -> PathBuf {
        self.open.place(path)
    }

    /// The bytes of a built text, where there is one of a sensible size.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        own::read(&self.place(path), LARGEST_MEMORY).ok()?.there()
    }

    /// The same of a text that waits to be put into its place.
    pub(crate) fn read_staged(&self, path: &str) -> Option<Vec<u8>> {
        let staged = self.transaction(path).staging().join(path);
        own::read(&staged, LARGEST_MEMORY).ok()?.there()
    }

    /// Takes a file away from where it waits.
    pub(crate) fn take_staged(&self, path: &str) -> Option<Vec<u8>> {
        let staged = self.transaction(path).staging().join(path);
        let bytes = own::read(&staged, LARGEST_EDITION).ok()?.there();
        let _ = fs::remove_file(staged);
        bytes
    }

    /// Whether a built file is as its line in the manifest says.
    pub(crate) fn is_as_built(&self, file: &ManifestFile) -> bool {
        let hash = hash_built(&self.place(&file.path));
        hash.is_ok_and(|hash| hash.there() == Some(file.sha256))
    }

    /// Whether there is such a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.place(path)).is_ok_and(|metadata| metadata.is_file())
    }

    /// The files that the manifest of a tree lists; none where there is no manifest that can be read: what it
    /// does not list is nobody's and is left alone.
    ///
    /// # Errors
    /// Where the manifest is no file, or one that it lists lies behind a link.
    pub(crate) fn files_of(&self, tree: Tree) -> Result<Vec<ManifestFile>, ToolError> {
        let folder = tree.folder();
        let manifest = self.place(&format!("{folder}manifest.json"));
        let bytes = own::read(&manifest, LARGEST_LIST)?.there();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let read = text.and_then(|text| Manifest::read(&text).ok());
        let mut files = read.unwrap_or_default().files;
        // A manifest is a file that anybody may have changed: it names nothing outside its folder.
        files.retain(|file| is_plain(&file.path));
        if tree == Tree::Published {
            files.retain(|file| !first_version::is_of_other_tree(&file.path));
        } else {
            for file in &mut files {
                file.path = format!("{folder}{}", file.path).into();
            }
        }
        self.refuse_links(files.iter().map(|file| &*file.path))?;
        Ok(files)
    }

    /// A folder that is a link to elsewhere is not ours to work in.
    fn refuse_links<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Result<(), ToolError> {
        let mut last = None;
        for path in paths {
            let folder = folder_of(path);
            if last != Some(folder) {
                refuse_links(self.open.top_of(path), folder)?;
                last = Some(folder);
            }
        }
        Ok(())
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
        let staged = self.transaction(path).staging().join(path);
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

    /// Stages the manifest of a tree, whose files are `files`, and gives its path.
    ///
    /// # Errors
    /// As [`Output::stage`].
    pub fn stage_manifest<'f>(
        &self,
        tree: Tree,
        files: impl Iterator<Item = &'f ManifestFile>,
    ) -> Result<Arc<str>, ToolError> {
        let path = format!("{}manifest.json", tree.folder());
        let mut length = 0;
        // Of a large publication this is the largest file of all: it is never in memory as a whole.
        self.stage_by(&path, |file| {
            let mut out = BufWriter::with_capacity(1 << 16, file);
            write_manifest(&mut out, tree.folder(), files)?;
            out.flush()?;
            length = out.get_ref().metadata()?.len();
            Ok(())
        })?;
        if length > LARGEST_LIST {
            // The next build would take it for a damaged one.
            return Err(ToolError::Refused(
                say("manifest-would-be-too-large")
                    .text("path", &path)
                    .number("most", LARGEST_LIST_MB),
            ));
        }
        Ok(path.into())
    }

    /// Puts all staged files in their places and removes what goes, step by step.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed; the next run tries again.
    pub(crate) fn commit(&self, steps: Vec<Step<'_>>) -> Result<(), ToolError> {
        let Some(closed) = &self.closed else {
            return self.open.commit(steps);
        };
        let is_closed = |path: &str| Tree::split(path).0 != Tree::Published;
        let (private, public): (Vec<_>, Vec<_>) =
            steps.into_iter().map(|step| step.divide(is_closed)).unzip();
        closed.commit(private)?;
        self.open.commit(public)
    }

    /// Throws away what was staged, after a failure.
    pub fn abandon(&self) {
        self.transactions().for_each(Transaction::abandon);
    }

    /// The folder for what is remembered.
    pub fn cache(&self) -> &Path {
        self.open.cache()
    }
}

/// The hash of a built file, if it has a sensible size; read piece by piece.
///
/// # Errors
/// Where it is a link or something else than a regular file, or cannot be read.
pub(crate) fn hash_built(path: &Path) -> Result<Own<FileHash>, ToolError> {
    own::with(path, LARGEST_EDITION, FileHash::of_all)
}

/// Whether `path` stays in the folder that it is taken in.
pub fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains(['\\', ':', '\0'])
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
    use super::is_plain;

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        for good in ["ru/x.html", "private/draft/tg/a/b.pdf"] {
            assert!(is_plain(good), "{good}");
        }
        for bad in [
            "", "/etc/x", "../x", "a/../x", "a//b", "c:\\x", "c:x", "a\0b",
        ] {
            assert!(!is_plain(bad), "{bad}");
        }
    }
}
