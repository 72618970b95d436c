//! A page: HTML that lies at a path under `out/` and links to other files there.

use std::collections::BTreeMap;

use edition_model::site::{Site, way};
use edition_model::{Locale, NoteNumber, Words};

use crate::html::{Html, Tag};

/// As much as a page of a short document takes, in bytes; most need no more room.
const USUAL_LENGTH: usize = 48 << 10;

/// A page under construction.
pub(crate) type Page<'e> = Html<'e, Place<'e>>;

/// Where a page lies, and the part of it that is being written.
pub(crate) struct Place<'e> {
    /// The page's own path under `out/`.
    path: String,
    /// What there is to link to.
    site: Site<'e>,
    /// What every id begins with: empty but in the further columns of a parallel edition.
    prefix: &'e str,
    /// How many marks of each footnote there are so far, by the prefix of ids and the number.
    marks: BTreeMap<(&'e str, NoteNumber), u32>,
}

impl<'e> Page<'e> {
    /// A page at `path`, with nothing but the first line.
    pub(crate) fn at(path: String, locale: &'e Locale, site: Site<'e>) -> Self {
        let place = Place {
            path,
            site,
            prefix: "",
            marks: BTreeMap::new(),
        };
        let mut page = Self::with_context(locale, USUAL_LENGTH, place);
        page.doctype();
        page.line_end();
        page
    }

    /// Starts another column of a parallel edition, whose ids all begin with `prefix`.
    pub(crate) fn begin_column(&mut self, prefix: &'e str) {
        self.context.prefix = prefix;
    }

    /// What every id begins with here.
    pub(crate) fn prefix(&self) -> &'e str {
        self.context.prefix
    }

    /// What there is to link to.
    pub(crate) fn site(&self) -> Site<'e> {
        self.context.site
    }

    /// The way from this page to the file at `path` under `out/`.
    pub(crate) fn way_to(&self, path: &str) -> String {
        way(&self.context.path, path)
    }

    /// The page's own name, in its folder.
    pub(crate) fn own_name(&self) -> String {
        self.way_to(&self.context.path)
    }

    /// Whether `path` is the page's own.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        self.context.path == path
    }

    /// The name of the next mark of a footnote.
    pub(crate) fn next_mark(&mut self, number: NoteNumber) -> String {
        let key = (self.context.prefix, number);
        let marks = self.context.marks.entry(key).or_default();
        *marks += 1;
        mark_name(number, *marks)
    }
}

// Ids of segments, numbers and prefixes consist of letters and digits that need no escape.
impl<'e> Tag<'_, 'e, Place<'e>> {
    /// The element with its id: `name` within its edition.
    pub(crate) fn id(self, name: &str) -> Self {
        let prefix = self.context().prefix;
        self.with_names("id", &[prefix, name])
    }

    /// The element as a link to what is called `name` within its edition.
    pub(crate) fn to(self, name: &str) -> Self {
        let prefix = self.context().prefix;
        self.with_names("href", &["#", prefix, name])
    }
}

/// The name of the mark that is the `nth` of a footnote, from 1.
pub(crate) fn mark_name(number: NoteNumber, nth: u32) -> String {
    let table = match number {
        NoteNumber::Text(_) => String::new(),
        NoteNumber::Table { table, .. } => format!("{table}-"),
    };
    match nth {
        1 => format!("mark:{table}{number}"),
        _ => format!("mark:{table}{number}:{nth}"),
    }
}

/// The language of `words` on a page in `locale`.
pub(crate) fn language_of<'e>(words: &'e Words, locale: &'e Locale) -> &'e Locale {
    words.locale.as_ref().unwrap_or(locale)
}
