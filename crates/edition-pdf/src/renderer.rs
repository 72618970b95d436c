//! PDF as a format of the engine.

use std::borrow::Cow;
use std::collections::BTreeMap;

use edition_model::rendering::{Group, RenderError, Renderer, Rendering};
use edition_model::site::Format;
use edition_model::{Edition, Locale, PageEnds};

use crate::page::Pages;
use crate::press::Press;

/// Renders editions as PDF files.
#[derive(Clone, Copy)]
pub struct PdfRenderer<'p> {
    press: &'p Press,
}

impl<'p> PdfRenderer<'p> {
    /// A renderer that makes pages with `press`.
    #[must_use]
    pub fn new(press: &'p Press) -> Self {
        Self { press }
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
                let pages = self.press.lay_out_aligned(&all, group.pictures);
                let locales = all.iter().map(|edition| edition.locale.clone());
                let pages = locales.zip(pages);
                pages.take(group.editions.len()).collect()
            }
        };
        Box::new(Files {
            group,
            press: self.press,
            aligned,
        })
    }

    fn has_pages(&self) -> bool {
        true
    }

    fn clear(&self) {
        self.press.clear();
    }
}

/// The files of a group.
struct Files<'g> {
    group: &'g Group<'g>,
    press: &'g Press,
    /// The pages of each edition, if those of all end at the same places.
    aligned: BTreeMap<Locale, Pages>,
}

impl Rendering for Files<'_> {
    fn edition(&self, edition: &Edition) -> Result<Vec<u8>, RenderError> {
        let pictures = self.group.pictures;
        let pages = match self.aligned.get(&edition.locale) {
            Some(pages) => Cow::Borrowed(pages),
            None => Cow::Owned(self.press.lay_out(edition, pictures)),
        };
        Ok(self.press.export(&pages, pictures)?)
    }

    fn side_by_side(&self) -> Result<Vec<u8>, RenderError> {
        let Some((first, others)) = self.group.editions.split_first() else {
            return Ok(Vec::new());
        };
        let others: Vec<&Edition> = others.iter().collect();
        let pictures = self.group.pictures;
        let pages = self.press.lay_out_parallel(first, &others, pictures);
        Ok(self.press.export(&pages, pictures)?)
    }
}
