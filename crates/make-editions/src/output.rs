//! What stands in `out/`: replaced in one transaction, never half.
//!
//! 1. Every new file is written to `out/.cache/staging/` under the path it will have.
//! 2. The journal lists all moves and removals, and appears in one step: from then on the build is
//!    done, whatever happens to the process.
//! 3. The moves and removals are carried out, the manifest last, and the journal goes.
//!
//! A build that was killed before the journal stood leaves `out/` as it was; one that was killed
//! after it is carried through by the next run.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use edition_model::{DocumentId, Locale};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::errors::ToolError;

/// The folder with the built files.
#[derive(Debug)]
pub(crate) struct Output {
    root: PathBuf,
}

/// What is still to be done of a transaction.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    moves: Vec<String>,
    removals: Vec<String>,
}

/// `manifest.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The files, sorted by path.
    pub(crate) files: Vec<ManifestFile>,
}

/// A built file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct ManifestFile {
    /// Its path in the folder of the manifest, with `/` between the parts.
    pub(crate) path: String,
    /// The hash of its bytes, in hexadecimal.
    pub(crate) sha256: String,
    /// The document; `null` for lists, feeds, the sitemap, the stylesheet and the script.
    pub(crate) document: Option<String>,
    /// The locale; `null` where it is of no one locale.
    pub(crate) locale: Option<String>,
    /// `html`, `pdf`, `css`, `js`, `xml`, or that of a picture: `png` or `jpg`.
    pub(crate) format: String,
}

impl ManifestFile {
    /// The same file as one of `document`.
    pub(crate) fn of_document(mut self, document: &DocumentId) -> Self {
        self.document = Some(document.as_str().to_owned());
        self
    }

    /// The same file as one of `locale`.
    pub(crate) fn of_locale(mut self, locale: &Locale) -> Self {
        self.locale = Some(locale.tag().to_owned());
        self
    }
}

impl Output {
    /// Takes `root` as the folder to build into, makes it where it does not exist, and carries
    /// through what an earlier build left to do.
    ///
    /// # Errors
    /// Where the folder cannot be made or written.
    pub(crate) fn open(root: &Path) -> Result<Self, ToolError> {
        fs::create_dir_all(root).map_err(|cause| ToolError::unwritable(root, cause))?;
        let root = fs::canonicalize(root).map_err(|cause| ToolError::unwritable(root, cause))?;
        let output = Self { root };
        output.recover()?;
        Ok(output)
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of a built file, where there is one.
    pub(crate) fn read(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.root.join(path)).ok()
    }

    /// The manifest in `folder` (empty for the root), or an empty one where there is none that can
    /// be read: what it does not list is nobody's and is left alone.
    pub(crate) fn manifest(&self, folder: &str) -> Manifest {
        let path = join(folder, "manifest.json");
        let read = self
            .read(&path)
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut manifest: Manifest = read.unwrap_or_default();
        // A manifest is a file that anybody may have changed: it names nothing outside its folder.
        manifest.files.retain(|file| is_plain(&file.path));
        manifest
    }

