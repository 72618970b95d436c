//! A page under construction.

use std::collections::BTreeMap;

use edition_model::{Direction, Locale, Words};

use crate::address::{Site, way};
use crate::element::{Element, push_escaped};

/// A page under construction.
///
/// Elements are opened and closed by one call, so that none stays open; the page knows the language
/// of the element that it is in, so that `lang` and `dir` stand exactly where they change.
pub(crate) struct Page<'e> {
    html: String,
    /// The language of the element that is open.
    locale: &'e Locale,
    /// The page's own path under `out/`.
    path: String,
    /// What there is to link to.
    pub(crate) site: Site<'e>,
    /// What every id begins with: empty but in the further columns of a parallel edition.
    prefix: String,
    /// How many marks of each footnote there are yet, by the id of its first.
    marks: BTreeMap<String, u32>,
}

impl<'e> Page<'e> {
    pub(crate) fn new(locale: &'e Locale, path: String, site: Site<'e>) -> Self {
        Self {
            html: String::from("<!DOCTYPE html>\n"),
            locale,
            path,
            site,
            prefix: String::new(),
            marks: BTreeMap::new(),
        }
    }

    pub(crate) fn finish(self) -> String {
        self.html
    }

    /// Writes `element` with everything that `content` writes inside it.
    pub(crate) fn element(&mut self, element: Element<'e>, content: impl FnOnce(&mut Self)) {
        let name = element.name;
        let around = self.locale;
        self.open(element);
        content(self);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
        self.locale = around;
    }

    /// Writes `element` with `text` inside it.
    pub(crate) fn text_element(&mut self, element: Element<'e>, text: &str) {
        self.element(element, |page| page.text(text));
    }

    /// Writes a block of data for machines, in which nothing may be escaped as in text: `data` holds no
    /// letter that HTML could take for a mark.
    pub(crate) fn data_block(&mut self, media_type: &str, data: &str) {
        let element = Element::new("script").with("type", media_type);
        self.element(element, |page| page.html.push_str(data));
    }

    /// Writes `element`, one of those that hold nothing.
    pub(crate) fn void(&mut self, element: Element<'e>) {
        let around = self.locale;
        self.open(element);
        self.locale = around;
    }

    fn open(&mut self, element: Element<'e>) {
        self.html.push('<');
        self.html.push_str(element.name);
        self.html.push_str(&element.attributes);
        if let Some(locale) = element.locale {
            if locale != self.locale {
                self.html.push_str(" lang=\"");
                push_escaped(&mut self.html, locale.tag());
                self.html.push('"');
            }
            if locale.direction() != self.locale.direction() {
                self.html.push_str(" dir=\"");
                self.html.push_str(direction_name(locale.direction()));
                self.html.push('"');
            }
            self.locale = locale;
        }
        self.html.push('>');
    }

    pub(crate) fn text(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }

    /// Ends a line of the HTML; never inside the element of a segment.
    pub(crate) fn line_end(&mut self) {
        self.html.push('\n');
    }

    /// The language of the element that is open.
    pub(crate) fn locale(&self) -> &'e Locale {
        self.locale
    }

    /// Starts another column of a parallel edition, whose ids all begin with `prefix`.
    pub(crate) fn begin_column(&mut self, prefix: &str) {
        prefix.clone_into(&mut self.prefix);
    }

    /// The id of what is called `name` within its edition.
    pub(crate) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The way from this page to the file at `path` under `out/`.
    pub(crate) fn way_to(&self, path: &str) -> String {
        way(&self.path, path)
    }

    /// Whether `path` is the page's own.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        self.path == path
    }

    /// The id of the next mark of a footnote.
    pub(crate) fn next_mark_id(&mut self, number: u32) -> String {
        let first = self.id(&mark_name(number, 1));
        let marks = self.marks.entry(first).or_default();
        *marks += 1;
        let name = mark_name(number, *marks);
        self.id(&name)
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
