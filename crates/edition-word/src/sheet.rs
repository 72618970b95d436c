//! The bilingual file for people without the tool: a table with a row for each segment, out and back.
//!
//! The name of a segment stands there three times, for programs lose one or the other: as visible words in the first
//! column, as a bookmark in the translation, and as the tag of a content control around it. On return, all that are left
//! must agree.

mod read;
mod write;

pub use read::read_sheet;
pub use write::write_sheet;

use crate::packing::bookmark;

/// A file to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// The locale of the sources, and that of the translations.
    pub locales: [String; 2],
    /// Whether the sources, and the translations, are written from right to left.
    pub right_to_left: [bool; 2],
    /// What people who have never seen such a file are to know, in the language of the translations.
    pub legend: Vec<String>,
    /// The heads of the five columns.
    pub heads: [String; 5],
    /// The documents.
    pub documents: Vec<SheetDocument>,
}

/// A document of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetDocument {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its segments.
    pub rows: Vec<SheetRow>,
}

/// A segment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// Where it stands among all.
    pub number: String,
    /// Its id.
    pub id: String,
    /// What tells whether source or translation have changed since; without spaces.
    pub seal: String,
    /// The source text.
    pub source: Vec<SheetPiece>,
    /// The translation.
    pub translation: Vec<SheetPiece>,
    /// The state, in words.
    pub state: String,
    /// The same for programs.
    pub is: RowState,
    /// The author's note.
    pub remarks: String,
    /// What people have remarked so far: who, and what.
    pub said: Vec<(String, String)>,
}

/// The state of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowState {
    /// There is none.
    #[default]
    Missing,
    /// It was made from another source text.
    Stale,
    /// It is there.
    Translated,
    /// Somebody has reviewed it.
    Reviewed,
    /// It cannot be changed in such a file.
    Closed,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetPiece {
    /// Letters.
    Text {
        /// The letters.
        text: String,
        /// Whether they are bold.
        bold: bool,
        /// Whether they are italic.
        italic: bool,
    },
    /// The end of a line.
    Break,
    /// What stands in numbered brackets: it goes back as it was, or with other words in it.
    Mark {
        /// Its number in the row.
        number: usize,
        /// What is in it.
        inner: Vec<SheetPiece>,
        /// Whether that only shows what it is, and cannot be changed.
        is_fixed: bool,
    },
}

/// What somebody has remarked on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Who, by their place among those who have remarked something: names are not told.
    pub author: usize,
    /// What they say.
    pub text: String,
}

/// A row that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The document, as the first column says.
    pub document: String,
    /// The segment, as the first column says.
    pub id: String,
    /// Whether all names that are left of the segment agree.
    pub agrees: bool,
    /// What tells whether source or translation have changed since.
    pub seal: String,
    /// The words of the source column.
    pub source: String,
    /// The translation; `None` where the numbered brackets are not whole.
    pub translation: Option<Vec<SheetPiece>>,
    /// The words of the column for the state.
    pub state: String,
    /// The words of the column for remarks.
    pub remarks: String,
    /// The comments on it.
    pub comments: Vec<Comment>,
}

/// What brackets begin and end with.
const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// The same as the tag of a content control, of which Word takes 64 letters.
fn tag(document: &str, id: &str) -> String {
    bookmark(document, id).replacen("s_", "s:", 1)
}
