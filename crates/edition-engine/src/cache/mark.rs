//! By what a file is known to be as it was left, without reading it.

use std::fs::Metadata;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

/// The length of a file, when it was written, and which of all files on the disk it is: whoever changes
/// it changes one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Mark {
    length: u64,
    /// In nanoseconds since 1970.
    modified: u64,
    /// Where the system tells: when the file was last written, renamed or given another owner, and its
    /// number.
    changed: u64,
    number: u64,
}

impl Mark {
    /// The mark of a file; `None` where there is none, or only a link.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::symlink_metadata(path).ok()?;
        metadata.is_file().then(|| Self::from(&metadata))
    }

    /// When it was last changed, as far as the system tells, in nanoseconds since 1970.
    pub(crate) fn latest(&self) -> u64 {
        self.modified.max(self.changed)
    }
}

impl From<&Metadata> for Mark {
    fn from(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok();
        let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = since.and_then(|since| u64::try_from(since.as_nanos()).ok());
        let (changed, number) = identity(metadata);
        Self {
            length: metadata.len(),
            modified: modified.unwrap_or_default(),
            changed,
            number,
        }
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    let nanoseconds = metadata.ctime() * 1_000_000_000 + metadata.ctime_nsec();
    (
        u64::try_from(nanoseconds).unwrap_or_default(),
        metadata.ino(),
    )
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> (u64, u64) {
    (0, 0)
}
