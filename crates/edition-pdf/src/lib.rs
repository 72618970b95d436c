//! Editions as PDF: layout, then export.

pub mod export;
pub mod fonts;
pub mod layout;
mod met;
pub mod page;
mod renderer;

pub use renderer::PdfRenderer;
