//! The bilingual file for translators' programs: XLIFF, of the version that they all take, 1.2, or of 2.1. It says what the
//! table for Word says; on return the same guards hold.
//!
//! A segment is a unit. Its id is that of the unit, its seal the unit's name. What the tool puts in and may not be changed
//! is an empty element with its words beside it; around words that may be changed, as those of a link, stands a pair.

mod read;
mod write;

pub use read::read_xliff;
pub use write::write_xliff;

/// A version of XLIFF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum XliffVersion {
    /// 1.2.
    #[default]
    One,
    /// 2.1.
    Two,
}

/// How the ids of bold and italic words and of line ends begin; those of marks are numbers.
const BOLD: char = 'b';
const ITALIC: char = 'i';
const LINE: char = 'l';

#[cfg(test)]
mod tests;
