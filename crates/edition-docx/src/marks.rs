//! What is known of the notes of a file while its text is written.

use std::collections::BTreeMap;

use edition_model::NoteNumber;

/// The notes whose marks have come so far.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// Whether they stand in the text itself.
    pub(crate) are_beside: bool,
    /// Whether a note is being written: there is none of a note.
    pub(crate) is_inside: bool,
    pub(crate) placed: BTreeMap<NoteNumber, Placed>,
    /// How many Word has counted.
    pub(crate) counted: u32,
}

/// A note that has a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    /// Its name in the file, from 1.
    pub(crate) id: usize,
    /// Whether its number is typed.
    pub(crate) is_typed: bool,
}

impl Notes {
    /// Those of a file in which they stand in the text.
    pub(crate) fn beside() -> Self {
        Self {
            are_beside: true,
            ..Self::default()
        }
    }
}
