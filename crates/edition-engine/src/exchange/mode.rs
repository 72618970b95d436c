//! What becomes of what came back.

/// What becomes of the rows that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// They are written; a file with tracked changes is refused.
    Write,
    /// They are written, with all tracked changes.
    Accept,
    /// They are listed alone.
    List,
}
