//! The input of the rules: documents, their editions, and what all checks of a publication share.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::{CatalogFile, Localized, Localizer, MessageState};
use edition_model::{
    Document, DocumentId, GlyphCoverage, Reported, Rule, SegmentId, Severity, SourceSegment,
    Sources,
};

/// The segments of every document, for links between them; nothing of one that could not be understood.
pub type Outlines = BTreeMap<DocumentId, Option<BTreeSet<SegmentId>>>;

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
    /// What the settings make of the rules.
    pub severities: &'a Severities,
}

/// The severity of single rules as the settings have it; `None` is off.
pub type Severities = BTreeMap<Rule, Option<Severity>>;

impl CheckContext<'_> {
    /// Whether what `consequence` finds need not be told beside a finding of `cause`, which it follows from: the cause is
    /// told, and weighs as much. So a rule that is off silences itself alone, and one that is a warning hides no error.
    pub(crate) fn explains(&self, (cause, weight): (Rule, Severity), consequence: Rule) -> bool {
        let own = match self.severities.get(&cause) {
            Some(None) => return false,
            Some(Some(own)) => weight.max(*own),
            None => weight,
        };
        match self.severities.get(&consequence) {
            Some(None) => true,
            Some(Some(weight)) => own >= *weight.max(&consequence.default_severity()),
            None => own >= consequence.default_severity(),
        }
    }

    /// The same of a cause that weighs what its rule does.
    pub(crate) fn is_explained_by(&self, cause: Rule, consequence: Rule) -> bool {
        self.explains((cause, cause.default_severity()), consequence)
    }
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
    /// The segments of official wording whose translation somebody has confirmed.
    pub reviewed: &'a BTreeSet<SegmentId>,
    /// What [`Localizer::localize`] made of these.
    pub localized: &'a Reported<Localized>,
}
