//! Pages → PDF. Knows no layout.
//!
//! 1. [`letter`]: what is shown, and the text that it stands for.
//! 2. [`face`]: the faces cut down to these letters, and made into the objects of a PDF by printpdf.
//!    [`picture`]: the pictures, each once.
//! 3. [`content`]: the pages drawn, each stretch of content marked with its element.
//! 4. printpdf makes the document: pages, pictures, resources.
//! 5. What printpdf has no words for is added to its objects: [`structure`] and [`link`] for those
//!    who listen, [`navigation`] for those who look something up, [`metadata`] and [`srgb`] for
//!    those who keep it.
//! 6. [`file`]: the bytes, the same ones for the same pages; [`syntax`] writes down each object.
//!
//! Every file claims PDF/UA-1 (ISO 14289-1:2014) and PDF/A-2a (ISO 19005-2:2011). `CLAUSES.md` in this
//! folder names each clause that concerns us, where it is met, and which test proves it.

mod content;
pub(crate) mod face;
mod file;
mod letter;
mod link;
mod metadata;
mod navigation;
mod object;
mod order;
mod picture;
mod srgb;
mod structure;
mod syntax;
#[cfg(test)]
mod tests;

use edition_model::Pictures;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};
use thiserror::Error;

use crate::fonts::Fonts;
use crate::layout::page::Pages;

/// Why pages cannot become a file.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A picture that a page shows is not there.
    #[error("the picture {path} is missing")]
    MissingPicture {
        /// The file's path in the project.
        path: String,
    },
    /// A picture cannot be shown.
    #[error("the picture {path} cannot be shown: {reason}")]
    BadPicture {
        /// The file's path in the project.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A face cannot be cut down to the glyphs in use.
    #[error("the font {name} cannot be embedded: {reason}")]
    BadFont {
        /// The PostScript name of the face.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The document could not be put together.
    #[error("the PDF could not be written: {0}")]
    Document(#[from] lopdf::Error),
    /// The bytes could not be written.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Whether a page can show the picture with these bytes.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_picture(data: &[u8]) -> Result<(), String> {
    picture::check(data)
}

/// The bytes of the PDF file.
///
/// # Errors
/// Where a picture or a font cannot be embedded.
pub fn export(
    pages: &Pages,
    fonts: &Fonts,
    pictures: &dyn Pictures,
) -> Result<Vec<u8>, ExportError> {
    let faces = face::subset(letter::collect(pages, fonts), fonts)?;
    let pictures = picture::embed(pages, pictures)?;
    let drawn = content::draw(pages, &faces, &pictures);

    let (width, height) = pages.size;
    let mut printed = PdfDocument::new(&pages.metadata.title);
    printed.resources.xobjects.map = pictures.into_resources();
    let blank = PdfPage::new(Pt(width).into(), Pt(height).into(), Vec::new());
    printed.pages = vec![blank; pages.pages.len()];
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut document = printed.to_lopdf_document(&options, &mut Vec::new());

    let page_ids: Vec<lopdf::ObjectId> = document.get_pages().into_values().collect();
    fill(&mut document, &page_ids, drawn.contents, &faces)?;
    let links = link::add(&mut document, pages, &page_ids)?;
    structure::add(&mut document, pages, &page_ids, &drawn.marks, &links)?;
    navigation::add(&mut document, pages, &page_ids)?;
    metadata::add(&mut document, &pages.metadata)?;
    file::write(document)
}

/// Gives the blank pages their contents and their fonts.
fn fill(
    document: &mut Document,
    page_ids: &[ObjectId],
    contents: Vec<Vec<u8>>,
    faces: &face::Subsets,
) -> Result<(), ExportError> {
    let mut fonts = Dictionary::new();
    for (name, subset) in faces.iter() {
        fonts.set(name, subset.objects.add_to(document));
    }
    let fonts = document.add_object(fonts);
    for (page, content) in page_ids.iter().zip(contents) {
        let page = document.get_dictionary(*page)?;
        let resources = page.get(b"Resources").and_then(Object::as_reference)?;
        let place = page.get(b"Contents").and_then(Object::as_reference)?;
        document.get_dictionary_mut(resources)?.set("Font", fonts);
        document.set_object(place, Stream::new(Dictionary::new(), content));
    }
    Ok(())
}
