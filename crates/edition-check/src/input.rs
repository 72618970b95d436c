//! The input of the rules: documents, their editions, and what all checks of a publication share.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::{CatalogFile, Localized, Localizer, MessageState};
use edition_model::{
    Document, DocumentId, GlyphCoverage, Reported, SegmentId, SourceSegment, Sources,
};

/// The segments of every document, for links between them.
pub type Outlines = BTreeMap<DocumentId, BTreeSet<SegmentId>>;

/// What all checks of a project share.
#[derive(Clone, Copy)]
pub struct CheckContext<'a> {
    /// All texts that were read.
    pub sources: &'a Sources,
    /// The segments of every document of the project, for links between them. `None` where links between
    /// documents are checked by themselves ([`crate::check_links`]).
    pub outlines: Option<&'a Outlines>,
    /// The localizer of the source locale.
    pub source: &'a Localizer,
    /// Which characters the fonts can show.
    pub coverage: &'a dyn GlyphCoverage,
}

/// A document and its editions.
#[derive(Clone, Copy)]
pub struct DocumentInput<'a> {
    /// The document.
    pub document: &'a Document<SourceSegment>,
    /// One for each locale, that of the source among them.
    pub editions: &'a [EditionInput<'a>],
}

/// A document in one locale.
#[derive(Clone, Copy)]
pub struct EditionInput<'a> {
    /// The localizer of the locale.
    pub localizer: &'a Localizer,
    /// The translations; in the source locale the reference file that `sync` writes. `None` where there
    /// is no file.
    pub catalog: Option<&'a CatalogFile<'a>>,
    /// What is known of the message of each segment, in their order; nothing in the source locale.
    pub states: &'a [Option<MessageState>],
    /// What [`Localizer::localize`] made of these.
    pub localized: &'a Reported<Localized>,
}
