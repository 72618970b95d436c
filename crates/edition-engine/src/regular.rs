//! Files that are read whatever their size: regular ones alone (`reading`), and what the tool itself has written
//! stands behind no link.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use edition_model::{say, shown_path};

use crate::errors::ToolError;
use crate::reading;

/// As large as any file may be.
const ANY_SIZE: u64 = u64::MAX;

/// Opens a file for reading, also where a link leads to it.
///
/// # Errors
/// Where there is none, it cannot be read, or it is something else than a regular file.
pub fn open(path: &Path) -> Result<File, ToolError> {
    reading::open(path, ANY_SIZE).map_err(|unread| unread.error(path, ANY_SIZE))
}

/// The bytes of a file, also where a link leads to it.
///
/// # Errors
/// As [`open`].
pub fn read(path: &Path) -> Result<Vec<u8>, ToolError> {
    reading::read(path, ANY_SIZE).map_err(|unread| unread.error(path, ANY_SIZE))
}

/// Opens a file that the tool has written, where there is one: a link is none.
///
/// # Errors
/// Where it is a link or something else than a regular file, or cannot be read.
pub fn open_own(path: &Path) -> Result<Option<File>, ToolError> {
    match is_own(path)? {
        true => open(path).map(Some),
        false => Ok(None),
    }
}

/// The bytes of a file that the tool has written, where there is one.
///
/// # Errors
/// As [`open_own`].
pub fn read_own(path: &Path) -> Result<Option<Vec<u8>>, ToolError> {
    match is_own(path)? {
        true => read(path).map(Some),
        false => Ok(None),
    }
}

/// Whether there is something that the tool may have written.
fn is_own(path: &Path) -> Result<bool, ToolError> {
    match fs::symlink_metadata(path) {
        Err(cause) if is_absent(&cause) => Ok(false),
        Err(cause) => Err(ToolError::unreadable(path, cause)),
        Ok(metadata) if metadata.is_symlink() => Err(link(path)),
        Ok(_) => Ok(true),
    }
}

/// Refuses what is no regular file, by what the system says of it.
///
/// # Errors
/// Where it is something else.
pub fn refuse_unless_file(path: &Path, metadata: &fs::Metadata) -> Result<(), ToolError> {
    if metadata.is_file() {
        return Ok(());
    }
    Err(no_file(path))
}

/// What is no regular file where one should be.
pub fn no_file(path: &Path) -> ToolError {
    ToolError::Refused(say("path-no-file").text("path", shown_path(path)))
}

/// What is no folder where one should be.
pub fn no_folder(path: &Path) -> ToolError {
    ToolError::Refused(say("path-no-folder").text("path", shown_path(path)))
}

/// A link where the tool would have made a folder or a file.
pub fn link(path: &Path) -> ToolError {
    ToolError::Outside {
        path: path.to_owned(),
    }
}

/// Whether the system says that there is nothing.
pub fn is_absent(cause: &std::io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::{read, read_own};

    #[test]
    fn pipes_devices_and_folders_are_refused_and_of_our_own_links_too() {
        let folder = tempfile::tempdir().unwrap();
        let check = |name: &str, read_as: Option<&str>, own_as: Option<&str>| {
            let path = folder.path().join(name);
            let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
            assert_eq!(read(&path).map(text).ok().as_deref(), read_as, "{name}");
            let own = read_own(&path).ok().flatten().map(text);
            assert_eq!(own.as_deref(), own_as, "{name} as our own");
        };
        std::fs::write(folder.path().join("plain"), "text").unwrap();
        std::fs::create_dir(folder.path().join("folder")).unwrap();
        symlink("plain", folder.path().join("link")).unwrap();
        symlink("/dev/zero", folder.path().join("device")).unwrap();
        symlink("nowhere", folder.path().join("dangling")).unwrap();
        let made = Command::new("mkfifo")
            .arg(folder.path().join("pipe"))
            .status();
        assert!(made.unwrap().success());
        check("plain", Some("text"), Some("text"));
        check("link", Some("text"), None);
        for none in ["folder", "device", "dangling", "pipe", "absent"] {
            check(none, None, None);
        }
        assert!(read_own(&folder.path().join("absent")).unwrap().is_none());
        assert!(read_own(&folder.path().join("dangling")).is_err());
    }
}
