//! `missing-message`: A segment, term or interface word without translation. Readers of one language
//! would get a text with holes. For example, the line `# untranslated` still stands there:
//!
//! ```ftl
//! # en: The visit lasted nine days.
//! # untranslated
//! visit-lasted-nine = The visit lasted nine days.
//! ```
//!
//! The finding points at the line of the `.ftl` file where the message belongs; `sync` writes it there.

use edition_model::{
    Diagnostic, Document, Inline, Place, Rule, SegmentId, SourceInline, SourceSegment, Span,
};

use crate::finding::Pair;
use crate::{CheckContext, EditionInput};
use edition_localization::{CatalogFile, MessageState, catalog_path};

/// Reports a translation that says nothing, and tells whether it does.
pub(crate) fn is_empty(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) -> bool {
    let says_nothing =
        |inline: &SourceInline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
    let mut inlines = pair
        .translation
        .variants
        .iter()
        .flat_map(|variant| &variant.inlines);
    let is_empty = inlines.all(says_nothing);
    if is_empty {
        let message = format!("the translation of \"{}\" is empty", pair.id);
        let finding = pair.finding(Rule::MissingMessage, pair.translation.span, message);
        findings.push(finding.help("write the translation after the \"=\""));
    }
    is_empty
}

pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = edition.localizer.locale();
    let catalog = edition.catalog;
    if catalog.is_some_and(|catalog| !catalog.readable) {
        // All that is missing follows from a file that cannot be read.
        return;
    }
    let mut before = None;
    for (segment, state) in document.body.segments().into_iter().zip(edition.states) {
        let Some(id) = &segment.id else { continue };
        let message = catalog.and_then(|catalog| catalog.message(id.as_str()));
        let is_missing = match state {
            Some(MessageState::Translated | MessageState::Stale { .. }) => {
                message.is_some_and(|message| message.value.is_none() && !message.damaged)
            }
            Some(MessageState::Missing) | None => {
                !message.is_some_and(|message| message.damaged) && !is_junk(catalog, id)
            }
        };
        if is_missing {
            let (place, words) = match (message, catalog) {
                (Some(message), _) => (Place::Span(message.id_span), "is not translated yet"),
                (None, Some(catalog)) => (
                    Place::Span(end_of(context, catalog, before)),
                    "has no translation",
                ),
                (None, None) => (
                    Place::File(catalog_path(locale, &document.id)),
                    "has no translation",
                ),
            };
            findings.push(finding(place, id, words, segment));
        }
        before = message.map(|message| message.span).or(before);
    }
}

fn finding(place: Place, id: &SegmentId, words: &str, segment: &SourceSegment) -> Diagnostic {
    let help = if words.starts_with("is") {
        "write the translation after the \"=\" and delete the line \"# untranslated\""
    } else {
        "run make-editions sync, and translate what it writes here"
    };
    Diagnostic::at(
        Rule::MissingMessage,
        place,
        format!("the segment \"{id}\" {words}"),
    )
    .help(help)
    .related(segment.text.span, "the source text")
    .segment(id)
}

fn is_junk(catalog: Option<&CatalogFile<'_>>, id: &SegmentId) -> bool {
    catalog.is_some_and(|catalog| catalog.has_junk_for(id.as_str()))
}

/// Where a message belongs: on the line behind the one before it, else at the end of the file.
fn end_of(context: &CheckContext<'_>, catalog: &CatalogFile<'_>, before: Option<Span>) -> Span {
    let file = context.sources.get(catalog.file);
    let text = file.map_or("", |file| file.text());
    let end = before.map_or(text.trim_end().len(), |span| {
        let end = span.range().end;
        let rest = text.get(end..).and_then(|rest| rest.find('\n'));
        rest.map_or(end, |line_end| end + line_end + 1)
    });
    Span::new(catalog.file, end..end)
}
