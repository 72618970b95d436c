//! Runs: letters with their marks and their language.

use edition_model::{Direction, Locale};
use edition_word::xml_text;

/// How letters are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner<'m> {
    /// Their language.
    pub(crate) locale: &'m Locale,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) code: bool,
    /// Whether they lead somewhere.
    pub(crate) link: bool,
    /// Whether they stand higher, as marks of notes.
    pub(crate) raised: bool,
}

impl<'m> Manner<'m> {
    /// Plain letters of a language.
    pub(crate) fn plain(locale: &'m Locale) -> Self {
        Self {
            locale,
            bold: false,
            italic: false,
            code: false,
            link: false,
            raised: false,
        }
    }

    /// The properties of a run, in the order of the schema. `usual` is the language that the document says of itself.
    pub(crate) fn properties(&self, usual: &Locale) -> String {
        let mut properties = String::new();
        let flags = [
            (self.code, "<w:rStyle w:val=\"CodeLetters\"/>"),
            (self.link && !self.code, "<w:rStyle w:val=\"Hyperlink\"/>"),
            (self.bold, "<w:b/><w:bCs/>"),
            (self.italic, "<w:i/><w:iCs/>"),
            (self.code, "<w:noProof/>"),
            (self.raised, "<w:vertAlign w:val=\"superscript\"/>"),
            // Code runs from left to right in every script.
            (is_turned(self.locale) && !self.code, "<w:rtl/>"),
        ];
        for (is_set, written) in flags {
            if is_set {
                properties.push_str(written);
            }
        }
        if self.locale != usual {
            properties.push_str(&language(self.locale));
        }
        match properties.is_empty() {
            true => properties,
            false => format!("<w:rPr>{properties}</w:rPr>"),
        }
    }
}

/// Whether a language runs from right to left.
pub(crate) fn is_turned(locale: &Locale) -> bool {
    locale.direction() == Direction::RightToLeft
}

/// What a run says of its language. Which of the three counts is decided by its letters.
pub(crate) fn language(locale: &Locale) -> String {
    let tag = xml_text(locale.tag());
    format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>")
}

/// A run with these letters; none where there are none.
pub(crate) fn run(manner: &Manner<'_>, usual: &Locale, text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("<w:r>{}{}</w:r>", manner.properties(usual), letters(text)),
    }
}

/// Letters, with elements for those that Word has elements for.
fn letters(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(is_element).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if !plain.is_empty() {
            written.push_str("<w:t xml:space=\"preserve\">");
            written.push_str(&xml_text(plain));
            written.push_str("</w:t>");
        }
        let mut letters = behind.chars();
        written.push_str(match letters.next() {
            Some('\n') => "<w:br/>",
            Some('\t') => "<w:tab/>",
            Some('\u{AD}') => "<w:softHyphen/>",
            Some('\u{2011}') => "<w:noBreakHyphen/>",
            _ => "",
        });
        rest = letters.as_str();
    }
    written
}

fn is_element(letter: char) -> bool {
    matches!(letter, '\n' | '\t' | '\u{AD}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::{Manner, run};
    use edition_model::Locale;

    #[test]
    fn runs_are_written_in_the_order_of_the_schema() {
        let (usual, other): (Locale, Locale) = ("ru".parse().unwrap(), "fa".parse().unwrap());
        let check = |manner: &Manner<'_>, text: &str, expected: &str| {
            assert_eq!(run(manner, &usual, text), expected);
        };
        let plain = Manner::plain(&usual);
        check(&plain, "", "");
        check(
            &plain,
            "а < б\u{0}",
            "<w:r><w:t xml:space=\"preserve\">а &lt; б</w:t></w:r>",
        );
        check(
            &plain,
            "а\nб",
            "<w:r><w:t xml:space=\"preserve\">а</w:t><w:br/><w:t xml:space=\"preserve\">б</w:t></w:r>",
        );
        let all = Manner {
            bold: true,
            italic: true,
            raised: true,
            ..Manner::plain(&other)
        };
        check(
            &all,
            "x",
            "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:vertAlign w:val=\"superscript\"/><w:rtl/>\
             <w:lang w:val=\"fa\" w:eastAsia=\"fa\" w:bidi=\"fa\"/></w:rPr><w:t xml:space=\"preserve\">x</w:t></w:r>",
        );
    }
}
