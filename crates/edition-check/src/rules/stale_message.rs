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
//!
//! Terms, and the words of the interface that the publication has of its own, are held against their source in the same way.

use crate::EditionInput;
use edition_localization::sync::state::TargetState;
use edition_localization::sync::words::SharedFile;
use edition_localization::{
    Catalog, CatalogFile, Change, Copies, Message, MessageState, word_difference,
};
use edition_model::{Diagnostic, Document, Rule, Sentence, SourceSegment, say};

pub(crate) fn check(
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    catalog: &CatalogFile<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    for (segment, state) in document.body.segments().into_iter().zip(edition.states) {
        let (Some(id), Some(MessageState::Stale { source, today })) = (&segment.id, state) else {
            continue;
        };
        let Some(message) = catalog.message(id.as_str()) else {
            continue;
        };
        if message.damaged {
            continue;
        }
        let changed = say("source-changed")
            .text("id", id.as_str())
            .text("change", marked(source, today));
        let finding = Diagnostic::new(Rule::StaleMessage, message.id_span, changed)
            .help(help(message))
            .related(segment.text.span, say("source-text-now"))
            .segment(id);
        findings.push(finding);
    }
}

/// Terms or words of the interface of a locale whose source, the publication's own, has changed since; `remembered` is what
/// sync has recorded of them.
#[must_use]
pub fn check_shared(
    shared: SharedFile,
    catalog: &Catalog<'_>,
    source: &Catalog<'_>,
    remembered: &TargetState,
) -> Vec<Diagnostic> {
    let files = shared.of(catalog).zip(shared.of(source));
    let Some((own, originals)) = files.filter(|(own, _)| own.readable) else {
        return Vec::new();
    };
    let copies = Copies::new(&source.locale, &catalog.locale);
    let mut findings = Vec::new();
    for (message, original) in shared.to_translate(own, originals) {
        let is_copy = message.value.as_ref().zip(original.value.as_ref());
        if is_copy.is_some_and(|(own, original)| copies.is_copy_of_any(own, original)) {
            continue;
        }
        let MessageState::Stale { source, today } =
            shared.state(message, original, originals, remembered)
        else {
            continue;
        };
        let changed = say("source-changed")
            .text("id", shared.typed_id(message.id))
            .text("change", marked(&source, &today));
        let help = match message.stale() {
            Some(_) => say("words-changed-help"),
            None => say("words-changed-unsynced-help"),
        };
        let related = match shared {
            SharedFile::Terms => say("term-of-source"),
            SharedFile::Interface => say("words-of-source"),
        };
        let finding = Diagnostic::new(Rule::StaleMessage, message.id_span, changed).help(help);
        let finding = finding.related(original.id_span, related);
        findings.push(finding.locale(&catalog.locale));
    }
    findings
}

/// How to mend it. The line to delete is there only after the next sync.
fn help(message: &Message<'_>) -> Sentence {
    if message.stale().is_some() {
        say("source-changed-help")
    } else {
        say("source-changed-unsynced-help")
    }
}

/// The new text with what is gone in `[-…-]` and what is new in `{+…+}`.
fn marked(old: &str, new: &str) -> String {
    let runs = word_difference(old, new).into_iter();
    let marked = runs.map(|(change, text)| match change {
        Change::Same => text,
        Change::Gone => format!("[-{text}-]"),
        Change::New => format!("{{+{text}+}}"),
    });
    marked.collect()
}

#[cfg(test)]
mod tests {
    use edition_localization::testing::Project;
    use edition_model::{Sentence, say};

    #[test]
    fn no_line_is_to_be_deleted_that_is_not_there() {
        let check = |text: &str, expected: &Sentence| {
            let project = Project::new(&[("locales/tg/x.ftl", text)]);
            let (catalog, _) = project.catalog("tg");
            let file = catalog.documents.values().next().unwrap();
            assert_eq!(super::help(file.message("s").unwrap()), *expected);
        };
        check(
            "# en: One.\ns = Як.\n",
            &say("source-changed-unsynced-help"),
        );
        check(
            "# en: Two.\n# stale: One.\ns = Як.\n",
            &say("source-changed-help"),
        );
    }
}
