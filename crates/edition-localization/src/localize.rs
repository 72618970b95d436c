//! Makes an edition of a document in one locale.
//!
//! The structure of the document is mapped, never built, so every edition has the segments of its
//! source in their order. For each segment:
//!
//! 1. all variants of its translation are read ([`Translation`]), and what they refer to is looked
//!    up ([`references`]);
//! 2. a variant is chosen by the facts;
//! 3. each placeable is formatted by itself, to plain text or to structure. The words come from the
//!    locale's terms ([`TermBook`]), its functions and its [`interface`]; [`numbers`] and dates are
//!    written as the locale does.

mod alphabet;
mod bundle;
mod count;
mod dates;
mod functions;
pub mod interface;
mod intervals;
mod lacks;
pub(crate) mod lexicon;
mod localizer;
mod marks;
mod message_state;
pub mod numbers;
mod pseudo;
pub mod references;
mod render;
mod segment;
mod terms;
mod texts;
mod translation;

use std::collections::BTreeMap;

use edition_languages::Language;
use edition_model::{
    Document, Edition, Inline, Locale, NoteNumber, Reported, SourceSegment, Status, every_inline,
    with_links,
};

use crate::catalog::CatalogFile;
use crate::localize::alphabet::Alphabet;
use crate::localize::references::Names;
pub use count::Count;
pub use lexicon::Lexicon;
pub use localizer::Localizer;
pub use message_state::MessageState;
pub use pseudo::Pseudo;
use segment::Work;
pub use terms::{TermBook, TermForms};
pub use texts::{TermForm, Texts, term_forms};
pub use translation::{Translation, TranslationVariant, read_words};

/// The input of [`Localizer::localize`].
#[derive(Clone, Copy)]
pub struct LocalizeInput<'a> {
    /// The document.
    pub document: &'a Document<SourceSegment>,
    /// Its translations into the locale; `None` if there is no file, and for the source locale.
    pub catalog: Option<&'a CatalogFile<'a>>,
    /// The state of the message of each segment, in their order; `None` means that there is no
    /// translation.
    pub states: &'a [Option<MessageState>],
    /// All the locales that the document appears in, in the project's order.
    pub locales: &'a [Locale],
    /// The localizer of the source locale.
    pub source: &'a Localizer,
}

/// An edition, and the translations that it was made from, which the rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    /// The edition. Its status is `Published` and it has no address; the engine sets both.
    pub edition: Edition,
    /// The translations of the segments, in their order; `None` for those that are missing or
    /// stale. Empty in the source locale.
    pub translations: Vec<Option<Translation>>,
}

impl Localizer {
    /// Makes the edition of a document in this locale.
    ///
    /// Finds `unknown-reference`, `unknown-variant` and faults in the Markdown of translations; in
    /// the source locale, faults in the placeables of the document.
    #[must_use]
    pub fn localize(&self, input: &LocalizeInput<'_>) -> Reported<Localized> {
        let document = input.document;
        let labels = DocumentLabels::new(document);
        // Without a file there are no messages either.
        let none = CatalogFile::empty(document.file, "");
        let catalog = input.catalog.unwrap_or(&none);
        let names = Names::new(document, Some(catalog).filter(|_| !self.is_source(input)));
        let mut work = Work::new(self, input, &labels, &names);
        let mut body = document.body.map(&mut |segment| {
            let mut segment = work.segment(segment);
            segment.inlines = with_links(segment.inlines);
            segment
        });
        let alphabet = Alphabet::of(Language::of(&self.locale));
        body.arrange(&|one, other| alphabet.compare(&one.unmarked_text(), &other.unmarked_text()));
        let front_matter = &document.front_matter;
        let edition = Edition {
            document: document.id.clone(),
            locale: self.locale.clone(),
            kind: front_matter.kind,
            house: front_matter.house.unwrap_or_default(),
            date: front_matter.date,
            date_text: front_matter.date.map(|date| self.date_text(date)),
            symbol: front_matter.symbol.clone(),
            languages: self.languages_of(document, input.source.locale()),
            originals: self.originals_of(document, input.source.locale()),
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
    /// The numbers of footnotes by label; none (0) where the source has the mark of no footnote.
    pub(crate) footnotes: BTreeMap<String, NoteNumber>,
    /// The paths of images by label.
    pub(crate) images: BTreeMap<String, String>,
}

impl DocumentLabels {
    pub(crate) fn new(document: &Document<SourceSegment>) -> Self {
        let footnotes = document.body.footnotes.iter();
        // A mark of no footnote, which stays a text, is the source's fault, and no other where a translation has it too.
        let segments = document.body.segments().into_iter();
        let inlines = segments.flat_map(|segment| every_inline(&segment.text.inlines));
        let unknown = inlines.flat_map(|inline| match inline {
            Inline::Text(text) => marks_in(text),
            _ => Vec::new(),
        });
        let images = document.body.images();
        Self {
            footnotes: unknown
                .map(|label| (label.to_owned(), NoteNumber::Text(0)))
                .chain(footnotes.map(|note| (note.label.clone(), note.number)))
                .collect(),
            images: images
                .map(|image| (image.label.clone(), image.path.clone()))
                .collect(),
        }
    }
}

/// The labels in a text that read like marks of footnotes.
fn marks_in(text: &str) -> Vec<&str> {
    let parts = text.split("[^").skip(1);
    let labels = parts.filter_map(|part| Some(part.split_once(']')?.0));
    labels.filter(|label| !label.is_empty()).collect()
}

#[cfg(test)]
mod tests;
