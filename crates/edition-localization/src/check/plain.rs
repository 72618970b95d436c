//! The words of a text as the rules read them: what is no word of its language taken out.

use edition_model::{Inline, Locale, SourceInline};

/// Stands for what is no text of the translator's: code, a placeable, words of another language.
pub(super) const OBJECT: char = '\u{FFFC}';

/// A text without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The words in the text's own language, an [`OBJECT`] for all else, addresses too. Marks of footnotes leave
    /// nothing behind.
    pub(super) own: String,
    /// The words that are marked with another language.
    pub(super) foreign: Vec<(Locale, Plain)>,
}

impl Plain {
    pub(super) fn of(inlines: &[SourceInline]) -> Self {
        let mut plain = Self::default();
        plain.push(inlines);
        // Letters and figures of an address are nobody's language.
        if ["://", "www.", "mailto:", "@"]
            .iter()
            .any(|mark| plain.own.contains(mark))
        {
            plain.own = without_addresses(&plain.own);
        }
        plain
    }

    fn push(&mut self, inlines: &[SourceInline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.own.push_str(text),
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Link { content, .. } => self.push(content),
                Inline::Image { alt, .. } => {
                    self.own.push(' ');
                    self.push(alt);
                    self.own.push(' ');
                }
                Inline::Foreign { locale, content } => {
                    self.own.push(OBJECT);
                    self.foreign.push((locale.clone(), Self::of(content)));
                }
                Inline::Code(_) | Inline::ParagraphReference(_) | Inline::Placeable(_) => {
                    self.own.push(OBJECT);
                }
                Inline::LineBreak => self.own.push('\n'),
                Inline::FootnoteMark(_) => {}
            }
        }
    }
}

/// The words of a text with the byte that each begins at: letters and the marks on them, digits
/// aside. An apostrophe inside of a word belongs to it, a hyphen does not.
pub(super) fn words(text: &str) -> Vec<(usize, &str)> {
    let belongs = |letter: char| is_letter(letter) || is_mark(letter);
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let next_belongs = letters.peek().is_some_and(|(_, next)| belongs(*next));
        let is_inside =
            belongs(letter) || (start.is_some() && "'’ʼ".contains(letter) && next_belongs);
        match (is_inside, start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                found.extend(text.get(from..place).map(|word| (from, word)));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        found.extend(text.get(from..).map(|word| (from, word)));
    }
    found
}

/// Whether it is alphabetic, which Unicode's tables are slow to tell outside of ASCII.
fn is_letter(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{4FF}')
        || (!letter.is_ascii() && letter.is_alphabetic())
}

/// A stroke or dot over or under a letter, as in NFD.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

/// The text with every address made an [`OBJECT`].
fn without_addresses(text: &str) -> String {
    let pieces = text.split_inclusive(char::is_whitespace);
    let pieces = pieces.map(|piece| {
        let word = piece.trim_end();
        match is_address(word) {
            true => piece.replacen(word, &OBJECT.to_string(), 1),
            false => piece.to_owned(),
        }
    });
    pieces.collect()
}

fn is_address(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '<', '«', '“', '"']);
    let marks = ["https://", "http://", "www.", "mailto:"];
    marks.iter().any(|mark| bare.starts_with(mark)) || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::{without_addresses, words};

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_letters() {
        check(
            "Ҳукумат’и IP-адрес, 12-ум.",
            &["Ҳукумат’и", "IP", "адрес", "ум"],
        );
        check("‘so’ it isn’t", &["so", "it", "isn’t"]);
        check("", &[]);
    }

    #[test]
    fn addresses_are_no_words() {
        assert_eq!(
            without_addresses("see https://example.org/2012 or a@b.org now"),
            "see \u{FFFC} or \u{FFFC} now"
        );
    }
}
