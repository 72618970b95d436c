//! Why a file is not read at all.

/// Why a file is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is an OLE file: one with a password, or a document of an old Word under a new name.
    PasswordOrOldWord,
    /// It is no zip, or a broken one.
    BrokenZip,
    /// It unpacks to more than a document can sensibly hold.
    TooLarge,
    /// A part that must be there is not.
    PartMissing,
    /// A part is no well-formed XML.
    BrokenXml,
    /// A part has a document type declaration, which no word processor writes.
    DocumentType,
    /// Its letters are written in a way that it does not say, or that nobody knows.
    UnknownCharset,
    /// It holds a whole other file, whose words are not in its own text.
    OtherFileInside,
    /// It has tracked changes, and nobody said what becomes of them.
    TrackedChanges(usize),
}

impl Refusal {
    /// Whether the file can be read, and only its content stands against it.
    #[must_use]
    pub fn is_content(self) -> bool {
        matches!(self, Self::OtherFileInside | Self::TrackedChanges(_))
    }
}
