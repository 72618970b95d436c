//! Texts as they stand in a translator's file: words, and placeables between them.

use edition_parser::scanner::placeables;

/// A part of such a text, as it stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'t> {
    /// Words; may be empty.
    Words(&'t str),
    /// A placeable with its braces: it is not to be translated.
    Placeable(&'t str),
}

/// All of `text` in order.
#[must_use]
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut done = 0;
    for range in placeables(text) {
        parts.push(Part::Words(text.get(done..range.start).unwrap_or_default()));
        done = range.end;
        parts.push(Part::Placeable(text.get(range).unwrap_or_default()));
    }
    parts.push(Part::Words(text.get(done..).unwrap_or_default()));
    parts
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    #[test]
    fn placeables_are_told_from_words() {
        let choice = "{ $n ->\n [one] {\"{\"} }";
        let text = format!("a < b {choice} & c }} d {{");
        assert_eq!(
            parts(&text),
            [
                Part::Words("a < b "),
                Part::Placeable(choice),
                Part::Words(" & c } d {")
            ]
        );
    }
}
