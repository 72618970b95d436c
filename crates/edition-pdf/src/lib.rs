//! Editions as PDF.
//!
//! A [`Press`] makes a file in two steps, and remembers what the next edition may have in common with this one:
//!
//! 1. Layout turns an edition into [`page::Pages`]: glyphs at fixed positions that still know their segment.
//! 2. Export writes these as tagged, archival PDF (PDF/UA-1 and PDF/A-2a).
//!
//! Neither step knows the other. [`PdfRenderer`] does both for the engine.
//!
//! ```
//! use std::sync::Arc;
//!
//! use edition_model::{Edition, Pictures};
//! use edition_pdf::fonts::Fonts;
//! use edition_pdf::{ExportError, Press};
//!
//! fn pdf(edition: &Edition, pictures: &dyn Pictures) -> Result<Vec<u8>, ExportError> {
//!     let press = Press::new(Arc::clone(Fonts::embedded()));
//!     let pages = press.lay_out(edition, pictures);
//!     press.export(&pages, pictures)
//! }
//! ```

mod drawing;
mod export;
pub mod fonts;
mod layout;
mod memo;
pub mod page;
mod pool;
mod press;
mod renderer;
mod sfnt;

pub use drawing::card_origin;
pub use export::{ExportError, check_picture};
pub use page::Paper;
pub use press::Press;
pub use renderer::PdfRenderer;

use edition_model::Edition;
use fonts::Fonts;

/// The tables of an edition, counted from 0 in the order of reading, that are too wide for the paper, even turned: their rows
/// are set as lists.
#[must_use]
pub fn tables_as_lists(edition: &Edition, paper: Paper, fonts: &Fonts) -> Vec<usize> {
    layout::tables_as_lists(edition, paper, fonts)
}
