//! What stops the tool itself: usage, settings, files that cannot be read or written. Exit status 2.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_model::{DocumentId, Locale};
use thiserror::Error;

use crate::settings::SettingsError;

/// The tool could not do its work.
#[derive(Debug, Clone, Error)]
pub enum ToolError {
    /// There is no publication here.
    #[error(
        "there is no editions.toml in {} or in any folder above it; start a publication with \
         make-editions init DIR, or name its folder with --project DIR",
        edition_model::shown_path(dir)
    )]
    NoProject {
        /// Where the search began.
        dir: PathBuf,
    },
    /// The settings cannot be followed.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// A file cannot be read.
    #[error(
        "{} cannot be read: {}",
        edition_model::shown_path(path),
        in_words(cause)
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Arc<io::Error>,
    },
    /// A file cannot be written.
    #[error(
        "{} cannot be written: {}",
        edition_model::shown_path(path),
        in_words(cause)
    )]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Arc<io::Error>,
    },
    /// A path leads out of the project by a link.
    #[error(
        "{} leads out of the project; nothing outside of it is read or written",
        edition_model::shown_path(path)
    )]
    Outside {
        /// The path.
        path: PathBuf,
    },
    /// A source names a language that none named when the publication was opened.
    #[error(
        "sources/{document}.md names the language {locale}, which it did not when the publication was \
         opened; run the command again"
    )]
    UnforeseenLocale {
        /// The document.
        document: DocumentId,
        /// The language.
        locale: Locale,
    },
    /// Something else stands against it; a whole sentence.
    #[error("{0}")]
    Refused(String),
}

/// What the system says; where anybody can mend it, in anybody's words.
fn in_words(cause: &io::Error) -> String {
    let words = match cause.kind() {
        ErrorKind::StorageFull => "the disk is full; make room and run the command again",
        ErrorKind::QuotaExceeded => {
            "your share of the disk is full; make room and run the command again"
        }
        ErrorKind::FileTooLarge => "no file may be so large here",
        _ => return cause.to_string(),
    };
    words.to_owned()
}

impl ToolError {
    /// A file that cannot be read.
    pub fn unreadable(path: &Path, cause: io::Error) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            cause: Arc::new(cause),
        }
    }

    /// A file that cannot be written.
    pub fn unwritable(path: &Path, cause: io::Error) -> Self {
        Self::Unwritable {
            path: path.to_owned(),
            cause: Arc::new(cause),
        }
    }

    /// The file that it is about, where it is about one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Unreadable { path, .. }
            | Self::Unwritable { path, .. }
            | Self::Outside { path } => Some(path),
            Self::NoProject { .. }
            | Self::Settings(_)
            | Self::UnforeseenLocale { .. }
            | Self::Refused(_) => None,
        }
    }
}
