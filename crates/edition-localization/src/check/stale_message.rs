//! `stale-message`: A source that changed after the translation was made. What was right says something
//! else than the source now. For example, the minister became several ministers:
//!
//! ```ftl
//! # en: He met the ministers.
//! # stale: He met the minister.
//! met-the-minister = Он встретился с министром.
//! ```
//!
//! The finding shows what changed, word by word. Changes that do not touch the meaning do not count:
//! line breaks, straight or curly quotes, `*` or `_`. Mend the translation and delete the line
//! `# stale:`, or run `make-editions accept` where it is right as it stands.

use edition_model::{Diagnostic, Document, Rule, SourceSegment};
use similar::{ChangeTag, TextDiff};

use super::EditionInput;
use crate::catalog::CatalogFile;
use crate::state::MessageState;

pub(super) fn check(
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    catalog: &CatalogFile<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    for segment in document.body.segments() {
        let Some(id) = &segment.id else { continue };
        let Some(MessageState::Stale { source, today }) = edition.states.get(id) else {
            continue;
        };
        let Some(message) = catalog.message(id.as_str()) else {
            continue;
        };
        if message.damaged {
            continue;
        }
        let words = format!(
            "the source of \"{id}\" has changed: {}",
            word_difference(source, today)
        );
        let finding = Diagnostic::new(Rule::StaleMessage, message.id_span, words)
            .help(
                "mend the translation and delete the line \"# stale:\"; if it is right as it stands, \
                 delete that line, or run make-editions accept",
            )
            .related(segment.text.span, "the source text as it is now")
            .segment(id);
        findings.push(finding);
    }
}

/// The new text with what is gone in `[-…-]` and what is new in `{+…+}`.
fn word_difference(old: &str, new: &str) -> String {
    let difference = TextDiff::from_words(old, new);
    let mut shown = String::new();
    let mut open = ChangeTag::Equal;
    for change in difference.iter_all_changes() {
        if change.tag() != open {
            close(open, &mut shown);
            match change.tag() {
                ChangeTag::Delete => shown.push_str("[-"),
                ChangeTag::Insert => shown.push_str("{+"),
                ChangeTag::Equal => {}
            }
            open = change.tag();
        }
        shown.push_str(change.value());
    }
    close(open, &mut shown);
    shown
}

fn close(open: ChangeTag, shown: &mut String) {
    match open {
        ChangeTag::Delete => shown.push_str("-]"),
        ChangeTag::Insert => shown.push_str("+}"),
        ChangeTag::Equal => {}
    }
}
