//! Editions as PDF: layout, then export.

mod export;
pub mod fonts;
mod layout;
mod memo;
pub mod page;
mod pool;
mod press;
mod renderer;

pub use export::{ExportError, check_picture};
pub use press::Press;
pub use renderer::PdfRenderer;
