//! The press: faces, and what was learned of making pages with them.

use std::sync::Arc;

use edition_model::{CardWording, Edition, Locale, Pictures};

use crate::drawing;
use crate::export::{self, ExportError};
use crate::fonts::Fonts;
use crate::layout;
use crate::page::{Pages, Paper};

/// Makes pages and files. It remembers paragraphs, words, parts of pages, subsets of fonts and deflated pieces, which
/// editions have in common: this changes how long the next one takes, and never its bytes. Threads can share it.
pub struct Press {
    fonts: Arc<Fonts>,
    paper: Paper,
    layout: layout::Memos,
    export: export::Memos,
}

impl Press {
    /// A press with these fonts that remembers nothing yet.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self {
            fonts,
            paper: Paper::A4,
            layout: layout::Memos::default(),
            export: export::Memos::default(),
        }
    }

    /// The same press with another paper in it.
    #[must_use]
    pub fn loaded_with(self, paper: Paper) -> Self {
        Self { paper, ..self }
    }

    /// Its paper.
    #[must_use]
    pub fn paper(&self) -> Paper {
        self.paper
    }

    /// Its fonts.
    #[must_use]
    pub fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// Lays out an edition. Never fails: a missing picture leaves an empty frame with its words, and a word that is
    /// too long for a line is broken.
    #[must_use]
    pub fn lay_out(&self, edition: &Edition, pictures: &dyn Pictures) -> Pages {
        layout::lay_out(edition, self.paper, &self.fonts, &self.layout, pictures)
    }

    /// Lays out aligned editions of one document so that their pages end at the same places: a page holds the same
    /// segments in every language. The result is in the order of `editions`.
    #[must_use]
    pub fn lay_out_aligned(&self, editions: &[&Edition], pictures: &dyn Pictures) -> Vec<Pages> {
        layout::lay_out_aligned(editions, self.paper, &self.fonts, &self.layout, pictures)
    }

    /// Lays out aligned editions of one document side by side, a column each, block by block. The metadata is that of
    /// `first`. Its places have the same names as in an edition by itself; in the other columns, the names begin with the locale, as in `ru:visit-dates`.
    #[must_use]
    pub fn lay_out_parallel(
        &self,
        first: &Edition,
        others: &[&Edition],
        pictures: &dyn Pictures,
    ) -> Pages {
        let (fonts, memos) = (&self.fonts, &self.layout);
        layout::lay_out_parallel(first, others, self.paper, fonts, memos, pictures)
    }

    /// The bytes of the PDF file with these pages, the same for the same pages on every machine.
    ///
    /// # Errors
    /// Where a picture or a font cannot be embedded.
    pub fn export(&self, pages: &Pages, pictures: &dyn Pictures) -> Result<Vec<u8>, ExportError> {
        export::export(pages, &self.fonts, &self.export, pictures)
    }

    /// The picture, a PNG of 1200 × 630 pixels, that networks and messengers show beside a link to an edition in `locale`.
    /// `origin` is kept in the file ([`card_origin`](crate::card_origin)), so that it can be told later whether another one
    /// would be the same.
    #[must_use]
    pub fn card(&self, wording: &CardWording, locale: &Locale, origin: &str) -> Vec<u8> {
        let page = layout::lay_out_card(wording, locale, &self.fonts, &self.layout);
        drawing::draw(&page, layout::CARD_SIZE, &self.fonts, origin)
    }

    /// Forgets everything that it remembers, to free the memory.
    pub fn clear(&self) {
        self.layout.clear();
        self.export.clear();
    }
}
