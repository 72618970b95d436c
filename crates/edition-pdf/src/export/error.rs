//! What can go wrong.

use thiserror::Error;

/// Why pages cannot become a file.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A picture that a page shows is missing.
    #[error("the picture {path} is missing")]
    MissingPicture {
        /// The file's path in the project.
        path: String,
    },
    /// A picture cannot be embedded.
    #[error("the picture {path} cannot be shown: {reason}")]
    BadPicture {
        /// The file's path in the project.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A face cannot be subset.
    #[error("the font {name} cannot be embedded: {reason}")]
    BadFont {
        /// The PostScript name of the face.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The objects of a font could not be made.
    #[error("the PDF could not be written: {0}")]
    Document(#[from] lopdf::Error),
    /// A stream could not be deflated.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] std::io::Error),
}
