//! The texts that wait for their places, in `private/cache/staging-catalogs/`, and the plan that says where they belong.
//!
//! Once the plan stands, the work is done: whoever writes next after a kill carries it on. A file that somebody has saved
//! since then stays as they saved it; what was taken out of its place and not joined yet goes back.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::Revision;
use super::place::{Standing, in_place, look, make_room};
use crate::errors::ToolError;
use crate::output::places::OUT;
use crate::output::{is_plain, sha256};
use crate::private::{CACHE, make_cache, make_folder, refuse_links};
use crate::regular;

/// The folder in `private/cache/`.
const FOLDER: &str = "staging-catalogs";

const PLAN: &str = "plan.json";

/// So many files are open at once.
const AT_ONCE: usize = 128;

/// So many wait for the disk at once.
const WAITING: usize = 16;

/// What the tool's own files begin with that lie beside others for a moment.
pub(super) const PREFIX: &str = ".make-editions-";

/// What those begin with that are made here.
const NEW: &str = ".make-editions-new-";

/// The texts that wait.
pub(super) struct Staging {
    folder: PathBuf,
    further: AtomicUsize,
}

/// What is to be done, in its order.
#[derive(Debug, Serialize, Deserialize)]
struct Plan {
    files: Vec<Planned>,
}

/// A file that is replaced: the one that waits has the number of its line.
#[derive(Debug, Serialize, Deserialize)]
struct Planned {
    path: String,
    /// What it was made from, by its SHA-256.
    before: Option<String>,
    /// What it is to be.
    after: Option<String>,
}

impl Staging {
    /// Writes the new texts of `due` where they wait, and the plan.
    pub(super) fn fill(root: &Path, due: &[Revision]) -> Result<Self, ToolError> {
        make_cache(root)?;
        make_folder(root, &format!("{CACHE}/{FOLDER}"))?;
        let staging = Self {
            folder: root.join(CACHE).join(FOLDER),
            further: AtomicUsize::new(due.len()),
        };
        match staging.write_all(due) {
            Ok(()) => Ok(staging),
            Err(error) => {
                let _ = fs::remove_dir_all(&staging.folder);
                Err(error)
            }
        }
    }

    fn write_all(&self, due: &[Revision]) -> Result<(), ToolError> {
        let texts = due.iter().enumerate();
        let texts: Vec<(usize, &str)> = texts
            .filter_map(|(turn, it)| Some((turn, it.after.as_deref()?)))
            .collect();
        // Written together, then brought to the disk together, which the disk does in fewer turns.
        for texts in texts.chunks(AT_ONCE) {
            let texts = texts.par_iter();
            let written: Result<Vec<(PathBuf, File)>, ToolError> = texts
                .map(|(turn, text)| write(self.file(*turn), text))
                .collect();
            all_to_disk(&written?)?;
        }
        let hash = |text: &Option<String>| text.as_ref().map(|text| sha256(text.as_bytes()));
        let planned = due.iter().map(|revision| Planned {
            path: revision.path.clone(),
            before: hash(&revision.before),
            after: hash(&revision.after),
        });
        let plan = Plan {
            files: planned.collect(),
        };
        let (new, path) = (self.folder.join("plan.new"), self.folder.join(PLAN));
        let text = serde_json::to_string(&plan).unwrap_or_default();
        to_disk(&write(new.clone(), &text)?)?;
        fs::rename(&new, &path).map_err(|cause| ToolError::unwritable(&path, cause))?;
        bring_to_disk([self.folder.clone()].into_iter())
    }

    /// The text that waits with that number.
    pub(super) fn file(&self, turn: usize) -> PathBuf {
        self.folder.join(turn.to_string())
    }

    /// One more text.
    pub(super) fn further(&self, text: &str) -> Result<PathBuf, ToolError> {
        let turn = self.further.fetch_add(1, Ordering::Relaxed);
        let path = self.file(turn);
        to_disk(&write(path.clone(), text)?)?;
        Ok(path)
    }

    /// Ends the work: nothing is left to carry on.
    pub(super) fn close(self) -> Result<(), ToolError> {
        close(&self.folder)
    }
}

fn close(folder: &Path) -> Result<(), ToolError> {
    let plan = folder.join(PLAN);
    match fs::remove_file(&plan) {
        Err(cause) if !regular::is_absent(&cause) => {
            return Err(ToolError::unwritable(&plan, cause));
        }
        _ => {}
    }
    bring_to_disk([folder.to_owned()].into_iter())?;
    let _ = fs::remove_dir_all(folder);
    Ok(())
}