    /// Writes a file where it waits for [`Output::commit`]. May be called from many threads.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(crate) fn stage(&self, path: &str, bytes: &[u8]) -> Result<(), ToolError> {
        let staged = self.staging().join(path);
        if let Some(folder) = staged.parent() {
            fs::create_dir_all(folder).map_err(|cause| ToolError::unwritable(folder, cause))?;
        }
        fs::write(&staged, bytes).map_err(|cause| ToolError::unwritable(&staged, cause))
    }

    /// Stages a built file, and gives its line in the manifest: that of a file of no document and no
    /// locale.
    ///
    /// # Errors
    /// As [`Output::stage`].
    pub(crate) fn stage_built(
        &self,
        path: String,
        bytes: &[u8],
        format: &str,
    ) -> Result<ManifestFile, ToolError> {
        self.stage(&path, bytes)?;
        Ok(ManifestFile {
            sha256: sha256(bytes),
            path,
            document: None,
            locale: None,
            format: format.to_owned(),
        })
    }

    /// Puts all staged `files` in their places and removes `removals`, together.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed; the next run tries again.
    pub(crate) fn commit(
        &self,
        files: Vec<String>,
        removals: Vec<String>,
    ) -> Result<(), ToolError> {
        for path in files.iter().chain(&removals) {
            self.refuse_links(path)?;
        }
        let journal = Journal {
            moves: files,
            removals,
        };
        let waiting = self.cache().join("journal.new");
        let text = serde_json::to_vec(&journal).unwrap_or_default();
        fs::create_dir_all(self.cache()).map_err(|cause| ToolError::unwritable(&waiting, cause))?;
        fs::write(&waiting, text).map_err(|cause| ToolError::unwritable(&waiting, cause))?;
        let path = self.journal();
        fs::rename(&waiting, &path).map_err(|cause| ToolError::unwritable(&path, cause))?;
        self.carry_out(&journal)
    }

    /// Throws away what was staged, after a failure.
    pub(crate) fn abandon(&self) {
        let _ = fs::remove_dir_all(self.staging());
        let _ = fs::remove_dir(self.cache());
    }

    /// The folder for what is no edition.
    pub(crate) fn cache(&self) -> PathBuf {
        self.root.join(".cache")
    }

    fn staging(&self) -> PathBuf {
        self.cache().join("staging")
    }

    fn journal(&self) -> PathBuf {
        self.cache().join("journal.json")
    }

    fn recover(&self) -> Result<(), ToolError> {
        let journal = fs::read(self.journal()).ok();
        match journal.and_then(|bytes| serde_json::from_slice::<Journal>(&bytes).ok()) {
            Some(journal) => self.carry_out(&journal),
            None => {
                self.abandon();
                Ok(())
            }
        }
    }

    fn carry_out(&self, journal: &Journal) -> Result<(), ToolError> {
        let named = journal.moves.iter().chain(&journal.removals);
        if let Some(path) = named.into_iter().find(|path| !is_plain(path)) {
            return Err(ToolError::Outside {
                path: self.root.join(path),
            });
        }
        for path in &journal.moves {
            let (staged, place) = (self.staging().join(path), self.root.join(path));
            // After a kill, a part of the moves has been carried out already.
            if !staged.exists() {
                continue;
            }
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder).map_err(|cause| ToolError::unwritable(folder, cause))?;
            }
            fs::rename(&staged, &place).map_err(|cause| ToolError::unwritable(&place, cause))?;
        }
        let mut folders = BTreeSet::new();
        for path in &journal.removals {
            let place = self.root.join(path);
            if place.exists() {
                fs::remove_file(&place).map_err(|cause| ToolError::unwritable(&place, cause))?;
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
    fn refuse_links(&self, path: &str) -> Result<(), ToolError> {
        let mut folder = self.root.clone();
        let parts: Vec<&str> = path.split('/').collect();
        for part in parts.iter().take(parts.len().saturating_sub(1)) {
            folder.push(part);
            if fs::symlink_metadata(&folder).is_ok_and(|metadata| metadata.is_symlink()) {
                return Err(ToolError::Outside { path: folder });
            }
        }
        Ok(())
    }
}

/// Whether `path` stays in the folder that it is taken in.
pub(crate) fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains('\\')
        && !path.contains(':')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// `name` in `folder`, which may be the root, the empty text.
pub(crate) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// The SHA-256 of `bytes` in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Replaces a file of the project in one step: readers see the old text or the new one.
///
/// # Errors
/// Where it cannot be written, or lies behind a link that leads out of the project.
pub(crate) fn replace_file(root: &Path, relative: &str, text: &str) -> Result<(), ToolError> {
    let path = root.join(relative);
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|cause| ToolError::unwritable(folder, cause))?;
    let real = fs::canonicalize(folder).map_err(|cause| ToolError::unwritable(folder, cause))?;
    if !real.starts_with(root) {
        return Err(ToolError::Outside { path });
    }
    let unwritable = |cause| ToolError::unwritable(&path, cause);
    let mut waiting = tempfile::Builder::new()
        .prefix(".make-editions-")
        .tempfile_in(&real)
        .map_err(unwritable)?;
    std::io::Write::write_all(&mut waiting, text.as_bytes()).map_err(unwritable)?;
    if let Ok(metadata) = fs::metadata(&path) {
        let _ = fs::set_permissions(waiting.path(), metadata.permissions());
    } else {
        make_readable(waiting.path());
    }
    waiting
        .persist(&path)
        .map_err(|error| ToolError::unwritable(&path, error.error))?;
    Ok(())
}

/// Temporary files are made for their owner alone; a file of the project is for everybody who may
/// read its folder.
#[cfg(unix)]
fn make_readable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn make_readable(_path: &Path) {}

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
