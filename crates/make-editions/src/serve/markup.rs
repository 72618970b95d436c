//! HTML under construction: every text is escaped on its way in, every element is closed.

use edition_model::{Direction, Locale, Words};

/// A piece of a page.
#[derive(Debug, Default)]
pub(super) struct Markup {
    html: String,
}

/// The attributes of an element, in order.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

impl Markup {
    /// An element with what `fill` puts into it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        fill: impl FnOnce(&mut Self),
    ) {
        self.void(name, attributes);
        fill(self);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    /// An element with a text.
    pub(super) fn text_element(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.element(name, attributes, |markup| markup.text(text));
    }

    /// An element with words of the interface, and their language where it is another one.
    pub(super) fn words_element(&mut self, name: &str, attributes: &Attributes<'_>, words: &Words) {
        let mut attributes = attributes.to_vec();
        if let Some(locale) = &words.locale {
            attributes.push(("lang", locale.tag()));
            attributes.push(("dir", direction(locale)));
        }
        self.text_element(name, &attributes, &words.text);
    }

    /// An element that has no end, or the beginning of one that has.
    pub(super) fn void(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.html.push('<');
        self.html.push_str(name);
        for (attribute, value) in attributes {
            self.html.push(' ');
            self.html.push_str(attribute);
            self.html.push_str("=\"");
            self.text(value);
            self.html.push('"');
        }
        self.html.push('>');
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                // No page can hold these; a browser would drop them without a word.
                '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => {
                    self.html.push('\u{FFFD}');
                }
                letter => self.html.push(letter),
            }
        }
    }

    /// A text as it stands in a translator's file: what is in braces stands out, since it is not to be
    /// translated.
    pub(super) fn pattern(&mut self, text: &str) {
        let (mut depth, mut start) = (0_usize, 0);
        // In a string between braces, braces are letters.
        let (mut quoted, mut escaped) = (false, false);
        for (place, letter) in text.char_indices() {
            match letter {
                _ if quoted => {
                    quoted = escaped || letter != '"';
                    escaped = letter == '\\' && !escaped;
                }
                '"' if depth > 0 => quoted = true,
                '{' => {
                    if depth == 0 {
                        self.text(text.get(start..place).unwrap_or_default());
                        start = place;
                    }
                    depth += 1;
                }
                '}' if depth > 0 => {
                    depth -= 1;
                    if depth == 0 {
                        let placeable = text.get(start..=place).unwrap_or_default();
                        self.text_element("code", &[], placeable);
                        start = place + 1;
                    }
                }
                _ => {}
            }
        }
        self.text(text.get(start..).unwrap_or_default());
    }

    /// The HTML.
    pub(super) fn finish(self) -> String {
        self.html
    }
}

/// `ltr` or `rtl`.
pub(super) fn direction(locale: &Locale) -> &'static str {
    match locale.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn texts_are_escaped_and_placeables_stand_out() {
        let mut markup = Markup::default();
        markup.element("p", &[("title", "\"<")], |markup| {
            markup.pattern("a < b { $n ->\n [one] {\"{\"} } & c } d {");
        });
        assert_eq!(
            markup.finish(),
            "<p title=\"&quot;&lt;\">a &lt; b <code>{ $n -&gt;\n [one] {&quot;{&quot;} }</code> &amp; c } d {</p>"
        );
    }
}