fn write(path: PathBuf, text: &str) -> Result<(PathBuf, File), ToolError> {
    let written = File::create(&path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        Ok(file)
    });
    match written {
        Ok(file) => Ok((path, file)),
        Err(cause) => Err(ToolError::unwritable(&path, cause)),
    }
}

fn to_disk((path, file): &(PathBuf, File)) -> Result<(), ToolError> {
    file.sync_all()
        .map_err(|cause| ToolError::unwritable(path, cause))
}

/// Each waits for the disk and for nothing else, so there may be more of them than the machine has cores.
fn all_to_disk(files: &[(PathBuf, File)]) -> Result<(), ToolError> {
    std::thread::scope(|scope| {
        let parts = files.chunks(files.len().div_ceil(WAITING).max(1));
        let waiting: Vec<_> = parts
            .map(|part| scope.spawn(|| part.iter().try_for_each(to_disk)))
            .collect();
        waiting.into_iter().try_for_each(|part| {
            let failed = || ToolError::Refused(edition_model::say("disk-failed"));
            part.join().unwrap_or_else(|_| Err(failed()))
        })
    })
}

/// Brings what was renamed in `folders` to the disk.
#[cfg(unix)]
pub(super) fn bring_to_disk(folders: impl Iterator<Item = PathBuf>) -> Result<(), ToolError> {
    let folders: BTreeSet<PathBuf> = folders.collect();
    folders.par_iter().try_for_each(|folder| {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        match synced {
            // Some network disks cannot.
            Err(cause) if cause.kind() != ErrorKind::InvalidInput => {
                Err(ToolError::unwritable(folder, cause))
            }
            _ => Ok(()),
        }
    })
}

#[cfg(not(unix))]
pub(super) fn bring_to_disk(_folders: impl Iterator<Item = PathBuf>) -> Result<(), ToolError> {
    Ok(())
}

/// Whether a process was killed over its work, or is at it.
pub(super) fn is_due(root: &Path) -> bool {
    let plan = root.join(CACHE).join(FOLDER).join(PLAN);
    plan.symlink_metadata().is_ok()
}

/// Carries on what a process was killed over, up to the first file that somebody has saved since. What is remembered of
/// catalogs comes last, so it never forgets a translation that has not come back into its catalog.
///
/// # Errors
/// Where a file cannot be read or written.
pub(super) fn carry_on(root: &Path) -> Result<(), ToolError> {
    let folder = root.join(CACHE).join(FOLDER);
    match folder.symlink_metadata() {
        Err(_) => return Ok(()),
        Ok(metadata) if metadata.is_symlink() => return Err(regular::link(&folder)),
        Ok(_) => {}
    }
    let plan = regular::read_own(&folder.join(PLAN))?;
    // Without a plan that can be read, nothing has been put anywhere.
    let plan = plan.and_then(|bytes| serde_json::from_slice::<Plan>(&bytes).ok());
    let files = plan.map(|plan| plan.files).unwrap_or_default();
    let mut folders = BTreeSet::new();
    for (turn, planned) in files.iter().enumerate() {
        if !is_plain(&planned.path) {
            return Err(ToolError::Outside {
                path: root.join(&planned.path),
            });
        }
        let carried = carry_out(root, &folder, turn, planned)?;
        if !matches!(carried, Carried::Before) {
            folders.extend(root.join(&planned.path).parent().map(Path::to_owned));
        }
        if matches!(carried, Carried::IsSomebodys) {
            break;
        }
    }
    bring_to_disk(folders.into_iter())?;
    close(&folder)
}

/// What became of one file of a plan.
enum Carried {
    /// It had been done.
    Before,
    /// It is done now.
    Now,
    /// Somebody has saved the file since, and it stays theirs.
    IsSomebodys,
}

/// Does what is still to be done of one file.
fn carry_out(
    root: &Path,
    folder: &Path,
    turn: usize,
    planned: &Planned,
) -> Result<Carried, ToolError> {
    let hash = |standing: &Standing| match standing {
        Standing::Nothing => None,
        Standing::Bytes(bytes) => Some(sha256(bytes)),
    };
    let standing = hash(&look(root, &planned.path)?);
    let staged = folder.join(turn.to_string());
    let waiting = regular::read_own(&staged)?.map(|bytes| sha256(&bytes));
    let is_ours = standing == planned.after;
    let path = || make_room(root, &planned.path);
    if planned.after.is_none() {
        if standing.is_none() {
            return Ok(Carried::Before);
        }
        if standing != planned.before {
            return Ok(Carried::IsSomebodys);
        }
        let path = path()?;
        fs::remove_file(&path).map_err(|cause| ToolError::unwritable(&path, cause))?;
        return Ok(Carried::Now);
    }
    let is_somebodys = waiting.is_some() && waiting != planned.before && waiting != planned.after;
    if is_ours && is_somebodys {
        in_place(&staged, &path()?, true)?;
        return Ok(Carried::IsSomebodys);
    }
    if is_ours {
        return Ok(Carried::Before);
    }
    if standing != planned.before || waiting != planned.after {
        return Ok(Carried::IsSomebodys);
    }
    in_place(&staged, &path()?, standing.is_some())?;
    Ok(Carried::Now)
}

