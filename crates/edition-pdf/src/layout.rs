//! Edition → Pages. Knows no PDF.

pub mod page;
