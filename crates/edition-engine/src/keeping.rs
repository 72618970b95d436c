//! Files that people save too are replaced so that nobody's words are lost, whoever saves at the same moment, and whenever
//! the process is killed.
//!
//! 1. Every file is looked at again. Where it is not what was read, somebody has saved it since: the work begins anew, or
//!    what both have written is joined message by message (`join`).
//! 2. The new texts are brought to the disk in `private/cache/`, and a plan that says where they belong (`staging`).
//!    From then on the work is done: after a kill, the next one to write carries it on.
//! 3. Each text is *exchanged* with the file in its place (`place`), and what came out is looked at. If it is not what was
//!    expected, somebody saved between the last look and now; that is joined too, or put back.

mod join;
mod place;
mod staging;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use edition_model::Locale;

use crate::errors::ToolError;
use crate::lock::{Lock, Meanwhile};
use crate::regular;
use join::join;
use place::{Came, Standing, in_place, look, make_room, read, read_still};
use staging::{Staging, bring_to_disk};

/// So often somebody may save a file while it is replaced; after that it is theirs.
const ATTEMPTS: usize = 16;

/// The right to write catalogs and what is remembered of them, while it lives.
#[derive(Debug)]
pub struct Turn {
    root: PathBuf,
    _lock: Lock,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its path in the project.
    pub path: String,
    /// Its text as it was read; `None` where there was no file.
    pub before: Option<String>,
    /// The text that it gets; `None` where the file goes.
    pub after: Option<String>,
}

/// What to do where somebody has saved a file since it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disturbed {
    /// Write nothing at all, so that the work begins anew.
    Leave,
    /// Join what both have written, where no message has two translations.
    Join,
}

/// What became of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Those that hold what somebody saved meanwhile as well.
    pub joined: Vec<String>,
    /// One that somebody saved meanwhile and that is as they saved it; those after it were not touched.
    pub left: Option<String>,
}

impl Turn {
    /// The right to write in the publication in `root`. What an earlier process was killed over is carried on first, and
    /// nothing of it is left lying about.
    ///
    /// # Errors
    /// Where it cannot be had, as [`Lock::catalogs`] says.
    pub fn take(root: &Path, meanwhile: Meanwhile<'_>) -> Result<Self, ToolError> {
        let lock = Lock::catalogs(root, meanwhile)?;
        staging::carry_on(root)?;
        staging::sweep(root);
        Ok(Self {
            root: root.to_owned(),
            _lock: lock,
        })
    }

    /// The publication.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Makes `revisions`, in their order, in a publication whose sources are in `source`.
    ///
    /// # Errors
    /// Where a file cannot be read or written, or leads out of the project.
    pub fn keep(
        &self,
        source: &Locale,
        revisions: Vec<Revision>,
        disturbed: Disturbed,
    ) -> Result<Kept, ToolError> {
        let mut kept = Kept::default();
        let mut due: Vec<Revision> = Vec::with_capacity(revisions.len());
        // A file that is written twice is looked at once: then the first of its texts stands there.
        let mut turns: BTreeMap<String, Standing> = BTreeMap::new();
        for revision in revisions {
            let standing = match turns.get(&revision.path) {
                Some(standing) => standing.clone(),
                None => look(&self.root, &revision.path)?,
            };
            let revision = if standing.is(revision.before.as_deref()) {
                revision
            } else {
                let joined = match disturbed {
                    Disturbed::Leave => None,
                    Disturbed::Join => {
                        join_with(&revision, &self.whole(&revision, standing)?, source)
                    }
                };
                let Some(joined) = joined else {
                    kept.left = Some(revision.path);
                    return Ok(kept);
                };
                kept.joined.push(joined.path.clone());
                joined
            };
            turns.insert(
                revision.path.clone(),
                Standing::of(revision.after.as_deref()),
            );
            due.push(revision);
        }
        // What the other has saved may be the same.
        due.retain(|revision| revision.before != revision.after);
        if due.is_empty() {
            return Ok(kept);
        }
        let staging = Staging::fill(&self.root, &due)?;
        let settled = self.settle_all(source, &due, &staging, &mut kept);
        let on_disk = bring_to_disk(due.iter().filter_map(|it| self.folder(&it.path)));
        // After a failure nothing more is to be done by others.
        staging.close()?;
        settled.and(on_disk).map(|()| kept)
    }

    /// What stands there, once whoever saves it is done.
    fn whole(&self, revision: &Revision, standing: Standing) -> Result<Standing, ToolError> {
        match standing {
            Standing::Nothing => Ok(standing),
            Standing::Bytes(_) => read_still(&make_room(&self.root, &revision.path)?),
        }
    }

    fn folder(&self, path: &str) -> Option<PathBuf> {
        Some(self.root.join(path).parent()?.to_owned())
    }

    fn settle_all(
        &self,
        source: &Locale,
        due: &[Revision],
        staging: &Staging,
        kept: &mut Kept,
    ) -> Result<(), ToolError> {
        for (turn, revision) in due.iter().enumerate() {
            match self.settle(source, revision, staging, turn)? {
                Settled::Written => {}
                Settled::Joined => kept.joined.push(revision.path.clone()),
                Settled::Left => {
                    kept.left = Some(revision.path.clone());
                    break;
                }
            }
        }
        Ok(())
    }