/// A text in a file beside `place`, on the disk.
pub(super) fn beside(place: &Path, bytes: &[u8]) -> Result<NamedTempFile, ToolError> {
    let waiting = beside_as(place, bytes)?;
    super::place::keep_permissions(waiting.path(), place);
    Ok(waiting)
}

/// These bytes in a file beside `place`, on the disk.
pub(super) fn beside_as(place: &Path, bytes: &[u8]) -> Result<NamedTempFile, ToolError> {
    waiting_in(place.parent().unwrap_or(place), place, bytes)
}

/// These bytes in a file that may be put in its `place`, on the disk: in `private/cache/`, where there is one.
pub(super) fn near(root: &Path, place: &Path, bytes: &[u8]) -> Result<NamedTempFile, ToolError> {
    let cache = root.join(CACHE);
    match refuse_links(root, CACHE).is_ok() && cache.is_dir() {
        true => waiting_in(&cache, place, bytes),
        false => beside_as(place, bytes),
    }
}

/// These bytes in a file in `folder`. As long as it lives it is locked, so that nobody takes it for one that was left.
fn waiting_in(folder: &Path, place: &Path, bytes: &[u8]) -> Result<NamedTempFile, ToolError> {
    let unwritable = |cause| ToolError::unwritable(place, cause);
    let mut waiting = tempfile::Builder::new()
        .prefix(NEW)
        .tempfile_in(folder)
        .map_err(unwritable)?;
    // Some network disks know no locks.
    let _ = waiting.as_file().lock();
    waiting.write_all(bytes).map_err(unwritable)?;
    waiting.as_file().sync_all().map_err(unwritable)?;
    Ok(waiting)
}

/// Removes what earlier processes, and earlier versions, were killed over and left beside the files of the project.
pub(super) fn sweep(root: &Path) {
    for folder in ["locales", "sources"] {
        sweep_folder(root, &root.join(folder), 0);
    }
    sweep_top(root, PREFIX);
    sweep_cache(root);
    // Whoever builds may have files of other names there.
    sweep_top(&root.join(OUT), NEW);
}

/// Whether something is left in `private/cache/`, or waits there.
pub(super) fn has_left(root: &Path) -> bool {
    let is_left = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with(NEW);
    let entries = fs::read_dir(root.join(CACHE)).into_iter().flatten();
    refuse_links(root, CACHE).is_ok() && entries.filter_map(Result::ok).any(is_left)
}

/// Removes what is left in `private/cache/`.
pub(super) fn sweep_cache(root: &Path) {
    if refuse_links(root, CACHE).is_ok() {
        sweep_top(&root.join(CACHE), NEW);
    }
}

/// Removes what is left in `folder` alone and begins with `prefix`.
pub(super) fn sweep_top(folder: &Path, prefix: &str) {
    let entries = fs::read_dir(folder).into_iter().flatten();
    for entry in entries.filter_map(Result::ok) {
        remove_if_left(&entry, prefix);
    }
}

fn sweep_folder(root: &Path, folder: &Path, depth: usize) {
    let is_inside = fs::canonicalize(folder).is_ok_and(|real| real.starts_with(root));
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    if depth > 32 || !is_inside {
        return;
    }
    for entry in entries.filter_map(Result::ok) {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => sweep_folder(root, &entry.path(), depth + 1),
            _ => remove_if_left(&entry, PREFIX),
        }
    }
}

/// Removes a file that begins with `prefix`, unless the process that made it is at work still.
fn remove_if_left(entry: &fs::DirEntry, prefix: &str) {
    let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
    if !is_file || !entry.file_name().to_string_lossy().starts_with(prefix) {
        return;
    }
    let path = entry.path();
    let file = regular::open_own(&path).ok().flatten();
    let taken = file.as_ref().map(File::try_lock);
    if !matches!(taken, Some(Err(TryLockError::WouldBlock))) {
        let _ = fs::remove_file(path);
    }
}
