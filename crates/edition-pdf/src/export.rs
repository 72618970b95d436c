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
//! # The clauses that concern us, and where they are met
//!
//! Every file claims PDF/UA-1 (ISO 14289-1:2014) and PDF/A-2a (ISO 19005-2:2011). Clauses about what
//! we never write (forms, media, scripts, encryption, layers, …) are met by that.
//!
//! | PDF/UA-1 | asks | met in |
//! | --- | --- | --- |
//! | 5 | the claim, `pdfuaid:part` 1 | `metadata` |
//! | 7.1 | content is tagged or an artifact, neither inside the other | `content` |
//! | 7.1 | `MarkInfo` says so, `Suspects` is not true, no role is remapped | `structure` |
//! | 7.1 | a title in the metadata, `DisplayDocTitle` | `metadata`, `navigation` |
//! | 7.2 | a language for all text, its changes and its alternatives | `structure` |
//! | 7.3 | figures have an `Alt` | `structure`; the text itself is layout's |
//! | 7.4 | headings `H1`…`H6`, none skipped | `structure`; the order is layout's |
//! | 7.5 | heads of tables have a `Scope` | `structure` |
//! | 7.6 | numbered lists say how they are numbered | `structure` |
//! | 7.8 | running heads and folios are pagination artifacts | `content` |
//! | 7.9 | notes have an `ID`, each its own | `structure` |
//! | 7.18.1, 7.18.5 | links lie in a `Link` element and have `Contents` | `link`, `structure` |
//! | 7.18.3 | `Tabs` is `S` on pages with links | `link` |
//! | 7.21.3, 7.21.4, 7.21.5 | composite fonts, embedded, widths that agree | `face` |
//! | 7.21.7 | every glyph has a text, the right one | `letter` |
//!
//! | PDF/A-2a | asks | met in |
//! | --- | --- | --- |
//! | 6.1.2, 6.1.3 | a header with a binary mark, an `ID` in the trailer | `file` |
//! | 6.1.6, 6.1.13 | whole strings, names, integers and reals within limits | `syntax` |
//! | 6.2.3, 6.2.4 | an output intent that the colours are meant for | `srgb`, `content`, `picture` |
//! | 6.2.8 | images without `Alternates`, `OPI`, `Interpolate` | `picture` |
//! | 6.2.11.3 | `CIDToGIDMap`, Identity-H | printpdf |
//! | 6.2.11.4, 6.2.11.5 | fonts embedded, widths that agree | `face` |
//! | 6.2.11.7 | `ToUnicode` for every glyph | `letter` |
//! | 6.3 | annotations with `F` 4 | `link` |
//! | 6.5 | actions `URI` and `GoTo` alone | `link` |
//! | 6.6.2, 6.6.4 | XMP that agrees with the information dictionary, extension schema | `metadata` |
//! | 6.7 | as PDF/UA-1 7.1 and 7.2 | `structure` |

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