    /// Makes one revision.
    fn settle(
        &self,
        source: &Locale,
        revision: &Revision,
        staging: &Staging,
        turn: usize,
    ) -> Result<Settled, ToolError> {
        let path = make_room(&self.root, &revision.path)?;
        let Some(after) = &revision.after else {
            return remove(&path, revision, &look(&self.root, &revision.path)?);
        };
        let mut due = revision.clone();
        let mut ours = after.clone();
        let mut staged = staging.file(turn);
        for attempt in 0..ATTEMPTS {
            match in_place(&staged, &path, due.before.is_some())? {
                Came::Nothing => return Ok(Settled::of(attempt)),
                Came::Out(standing) if standing.is(due.before.as_deref()) => {
                    return Ok(Settled::of(attempt));
                }
                // Somebody has just saved: that goes back at once, and both are joined.
                Came::Out(_) => put_back(&staged, &path, &ours)?,
                Came::NotPlaced => {}
            }
            let Some(joined) = join_with(&due, &read_still(&path)?, source) else {
                return Ok(Settled::Left);
            };
            ours = joined.after.clone().unwrap_or_default();
            staged = staging.further(&ours)?;
            due = joined;
        }
        Ok(Settled::Left)
    }
}

/// What became of one file.
enum Settled {
    Written,
    Joined,
    Left,
}

impl Settled {
    fn of(attempt: usize) -> Self {
        if attempt == 0 {
            Self::Written
        } else {
            Self::Joined
        }
    }
}

/// The revision after somebody else's, which stands there now. `None` where it cannot be joined with it.
fn join_with(revision: &Revision, standing: &Standing, source: &Locale) -> Option<Revision> {
    let theirs = standing.text()?;
    let after = match &revision.after {
        Some(ours) if ours == theirs => theirs.to_owned(),
        Some(ours) => join(
            &revision.path,
            revision.before.as_deref().unwrap_or_default(),
            ours,
            theirs,
            source,
        )?,
        None => return None,
    };
    Some(Revision {
        path: revision.path.clone(),
        before: Some(theirs.to_owned()),
        after: Some(after),
    })
}

fn remove(path: &Path, revision: &Revision, standing: &Standing) -> Result<Settled, ToolError> {
    if matches!(standing, Standing::Nothing) {
        return Ok(Settled::Written);
    }
    if !standing.is(revision.before.as_deref()) {
        return Ok(Settled::Left);
    }
    match fs::remove_file(path) {
        Err(cause) if !regular::is_absent(&cause) => Err(ToolError::unwritable(path, cause)),
        _ => Ok(Settled::Written),
    }
}

/// Puts what came out back into its place, whence `ours` comes out. If it is something else that comes out, somebody
/// has saved again, and that is what goes back.
fn put_back(theirs: &Path, path: &Path, ours: &str) -> Result<(), ToolError> {
    let mut expected = Standing::of(Some(ours));
    for _ in 0..ATTEMPTS {
        let goes_back = read(theirs)?;
        match in_place(theirs, path, true)? {
            Came::Out(standing) if standing != expected => expected = goes_back,
            _ => break,
        }
    }
    Ok(())
}

/// Makes a file of the project that is not there yet; `false` where it is there.
///
/// # Errors
/// Where it cannot be written, or would lie behind a link that leads out of the project.
pub fn create(root: &Path, relative: &str, text: &str) -> Result<bool, ToolError> {
    create_bytes(root, relative, text.as_bytes())
}

/// The same for what is no text. Where the publication has a folder for what the tool remembers, it waits there for its place, so
/// that a kill leaves nothing among the files of its authors.
///
/// # Errors
/// As [`create`].
pub fn create_bytes(root: &Path, relative: &str, bytes: &[u8]) -> Result<bool, ToolError> {
    let path = make_room(root, relative)?;
    let waiting = staging::near(root, &path, bytes)?;
    match in_place(waiting.path(), &path, false)? {
        Came::NotPlaced => Ok(false),
        Came::Nothing | Came::Out(_) => {
            bring_to_disk(path.parent().map(Path::to_owned).into_iter())?;
            Ok(true)
        }
    }
}

/// Replaces a file of the project in one step, whatever stands there: readers see the old text or the new one.
///
/// # Errors
/// As [`create`].
pub fn replace(root: &Path, relative: &str, text: &str) -> Result<(), ToolError> {
    let path = make_room(root, relative)?;
    let waiting = staging::beside(&path, text.as_bytes())?;
    waiting
        .persist(&path)
        .map_err(|error| ToolError::unwritable(&path, error.error))?;
    bring_to_disk(path.parent().map(Path::to_owned).into_iter())
}

/// Removes what processes were killed over that made or replaced single files in `folder`.
pub fn sweep(folder: &Path) {
    staging::sweep_top(folder, staging::PREFIX);
}

/// Whether files that processes were killed over, or are at work on, wait in `private/cache/`.
pub(crate) fn is_waiting(root: &Path) -> bool {
    staging::has_left(root)
}

/// Removes those that processes were killed over.
pub(crate) fn sweep_waiting(root: &Path) {
    staging::sweep_cache(root);
}

/// Carries on what a process was killed over, where nobody is at work now. Whoever only reads asks for it; that it
/// cannot be done now is no reason not to read.
pub fn carry_on_if_due(root: &Path) {
    if staging::is_due(root) {
        let _ = Turn::take(root, Meanwhile::Leave);
    }
}

#[cfg(test)]
mod tests;
