//! Applies the rules that look at a text by itself, character by character.

use edition_model::{Diagnostic, Locale, SourceSegment};

use crate::CheckContext;
use crate::finding::Pair;
use crate::rules::{forbidden_character, not_normalized};
use edition_localization::Message;
use edition_localization::fold::has_common_letters_alone;

/// Whether these rules cannot find anything in a text: all its characters are of ASCII, Latin-1, Cyrillic, or
/// the punctuation from U+2010 to U+2027, and none is a control character.
pub(crate) fn is_common(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_control = |byte: u8| {
        (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r') | (byte == 0x7F)
    };
    // No early exit, so that the loop vectorizes.
    let has_controls = bytes
        .iter()
        .fold(false, |found, byte| found | is_control(*byte));
    // Most texts are decided here.
    if has_controls || has_common_letters_alone(text) {
        return !has_controls;
    }
    let is_odd = |byte: u8, second: u8, third: u8| {
        let is_other = byte > 0xC3 && !matches!(byte, 0xD0..=0xD3 | 0xE2);
        is_other
            | (byte == 0xC2 && second < 0xA0)
            // Combining marks.
            | (byte == 0xD2 && second < 0x8A)
            | (byte == 0xE2 && !(second == 0x80 && matches!(third, 0x90..=0xA7)))
    };
    let at = |place: usize| bytes.get(place).copied().unwrap_or_default();
    let (second, third) = (bytes.get(1..), bytes.get(2..));
    let triples = bytes.iter().zip(second.unwrap_or_default());
    let triples = triples.zip(third.unwrap_or_default());
    let has_odd = triples.fold(false, |found, ((first, second), third)| {
        found | is_odd(*first, *second, *third)
    });
    let last = bytes.len().saturating_sub(2)..bytes.len();
    let ends_oddly = |place: usize| is_odd(at(place), at(place + 1), at(place + 2));
    !has_odd && !last.into_iter().any(ends_oddly)
}

/// Checks a message, a term or an interface message as it stands in the file.
pub(crate) fn check_message(
    context: &CheckContext<'_>,
    locale: &Locale,
    message: &Message<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let text = context.sources.slice(message.value_span);
    // What the tool has put there is told of at the source.
    if message.is_untranslated() && message.source().is_some_and(|source| source == text.trim()) {
        return;
    }
    let from = findings.len();
    let is_common = is_common(text);
    if !is_common {
        forbidden_character::check_text(text, message.value_span, locale, findings);
    }
    if let Some(pattern) = &message.value {
        forbidden_character::check_literals(pattern, locale, findings);
    }
    if !is_common {
        not_normalized::check_text(text, message.value_span, findings);
    }
    if findings.len() == from {
        return;
    }
    let segment = edition_model::SegmentId::new(message.id).ok();
    for finding in findings.iter_mut().skip(from) {
        finding.segment.clone_from(&segment);
    }
}

/// Checks a segment of a source.
pub(crate) fn check_source(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
) {
    let span = segment.text.span;
    let text = context.sources.slice(span);
    let locale = context.source.locale();
    let from = findings.len();
    if !is_common(text) {
        forbidden_character::check_text(text, span, locale, findings);
        not_normalized::check_text(text, span, findings);
    }
    forbidden_character::check_entities((text, span), &segment.text.inlines, locale, findings);
    for finding in findings.iter_mut().skip(from) {
        finding.segment.clone_from(&segment.id);
    }
}

/// Checks what a translation says, entities read.
pub(crate) fn check_read(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let from = findings.len();
    for variant in &pair.translation.variants {
        let written = (pair.sources.slice(variant.span), variant.span);
        forbidden_character::check_entities(
            written,
            &variant.inlines,
            pair.localizer.locale(),
            findings,
        );
    }
    for finding in findings.iter_mut().skip(from) {
        finding.segment = Some(pair.id.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::is_common;
    use crate::rules::{forbidden_character, not_normalized};

    proptest::proptest! {
        #[test]
        fn nothing_is_found_in_common_letters(
            text in "[ a-zA-Z\\t\\n«»“”’—–\u{a0}é]{0,4}[а-яғқҷ\u{483}]{0,4}\\PC{0,2}",
            odd in "[\u{0}-\u{200f}]{0,3}",
        ) {
            let text = format!("{text}{odd}");
            let file = edition_model::Sources::default().add(edition_model::SourceFile::new("x", ""));
            let span = edition_model::Span::new(file, 0..text.len());
            let mut findings = Vec::new();
            forbidden_character::check_text(&text, span, &"ru".parse().unwrap(), &mut findings);
            not_normalized::check_text(&text, span, &mut findings);
            proptest::prop_assert!(findings.is_empty() || !is_common(&text), "{:?}", text);
        }
    }

    #[test]
    fn texts_of_our_languages_are_common() {
        for text in [
            "«Ҳуқуқи башар» — ӣ, ӯ, ғ, ҷ, қ.\n",
            "the “law” isn’t…",
            "",
            "é",
            "—",
        ] {
            assert!(is_common(text), "{text}");
        }
        for text in ["\u{7}", "a\u{200B}", "\u{483}", "и\u{306}", "☃"] {
            assert!(!is_common(text), "{text}");
        }
    }
}
