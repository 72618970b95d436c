//! A document in one locale: all that a renderer knows of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::block::Body;
use crate::document::{Date, House, Kind, title};
use crate::identity::{DocumentId, SegmentId};
use crate::inline::{EditionInline, LinkTarget, plain_text, unmarked_text};
use crate::locale::Locale;
use crate::source::Span;
use crate::walk::every_inline;
use crate::wording::{Wording, Words};

/// A document in one locale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edition {
    /// The document.
    pub document: DocumentId,
    /// The locale.
    pub locale: Locale,
    /// What kind of document it is.
    pub kind: Kind,
    /// The forms of its pages.
    pub house: House,
    /// The date, if it has one.
    pub date: Option<Date>,
    /// The date as the locale writes it.
    pub date_text: Option<String>,
    /// The symbol, the same in all languages.
    pub symbol: Option<String>,
    /// What its masthead says of languages, where it has lines of an organ.
    pub languages: Option<LanguageLines>,
    /// The language that an annex was written in first, as in "[Original: Spanish]", by the segment of its heading, where that is
    /// another than the document's.
    pub originals: BTreeMap<SegmentId, Words>,
    /// Whether it may be published.
    pub status: Status,
    /// All the locales that this document appears in, this one among them, in the project's order.
    pub locales: Vec<Locale>,
    /// The URL of the edition, if the project has a `base-url`.
    pub url: Option<String>,
    /// The documents that this one links to, if readers will find them, each with the path of its
    /// PDF in this locale. The path is relative to the folder that holds the folders of the
    /// locales, as in `en/reports/visit.pdf`, or in a draft `../en/reports/visit.pdf`.
    pub elsewhere: BTreeMap<DocumentId, String>,
    /// The structure and its segments.
    pub body: Body<Segment>,
    /// The words of the interface in this locale.
    pub wording: Wording,
}

/// What a masthead says of languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LanguageLines {
    /// The language of the edition; `None` for that of the original.
    pub own: Option<Words>,
    /// The language of the original, as in "Original: English".
    pub original: Words,
}

/// Whether an edition may be published.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Status {
    /// It may: it is complete and under no embargo.
    Published,
    /// It is a draft for those who work on it: segments are missing or stale, or something else
    /// holds it back.
    Draft {
        /// The line about its embargo, as the locale writes it, if it is under one.
        embargo: Option<String>,
    },
    /// It is complete but under an embargo.
    Embargoed {
        /// The line about the embargo, as the locale writes it.
        line: String,
    },
}

/// A segment of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Segment {
    /// Its id; `None` for a text without letters, which needs no translation.
    pub id: Option<SegmentId>,
    /// What it says.
    pub inlines: Vec<EditionInline>,
    /// Where that comes from.
    pub origin: Origin,
    /// Where the text of `inlines` stands: in the catalog, or in the source.
    pub span: Span,
}

/// Where the text of a segment comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It is the source, or a translation that is right.
    Own,
    /// There is no translation: the source text stands in, in a draft.
    Missing {
        /// The locale of the words that stand in.
        locale: Locale,
    },
    /// The translation was made from another text: the source text stands in, in a draft.
    Stale {
        /// The locale of the words that stand in.
        locale: Locale,
        /// The translation of the earlier text.
        previous: Vec<EditionInline>,
    },
}

impl Segment {
    /// The locale of the words, if it differs from the edition's.
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

    /// The plain text on one line, without marks of footnotes, as bookmarks, lists and titles of windows have it.
    #[must_use]
    pub fn unmarked_text(&self) -> String {
        unmarked_text(&self.inlines)
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
                    LinkTarget::Url(_) | LinkTarget::Segment(_) | LinkTarget::Address(_) => None,
                },
                _ => None,
            })
            .collect()
    }

    /// The title as plain text on one line, without marks of footnotes; the document's name if
    /// there is no title.
    #[must_use]
    pub fn title_text(&self) -> String {
        let Some(title) = self.title() else {
            return self.document.as_str().to_owned();
        };
        title.unmarked_text()
    }
}
