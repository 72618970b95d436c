//! The pages of one edition by itself, as `build` makes them.

use edition_model::{Document, Edition, PageEnds, SourceSegment};
use edition_pdf::Press;
use edition_pdf::page::Pages;

use crate::analysis::Analysis;
use crate::pictures::PictureStore;

/// Lays out `edition` of `document`: where all its languages share their page ends, with a look at
/// the others.
pub fn pages(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    edition: &Edition,
    press: &Press,
    pictures: &PictureStore,
) -> Pages {
    if document.front_matter.page_ends == PageEnds::Own {
        return press.lay_out(edition, pictures);
    }
    let others = edition.locales.iter();
    let others: Vec<Edition> = others
        .filter(|locale| **locale != edition.locale)
        .filter_map(|locale| analysis.prepare(document, locale, &edition.locales))
        .map(|prepared| prepared.localized.value.edition)
        .collect();
    let all: Vec<&Edition> = std::iter::once(edition).chain(&others).collect();
    let aligned = press.lay_out_aligned(&all, pictures).into_iter().next();
    aligned.unwrap_or_else(|| press.lay_out(edition, pictures))
}
