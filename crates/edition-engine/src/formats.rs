//! The formats of editions, and who renders them. A further format is one more line here.

use edition_docx::DocxRenderer;
use edition_html::HtmlRenderer;
use edition_model::rendering::Renderer;
use edition_model::site::Format;
use edition_pdf::{Paper, PdfRenderer, Press};

/// Each format with its renderer, in the order in which they are made.
const RENDERERS: [(Format, MakeRenderer); 3] = [
    (Format::HTML, |_| Box::new(HtmlRenderer)),
    (Format::PDF, |press| Box::new(PdfRenderer::new(press))),
    (Format::DOCX, |press| {
        Box::new(DocxRenderer::new(match press.paper() {
            Paper::A4 => (11_906, 16_838),
            Paper::Letter => (12_240, 15_840),
        }))
    }),
];

type MakeRenderer = for<'p> fn(&'p Press) -> Box<dyn Renderer + 'p>;

/// All formats, in the order in which they are made.
pub const FORMATS: [Format; RENDERERS.len()] = {
    let mut formats = [Format::HTML; RENDERERS.len()];
    let mut place = 0;
    while place < formats.len() {
        formats[place] = RENDERERS[place].0;
        place += 1;
    }
    formats
};

/// The formats that are made where the settings name none.
pub(crate) const USUAL: [Format; 2] = [Format::HTML, Format::PDF];

/// The renderers of those formats that `wanted` names.
#[must_use]
pub fn renderers<'p>(press: &'p Press, wanted: &[Format]) -> Vec<Box<dyn Renderer + 'p>> {
    RENDERERS
        .iter()
        .filter(|(format, _)| wanted.contains(format))
        .map(|(_, make)| make(press))
        .collect()
}
