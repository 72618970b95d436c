//! `not-normalized`: A letter composed in an unusual way. It looks as it should, but search does not
//! find its word. For example, a letter and the bar above it are two characters:
//!
//! ```ftl
//! # ӯ is typed as у and U+0304
//! visit = Сафари рӯзи якум
//! ```
//!
//! Such text is not in Unicode's form NFC. It comes from a Mac's file names and from some PDFs.
//! `check --fix` writes the composed letters.

use edition_model::{Diagnostic, Rule, Span, say};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use edition_localization::fold::has_common_letters_alone;

/// Reports the first place in `text`, which stands at `span`, that NFC would change.
pub(crate) fn check_text(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    if has_common_letters_alone(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return;
    }
    // Marks on one letter that stand in another order, as they are typed in Arabic, are the same text.
    let ordered = in_order(text);
    let mut composed = ordered.nfc();
    let text = ordered.as_str();
    let differs = text
        .char_indices()
        .find(|&(_, letter)| composed.next() != Some(letter));
    let Some((offset, letter)) = differs else {
        return;
    };
    let start = span.range().start + offset;
    let place = Span::new(span.file, start..start + letter.len_utf8());
    let finding = Diagnostic::new(Rule::NotNormalized, place, say("letter-decomposed"));
    findings.push(finding.help(say("letter-decomposed-help")));
}

/// The text with the marks on each letter in Unicode's order. It keeps its length.
fn in_order(text: &str) -> String {
    let mut ordered = String::with_capacity(text.len());
    let mut marks: Vec<char> = Vec::new();
    for letter in text.chars() {
        if canonical_combining_class(letter) == 0 {
            ordered.extend(marks.drain(..));
            ordered.push(letter);
            continue;
        }
        marks.push(letter);
        marks.sort_by_key(|mark| canonical_combining_class(*mark));
    }
    ordered.extend(marks);
    ordered
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources, Span};

    use super::check_text;

    fn check(text: &str, expected: usize) {
        let mut findings = Vec::new();
        check_text(
            text,
            Span::new(
                Sources::default().add(SourceFile::new("", text)),
                0..text.len(),
            ),
            &mut findings,
        );
        assert_eq!(findings.len(), expected, "{}", text.escape_unicode());
    }

    #[test]
    fn marks_may_stand_in_the_order_of_typing() {
        // Shadda before and behind its vowel, in Arabic and in Persian; a dagesh before and behind a vowel.
        check("محم\u{651}\u{64E}د", 0);
        check("محم\u{64E}\u{651}د", 0);
        check("الس\u{651}\u{650}ن\u{651}\u{64E}", 0);
        check("ב\u{5BC}\u{5B8}", 0);
        check("и\u{306}он", 1);
        check("у\u{304}", 1);
        check("e\u{301}", 1);
        check("ا\u{653}", 1);
    }
}
