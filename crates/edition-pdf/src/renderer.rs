//! The format PDF, as the engine asks for it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use edition_model::rendering::{Group, RenderError, Renderer, Rendering};
use edition_model::site::Format;
use edition_model::{Edition, Locale, PageEnds};

use crate::export::export;
use crate::fonts::Fonts;
use crate::layout::{lay_out, lay_out_aligned, lay_out_parallel};
use crate::page::Pages;

/// Renders editions as PDF files.
#[derive(Clone, Copy)]
pub struct PdfRenderer<'f> {
    fonts: &'f Fonts,
}

impl<'f> PdfRenderer<'f> {
    /// A renderer that sets pages in `fonts`.
    #[must_use]
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { fonts }
    }
}

impl Renderer for PdfRenderer<'_> {
    fn format(&self) -> Format {
        Format::PDF
    }

    fn begin<'g>(&'g self, group: &'g Group<'g>) -> Box<dyn Rendering + 'g> {
        let aligned = match group.page_ends {
            PageEnds::Own => BTreeMap::new(),
            PageEnds::Shared => {
                let all: Vec<&Edition> = group.editions.iter().chain(group.others).collect();
                let pages = lay_out_aligned(&all, self.fonts, group.pictures).into_iter();
                let locales = all.iter().map(|edition| edition.locale.clone());
                locales.zip(pages).take(group.editions.len()).collect()
            }
        };
        Box::new(Files {
            group,
            fonts: self.fonts,
            aligned,
        })
    }

    fn has_pages(&self) -> bool {
        true
    }

    fn clear(&self) {
        self.fonts.let_pages_go();
    }
}

/// The files of a group.
struct Files<'g> {
    group: &'g Group<'g>,
    fonts: &'g Fonts,
    /// The pages of each edition, where those of all end at the same places.
    aligned: BTreeMap<Locale, Pages>,
}

impl Rendering for Files<'_> {
    fn edition(&self, edition: &Edition) -> Result<Vec<u8>, RenderError> {
        let pictures = self.group.pictures;
        let pages = match self.aligned.get(&edition.locale) {
            Some(pages) => Cow::Borrowed(pages),
            None => Cow::Owned(lay_out(edition, self.fonts, pictures)),
        };
        Ok(export(&pages, self.fonts, pictures)?)
    }

    fn side_by_side(&self) -> Result<Vec<u8>, RenderError> {
        let Some((first, others)) = self.group.editions.split_first() else {
            return Ok(Vec::new());
        };
        let others: Vec<&Edition> = others.iter().collect();
        let pictures = self.group.pictures;
        let pages = lay_out_parallel(first, &others, self.fonts, pictures);
        Ok(export(&pages, self.fonts, pictures)?)
    }
}
