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
use unicode_normalization::{IsNormalized, is_nfc_quick};

use edition_localization::fold::has_common_letters_alone;

/// Reports the first place in `text`, which stands at `span`, that NFC would change.
pub(crate) fn check_text(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    if has_common_letters_alone(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return;
    }
    let mut composed = text.nfc();
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
