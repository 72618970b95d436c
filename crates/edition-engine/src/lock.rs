//! One process at a time works on what a publication has built, and one writes its catalogs.
//!
//! A lock is a file in `private/cache/` that the system locks for whoever has it open: it is free again as soon as that
//! process is gone, however it ended. Nothing is ever written to it: it may be somebody else's file by another name. While the work
//! goes on, another file beside it says so; so the next one knows that the last did not come to its end.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use edition_model::{say, shown_path};

use crate::errors::ToolError;
use crate::private::{CACHE, make_cache, refuse_links};
use crate::regular::{self, link, refuse_unless_file};

/// The file for all that is built.
const BUILD: &str = "build.lock";

/// The file for catalogs, and what is remembered of them.
const CATALOGS: &str = "catalogs.lock";

/// The file for an import.
const IMPORT: &str = "import.lock";

/// What to do while another process is at work.
#[derive(Clone, Copy)]
pub enum Meanwhile<'t> {
    /// Wait until it is done; first somebody is told, who gets the folder of the publication.
    Wait(&'t (dyn Fn(&Path) + Sync)),
    /// Leave at once.
    Leave,
}

/// The right to work, as long as it lives.
#[derive(Debug)]
pub struct Lock {
    file: File,
    /// The file that is there while the work goes on.
    at_work: PathBuf,
    /// Whether the last one to work did not come to its end.
    unfinished: bool,
}

impl Lock {
    /// The right to work on `out/` and `private/` of the publication in `root`.
    ///
    /// # Errors
    /// Where it cannot be had: a link or something else stands in the way, or another process is at work and
    /// nobody wants to wait.
    pub fn build(root: &Path, meanwhile: Meanwhile<'_>) -> Result<Self, ToolError> {
        Self::take(root, BUILD, meanwhile)
    }

    /// The right to write the catalogs of the publication in `root`, and what is remembered of them.
    ///
    /// # Errors
    /// As [`Lock::build`].
    pub fn catalogs(root: &Path, meanwhile: Meanwhile<'_>) -> Result<Self, ToolError> {
        Self::take(root, CATALOGS, meanwhile)
    }

    /// The right to make a source of files in the publication in `root`, and to finish or undo what an earlier import began. Who
    /// takes it may hold that to catalogs, or take that too where nobody has to wait for it.
    ///
    /// # Errors
    /// As [`Lock::build`].
    pub(crate) fn import(root: &Path, meanwhile: Meanwhile<'_>) -> Result<Self, ToolError> {
        Self::take(root, IMPORT, meanwhile)
    }

    /// The right to write the shard of that name of the publication in `root`. It needs none of the others: it reads what they
    /// write, and writes nothing that they read.
    ///
    /// # Errors
    /// As [`Lock::build`].
    pub(crate) fn shard(
        root: &Path,
        name: &str,
        meanwhile: Meanwhile<'_>,
    ) -> Result<Self, ToolError> {
        Self::take(root, &format!("shard-{name}.lock"), meanwhile)
    }

    /// The right to look at what a publication has built while nobody works on it; `None` where nobody ever has.
    ///
    /// # Errors
    /// As [`Lock::build`].
    pub fn look(root: &Path, meanwhile: Meanwhile<'_>) -> Result<Option<Self>, ToolError> {
        refuse_links(root, CACHE)?;
        let path = root.join(CACHE).join(BUILD);
        let Some(file) = regular::open_own(&path)? else {
            return Ok(None);
        };
        let taken = file.try_lock_shared();
        wait(root, &path, taken, meanwhile, || file.lock_shared())?;
        Ok(Some(Self::of(file, &path)))
    }

    fn take(root: &Path, name: &str, meanwhile: Meanwhile<'_>) -> Result<Self, ToolError> {
        let path = make_cache(root)?.join(name);
        let file = open(&path)?;
        wait(root, &path, file.try_lock(), meanwhile, || file.lock())?;
        Ok(Self::of(file, &path))
    }

    fn of(file: File, path: &Path) -> Self {
        let at_work = path.with_extension("unfinished");
        Self {
            file,
            unfinished: fs::symlink_metadata(&at_work).is_ok(),
            at_work,
        }
    }

    /// Whether the last one who began did not come to an end.
    pub fn is_after_unfinished_work(&self) -> bool {
        self.unfinished
    }

    /// Says that the work has begun.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub fn begin(&self) -> Result<(), ToolError> {
        match File::create_new(&self.at_work) {
            Err(cause) if cause.kind() != ErrorKind::AlreadyExists => {
                Err(ToolError::unwritable(&self.at_work, cause))
            }
            _ => Ok(()),
        }
    }

    /// Says that it has come to its end.
    pub fn end(&self) {
        // Where it cannot be said, the next one looks more closely, and that is all.
        let _ = fs::remove_file(&self.at_work);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A program that is being started has the file open for a moment, too.
        let _ = self.file.unlock();
    }
}

