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
use edition_model::{Diagnostic, Document, FactValue, Locale, Rule, SourceSegment, Span};

use edition_localization::catalog::{Element, Pattern};

/// Reports each kind of forbidden character in `text`, which stands at `span`, where it is first.
pub(crate) fn check_text(text: &str, span: Span, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    // A text of letters alone, the common case, is passed over quickly.
    let mut seen = Vec::new();
    for (offset, letter) in text.char_indices() {
        let Some(what) = forbidden(letter, locale) else {
            continue;
        };
        if seen.contains(&letter) {
            continue;
        }
        seen.push(letter);
        let start = span.range().start + offset;
        let place = Span::new(span.file, start..start + letter.len_utf8());
        findings.push(finding(letter, what, place));
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
                if let Some((letter, what)) = found
                    && !reported
                {
                    findings.push(finding(letter, what, *span));
                }
            }
            Element::Choice { variants, .. } => {
                for variant in variants {
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
        let found = text
            .chars()
            .find_map(|letter| Some((letter, forbidden_anywhere(letter)?)));
        if let Some((letter, what)) = found {
            let mut finding = finding(letter, what, fact.span);
            finding.message = format!("the fact {name} holds {what}, {}", code(letter));
            findings.push(finding);
        }
    }
}

fn finding(letter: char, what: &str, place: Span) -> Diagnostic {
    let message = format!("the text holds {what}, {}", code(letter));
    Diagnostic::new(Rule::ForbiddenCharacter, place, message).help(
        "delete it; if nothing can be seen there, delete the letters around it and type them anew",
    )
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

fn forbidden(letter: char, locale: &Locale) -> Option<&'static str> {
    match letter {
        '\u{200C}' | '\u{200D}' if !Language::of(locale).needs_joiners => {
            Some("a joiner that this script does not need")
        }
        _ => forbidden_anywhere(letter),
    }
}

fn forbidden_anywhere(letter: char) -> Option<&'static str> {
    match letter {
        '\n' | '\r' | '\t' => None,
        _ if letter.is_control() => Some("a control character"),
        '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => Some("an invisible mark of direction"),
        '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' | '\u{034F}' => {
            Some("an invisible character")
        }
        '\u{2028}' | '\u{2029}' => Some("an invisible line end"),
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => Some("an invisible character"),
        '\u{FFFD}' => Some("a mark for a character that was lost"),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            Some("a character of private use, which other fonts show otherwise")
        }
        _ => None,
    }
}
