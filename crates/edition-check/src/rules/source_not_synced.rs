//! `source-not-synced`: A source that changed without `sync`. Translators have not been told of it. For
//! example, a new paragraph has no message yet:
//!
//! ```markdown
//! A paragraph that was written since the last sync.
//! ```
//!
//! The file of a document in the source locale is what translation platforms show beside the translations.
//! It is written by `make-editions sync`, never by hand.

use edition_model::{Diagnostic, Document, Place, Rule, Sentence, SourceSegment, say};
use rustc_hash::FxHashSet;

use crate::CheckContext;
use edition_localization::catalog::sound_pattern;
use edition_localization::fold::means_the_same;
use edition_localization::{CatalogFile, catalog_path};

/// Reports a document once, at the first segment that differs.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    reference: Option<&CatalogFile<'_>>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = context.source.locale();
    let path = catalog_path(locale, &document.id);
    let segments = document.body.segments();
    let named: Vec<_> = segments
        .iter()
        .filter_map(|segment| Some((segment.id.as_ref()?, *segment)))
        .collect();
    let Some(reference) = reference else {
        if !named.is_empty() {
            let message = say("sync-of-nothing").text("path", &path);
            findings.push(unsynced(Place::File(path), message));
        }
        return;
    };
    // A file that cannot be read has a finding of its own.
    if !reference.readable {
        return;
    }
    let mut known = 0;
    for (id, segment) in &named {
        let message = reference.message(id.as_str());
        known += usize::from(message.is_some());
        let is_same = message.is_some_and(|message| {
            let text = context.sources.slice(message.value_span);
            message.damaged || means_the_same(text, &sound_pattern(&segment.text.pattern))
        });
        if !is_same && !reference.has_junk_for(id.as_str()) {
            let message = match message {
                Some(_) => say("sync-of-changed").text("id", id.as_str()),
                None => say("sync-of-new").text("id", id.as_str()),
            };
            let place = Place::Span(segment.text.span);
            findings.push(unsynced(place, message).segment(id));
            return;
        }
    }
    // Mostly each message has its segment.
    if known == reference.messages.len() {
        return;
    }
    let own: FxHashSet<&str> = named.iter().map(|(id, _)| id.as_str()).collect();
    let is_gone = |id: &str| !own.contains(id);
    let gone = reference
        .messages
        .iter()
        .find(|message| is_gone(message.id));
    if let Some(message) = gone {
        let gone = say("sync-of-gone").text("id", message.id);
        findings.push(unsynced(Place::Span(message.id_span), gone));
    }
}

fn unsynced(place: Place, message: Sentence) -> Diagnostic {
    Diagnostic::at(Rule::SourceNotSynced, place, message).help(say("sync-help"))
}
