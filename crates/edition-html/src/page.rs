//! A page under construction.

use std::collections::BTreeMap;

use edition_model::{Direction, Locale, Words};

use crate::element::{Tag, push_escaped};
use edition_model::site::{Site, way};

/// As much as a page of a short document takes, in bytes: most need no more room.
const USUAL_LENGTH: usize = 48 << 10;

/// From so many bytes on, what is finished of a long page is given away.
const PIECE: usize = 32 << 10;

/// Who takes a page piece by piece.
pub(crate) type Take<'t> = &'t mut dyn FnMut(&str);

/// A page under construction.
///
/// Whoever opens an element closes it by one call, so that none stays open; the page knows the language
/// of the element that it is in, so that `lang` and `dir` stand exactly where they change.
pub(crate) struct Page<'e> {
    /// What was not given away yet.
    pub(crate) html: String,
    take: Option<Take<'e>>,
    /// The language of the element that is open.
    pub(crate) locale: &'e Locale,
    /// The page's own path under `out/`.
    path: String,
    /// What there is to link to.
    pub(crate) site: Site<'e>,
    /// What every id begins with: empty but in the further columns of a parallel edition.
    prefix: &'e str,
    /// How many marks of each footnote there are yet, by what ids begin with and its number.
    marks: BTreeMap<(&'e str, u32), u32>,
}

impl<'e> Page<'e> {
    pub(crate) fn new(locale: &'e Locale, path: String, site: Site<'e>) -> Self {
        let mut html = String::with_capacity(USUAL_LENGTH);
        html.push_str("<!DOCTYPE html>\n");
        Self {
            html,
            take: None,
            locale,
            path,
            site,
            prefix: "",
            marks: BTreeMap::new(),
        }
    }

    /// The same page for somebody who takes it piece by piece.
    pub(crate) fn taken_by(mut self, take: Take<'e>) -> Self {
        self.take = Some(take);
        self
    }

    /// Gives away what there is of the page, where somebody takes it and there is enough.
    pub(crate) fn give_piece(&mut self) {
        if self.html.len() >= PIECE {
            self.give_all();
        }
    }

    fn give_all(&mut self) {
        if let Some(take) = &mut self.take {
            take(&self.html);
            self.html.clear();
        }
    }

    /// The page, as far as it was not given away.
    pub(crate) fn finish(mut self) -> String {
        self.give_all();
        self.html
    }

    /// Begins the element `name`.
    pub(crate) fn tag(&mut self, name: &'static str) -> Tag<'_, 'e> {
        Tag::new(self, name)
    }

    /// Writes a block of data for machines, in which nothing may be escaped as in text: `data` holds no
    /// letter that HTML could take for a mark.
    pub(crate) fn data_block(&mut self, media_type: &str, data: &str) {
        let block = self.tag("script").with("type", media_type);
        block.around(|page| page.html.push_str(data));
    }

    pub(crate) fn text(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }

    /// Ends a line of the HTML; never inside the element of a segment.
    pub(crate) fn line_end(&mut self) {
        self.html.push('\n');
    }

    /// Starts another column of a parallel edition, whose ids all begin with `prefix`.
    pub(crate) fn begin_column(&mut self, prefix: &'e str) {
        self.prefix = prefix;
    }

    /// What every id begins with here.
    pub(crate) fn prefix(&self) -> &'e str {
        self.prefix
    }

    /// The way from this page to the file at `path` under `out/`.
    pub(crate) fn way_to(&self, path: &str) -> String {
        way(&self.path, path)
    }

    /// Whether `path` is the page's own.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        self.path == path
    }

    /// The name of the next mark of a footnote.
    pub(crate) fn next_mark(&mut self, number: u32) -> String {
        let marks = self.marks.entry((self.prefix, number)).or_default();
        *marks += 1;
        mark_name(number, *marks)
    }
}

/// The name of the mark that is the `nth` of a footnote, from 1.
pub(crate) fn mark_name(number: u32, nth: u32) -> String {
    match nth {
        1 => format!("mark:{number}"),
        _ => format!("mark:{number}:{nth}"),
    }
}

pub(crate) fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// The language of `words` on a page in `locale`.
pub(crate) fn language_of<'e>(words: &'e Words, locale: &'e Locale) -> &'e Locale {
    words.locale.as_ref().unwrap_or(locale)
}
