//! Derived names: ids of segments from their first words, labels of links from their targets.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;
use edition_model::{Inline, LinkTarget, SegmentId, SourceInline, is_address};

use crate::scanner::{Name, names};

const LONGEST: usize = 40;
const WORDS: usize = 4;

/// Derives the ids of the segments of a document from their first four words.
///
/// It remembers the last number given for each name, so that many segments with the same words do not
/// take quadratic time.
#[derive(Debug, Default)]
pub struct SegmentNames {
    /// The last number given, by name.
    last: BTreeMap<String, usize>,
}

impl SegmentNames {
    /// The id of a segment, as in `visit-lasted-nine-days`; a number is appended if `taken` says that the
    /// id is in use.
    pub fn derive(&mut self, inlines: &[SourceInline], taken: impl Fn(&str) -> bool) -> SegmentId {
        let mut text = String::new();
        push_words(inlines, &mut text);
        let words: Vec<String> = slug_words(&text).take(WORDS).collect();
        let base = |room: usize| {
            let mut name = join_words(&words, room);
            if name.is_empty() {
                "segment".clone_into(&mut name);
            }
            if name.starts_with(|first: char| first.is_ascii_digit()) {
                name = format!("s-{}", join_words(&words, room.saturating_sub(2)));
            }
            name
        };
        let count = self.last.entry(base(LONGEST)).or_default();
        loop {
            *count += 1;
            let mut name = numbered(&base, *count);
            if is_address(&name) {
                let base = |room: usize| format!("s-{}", base(room.saturating_sub(2)));
                name = numbered(&base, *count);
            }
            match SegmentId::new(&name) {
                Ok(id) if !taken(&name) => return id,
                _ => {}
            }
        }
    }
}

/// A name for files and addresses: the words of `text` in lower-case ASCII, joined by hyphens.
#[must_use]
pub fn slug(text: &str) -> String {
    let words: Vec<String> = slug_words(text).collect();
    join_words(&words, LONGEST)
}

/// A label that is not in `taken`, derived from the slug of a target.
pub(crate) fn derive_label(slug: &str, taken: &BTreeSet<String>) -> String {
    let words: Vec<String> = slug_words(slug).collect();
    let base = |room: usize| {
        let name = join_words(&words, room);
        if name.is_empty() {
            "link".to_owned()
        } else {
            name
        }
    };
    let mut count = 1_usize;
    loop {
        let name = numbered(&base, count);
        if !taken.contains(&name.to_lowercase()) {
            return name;
        }
        count += 1;
    }
}

fn numbered(base: &impl Fn(usize) -> String, count: usize) -> String {
    if count == 1 {
        return base(LONGEST);
    }
    let ending = format!("-{count}");
    format!("{}{ending}", base(LONGEST.saturating_sub(ending.len())))
}

/// The text from which the label of a target is derived.
pub(crate) fn target_slug(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Url(url) => {
            let after_scheme = url.split_once(':').map_or(url.as_str(), |(_, rest)| rest);
            after_scheme.to_owned()
        }
        LinkTarget::Segment(segment) => segment.as_str().to_owned(),
        LinkTarget::Address(address) => address.clone(),
        LinkTarget::Document { document, segment } => match segment {
            Some(segment) => format!("{document}-{segment}"),
            None => document.as_str().to_owned(),
        },
    }
}

/// As many words as fit into `room` characters; a first word that is too long is truncated.
fn join_words(words: &[String], room: usize) -> String {
    let mut name = String::new();
    for word in words {
        if name.is_empty() {
            name.extend(word.chars().take(room));
        } else if name.len() + 1 + word.len() <= room {
            name.push('-');
            name.push_str(word);
        } else {
            break;
        }
    }
    name
}

/// The words of `text`, transliterated to lower-case ASCII.
fn slug_words(text: &str) -> impl Iterator<Item = String> {
    let is_apostrophe = |letter: char| {
        matches!(
            letter,
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{2BB}'
        )
    };
    text.split(move |letter: char| {
        !letter.is_alphanumeric() && !is_apostrophe(letter) && !is_mark(letter)
    })
    .flat_map(|word| {
        let word: String = word
            .chars()
            .filter(|&letter| !matches!(letter, '\u{2019}' | '\u{2018}'))
            .collect();
        let ascii = deunicode(&word).to_ascii_lowercase().replace('\'', "");
        let parts: Vec<String> = ascii
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        parts
    })
}

/// Whether the character is a combining mark, which is part of a word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{64B}'..='\u{65F}' | '\u{93A}'..='\u{94F}')
}

fn push_words(inlines: &[SourceInline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => push_words(content, text),
            Inline::Placeable(placeable) => {
                text.push(' ');
                push_references(&placeable.text, text);
            }
            Inline::LineBreak => text.push(' '),
            Inline::FootnoteMark(_) | Inline::Image { .. } | Inline::NumberReference(_) => {}
        }
    }
}

/// Appends the names of the facts and terms in a placeable, each followed by a space.
fn push_references(placeable: &str, text: &mut String) {
    // The fact at the end of a range is written as a string literal.
    for name in names(&placeable.replace("\"$", "$")) {
        let (Name::Fact(name) | Name::Term(name)) = name;
        text.push_str(name);
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use edition_model::{FileId, Inline, Placeable, SourceFile, Sources, Span};

    use super::{SegmentNames, derive_label};

    fn file() -> FileId {
        Sources::default().add(SourceFile::new("sources/x.md", ""))
    }

    fn check(text: &str, expected: &str) {
        let mut inlines = Vec::new();
        for (index, piece) in text.split(['{', '}']).enumerate() {
            inlines.push(if index % 2 == 0 {
                Inline::Text(piece.to_owned())
            } else {
                let text = format!("{{{piece}}}");
                Inline::Placeable(Placeable {
                    text,
                    span: Span::new(file(), 0..0),
                })
            });
        }
        let id = SegmentNames::default().derive(&inlines, |_| false);
        assert_eq!(id.as_str(), expected);
    }

    #[test]
    fn ids_are_the_first_four_words() {
        check("The visit lasted nine days.", "the-visit-lasted-nine");
        check(
            "The { -special-rapporteur(case: \"genitive\") } will",
            "the-special-rapporteur-will",
        );
        check("{ DATE($start, to: $end) }", "start-end");
        check("Сафари расмӣ ба Тоҷикистон", "safari-rasmi-ba-tochikiston");
        check(
            "2012 was the Government’s year",
            "s-2012-was-the-governments",
        );
        check("Para 7", "s-para-7");
        check("…", "segment");
        check(
            "Internationalization internationalization x y",
            "internationalization",
        );
    }

    #[test]
    fn a_second_one_is_numbered() {
        let inlines = [Inline::Text("Purpose".to_owned())];
        let mut names = SegmentNames::default();
        let taken = |name: &str| matches!(name, "purpose" | "purpose-2" | "purpose-4");
        assert_eq!(names.derive(&inlines, taken).as_str(), "purpose-3");
        assert_eq!(names.derive(&inlines, taken).as_str(), "purpose-5");
    }

    #[test]
    fn labels_are_slugs_of_targets() {
        let mut taken = BTreeSet::new();
        assert_eq!(
            derive_label("//example.org/en/report", &taken),
            "example-org-en-report"
        );
        taken.insert("example-org".to_owned());
        assert_eq!(derive_label("//example.org/", &taken), "example-org-2");
        assert_eq!(derive_label("//", &taken), "link");
    }
}
