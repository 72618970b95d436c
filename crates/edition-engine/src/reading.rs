//! Files read with care: nothing but a regular file is opened, and of none more is read than may sensibly be there. A pipe
//! would be waited for without end, and a device may never cease. This is the one place where a file is opened to be read.

use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use edition_model::{say, shown_path};

use crate::errors::ToolError;
use crate::regular::no_file;

/// Why a file cannot be read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is not there; what the system says.
    Missing(io::Error),
    /// It is a folder, a pipe or a device. A pipe, once opened, would be waited for without end.
    NoFile,
    /// It is larger than it can sensibly be.
    TooLarge,
    /// The system does not let it be read.
    Refused(io::Error),
}

impl Unread {
    fn of(cause: io::Error) -> Self {
        match cause.kind() {
            ErrorKind::NotFound => Self::Missing(cause),
            _ => Self::Refused(cause),
        }
    }

    /// The same as an error of the tool; `most` bytes were allowed.
    pub(crate) fn error(self, path: &Path, most: u64) -> ToolError {
        match self {
            Self::NoFile => no_file(path),
            Self::TooLarge => {
                let most = usize::try_from(most >> 20).unwrap_or(usize::MAX);
                ToolError::Refused(
                    say("file-larger")
                        .text("path", shown_path(path))
                        .number("most", most),
                )
            }
            Self::Missing(cause) | Self::Refused(cause) => ToolError::unreadable(path, cause),
        }
    }
}

/// Opens a file, if it is one, and no larger than `most` bytes.
pub(crate) fn open(path: &Path, most: u64) -> Result<fs::File, Unread> {
    let fit = |metadata: fs::Metadata| match metadata.is_file() {
        false => Err(Unread::NoFile),
        true if metadata.len() > most => Err(Unread::TooLarge),
        true => Ok(()),
    };
    fit(fs::metadata(path).map_err(Unread::of)?)?;
    let file = fs::File::open(path).map_err(Unread::of)?;
    // It may have become something else meanwhile.
    fit(file.metadata().map_err(Unread::of)?)?;
    Ok(file)
}

/// The bytes of a file, if it has no more than `most`. One that grows meanwhile is not followed.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>, Unread> {
    let file = open(path, most)?;
    let length = file.metadata().map_or(0, |it| it.len());
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    let mut rest = file.take(most.saturating_add(1));
    rest.read_to_end(&mut bytes).map_err(Unread::of)?;
    match bytes.len() as u64 > most {
        true => Err(Unread::TooLarge),
        false => Ok(bytes),
    }
}

/// No text is larger than this.
const LARGEST_TEXT: u64 = 64 * 1024 * 1024;

/// A text that must be there.
///
/// # Errors
/// Where it is not, or is no text in UTF-8.
pub fn read_text(path: &Path) -> Result<String, ToolError> {
    let bytes = read(path, LARGEST_TEXT).map_err(|unread| unread.error(path, LARGEST_TEXT))?;
    String::from_utf8(bytes)
        .map_err(|_| ToolError::Refused(say("file-no-text").text("path", shown_path(path))))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;

    fn check(path: &Path, most: u64, expected: &str) {
        let read = match read(path, most) {
            Ok(bytes) => String::from_utf8(bytes).unwrap(),
            Err(fault) => format!("{fault:?}"),
        };
        assert_eq!(read, expected, "{}", path.display());
    }

    #[test]
    fn only_files_of_a_sensible_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "12345").unwrap();
        check(&file, 5, "12345");
        check(&file, 4, "TooLarge");
        check(folder.path(), 5, "NoFile");
        check(Path::new("/dev/zero"), 5, "NoFile");
        check(
            &folder.path().join("none"),
            5,
            "Missing(Os { code: 2, kind: NotFound, message: \"No such file or directory\" })",
        );
        // What does not say how large it is.
        check(Path::new("/proc/self/maps"), 20, "TooLarge");
    }
}
