//! An element's name and attributes, and how text becomes HTML.

use edition_model::Locale;

/// An element about to be opened.
pub(crate) struct Element<'e> {
    pub(crate) name: &'static str,
    /// As they stand in the tag, each with a space before it.
    pub(crate) attributes: String,
    /// The language of what it holds, where that is known to be another than around it.
    pub(crate) locale: Option<&'e Locale>,
}

impl<'e> Element<'e> {
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: String::new(),
            locale: None,
        }
    }

    /// The element with one more attribute.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.attributes.push(' ');
        self.attributes.push_str(name);
        self.attributes.push_str("=\"");
        push_escaped(&mut self.attributes, value);
        self.attributes.push('"');
        self
    }

    /// The element with one more attribute, where there is a value.
    pub(crate) fn with_some(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub(crate) fn class(self, name: &str) -> Self {
        self.with("class", name)
    }

    /// The element with its language; it gets `lang` and `dir` only where they differ from what is
    /// around it.
    pub(crate) fn locale(mut self, locale: &'e Locale) -> Self {
        self.locale = Some(locale);
        self
    }
}

/// Writes `text` so that it is text wherever it stands, between tags or in an attribute, whose value
/// is always between double quotes.
pub(crate) fn push_escaped(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter if has_no_place(letter) => html.push(char::REPLACEMENT_CHARACTER),
            letter => html.push(letter),
        }
    }
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
    use super::push_escaped;

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
}
