//! Edits a catalog by byte range.
