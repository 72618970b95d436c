//! `not-normalized`: text that is not in Unicode's form NFC.
//!
//! The letter й can be one character, or и and a mark above it. Both look alike, and yet a search for
//! the one does not find the other, and fonts may set the mark beside the letter. Texts from a Mac's
//! file names and from some PDFs come in the second form.
//!
//! ```ftl
//! visit = Сафари рӯзи якум
//! ```
//!
//! where ӯ is typed as у and U+0304. `check --fix` writes the composed letters.

use edition_model::{Diagnostic, Rule, Span};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Reports the first place in `text`, which stands at `span`, that NFC would change.
pub(super) fn check_text(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
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
    let message = "a letter here is written as two characters that belong together";
    let finding = Diagnostic::new(Rule::NotNormalized, place, message)
        .help("type the letter anew, or run check --fix");
    findings.push(finding);
}
