//! One file put into its place, and what stood there until then.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::staging::beside_as;
use crate::errors::ToolError;
use crate::regular;

/// How long a file must be the same to be taken for whole, where somebody has just saved it.
const STILL: Duration = Duration::from_millis(15);

/// So often it is looked at until it is.
const LOOKS: usize = 60;

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    Bytes(Vec<u8>),
}

impl Standing {
    /// That text, or nothing.
    pub(super) fn of(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, |text| {
            Self::Bytes(text.as_bytes().to_owned())
        })
    }

    /// Whether it is that text, or nothing.
    pub(super) fn is(&self, text: Option<&str>) -> bool {
        match self {
            Self::Nothing => text.is_none(),
            Self::Bytes(bytes) => text.is_some_and(|text| text.as_bytes() == bytes),
        }
    }

    /// The text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::Bytes(bytes) => str::from_utf8(bytes).ok(),
        }
    }
}

/// What came of putting a file in its place.
#[derive(Debug)]
pub(super) enum Came {
    /// It stands there, where nothing was.
    Nothing,
    /// It stands there, and this stood there until now; it lies where the file was.
    Out(Standing),
    /// It could not be put there: a file has come, or gone.
    NotPlaced,
}

/// Refuses a path whose folders lead out of the project, or are none.
fn refuse_no_folder(root: &Path, path: &Path) -> Result<(), ToolError> {
    let folder = path.parent().unwrap_or(root);
    let there = folder.ancestors().find(|it| it.symlink_metadata().is_ok());
    let real = there.and_then(|it| fs::canonicalize(it).ok());
    match (there, real) {
        (Some(there), Some(real)) if real.starts_with(root) => match real.is_dir() {
            true => Ok(()),
            false => Err(regular::no_folder(there)),
        },
        _ => Err(ToolError::Outside {
            path: path.to_owned(),
        }),
    }
}

/// The real place of a file of the project, and a folder for it.
///
/// # Errors
/// Where it leads out of the project, or is no regular file.
pub(super) fn make_room(root: &Path, relative: &str) -> Result<PathBuf, ToolError> {
    let path = root.join(relative);
    let outside = || ToolError::Outside { path: path.clone() };
    // A folder is made only where those above it stay in the project.
    refuse_no_folder(root, &path)?;
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|cause| ToolError::unwritable(folder, cause))?;
    match fs::symlink_metadata(&path) {
        // The file that a link stands for is replaced, and the link stays.
        Ok(metadata) if metadata.is_symlink() => match fs::canonicalize(&path) {
            Ok(real) if real.starts_with(root) => Ok(real),
            _ => Err(outside()),
        },
        Ok(metadata) => regular::refuse_unless_file(&path, &metadata).map(|()| path),
        Err(_) => Ok(path),
    }
}

/// What stands at a path of the project, once it is whole.
///
/// # Errors
/// Where it leads out of the project, or cannot be read.
pub(super) fn look(root: &Path, relative: &str) -> Result<Standing, ToolError> {
    let path = root.join(relative);
    match fs::canonicalize(&path) {
        Err(cause) if regular::is_absent(&cause) => {
            refuse_no_folder(root, &path).map(|()| Standing::Nothing)
        }
        Err(cause) => Err(ToolError::unreadable(&path, cause)),
        Ok(real) if !real.starts_with(root) => Err(ToolError::Outside { path }),
        Ok(real) => read(&real),
    }
}

/// What stands at a path.
pub(super) fn read(path: &Path) -> Result<Standing, ToolError> {
    match regular::read(path) {
        Ok(bytes) => Ok(Standing::Bytes(bytes)),
        Err(ToolError::Unreadable { cause, .. }) if regular::is_absent(&cause) => {
            Ok(Standing::Nothing)
        }
        Err(error) => Err(error),
    }
}

/// A file that somebody has just saved: some editors empty it first and write it then. One that was put there as a whole,
/// by renaming, is whole.
pub(super) fn read_still(path: &Path) -> Result<Standing, ToolError> {
    let mut before = (identity(path), read(path)?);
    for _ in 0..LOOKS {
        std::thread::sleep(STILL);
        let now = (identity(path), read(path)?);
        let is_whole = !matches!(&now.1, Standing::Bytes(bytes) if bytes.is_empty());
        if is_whole && (now.0 != before.0 || now.1 == before.1) {
            return Ok(now.1);
        }
        before = now;
    }
    Ok(before.1)
}

/// What tells a file from another one of its name.
#[cfg(unix)]
fn identity(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|metadata| metadata.ino())
}

#[cfg(not(unix))]
fn identity(_path: &Path) -> Option<u64> {
    None
}

/// Puts the file `staged` in its `place`. Where something `is_there`, both are exchanged.
pub(super) fn in_place(staged: &Path, place: &Path, is_there: bool) -> Result<Came, ToolError> {
    let unwritable = |cause| ToolError::unwritable(place, cause);
    keep_permissions(staged, place);
    let done = match is_there {
        true => exchange(staged, place),
        false => fs::hard_link(staged, place),
    };
    match done {
        Ok(()) if is_there => read(staged).map(Came::Out),
        Ok(()) => {
            let _ = fs::remove_file(staged);
            Ok(Came::Nothing)
        }
        Err(cause) if regular::is_absent(&cause) && staged.exists() => Ok(Came::NotPlaced),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Ok(Came::NotPlaced),
        // The cache lies on another disk.
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {
            let bytes = fs::read(staged).map_err(unwritable)?;
            let near = beside_as(place, &bytes)?;
            let came = in_place(near.path(), place, is_there)?;
            if let Came::Out(Standing::Bytes(bytes)) = &came {
                fs::write(staged, bytes).map_err(unwritable)?;
            }
            Ok(came)
        }
        Err(_) if !is_there => {
            // A disk without links of this kind.
            match place.symlink_metadata() {
                Ok(_) => Ok(Came::NotPlaced),
                Err(_) => fs::rename(staged, place)
                    .map(|()| Came::Nothing)
                    .map_err(unwritable),
            }
        }
        Err(cause) => Err(unwritable(cause)),
    }
}

/// A file that is replaced keeps its permissions; a new one is for everybody who may read its folder.
#[cfg(unix)]
pub(super) fn keep_permissions(staged: &Path, place: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let there = fs::metadata(place).map(|metadata| metadata.permissions());
    let permissions = there.unwrap_or_else(|_| fs::Permissions::from_mode(0o644));
    let _ = fs::set_permissions(staged, permissions);
}

#[cfg(not(unix))]
pub(super) fn keep_permissions(_staged: &Path, _place: &Path) {}

/// Exchanges two files in one step, so that whatever stands in the place at that moment is not lost.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(staged: &Path, place: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, staged, CWD, place, RenameFlags::EXCHANGE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => swap(staged, place),
        exchanged => exchanged.map_err(io::Error::from),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(staged: &Path, place: &Path) -> io::Result<()> {
    swap(staged, place)
}

/// The same in steps, for disks that cannot exchange: what is saved between them is lost.
fn swap(staged: &Path, place: &Path) -> io::Result<()> {
    let bytes = fs::read(place)?;
    fs::rename(staged, place)?;
    fs::write(staged, bytes)
}
