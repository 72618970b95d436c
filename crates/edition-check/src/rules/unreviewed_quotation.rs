//! `unreviewed-quotation`: Official wording that nobody has confirmed in this language. A treaty or resolution has one wording in
//! each language, and a translation of one's own, however good, is a false quotation. For example, the source quotes a resolution:
//!
//! ```markdown
//! > No one shall be subjected to torture.
//! {.official source="A/RES/217(III)"}
//! ```
//!
//! Put in the words of the official text, and have somebody who has held them against it say so by `make-editions review`; that
//! lapses as soon as the source or the translation changes. Where there is no official text in the language, say so in a comment
//! `# allow: unreviewed-quotation — reason`.

use edition_localization::{CatalogFile, MessageState};
use edition_model::{Diagnostic, Document, Rule, SourceSegment, say};

use crate::EditionInput;

/// Translations of official wording without a review. What is not translated, or stale, is told as such.
pub(crate) fn check(
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    catalog: &CatalogFile<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    if document.official.is_empty() {
        return;
    }
    for (segment, state) in document.body.segments().into_iter().zip(edition.states) {
        let (Some(id), Some(MessageState::Translated)) = (&segment.id, state) else {
            continue;
        };
        let message = catalog.message(id.as_str());
        let message = message.filter(|it| !it.damaged && !edition.reviewed.contains(id));
        let (Some(source), Some(message)) = (document.official.get(&segment.text.span), message)
        else {
            continue;
        };
        let said = match source {
            Some(source) => say("unreviewed-quotation-from").text("source", source),
            None => say("unreviewed-quotation"),
        };
        let help = say("unreviewed-quotation-help")
            .locale("language", edition.localizer.locale())
            .text("document", document.id.as_str())
            .text("id", id.as_str());
        let finding = Diagnostic::new(Rule::UnreviewedQuotation, message.id_span, said)
            .help(help)
            .related(segment.text.span, say("source-text-now"))
            .segment(id);
        findings.push(finding);
    }
}
