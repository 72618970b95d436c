//! An element being opened, and how text becomes HTML.

use edition_model::Locale;

use crate::page::{Page, direction_name};

/// The first tag of an element, to which attributes are written as they come. It is closed, and the
/// element with it, by [`Tag::around`], [`Tag::text`] or [`Tag::void`].
#[must_use]
pub(crate) struct Tag<'p, 'e> {
    page: &'p mut Page<'e>,
    name: &'static str,
    /// The language of what it holds, where that is known to be another than around it.
    locale: Option<&'e Locale>,
}

impl<'p, 'e> Tag<'p, 'e> {
    pub(crate) fn new(page: &'p mut Page<'e>, name: &'static str) -> Self {
        page.html.push('<');
        page.html.push_str(name);
        Self {
            page,
            name,
            locale: None,
        }
    }

    /// The element with one more attribute.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        self.with_parts(name, &[value])
    }

    /// The element with one more attribute, whose value is `parts` one after another.
    pub(crate) fn with_parts(self, name: &str, parts: &[&str]) -> Self {
        self.attribute(name, parts, push_escaped)
    }

    /// The element with one more attribute, where there is a value.
    pub(crate) fn with_some(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The element with its class, which is one of our own.
    pub(crate) fn class(self, name: &'static str) -> Self {
        self.attribute("class", &[name], String::push_str)
    }

    /// The element with its id: `name` within its edition. Ids of segments, numbers and what is put before
    /// them hold no letter that HTML could take for a mark.
    pub(crate) fn id(self, name: &str) -> Self {
        let prefix = self.page.prefix();
        self.attribute("id", &[prefix, name], String::push_str)
    }

    /// The element as a link to what is called `name` within its edition.
    pub(crate) fn to(self, name: &str) -> Self {
        let prefix = self.page.prefix();
        self.attribute("href", &["#", prefix, name], String::push_str)
    }

    fn attribute(self, name: &str, parts: &[&str], push: fn(&mut String, &str)) -> Self {
        let html = &mut self.page.html;
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        for part in parts {
            push(html, part);
        }
        html.push('"');
        self
    }

    /// The element with its language; it gets `lang` and `dir` only where they differ from what is
    /// around it.
    pub(crate) fn locale(mut self, locale: &'e Locale) -> Self {
        self.locale = Some(locale);
        self
    }

    /// Writes the element with everything that `content` writes inside it.
    pub(crate) fn around(self, content: impl FnOnce(&mut Page<'e>)) {
        let (name, around) = (self.name, self.page.locale);
        let page = self.close();
        content(page);
        page.html.push_str("</");
        page.html.push_str(name);
        page.html.push('>');
        page.locale = around;
    }

    /// Writes the element with `text` inside it.
    pub(crate) fn text(self, text: &str) {
        self.around(|page| page.text(text));
    }

    /// Writes the element, one of those that hold nothing.
    pub(crate) fn void(self) {
        let around = self.page.locale;
        self.close().locale = around;
    }

    /// Ends the tag: what follows stands in the element.
    fn close(self) -> &'p mut Page<'e> {
        let page = self.page;
        if let Some(locale) = self.locale {
            if locale != page.locale {
                page.html.push_str(" lang=\"");
                push_escaped(&mut page.html, locale.tag());
                page.html.push('"');
            }
            if locale.direction() != page.locale.direction() {
                page.html.push_str(" dir=\"");
                page.html.push_str(direction_name(locale.direction()));
                page.html.push('"');
            }
            page.locale = locale;
        }
        page.html.push('>');
        page
    }
}

/// Writes `text` so that it is text wherever it stands, between tags or in an attribute, whose value
/// is always between double quotes.
pub(crate) fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some((plain, from_suspect)) =
        find_suspect(rest).and_then(|at| rest.split_at_checked(at))
    {
        html.push_str(plain);
        let mut letters = from_suspect.chars();
        match letters.next() {
            Some('&') => html.push_str("&amp;"),
            Some('<') => html.push_str("&lt;"),
            Some('>') => html.push_str("&gt;"),
            Some('"') => html.push_str("&quot;"),
            Some(letter) if has_no_place(letter) => html.push(char::REPLACEMENT_CHARACTER),
            letter => html.extend(letter),
        }
        rest = letters.as_str();
    }
    html.push_str(rest);
}

/// How many bytes are looked at together: as many as every processor compares at once.
const STEP: usize = 16;

/// [`is_suspect`], for looking at one byte after another.
const SUSPECTS: [bool; 256] = {
    let mut suspects = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        suspects[byte] = is_suspect(byte as u8);
        byte += 1;
    }
    suspects
};

/// Where the first letter is that may not be written as it is: nearly all text has none.
fn find_suspect(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut steps = bytes.chunks_exact(STEP);
    let clean = steps
        .by_ref()
        .take_while(|step| {
            !step
                .iter()
                .fold(false, |found, byte| found | is_suspect(*byte))
        })
        .count();
    let from = clean * STEP;
    let mut rest = bytes.get(from..)?.iter();
    let found = rest.position(|byte| SUSPECTS[usize::from(*byte)])?;
    Some(from + found)
}

/// Whether a letter that begins with `byte` may be one of those that are written otherwise: a mark of
/// HTML, or what [`has_no_place`].
const fn is_suspect(byte: u8) -> bool {
    let is_mark = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    // Further control characters begin with C2, and noncharacters with EF and what lies above.
    is_mark | (byte < b' ') | (byte == 0x7F) | (byte == 0xC2) | (byte >= 0xEF)
}

/// Whether HTML forbids `letter` even as a character reference: browsers drop or change such
/// characters, each in its own way.
fn has_no_place(letter: char) -> bool {
    let code = u32::from(letter);
    let is_noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    is_noncharacter || (letter.is_control() && !matches!(letter, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::{has_no_place, push_escaped};

    fn check(text: &str, expected: &str) {
        let mut html = String::new();
        push_escaped(&mut html, text);
        assert_eq!(html, expected);
    }

    #[test]
    fn text_stays_text() {
        check("Шиканҷа ва озор", "Шиканҷа ва озор");
        check(
            "<b title=\"x\">R&D's</b>",
            "&lt;b title=&quot;x&quot;&gt;R&amp;D's&lt;/b&gt;",
        );
        check(
            "a\u{0}b\u{1b}[31m\u{85}\u{fffe}",
            "a\u{fffd}b\u{fffd}[31m\u{fffd}\u{fffd}",
        );
        check("18\u{a0}май\n\tсоли", "18\u{a0}май\n\tсоли");
    }

    #[test]
    fn every_letter_is_judged_alike_wherever_it_stands() {
        for letter in '\0'..=char::MAX {
            let expected = match letter {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                letter if has_no_place(letter) => "\u{fffd}".to_owned(),
                letter => letter.to_string(),
            };
            let place = u32::from(letter) as usize % 70;
            let before = "x".repeat(place);
            check(
                &format!("{before}{letter}ж"),
                &format!("{before}{expected}ж"),
            );
        }
    }
}