/// Waits for what `taken` says is not to be had at once.
fn wait(
    root: &Path,
    path: &Path,
    taken: Result<(), TryLockError>,
    meanwhile: Meanwhile<'_>,
    lock: impl Fn() -> std::io::Result<()>,
) -> Result<(), ToolError> {
    let waited = match (taken, meanwhile) {
        (Ok(()), _) => Ok(()),
        (Err(TryLockError::WouldBlock), Meanwhile::Leave) => {
            return Err(ToolError::Refused(
                say("publication-locked").text("folder", shown_path(root)),
            ));
        }
        (Err(TryLockError::WouldBlock), Meanwhile::Wait(tell)) => {
            tell(root);
            lock()
        }
        (Err(TryLockError::Error(cause)), _) => Err(cause),
    };
    match waited {
        // Some network disks know no locks: there one has to take care oneself.
        Err(cause) if cause.kind() == ErrorKind::Unsupported => Ok(()),
        waited => waited.map_err(|cause| ToolError::unwritable(path, cause)),
    }
}

/// Opens the file of a lock, or makes it: a new one is never made behind a link.
fn open(path: &Path) -> Result<File, ToolError> {
    let unwritable = |cause| ToolError::unwritable(path, cause);
    let mut options = File::options();
    options.read(true).append(true);
    match options.clone().create_new(true).open(path) {
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {
            let metadata = fs::symlink_metadata(path).map_err(unwritable)?;
            if metadata.is_symlink() {
                return Err(link(path));
            }
            refuse_unless_file(path, &metadata)?;
            options.open(path).map_err(unwritable)
        }
        made => made.map_err(unwritable),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::{Lock, Meanwhile};

    fn refused(root: &Path) -> bool {
        Lock::build(root, Meanwhile::Leave).is_err()
    }

    #[test]
    fn one_works_at_a_time_and_the_next_waits_or_leaves() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let first = Lock::build(root, Meanwhile::Leave).unwrap();
        assert!(refused(root));
        assert!(
            Lock::catalogs(root, Meanwhile::Leave).is_ok(),
            "another lock"
        );
        let told = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let tell = |_: &Path| told.store(true, Ordering::SeqCst);
            let second = scope.spawn(move || Lock::build(root, Meanwhile::Wait(&tell)).is_ok());
            while !told.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            drop(first);
            assert!(second.join().unwrap());
        });
        assert!(!refused(root));
    }

    #[test]
    fn work_that_did_not_come_to_its_end_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let lock = || Lock::build(folder.path(), Meanwhile::Leave).unwrap();
        let is_unfinished = || lock().is_after_unfinished_work();
        assert!(!is_unfinished());
        lock().begin().unwrap();
        assert!(is_unfinished());
        let next = lock();
        next.begin().unwrap();
        next.end();
        drop(next);
        assert!(!is_unfinished());
    }

    #[test]
    fn a_file_that_is_somebody_elses_too_keeps_its_text() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (theirs, cache) = (elsewhere.path().join("letter"), "private/cache");
        std::fs::write(&theirs, "Dear all,\n").unwrap();
        std::fs::create_dir_all(folder.path().join(cache)).unwrap();
        std::fs::hard_link(&theirs, folder.path().join(cache).join("build.lock")).unwrap();
        let lock = || Lock::build(folder.path(), Meanwhile::Leave).unwrap();
        lock().begin().unwrap();
        assert!(lock().is_after_unfinished_work());
        lock().end();
        assert!(!lock().is_after_unfinished_work());
        assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "Dear all,\n");
    }

    #[test]
    fn who_looks_shares_and_makes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        assert!(Lock::look(root, Meanwhile::Leave).unwrap().is_none());
        assert!(!root.join("private").exists());
        drop(Lock::build(root, Meanwhile::Leave).unwrap());
        let one = Lock::look(root, Meanwhile::Leave).unwrap();
        assert!(one.is_some() && Lock::look(root, Meanwhile::Leave).is_ok());
        assert!(refused(root));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed_and_nothing_but_a_file_is_opened() {
        use std::os::unix::fs::symlink;
        let check = |link: &str| {
            let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let place = folder.path().join(link);
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            symlink(elsewhere.path().join("made"), &place).unwrap();
            std::fs::create_dir(elsewhere.path().join("made")).unwrap();
            assert!(refused(folder.path()), "{link}");
            assert_eq!(elsewhere.path().join("made").read_dir().unwrap().count(), 0);
        };
        check("private");
        check("private/cache");
        check("private/cache/build.lock");
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("private/cache/build.lock")).unwrap();
        assert!(refused(folder.path()));
    }
}
