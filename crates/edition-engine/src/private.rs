//! The folder `private/` of a publication: drafts, what is under embargo, and what the tool remembers. It lies beside
//! `out/`, is for its owner's eyes, and git ignores it wherever the project comes from.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use edition_model::{say, shown_path};

use crate::errors::ToolError;
use crate::regular::{is_absent, link, no_folder};

/// Its name.
pub(crate) const PRIVATE: &str = "private";

/// Where the tool remembers.
pub(crate) const CACHE: &str = "private/cache";

/// So that nothing of it is ever committed, also where the publication's own `.gitignore` does not name it.
const IGNORED: &str =
    "# Drafts, what is under embargo, and what make-editions remembers: for nobody else.\n*\n";

/// Makes `private/cache/` in the publication in `root`, and gives its path.
///
/// # Errors
/// Where it cannot be made, a link stands in its place, or `private/` is somebody else's and open.
pub(crate) fn make_cache(root: &Path) -> Result<PathBuf, ToolError> {
    let private = root.join(PRIVATE);
    make_folder(root, PRIVATE)?;
    keep_to_owner(&private)?;
    let ignored = private.join(".gitignore");
    let made = fs::File::options()
        .write(true)
        .create_new(true)
        .open(&ignored);
    match made {
        Ok(mut file) => {
            if let Err(cause) = file.write_all(IGNORED.as_bytes()) {
                // One that is empty would ignore nothing, and would not be written again.
                let _ = fs::remove_file(&ignored);
                return Err(ToolError::unwritable(&ignored, cause));
            }
        }
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
        Err(cause) => return Err(ToolError::unwritable(&ignored, cause)),
    }
    make_folder(root, CACHE)?;
    Ok(root.join(CACHE))
}

/// Makes the folder `relative` in `top`, and those above it, through no link.
///
/// # Errors
/// Where one cannot be made, or a link or a file stands in its place.
pub(crate) fn make_folder(top: &Path, relative: &str) -> Result<(), ToolError> {
    let mut path = top.to_owned();
    for part in relative.split('/').filter(|part| !part.is_empty()) {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => return Err(link(&path)),
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(no_folder(&path)),
            Err(_) => match fs::create_dir(&path) {
                Err(cause) if cause.kind() != ErrorKind::AlreadyExists => {
                    return Err(ToolError::unwritable(&path, cause));
                }
                _ => {}
            },
        }
    }
    Ok(())
}

/// Refuses a link in the place of a folder on the way to `relative` in `top`.
///
/// # Errors
/// Where there is one.
pub(crate) fn refuse_links(top: &Path, relative: &str) -> Result<(), ToolError> {
    let mut path = top.to_owned();
    for part in relative.split('/').filter(|part| !part.is_empty()) {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => return Err(link(&path)),
            Ok(_) => {}
            Err(cause) if is_absent(&cause) => return Ok(()),
            Err(cause) => return Err(ToolError::unreadable(&path, cause)),
        }
    }
    Ok(())
}

/// Takes the folder away from everybody but its owner.
///
/// # Errors
/// Where it is somebody else's, who could read what is in it, and let others read it.
#[cfg(unix)]
fn keep_to_owner(folder: &Path) -> Result<(), ToolError> {
    use std::os::unix::fs::PermissionsExt;
    let found = fs::symlink_metadata(folder);
    let permissions = found
        .map_err(|cause| ToolError::unreadable(folder, cause))?
        .permissions();
    let closed = fs::Permissions::from_mode(0o700);
    if permissions.mode() & 0o077 == 0 || fs::set_permissions(folder, closed).is_ok() {
        return Ok(());
    }
    // Some file systems have no such permissions. There an owner, and nobody else, may give the folder those that it has.
    match fs::set_permissions(folder, permissions) {
        Err(cause) if cause.kind() == ErrorKind::PermissionDenied => {
            let folder = shown_path(folder);
            Err(ToolError::Refused(
                say("private-of-another").text("folder", folder),
            ))
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_to_owner(_folder: &Path) -> Result<(), ToolError> {
    Ok(())
}
