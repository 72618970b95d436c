//! HTML under construction: the one writer for editions, lists and the translators' desk.
//!
//! 1. [`Html`] is the text so far. Every text is escaped on its way in.
//! 2. [`Tag`] is the start tag of an element. Attributes are written as they come; the call that ends the
//!    tag also writes the content and the end tag, so that no element stays open.
//! 3. `escape` is how text becomes HTML, and `json` how data does.

mod escape;
mod json;

use edition_model::{Direction, Locale};
use serde::Serialize;

use escape::push_escaped;
pub(crate) use escape::{has_no_place, unescape};

/// Pages that are taken in pieces are given away as soon as there is this much, in bytes.
const PIECE: usize = 32 << 10;

/// Receives a page piece by piece.
pub(crate) type Take<'t> = &'t mut dyn FnMut(&str);

/// HTML under construction.
///
/// It knows the language of the element that is being written, so that [`Tag::locale`] writes `lang` and
/// `dir` exactly where they change. `C` is what else the functions that write need to know; nothing, unless
/// stated.
///
/// ```
/// use edition_html::Html;
/// use edition_model::Locale;
///
/// let (english, persian): (Locale, Locale) = ("en".parse().unwrap(), "fa".parse().unwrap());
/// let mut html = Html::new(&english);
/// html.tag("p").class("note").around(|html| {
///     html.text("Terms & conditions: ");
///     html.tag("em").locale(&persian).text("شرایط");
/// });
/// assert_eq!(
///     html.finish(),
///     "<p class=\"note\">Terms &amp; conditions: <em lang=\"fa\" dir=\"rtl\">شرایط</em></p>"
/// );
/// ```
pub struct Html<'e, C = ()> {
    /// What has not been given away yet.
    text: String,
    take: Option<Take<'e>>,
    /// The language of the element that is open.
    locale: &'e Locale,
    pub(crate) context: C,
}

impl<'e> Html<'e> {
    /// Nothing yet, to stand where the language is `locale`.
    #[must_use]
    pub fn new(locale: &'e Locale) -> Self {
        Self::with_context(locale, 0, ())
    }
}

impl<'e, C> Html<'e, C> {
    /// The same with room for `length` bytes, and with what its writers need to know.
    pub(crate) fn with_context(locale: &'e Locale, length: usize, context: C) -> Self {
        Self {
            text: String::with_capacity(length),
            take: None,
            locale,
            context,
        }
    }

    /// The same for somebody who takes it piece by piece.
    pub(crate) fn taken_by(mut self, take: Take<'e>) -> Self {
        self.take = Some(take);
        self
    }

    /// Gives away what there is, where somebody takes pieces and there is enough for one.
    pub(crate) fn give_piece(&mut self) {
        if self.text.len() >= PIECE {
            self.give_all();
        }
    }

    fn give_all(&mut self) {
        if let Some(take) = &mut self.take {
            take(&self.text);
            self.text.clear();
        }
    }

    /// The HTML, as far as it was not given away.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.give_all();
        self.text
    }

    /// Writes what every document begins with.
    pub fn doctype(&mut self) {
        self.text.push_str("<!DOCTYPE html>");
    }

    /// Begins the element `name`.
    pub fn tag(&mut self, name: &'static str) -> Tag<'_, 'e, C> {
        self.text.push('<');
        self.text.push_str(name);
        Tag {
            html: self,
            name,
            locale: None,
        }
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        push_escaped(&mut self.text, text);
    }

    /// Ends a line of the HTML; never inside the element of a segment.
    pub fn line_end(&mut self) {
        self.text.push('\n');
    }

    /// Writes data for programs as a block of JSON. Browsers neither show nor run it, so that no
    /// Content-Security-Policy forbids it.
    pub(crate) fn data_block(&mut self, media_type: &str, data: &impl Serialize) {
        let block = self.tag("script").with("type", media_type);
        block.around(|html| html.text.push_str(&json::to_string(data)));
    }

    /// The direction of the element that is open.
    pub(crate) fn direction(&self) -> Direction {
        self.locale.direction()
    }
}

/// The start tag of an element, to which attributes are written as they come. [`Tag::around`],
/// [`Tag::text`] and [`Tag::void`] end it, and the element with it.
#[must_use]
pub struct Tag<'h, 'e, C = ()> {
    html: &'h mut Html<'e, C>,
    name: &'static str,
    /// The language of the content, where it is known to differ from the language around it.
    locale: Option<&'e Locale>,
}

impl<'h, 'e, C> Tag<'h, 'e, C> {
    /// The element with one more attribute.
    pub fn with(self, name: &'static str, value: &str) -> Self {
        self.with_parts(name, &[value])
    }

    /// The element with one more attribute, whose value is `parts` one after another.
    pub fn with_parts(self, name: &'static str, parts: &[&str]) -> Self {
        self.attribute(name, parts, push_escaped)
    }

    /// The element with one more attribute, where there is a value.
    pub fn with_some(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The element with its class, one that our stylesheets name.
    pub fn class(self, name: &'static str) -> Self {
        self.with_names("class", &[name])
    }

    /// The element with `lang` and `dir`, whatever the language around it is.
    pub fn lang_and_dir(self, locale: &Locale) -> Self {
        let direction = direction_name(locale.direction());
        self.with("lang", locale.tag()).with("dir", direction)
    }

    /// The element in its language. `lang` and `dir` are written only where they differ from those
    /// around the element.
    pub fn locale(mut self, locale: &'e Locale) -> Self {
        self.locale = Some(locale);
        self
    }

    /// The element with one more attribute, whose value is made of names of ours, in which there is
    /// nothing to escape.
    pub(crate) fn with_names(self, attribute: &'static str, parts: &[&str]) -> Self {
        self.attribute(attribute, parts, String::push_str)
    }

    fn attribute(self, name: &str, parts: &[&str], push: fn(&mut String, &str)) -> Self {
        let text = &mut self.html.text;
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        for part in parts {
            push(text, part);
        }
        text.push('"');
        self
    }

    /// What the functions that write need to know.
    pub(crate) fn context(&self) -> &C {
        &self.html.context
    }

    /// Writes the element with everything that `content` writes inside it.
    pub fn around(self, content: impl FnOnce(&mut Html<'e, C>)) {
        let (name, around) = (self.name, self.html.locale);
        let html = self.close();
        content(html);
        html.text.push_str("</");
        html.text.push_str(name);
        html.text.push('>');
        html.locale = around;
    }

    /// Writes the element with `text` inside it.
    pub fn text(self, text: &str) {
        self.around(|html| html.text(text));
    }

    /// Writes the element, one of those that have no content and no end tag.
    pub fn void(self) {
        let around = self.html.locale;
        self.close().locale = around;
    }

    /// Ends the start tag: what follows is content.
    fn close(self) -> &'h mut Html<'e, C> {
        let html = self.html;
        if let Some(locale) = self.locale {
            if locale != html.locale {
                html.text.push_str(" lang=\"");
                push_escaped(&mut html.text, locale.tag());
                html.text.push('"');
            }
            if locale.direction() != html.locale.direction() {
                html.text.push_str(" dir=\"");
                html.text.push_str(direction_name(locale.direction()));
                html.text.push('"');
            }
            html.locale = locale;
        }
        html.text.push('>');
        html
    }
}

fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}
