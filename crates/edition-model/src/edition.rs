//! A document in one locale, ready to be set: all that a renderer knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::block::Body;
use crate::document::{Date, Kind, title};
use crate::identity::{DocumentId, SegmentId};
use crate::inline::{EditionInline, LinkTarget, plain_text};
use crate::locale::Locale;
use crate::source::Span;
use crate::walk::every_inline;
use crate::wording::Wording;

/// A document in one locale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edition {
    /// The document.
    pub document: DocumentId,
    /// The locale.
    pub locale: Locale,
    /// What kind of document it is.
    pub kind: Kind,
    /// The day that it bears, where it has one.
    pub date: Option<Date>,
    /// That day as the locale writes it.
    pub date_text: Option<String>,
    /// The symbol, the same in all languages.
    pub symbol: Option<String>,
    /// Whether it may be shown.
    pub status: Status,
    /// All the locales that this document appears in, this one among them, in the project's order.
    pub locales: Vec<Locale>,
    /// The address of the edition, where the project has a `base-url`.
    pub url: Option<String>,
    /// The documents that this one links to and that readers will find, each with the path of its PDF
    /// in this locale, from the folder on that holds the folders of the locales, as in
    /// `en/reports/visit.pdf`, or from a draft `../en/reports/visit.pdf`.
    pub elsewhere: BTreeMap<DocumentId, String>,
    /// The structure and its segments.
    pub body: Body<Segment>,
    /// The words of the interface in this locale.
    pub wording: Wording,
}

/// Whether an edition may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Status {
    /// It is complete and free.
    Published,
    /// Segments are missing or stale, or something else keeps it back: for those who work on it.
    Draft {
        /// The line of its embargo, as the locale writes it, where nobody else may see it yet.
        embargo: Option<String>,
    },
    /// It is complete and nobody may see it before a time.
    Embargoed {
        /// The line that says so, as the locale writes it.
        line: String,
    },
}

/// A segment of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Segment {
    /// Its id; `None` for a text without letters, which is no segment.
    pub id: Option<SegmentId>,
    /// What it says.
    pub inlines: Vec<EditionInline>,
    /// How that came about.
    pub origin: Origin,
    /// Where the text of `inlines` was written: in the catalog, or in the source.
    pub span: Span,
}

/// How the text of a segment came about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It is the source, or a translation that is right.
    Own,
    /// There is no translation: the source stands in, in a draft.
    Missing {
        /// The locale of the words that stand in.
        locale: Locale,
    },
    /// The translation was made from another text: the source stands in, in a draft.
    Stale {
        /// The locale of the words that stand in.
        locale: Locale,
        /// The translation of the earlier text.
        previous: Vec<EditionInline>,
    },
}

impl Segment {
    /// The locale of the words, where it differs from the edition's.
    #[must_use]
    pub fn locale(&self) -> Option<&Locale> {
        match &self.origin {
            Origin::Own => None,
            Origin::Missing { locale } | Origin::Stale { locale, .. } => Some(locale),
        }
    }

    /// The plain text: what a reader who copies the segment gets.
    #[must_use]
    pub fn plain_text(&self) -> String {
        plain_text(&self.inlines)
    }
}

impl Edition {
    /// The title: the first heading of level 1.
    #[must_use]
    pub fn title(&self) -> Option<&Segment> {
        title(&self.body)
    }

    /// The documents that its segments link to.
    #[must_use]
    pub fn linked_documents(&self) -> BTreeSet<DocumentId> {
        let segments = self.body.segments().into_iter();
        segments
            .flat_map(|segment| every_inline(&segment.inlines))
            .filter_map(|inline| match inline {
                EditionInline::Link { link, .. } => match &link.target {
                    LinkTarget::Document { document, .. } => Some(document.clone()),
                    LinkTarget::Url(_) | LinkTarget::Segment(_) => None,
                },
                _ => None,
            })
            .collect()
    }

    /// The title as plain text on one line, without the marks of footnotes; the document's name
    /// where there is no title.
    #[must_use]
    pub fn title_text(&self) -> String {
        let Some(title) = self.title() else {
            return self.document.as_str().to_owned();
        };
        let unmarked: Vec<EditionInline> = title
            .inlines
            .iter()
            .filter(|inline| !matches!(inline, EditionInline::FootnoteMark(_)))
            .cloned()
            .collect();
        plain_text(&unmarked).replace('\n', " ")
    }
}
