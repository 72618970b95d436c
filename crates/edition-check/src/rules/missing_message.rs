//! `missing-message`: A segment, term or interface word without translation. Readers of one language
//! would get a text with holes. For example, the line `# untranslated` still stands there:
//!
//! ```ftl
//! # en: The visit lasted nine days.
//! # untranslated
//! visit-lasted-nine = The visit lasted nine days.
//! ```
//!
//! A message that still is its source text counts as missing too, whether that line stands there or not.
//! Words that are the same in both languages are marked, as in `[Special Procedures][lang:en]`, or the line
//! `# allow: untranslated-copy — reason` stands above them.
//!
//! One that stands under `# imported` was taken over from a file, and counts as missing until somebody has read it.
//!
//! So does one that says nothing, as `visit-lasted-nine = …`: it has no letter and no figure, and the source has words.
//!
//! The finding points at the line of the `.ftl` file where the message belongs; `sync` writes it there.

use std::collections::BTreeSet;

use edition_model::{
    Diagnostic, Document, Inline, Locale, Place, Rule, SegmentId, SourceInline, SourceSegment,
    Span, say,
};

use crate::finding::Pair;
use crate::{CheckContext, EditionInput};
use edition_localization::localize::references::{Reference, references};
use edition_localization::{
    CatalogFile, Copies, Message, MessageState, TranslationVariant, catalog_path, is_silent,
    is_silent_beside,
};

/// Reports a translation that says nothing, or has a form that does; and tells whether it does.
pub(crate) fn is_empty(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) -> bool {
    let variants = &pair.translation.variants;
    let source = &pair.segment.text.inlines;
    let empty = |variant: &&TranslationVariant| {
        says_nothing(&variant.inlines) || is_silent_beside(&variant.inlines, source)
    };
    let Some(first) = variants.iter().find(empty) else {
        return false;
    };
    let is_whole = variants.iter().all(|variant| empty(&variant));
    let is_blank = says_nothing(&first.inlines);
    let finding = match first.keys.last().filter(|_| !is_whole) {
        Some((_, key)) => {
            let id = pair.id.as_str();
            let message = match is_blank {
                true => say("form-empty").text("id", id).text("key", key),
                false => say("form-silent").text("id", id).text("key", key),
            };
            pair.finding(Rule::MissingMessage, first.span, message)
                .help(say("form-empty-help"))
        }
        None if is_blank => {
            let message = say("translation-empty").text("id", pair.id.as_str());
            pair.finding(Rule::MissingMessage, pair.translation.span, message)
                .help(say("translation-empty-help"))
        }
        None => silent(pair.translation.span, pair.id, pair.segment),
    };
    findings.push(finding);
    true
}

/// Whether nothing would stand on the page.
pub(crate) fn says_nothing(inlines: &[SourceInline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Foreign { content, .. } => says_nothing(content),
        Inline::Placeable(placeable) => is_break(&placeable.text),
        Inline::LineBreak => true,
        Inline::Code(_)
        | Inline::FootnoteMark(_)
        | Inline::Image { .. }
        | Inline::NumberReference(_) => false,
    })
}

/// Whether a placeable gives a line break, and no words.
fn is_break(placeable: &str) -> bool {
    references(placeable) == BTreeSet::from([Reference::Function("BR".to_owned())])
}

pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = edition.localizer.locale();
    let catalog = edition.catalog;
    let is_explained = context.is_explained_by(Rule::SyntaxError, Rule::MissingMessage);
    if is_explained && catalog.is_some_and(|catalog| !catalog.readable) {
        // All that is missing follows from a file that cannot be read.
        return;
    }
    let copies = Copies::new(context.source.locale(), locale);
    let is_marked = |message: &Message<'_>| message.is_untranslated();
    let is_copy = |message: &Message<'_>, segment: &SourceSegment| {
        let mut former = [message.stale(), message.source()].into_iter().flatten();
        copies.is_copy(message, segment)
            || copies.is_foreign(message)
            || former.any(|former| copies.is_copy_of_former(message, former))
    };
    let mut before = None;
    let mut imported: Vec<&Message<'_>> = Vec::new();
    for (segment, state) in document.body.segments().into_iter().zip(edition.states) {
        let Some(id) = &segment.id else { continue };
        let message = catalog.and_then(|catalog| catalog.message(id.as_str()));
        let is_missing = match state {
            Some(MessageState::Translated | MessageState::Stale { .. }) => {
                message.is_some_and(|message| message.value.is_none() && !message.damaged)
            }
            Some(MessageState::Missing) | None => {
                let is_damaged = message.is_some_and(|message| message.damaged);
                !is_explained || !(is_damaged || is_junk(catalog, id))
            }
        };
        if let Some(message) = message.filter(|it| is_missing && it.is_imported()) {
            imported.push(message);
        } else if is_missing {
            findings.push(match (message, catalog) {
                (Some(message), _) if is_copy(message, segment) && !is_marked(message) => {
                    still_the_source(message.id_span, id, segment)
                }
                (Some(message), _) if is_silent(message, segment) && !is_marked(message) => {
                    silent(message.id_span, id, segment)
                }
                (Some(message), _) => untranslated(message.id_span, id, segment),
                (None, Some(catalog)) => {
                    let end = end_of(context, catalog, before);
                    without_translation(Place::Span(end), id, segment)
                }
                (None, None) => {
                    let path = catalog_path(locale, &document.id);
                    without_translation(Place::File(path), id, segment)
                }
            });
        }
        before = message.map(|message| message.span).or(before);
    }
    findings.extend(to_be_seen(&imported, document, locale));
}

/// All that was imported into a document, which one look and one command can take: one finding.
fn to_be_seen(
    imported: &[&Message<'_>],
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> Option<Diagnostic> {
    let first = imported.first()?;
    let command = format!("make-editions accept {locale} {} --imported", document.id);
    let message = say("segments-imported").number("number", imported.len());
    let finding = Diagnostic::new(Rule::MissingMessage, first.id_span, message)
        .help(say("segments-imported-help").text("command", command));
    Some(match SegmentId::new(first.id) {
        Ok(id) => finding.segment(&id),
        Err(_) => finding,
    })
}

fn untranslated(place: Span, id: &SegmentId, segment: &SourceSegment) -> Diagnostic {
    let message = say("segment-untranslated").text("id", id.as_str());
    Diagnostic::new(Rule::MissingMessage, place, message)
        .help(say("segment-untranslated-help"))
        .related(segment.text.span, say("source-text"))
        .segment(id)
}

/// A translation of signs alone.
fn silent(place: Span, id: &SegmentId, segment: &SourceSegment) -> Diagnostic {
    let message = say("translation-silent").text("id", id.as_str());
    Diagnostic::new(Rule::MissingMessage, place, message)
        .help(say("translation-empty-help"))
        .related(segment.text.span, say("source-text"))
        .segment(id)
}

/// A source text that nobody has marked as such.
fn still_the_source(place: Span, id: &SegmentId, segment: &SourceSegment) -> Diagnostic {
    let message = say("segment-still-source").text("id", id.as_str());
    Diagnostic::new(Rule::MissingMessage, place, message)
        .help(say("still-source-help"))
        .related(segment.text.span, say("source-text"))
        .segment(id)
}

fn without_translation(place: Place, id: &SegmentId, segment: &SourceSegment) -> Diagnostic {
    let message = say("segment-without-translation").text("id", id.as_str());
    Diagnostic::at(Rule::MissingMessage, place, message)
        .help(say("segment-without-translation-help"))
        .related(segment.text.span, say("source-text"))
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
