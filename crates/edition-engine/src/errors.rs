//! What stops the tool itself: usage, settings, files that cannot be read or written. Exit status 2.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_model::{DocumentId, Locale, Sentence, say, shown_path};

use crate::settings::SettingsError;

/// The tool could not do its work. [`ToolError::sentence`] says why.
#[derive(Debug, Clone)]
pub enum ToolError {
    /// There is no publication here.
    NoProject {
        /// Where the search began.
        dir: PathBuf,
    },
    /// The settings cannot be followed.
    Settings(SettingsError),
    /// A file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Arc<io::Error>,
    },
    /// A file cannot be written.
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Arc<io::Error>,
    },
    /// A path leads out of the project by a link.
    Outside {
        /// The path.
        path: PathBuf,
    },
    /// A source names a language that none named when the publication was opened.
    UnforeseenLocale {
        /// The document.
        document: DocumentId,
        /// The language.
        locale: Locale,
    },
    /// Something else stands against it.
    Refused(Sentence),
}

/// What the system says, which speaks English; in words of ours where it says what happens every day.
fn said(cause: &io::Error) -> Sentence {
    match cause.kind() {
        ErrorKind::NotFound => say("file-not-there"),
        ErrorKind::PermissionDenied => say("file-not-allowed"),
        ErrorKind::StorageFull => say("disk-full"),
        ErrorKind::QuotaExceeded => say("disk-quota"),
        ErrorKind::FileTooLarge => say("file-size-limit"),
        _ => say("quoted").text("text", cause.to_string()),
    }
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

    /// What was asked for cannot be written, to standard output.
    #[must_use]
    pub fn result_unwritten(cause: &io::Error) -> Self {
        Self::Refused(say("result-unwritten").sentence("cause", said(cause)))
    }

    /// What went wrong, for people.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NoProject { dir } => say("publication-missing").text("folder", shown_path(dir)),
            Self::Settings(error) => error.sentence(),
            Self::Unreadable { path, cause } => say("file-unreadable")
                .text("path", shown_path(path))
                .sentence("cause", said(cause)),
            Self::Unwritable { path, cause } => say("file-unwritable")
                .text("path", shown_path(path))
                .sentence("cause", said(cause)),
            Self::Outside { path } => say("path-outside").text("path", shown_path(path)),
            Self::UnforeseenLocale { document, locale } => say("language-unforeseen")
                .text("document", document.as_str())
                .locale("language", locale),
            Self::Refused(sentence) => sentence.clone(),
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

/// In no language: whoever speaks to people tells the sentence.
impl fmt::Display for ToolError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(formatter)
    }
}

impl Error for ToolError {}

impl From<SettingsError> for ToolError {
    fn from(error: SettingsError) -> Self {
        Self::Settings(error)
    }
}
