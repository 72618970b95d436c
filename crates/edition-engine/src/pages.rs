//! The pages of one edition by itself, as `build` makes them.

use edition_model::{Document, Edition, PageEnds, SourceSegment};
use edition_pdf::fonts::Fonts;
use edition_pdf::layout::{lay_out, lay_out_aligned};
use edition_pdf::page::Pages;

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::pictures::PictureStore;

/// Lays out `edition` of `document`: where all its languages share their page ends, with a look at
/// the others.
///
/// # Errors
/// Where the document cannot be put into one of the others.
pub fn pages(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    edition: &Edition,
    fonts: &Fonts,
    pictures: &PictureStore,
) -> Result<Pages, ToolError> {
    if document.front_matter.page_ends == PageEnds::Own {
        return Ok(lay_out(edition, fonts, pictures));
    }
    let others = edition.locales.iter();
    let others: Vec<Edition> = others
        .filter(|locale| **locale != edition.locale)
        .map(|locale| analysis.prepare(document, locale, &edition.locales))
        .map(|prepared| Ok(prepared?.localized.value.edition))
        .collect::<Result<_, ToolError>>()?;
    let all: Vec<&Edition> = std::iter::once(edition).chain(&others).collect();
    let aligned = lay_out_aligned(&all, fonts, pictures).into_iter().next();
    Ok(aligned.unwrap_or_else(|| lay_out(edition, fonts, pictures)))
}
