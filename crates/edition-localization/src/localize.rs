//! A document becomes an edition.
//!
//! The structure is mapped, never built: so every edition has the segments of its source, in their
//! order. For each segment:
//!
//! 1. its translation is read, every variant of it (see [`crate::localize::translation`]), and what it refers
//!    to is looked up ([`crate::localize::references`]);
//! 2. the variant is chosen by the facts;
//! 3. its placeables are formatted, each alone, to plain text or to structure ([`render`]).

mod bundle;
mod count;
mod dates;
mod functions;
pub mod interface;
pub(crate) mod lexicon;
mod localizer;
mod message_state;
pub mod numbers;
mod pseudo;
pub mod references;
mod render;
mod segment;
mod terms;
mod translation;

use std::collections::BTreeMap;

use edition_model::{Document, Edition, Locale, Reported, SourceSegment, Status};

use crate::catalog::CatalogFile;
use crate::localize::references::Names;
pub use count::Count;
pub use lexicon::Lexicon;
pub use localizer::Localizer;
pub use message_state::MessageState;
pub use pseudo::Pseudo;
use segment::Work;
pub use terms::{TermBook, TermForms};
pub use translation::{Translation, TranslationVariant};

/// What an edition is made of.
#[derive(Clone, Copy)]
pub struct LocalizeInput<'a> {
    /// The document.
    pub document: &'a Document<SourceSegment>,
    /// Its translations into the locale; `None` where there is no file, and for the source locale.
    pub catalog: Option<&'a CatalogFile<'a>>,
    /// What is known of the message of each segment, in their order; a segment without has no translation.
    pub states: &'a [Option<MessageState>],
    /// All the locales that the document appears in, in the project's order.
    pub locales: &'a [Locale],
    /// The localizer of the source locale.
    pub source: &'a Localizer,
}

/// An edition, and the translations that it was made from, for the checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    /// The edition. Its status is `Published` and it has no address: whoever publishes it knows more.
    pub edition: Edition,
    /// The translations of the segments, in their order, as far as they are neither missing nor stale;
    /// none in the source locale.
    pub translations: Vec<Option<Translation>>,
}

impl Localizer {
    /// Puts a document into this locale.
    ///
    /// Finds `unknown-reference` and `unknown-variant`, and what the Markdown of translations has
    /// wrong; in the source locale, what the placeables of the document have wrong.
    #[must_use]
    pub fn localize(&self, input: &LocalizeInput<'_>) -> Reported<Localized> {
        let document = input.document;
        let labels = DocumentLabels::new(document);
        // Where there is no file, there are no messages either.
        let none = CatalogFile::empty(document.file, "");
        let catalog = input.catalog.unwrap_or(&none);
        let names = Names::new(document, Some(catalog).filter(|_| !self.is_source(input)));
        let mut work = Work::new(self, input, &labels, &names);
        let body = document.body.map(&mut |segment| work.segment(segment));
        let front_matter = &document.front_matter;
        let edition = Edition {
            document: document.id.clone(),
            locale: self.locale.clone(),
            kind: front_matter.kind,
            date: front_matter.date,
            date_text: front_matter.date.map(|date| self.date_text(date)),
            symbol: front_matter.symbol.clone(),
            status: Status::Published,
            locales: input.locales.to_vec(),
            url: None,
            elsewhere: BTreeMap::new(),
            body,
            wording: self.wording(front_matter.kind, input.locales),
        };
        let (translations, diagnostics) = work.finish();
        Reported {
            value: Localized {
                edition,
                translations,
            },
            diagnostics,
        }
    }

    fn is_source(&self, input: &LocalizeInput<'_>) -> bool {
        self.locale == *input.source.locale()
    }
}

/// The labels in a document that a translation may name.
pub(crate) struct DocumentLabels {
    /// The numbers of footnotes by label.
    pub(crate) footnotes: BTreeMap<String, u32>,
    /// The paths of images by label.
    pub(crate) images: BTreeMap<String, String>,
}

impl DocumentLabels {
    pub(crate) fn new(document: &Document<SourceSegment>) -> Self {
        let footnotes = document.body.footnotes.iter();
        let images = document.body.images();
        Self {
            footnotes: footnotes
                .map(|note| (note.label.clone(), note.number))
                .collect(),
            images: images
                .map(|image| (image.label.clone(), image.path.clone()))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests;
