//! `forbidden-character`: A character that nobody can see or that can mislead. Search does not find a
//! word that holds one, and a mark of direction can turn a text round. For example, a control character
//! came along with a copied text:
//!
//! ```ftl
//! visit = Боз<U+200B>дид
//! ```
//!
//! Such are control characters, marks and overrides of direction, characters of private use, zero-width
//! characters that the script does not need, and the mark that stands for a lost character. Delete the
//! character; the finding names it. Arabic and Indic scripts keep their joiners.

use edition_languages::Language;
use edition_model::{
    Diagnostic, Document, FactValue, Locale, Rule, Sentence, SourceSegment, Span, say,
};

use edition_localization::{Element, Pattern};

/// Reports the first of each forbidden character in `text`, which stands at `span`.
pub(crate) fn check_text(text: &str, span: Span, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    for (offset, letter) in text.char_indices() {
        let Some(kind) = forbidden(letter, locale) else {
            continue;
        };
        if seen.contains(&letter) {
            continue;
        }
        seen.push(letter);
        let start = span.range().start + offset;
        let place = Span::new(span.file, start..start + letter.len_utf8());
        findings.push(in_text(letter, kind, place));
    }
}

/// The same for characters that are written as codes, as in `{ "\u200B" }`.
pub(crate) fn check_literals(
    pattern: &Pattern<'_>,
    locale: &Locale,
    findings: &mut Vec<Diagnostic>,
) {
    for element in &pattern.elements {
        match element {
            Element::Literal { text, span } => {
                let found = text
                    .chars()
                    .find_map(|letter| Some((letter, forbidden(letter, locale)?)));
                let reported = findings.iter().any(|finding| match finding.place {
                    edition_model::Place::Span(place) => {
                        place.file == span.file && span.range().contains(&place.range().start)
                    }
                    edition_model::Place::File(_) => false,
                });
                if let Some((letter, kind)) = found
                    && !reported
                {
                    findings.push(in_text(letter, kind, *span));
                }
            }
            Element::Choice(choice) => {
                for variant in &choice.variants {
                    check_literals(&variant.value, locale, findings);
                }
            }
            Element::Text { .. } | Element::Placeable { .. } => {}
        }
    }
}

/// The same for facts, which go into every language as they are.
pub(crate) fn check_facts(document: &Document<SourceSegment>, findings: &mut Vec<Diagnostic>) {
    for (name, fact) in &document.front_matter.facts {
        let FactValue::Text(text) = &fact.value else {
            continue;
        };
        let texts = std::iter::once(text).chain(fact.by_locale.values());
        let found = texts
            .flat_map(|text| text.chars())
            .find_map(|letter| Some((letter, forbidden_anywhere(letter)?)));
        if let Some((letter, kind)) = found {
            let message = say("character-forbidden-in-fact")
                .text("fact", name)
                .text("kind", kind)
                .text("code", code(letter));
            findings.push(finding(fact.span, message));
        }
    }
}

fn in_text(letter: char, kind: &str, place: Span) -> Diagnostic {
    let message = say("character-forbidden")
        .text("kind", kind)
        .text("code", code(letter));
    finding(place, message)
}

fn finding(place: Span, message: Sentence) -> Diagnostic {
    Diagnostic::new(Rule::ForbiddenCharacter, place, message).help(say("character-forbidden-help"))
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The kind of a forbidden character, by the name that the sentences have for it.
fn forbidden(letter: char, locale: &Locale) -> Option<&'static str> {
    match letter {
        '\u{200C}' | '\u{200D}' if !Language::of(locale).needs_joiners => Some("joiner"),
        _ => forbidden_anywhere(letter),
    }
}

pub(crate) fn forbidden_anywhere(letter: char) -> Option<&'static str> {
    match letter {
        '\n' | '\r' | '\t' => None,
        _ if letter.is_control() => Some("control"),
        '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => Some("direction"),
        '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' | '\u{034F}' => {
            Some("invisible")
        }
        '\u{2028}' | '\u{2029}' => Some("line-end"),
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => Some("invisible"),
        '\u{FFFD}' => Some("lost"),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            Some("private")
        }
        _ => None,
    }
}
