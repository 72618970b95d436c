//! One edition in memory, as a build would make it now.

use std::collections::BTreeMap;
use std::sync::Arc;

use edition_model::rendering::Group;
use edition_model::site::{Format, Paths, Site, Tree, edition_path};
use edition_model::{Document, DocumentId, Edition, Locale, PageEnds, SourceSegment, Status};
use edition_pdf::Press;
use edition_pdf::page::Pages;

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::formats::{FORMATS, renderers};
use crate::pictures::PictureStore;
use crate::publication::Publication;
use crate::study::Reading;

/// An edition as it stands now, complete or not.
pub struct Preview<'a> {
    analysis: &'a Analysis<'a>,
    document: &'a Document<SourceSegment>,
    edition: Edition,
    /// The tree that a build would put it into.
    tree: Tree,
}

impl<'a> Preview<'a> {
    /// The edition of `document` in `locale`. `None` where there is none: the source cannot be understood, or the
    /// document is not translated into it.
    ///
    /// # Errors
    /// Where the document cannot be put into one of its locales.
    pub fn of(
        analysis: &'a Analysis<'a>,
        document: &DocumentId,
        locale: &Locale,
    ) -> Result<Option<Self>, ToolError> {
        let Some(document) = analysis.document(document) else {
            return Ok(None);
        };
        let locales = analysis.locales_of(document);
        if !locales.contains(locale) {
            return Ok(None);
        }
        let mut is_incomplete = false;
        for locale in &locales {
            let prepared = analysis.prepare(document, locale, &locales)?;
            is_incomplete |= prepared.is_incomplete();
        }
        let prepared = analysis.prepare(document, locale, &locales)?;
        let mut edition = prepared.localized.value.edition;
        let embargo = document.front_matter.embargo.as_ref();
        let embargo = embargo.filter(|_| !analysis.is_released(&document.id));
        let embargo = embargo.map(|embargo| prepared.localizer.embargo_line(embargo));
        edition.status = match (is_incomplete, embargo) {
            (true, embargo) => Status::Draft { embargo },
            (false, Some(line)) => Status::Embargoed { line },
            (false, None) => Status::Published,
        };
        Ok(Some(Self {
            analysis,
            document,
            tree: Tree::of(&edition.status),
            edition,
        }))
    }

    /// Where a build would put it.
    #[must_use]
    pub fn path(&self, format: Format) -> String {
        edition_path(
            self.tree,
            &self.edition.locale,
            &self.edition.document,
            format,
        )
    }

    /// The bytes of its file, as if the editions in the document's other languages stood beside it.
    ///
    /// # Errors
    /// Where a picture or a font cannot be shown.
    pub fn render(
        &self,
        format: Format,
        press: &Press,
        pictures: &PictureStore,
    ) -> Result<Vec<u8>, ToolError> {
        let document = &self.edition.document;
        let locales = self.edition.locales.iter();
        let path = |locale, format| edition_path(self.tree, locale, document, format);
        let files: Paths = locales
            .flat_map(|locale| FORMATS.map(|format| path(locale, format)))
            .map(Arc::from)
            .collect();
        let addresses: BTreeMap<String, String> = pictures
            .files_of(self.document)
            .into_iter()
            .map(|(name, file)| (name, file.path))
            .collect();
        let (edition, others) = (std::slice::from_ref(&self.edition), self.others()?);
        let group = Group {
            document,
            tree: self.tree,
            editions: edition,
            others: &others,
            page_ends: self.document.front_matter.page_ends,
            site: Site {
                files: &files,
                base_url: None,
                pictures: &addresses,
            },
            pictures,
        };
        let mut rendered = Vec::new();
        for renderer in renderers(press, &[format]) {
            rendered = renderer
                .begin(&group)
                .edition(&self.edition)
                .map_err(ToolError::Refused)?;
        }
        Ok(rendered)
    }

    /// The editions that it shares its page ends with.
    fn others(&self) -> Result<Vec<Edition>, ToolError> {
        others(self.analysis, self.document, &self.edition)
    }
}

impl Publication {
    /// The file of an edition as it stands now, in memory: nothing is written. `None` where there is no such
    /// edition.
    ///
    /// # Errors
    /// Where the edition cannot be rendered.
    pub fn render(
        &self,
        document: &DocumentId,
        locale: &Locale,
        format: Format,
    ) -> Result<Option<Vec<u8>>, ToolError> {
        let press = self.press();
        let Some(place) = self.place_of(document) else {
            return Ok(None);
        };
        let rendered = Reading::of(self, &[]).study(place, |study| {
            let preview = Preview::of(study.analysis, document, locale)?;
            preview
                .map(|preview| preview.render(format, press, study.pictures))
                .transpose()
        });
        rendered.transpose().map(Option::flatten)
    }
}

/// The editions of `document` in its other locales, where they share their page ends with `edition`.
fn others(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    edition: &Edition,
) -> Result<Vec<Edition>, ToolError> {
    if document.front_matter.page_ends == PageEnds::Own {
        return Ok(Vec::new());
    }
    let others = edition.locales.iter();
    others
        .filter(|locale| **locale != edition.locale)
        .map(|locale| analysis.prepare(document, locale, &edition.locales))
        .map(|prepared| Ok(prepared?.localized.value.edition))
        .collect()
}

/// Lays out `edition` of `document`: where all its languages share their page ends, with a look at
/// the others.
///
/// # Errors
/// Where the document cannot be put into one of the others.
pub fn pages(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    edition: &Edition,
    press: &Press,
    pictures: &PictureStore,
) -> Result<Pages, ToolError> {
    if document.front_matter.page_ends == PageEnds::Own {
        return Ok(press.lay_out(edition, pictures));
    }
    let others = others(analysis, document, edition)?;
    let all: Vec<&Edition> = std::iter::once(edition).chain(&others).collect();
    let aligned = press.lay_out_aligned(&all, pictures).into_iter().next();
    Ok(aligned.unwrap_or_else(|| press.lay_out(edition, pictures)))
}
