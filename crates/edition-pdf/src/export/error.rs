//! What can go wrong.

use std::error::Error;
use std::fmt;

use edition_model::{Sentence, say};

/// Why pages cannot become a file.
#[derive(Debug)]
pub enum ExportError {
    /// A picture that a page shows is missing.
    MissingPicture {
        /// The file's path in the project.
        path: String,
    },
    /// A picture cannot be embedded.
    BadPicture {
        /// The file's path in the project.
        path: String,
        /// What is wrong with it.
        reason: Sentence,
    },
    /// A face cannot be subset.
    BadFont {
        /// The PostScript name of the face.
        name: String,
        /// What is wrong with it.
        reason: Sentence,
    },
    /// The objects of a font could not be made.
    Document(lopdf::Error),
    /// A stream could not be deflated.
    Write(std::io::Error),
}

impl ExportError {
    /// What went wrong, for people.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::MissingPicture { path } => say("picture-lost").text("path", path),
            Self::BadPicture { path, reason } => say("picture-unshowable")
                .text("path", path)
                .sentence("reason", reason.clone()),
            Self::BadFont { name, reason } => say("font-unembeddable")
                .text("name", name)
                .sentence("reason", reason.clone()),
            Self::Document(cause) => say("pdf-unwritten").text("cause", cause.to_string()),
            Self::Write(cause) => say("pdf-unwritten").text("cause", cause.to_string()),
        }
    }
}

/// In no language: whoever speaks to people tells the sentence.
impl fmt::Display for ExportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(formatter)
    }
}

impl Error for ExportError {}

impl From<lopdf::Error> for ExportError {
    fn from(cause: lopdf::Error) -> Self {
        Self::Document(cause)
    }
}

impl From<std::io::Error> for ExportError {
    fn from(cause: std::io::Error) -> Self {
        Self::Write(cause)
    }
}

impl From<ExportError> for Sentence {
    fn from(error: ExportError) -> Self {
        error.sentence()
    }
}
