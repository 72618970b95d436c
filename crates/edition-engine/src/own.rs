//! What the tool has written itself, read again: behind no link, and no more of it than it may sensibly be. What is larger is as
//! good as broken, and is never in memory as a whole.

use std::io::{self, Read};
use std::path::Path;

use crate::errors::ToolError;
use crate::regular;

/// No manifest is larger, and no journal; in megabytes.
pub(crate) const LARGEST_LIST_MB: usize = 64;

/// The same in bytes.
pub(crate) const LARGEST_LIST: u64 = (LARGEST_LIST_MB as u64) << 20;

/// No file of the cache is larger.
pub(crate) const LARGEST_MEMORY: u64 = 256 << 20;

/// No edition is larger.
pub(crate) const LARGEST_EDITION: u64 = 1 << 30;

/// What stands where the tool writes.
#[derive(Debug)]
pub(crate) enum Own<T> {
    /// Nothing.
    Absent,
    /// More than the tool ever writes there.
    TooLarge,
    /// What was asked for.
    There(T),
}

impl<T> Own<T> {
    /// What was asked for, where it can be had.
    pub(crate) fn there(self) -> Option<T> {
        match self {
            Self::There(found) => Some(found),
            Self::Absent | Self::TooLarge => None,
        }
    }
}

/// The bytes of a file, if it has no more than `most`.
///
/// # Errors
/// Where it is a link or something else than a regular file, or cannot be read.
pub(crate) fn read(path: &Path, most: u64) -> Result<Own<Vec<u8>>, ToolError> {
    with(path, most, |file| {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    })
}

/// What `take` makes of a file, if it has no more than `most` bytes.
///
/// # Errors
/// As [`read`].
pub(crate) fn with<T>(
    path: &Path,
    most: u64,
    take: impl FnOnce(&mut io::Take<std::fs::File>) -> io::Result<T>,
) -> Result<Own<T>, ToolError> {
    let unreadable = |cause| ToolError::unreadable(path, cause);
    let Some(file) = regular::open_own(path)? else {
        return Ok(Own::Absent);
    };
    if file.metadata().map_err(unreadable)?.len() > most {
        return Ok(Own::TooLarge);
    }
    // One that grows meanwhile is not followed.
    let mut file = file.take(most.saturating_add(1));
    let taken = take(&mut file).map_err(unreadable)?;
    Ok(match file.limit() {
        0 => Own::TooLarge,
        _ => Own::There(taken),
    })
}

#[cfg(test)]
mod tests {
    use super::{Own, read, with};
    use crate::output::FileHash;

    #[test]
    fn what_is_larger_than_it_can_be_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("manifest.json");
        let check = |most: u64, expected: &str| {
            let told = match read(&path, most).unwrap() {
                Own::Absent => "absent".to_owned(),
                Own::TooLarge => "too large".to_owned(),
                Own::There(bytes) => String::from_utf8(bytes).unwrap(),
            };
            assert_eq!(told, expected);
            let hashed = with(&path, most, FileHash::of_all).unwrap().there();
            let bytes = read(&path, most).unwrap().there();
            assert_eq!(hashed, bytes.map(|bytes| FileHash::of(&bytes)));
        };
        check(9, "absent");
        std::fs::write(&path, "{}").unwrap();
        check(2, "{}");
        check(1, "too large");
        let sparse = std::fs::File::create(&path).unwrap();
        sparse.set_len(4 << 40).unwrap();
        check(super::LARGEST_EDITION, "too large");
    }
}
