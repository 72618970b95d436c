//! Files that change places together.
//!
//! 1. The journal lists all moves and removals, in steps; it is on the disk before it appears, in one go: from then on
//!    the build is done, whatever happens to the process.
//! 2. The steps are carried out one after another: first what pages are shown with, then document by document, all
//!    its languages together, then lists, the manifests last. All that takes time is done before the first file of a
//!    step is moved, so that a reader hardly ever finds an old edition beside a new one.
//! 3. The journal goes.
//!
//! A build that was killed before the journal stood leaves everything as it was; one that was killed after it is
//! carried through by the next run.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, ErrorKind};
use std::path::{Path, PathBuf};

use edition_model::site::Tree;
use serde::{Deserialize, Serialize};

use super::places::{JOURNAL, Places, STAGING};
use super::{is_plain, sha256};
use crate::errors::ToolError;
use crate::own::{self, LARGEST_LIST, Own};
use crate::private::{make_folder, refuse_links};
use crate::regular::{self, is_absent};

/// The folders that files change places in.
#[derive(Debug)]
pub(super) struct Transaction {
    /// That of what is published.
    out: PathBuf,
    /// That of the publication, which all else lies in.
    root: PathBuf,
    cache: PathBuf,
}

/// Files that change places at once.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Step<'s> {
    pub(crate) moves: Vec<Cow<'s, str>>,
    pub(crate) removals: Vec<Cow<'s, str>>,
}

impl Step<'_> {
    fn is_empty(&self) -> bool {
        self.moves.is_empty() && self.removals.is_empty()
    }

    /// What is so, and what is not.
    pub(super) fn divide(self, is_so: impl Fn(&str) -> bool) -> (Self, Self) {
        let divide = |paths: Vec<_>| {
            let paths = paths.into_iter();
            paths.partition(|path: &Cow<'_, str>| is_so(path))
        };
        let ((moves, other_moves), (removals, other_removals)) =
            (divide(self.moves), divide(self.removals));
        let others = Self {
            moves: other_moves,
            removals: other_removals,
        };
        (Self { moves, removals }, others)
    }
}

/// What is still to be done.
#[derive(Debug, Serialize, Deserialize)]
struct Journal<'j> {
    steps: Vec<Step<'j>>,
}

impl Journal<'_> {
    fn moves(&self) -> impl Iterator<Item = &str> {
        self.steps
            .iter()
            .flat_map(|step| &step.moves)
            .map(|it| &**it)
    }

    fn removals(&self) -> impl Iterator<Item = &str> {
        let removals = self.steps.iter().flat_map(|step| &step.removals);
        removals.map(|it| &**it)
    }
}

impl Transaction {
    /// Those at `places`.
    pub(super) fn of(places: &Places) -> Self {
        Self {
            out: places.out().to_owned(),
            root: places.root().to_owned(),
            cache: places.cache(),
        }
    }

    pub(super) fn cache(&self) -> &Path {
        &self.cache
    }

    pub(super) fn staging(&self) -> PathBuf {
        self.cache.join(STAGING)
    }

    fn journal(&self) -> PathBuf {
        self.cache.join(JOURNAL)
    }

    /// The journal before it stands.
    fn waiting_journal(&self) -> PathBuf {
        self.cache.join("journal.new")
    }

    /// The folder that the path of a built file is relative to.
    pub(super) fn top_of(&self, path: &str) -> &Path {
        match Tree::split(path).0 {
            Tree::Published => &self.out,
            Tree::Draft | Tree::Embargoed => &self.root,
        }
    }

    /// Where a built file lies.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.top_of(path).join(path)
    }

    /// Puts all staged files of `steps` in their places and removes what goes.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed; the next run tries again.
    pub(super) fn commit(&self, mut steps: Vec<Step<'_>>) -> Result<(), ToolError> {
        steps.retain(|step| !step.is_empty());
        if steps.is_empty() {
            return Ok(());
        }
        let journal = Journal { steps };
        self.refuse_links(&journal)?;
        self.refuse_obstacles(&journal)?;
        let waiting = self.waiting_journal();
        let path = self.journal();
        write_surely(&waiting, &journal)
            .and_then(|()| fs::rename(&waiting, &path))
            .and_then(|()| bring_to_disk(&self.cache))
            .map_err(|cause| ToolError::unwritable(&path, cause))?;
        self.carry_out(&journal)
    }

    /// Throws away what was staged, after a failure; but not where the journal stands: then some files may have changed
    /// places, and the next run carries it through with the others.
    pub(super) fn abandon(&self) {
        if fs::symlink_metadata(self.journal()).is_err() {
            let _ = fs::remove_file(self.waiting_journal());
            let _ = fs::remove_dir_all(self.staging());
        }
    }

    /// Carries through what an earlier build left to do, and says whether there was anything.
    ///
    /// # Errors
    /// As [`Transaction::commit`].
    pub(super) fn recover(&self) -> Result<bool, ToolError> {
        let found = own::read(&self.journal(), LARGEST_LIST)?;
        let was_unfinished = !matches!(found, Own::Absent);
        let bytes = found.there();
        let journal = bytes.as_deref().map(serde_json::from_slice::<Journal<'_>>);
        match journal {
            Some(Ok(journal)) => self.carry_out(&journal)?,
            _ => self.finish(),
        }
        Ok(was_unfinished)
    }

    fn carry_out(&self, journal: &Journal<'_>) -> Result<(), ToolError> {
        let mut named = journal.moves().chain(journal.removals());
        if let Some(path) = named.find(|path| !is_plain(path)) {
            return Err(regular::link(&self.place(path)));
        }
        self.refuse_links(journal)?;
        let folders: BTreeSet<(&Path, &str)> = journal
            .moves()
            .map(|path| (self.top_of(path), folder_of(path)))
            .collect();
        let disk = disk_of(&self.staging());
        let mut elsewhere = BTreeSet::new();
        for (top, folder) in folders {
            make_folder(top, folder)?;
            let place = top.join(folder);
            if disk.is_some_and(|disk| disk_of(&place).is_some_and(|other| other != disk)) {
                elsewhere.insert(place);
            }
        }
        for step in &journal.steps {
            self.refuse_exchanged_top()?;
            self.take(step, &elsewhere)?;
        }
        self.clear_folders(journal);
        self.finish();
        Ok(())
    }

    /// Nothing is left to do, and nothing of it stays.
    fn finish(&self) {
        let _ = fs::remove_file(self.journal());
        self.abandon();
    }

    /// Carries out a step; the folders that lie `elsewhere` are on another disk.
    fn take(&self, step: &Step<'_>, elsewhere: &BTreeSet<PathBuf>) -> Result<(), ToolError> {
        let staging = self.staging();
        let mut moves = Vec::new();
        for path in &step.moves {
            let (mut staged, place) = (staging.join(&**path), self.place(path));
            let lies_elsewhere = |folder: &Path| elsewhere.contains(folder);
            if !elsewhere.is_empty() && place.parent().is_some_and(lies_elsewhere) {
                staged = copy_beside(&staged, &place, path)
                    .map_err(|cause| ToolError::unwritable(&place, cause))?;
            }
            moves.push((staged, place, path));
        }
        for (staged, place, path) in moves {
            let moved = match fs::rename(&staged, &place) {
                Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {
                    copy_beside(&staged, &place, path).and_then(|copy| fs::rename(copy, &place))
                }
                moved => moved,
            };
            match moved {
                // After a kill, a part of the moves has been carried out already.
                Err(cause) if is_absent(&cause) && !staged.exists() => {}
                moved => moved.map_err(|cause| ToolError::unwritable(&place, cause))?,
            }
        }
        for path in &step.removals {
            let place = self.place(path);
            match fs::remove_file(&place) {
                // What has become a folder is nobody's.
                Err(cause) if is_absent(&cause) || cause.kind() == ErrorKind::IsADirectory => {}
                removed => removed.map_err(|cause| ToolError::unwritable(&place, cause))?,
            }
        }
        Ok(())
    }

    /// Removes the folders that nothing is left in.
    fn clear_folders(&self, journal: &Journal<'_>) {
        let mut folders = BTreeSet::new();
        for path in journal.removals() {
            let top = self.top_of(path);
            let mut rest = path;
            while let Some((folder, _)) = rest.rsplit_once('/') {
                folders.insert(top.join(folder));
                rest = folder;
            }
        }
        // The deepest first; a folder that still holds something stays.
        for folder in folders.into_iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }

    /// What would stop the moves in the midst is found before the first: readers would have half of a document before
    /// them until somebody mends it.
    fn refuse_obstacles(&self, journal: &Journal<'_>) -> Result<(), ToolError> {
        let mut folders = BTreeSet::new();
        for path in journal.moves() {
            let place = self.place(path);
            if fs::symlink_metadata(&place).is_ok_and(|there| there.is_dir()) {
                return Err(regular::no_file(&place));
            }
            folders.extend(place.parent().map(Path::to_owned));
        }
        let removals = journal.removals().map(|path| self.place(path));
        folders.extend(removals.filter_map(|place| Some(place.parent()?.to_owned())));
        for folder in folders {
            let there = folder.ancestors().find(|it| it.symlink_metadata().is_ok());
            let there = there.unwrap_or(&folder);
            if !there.is_dir() {
                return Err(regular::no_folder(there));
            }
            may_write_in(there).map_err(|cause| ToolError::unwritable(there, cause))?;
        }
        Ok(())
    }

    /// A folder that is a link to elsewhere is not ours to write into.
    fn refuse_links(&self, journal: &Journal<'_>) -> Result<(), ToolError> {
        let named = journal.moves().chain(journal.removals());
        let folders: BTreeSet<(&Path, &str)> = named
            .map(|path| (self.top_of(path), folder_of(path)))
            .collect();
        for (top, folder) in folders {
            refuse_links(top, folder)?;
        }
        self.refuse_exchanged_top()
    }

    /// The folder that was taken to build into is no link; one that stands there now was put there since.
    fn refuse_exchanged_top(&self) -> Result<(), ToolError> {
        let there = fs::symlink_metadata(&self.out);
        match there.is_ok_and(|there| there.is_symlink()) {
            true => Err(regular::link(&self.out)),
            false => Ok(()),
        }
    }
}

/// Does what makes a file at `path`, and makes the folder for it where there is none yet.
pub(super) fn in_its_folder<T>(
    path: &Path,
    mut make: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    match (make(), path.parent()) {
        (Err(cause), Some(folder)) if cause.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            make()
        }
        (made, _) => made,
    }
}

/// Writes a file anew that is on the disk when this returns.
fn write_surely(path: &Path, journal: &Journal<'_>) -> io::Result<()> {
    let mut out = BufWriter::new(new_file(path)?);
    serde_json::to_writer(&mut out, journal)?;
    out.into_inner()?.sync_all()
}

/// A file that was not there before: so it is made behind no link.
fn new_file(path: &Path) -> io::Result<fs::File> {
    let _ = fs::remove_file(path);
    fs::File::options().write(true).create_new(true).open(path)
}

/// Brings the names in a folder to the disk, where the system can.
fn bring_to_disk(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Copies a staged file to where it can change places in one go, since it lies on another disk. The name follows from
/// the path, so whoever carries a transaction through finds the copy again.
fn copy_beside(staged: &Path, place: &Path, path: &str) -> io::Result<PathBuf> {
    let hash: String = sha256(path.as_bytes()).chars().take(16).collect();
    let copy = place.with_file_name(format!(".make-editions-{hash}"));
    match fs::File::open(staged) {
        // After a kill: it has been moved already.
        Err(cause) if cause.kind() == ErrorKind::NotFound => {}
        Err(cause) => return Err(cause),
        Ok(mut from) => {
            io::copy(&mut from, &mut new_file(&copy)?)?;
        }
    }
    Ok(copy)
}

/// The folder of a path; empty where it is in none.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether files can be put into a folder, and taken out of it.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn may_write_in(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn may_write_in(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// The disk that a folder is on, where the system tells.
#[cfg(unix)]
fn disk_of(folder: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(folder).ok().map(|it| it.dev())
}

#[cfg(not(unix))]
fn disk_of(_folder: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Step, Transaction};
    use crate::output::places::Places;

    /// The folders of a new publication, with `ru/x.html` staged.
    fn staged(root: &Path, out: &Path) -> Transaction {
        let transaction = Transaction::of(&Places::make(root, out).unwrap());
        transaction.recover().unwrap();
        fs::create_dir_all(transaction.staging().join("ru")).unwrap();
        fs::write(transaction.staging().join("ru/x.html"), "new").unwrap();
        transaction
    }

    fn a_step<'s>() -> Step<'s> {
        Step {
            moves: vec!["ru/x.html".into()],
            removals: vec!["tg/gone.html".into()],
        }
    }

    #[test]
    fn without_its_journal_it_leaves_nothing_and_with_it_is_carried_through() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let out = root.join("out");
        let transaction = staged(&root, &out);
        assert!(!transaction.recover().unwrap());
        assert!(!transaction.staging().exists() && !out.join("ru").exists());

        let transaction = staged(&root, &out);
        let journal = br#"{"steps":[{"moves":["ru/x.html"],"removals":["tg/gone.html"]}]}"#;
        fs::write(transaction.journal(), journal).unwrap();
        fs::create_dir(out.join("tg")).unwrap();
        fs::write(out.join("tg/gone.html"), "old").unwrap();
        assert!(transaction.recover().unwrap());
        assert_eq!(fs::read_to_string(out.join("ru/x.html")).unwrap(), "new");
        assert!(!out.join("tg").exists() && !transaction.journal().exists());
        assert!(!transaction.recover().unwrap());
    }

    #[test]
    fn what_stands_in_the_way_stops_it_before_the_first_move_or_until_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let out = root.join("out");
        let transaction = staged(&root, &out);
        fs::write(transaction.staging().join("ru/w.html"), "new").unwrap();
        let moves = || Step {
            moves: vec!["ru/w.html".into(), "ru/x.html".into()],
            removals: Vec::new(),
        };
        let obstacle = out.join("ru/x.html");
        fs::create_dir_all(&obstacle).unwrap();
        let told = transaction.commit(vec![moves()]).unwrap_err().to_string();
        assert!(
            told.starts_with("path-no-file") && told.ends_with("x.html"),
            "{told}"
        );
        assert!(!out.join("ru/w.html").exists() && !transaction.journal().exists());
        // Where it came in the midst, what was staged is kept until it is gone.
        let journal = br#"{"steps":[{"moves":["ru/w.html","ru/x.html"],"removals":[]}]}"#;
        fs::write(transaction.journal(), journal).unwrap();
        assert!(transaction.recover().is_err());
        transaction.abandon();
        assert!(out.join("ru/w.html").exists() && transaction.journal().exists());
        fs::remove_dir(&obstacle).unwrap();
        assert!(transaction.recover().unwrap());
        assert_eq!(fs::read_to_string(&obstacle).unwrap(), "new");
        assert!(!transaction.staging().exists());
    }

    #[test]
    fn on_another_disk_files_appear_whole_too_and_nothing_of_a_copy_stays() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        // Where the machine has no other disk, the copy is tried by itself.
        let other =
            tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap());
        let out = other.path().canonicalize().unwrap();
        let transaction = staged(&root, &out);
        // A build that was killed between the copy and the move.
        fs::create_dir(out.join("ru")).unwrap();
        let from = transaction.staging().join("ru/x.html");
        let copy = super::copy_beside(&from, &out.join("ru/x.html"), "ru/x.html").unwrap();
        assert!(copy.exists());
        transaction.commit(vec![a_step()]).unwrap();
        if out.starts_with("/dev/shm") {
            assert!(!copy.exists());
        }
        assert_eq!(fs::read_to_string(out.join("ru/x.html")).unwrap(), "new");
        assert!(!transaction.staging().exists());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_moved_or_removed_behind_a_link() {
        for linked in ["ru", "tg", ""] {
            let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let root = folder.path().canonicalize().unwrap();
            let transaction = staged(&root, &root.join("out"));
            fs::write(elsewhere.path().join("gone.html"), "precious").unwrap();
            let place = root.join("out").join(linked);
            if linked.is_empty() {
                // The folder itself is exchanged while a build runs.
                fs::rename(root.join("out"), root.join("away")).unwrap();
            }
            let place = place.components().as_path();
            std::os::unix::fs::symlink(elsewhere.path(), place).unwrap();
            assert!(transaction.commit(vec![a_step()]).is_err(), "{linked}");
            assert!(elsewhere.path().join("gone.html").exists());
            assert_eq!(elsewhere.path().read_dir().unwrap().count(), 1);
        }
    }
}
