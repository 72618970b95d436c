//! The state of a catalog once it is up to date.

use edition_model::Locale;

use super::plan::Plan;
use crate::catalog::emit::comment_text;
use crate::catalog::{CatalogFile, Message, parse_catalog};
use crate::fold::means_the_same;
use crate::sync::state::{Basis, Entry, Fingerprint, Progress, TargetState, basis, is_imported};

/// The state that goes with the catalog text `written`.
pub(super) fn remember(
    before: &CatalogFile<'_>,
    written: &str,
    plan: &Plan,
    source_locale: &Locale,
) -> TargetState {
    let now = parse_catalog(before.file, written, source_locale).value;
    let mut state = TargetState::default();
    for outcome in &plan.outcomes {
        let message = now.message(outcome.id.as_str());
        let translation = message.and_then(Fingerprint::of_message);
        // The review of a stale translation holds again where its source text returns.
        let reviewed = outcome.reviewed.clone().filter(|review| {
            let holds = |translation| review.holds(outcome.text(), translation);
            match outcome.progress {
                Progress::Done => translation.as_ref().is_some_and(holds),
                Progress::Stale(_) => true,
                Progress::Imported(_) | Progress::Untranslated => false,
            }
        });
        let entry = Entry {
            source: outcome.source.clone(),
            meaning: outcome.meaning.clone(),
            earlier: Entry::earlier_than(plan.entries.get(&outcome.id), &outcome.source),
            progress: outcome.progress.clone(),
            translation,
            was: outcome.was.clone(),
            moved: outcome.moved.clone(),
            reviewed,
            kept: None,
        };
        state.messages.insert(outcome.id.clone(), entry);
    }
    for (id, gone) in &plan.gone {
        state
            .messages
            .entry(id.clone())
            .or_insert_with(|| gone.clone());
    }
    // Old translations that stand nowhere else are kept for good.
    let known = plan
        .entries
        .iter()
        .filter(|(_, entry)| entry.kept.is_some() || entry.was.is_some())
        .filter(|(id, _)| !plan.revived.contains(*id));
    for (id, entry) in known {
        state
            .messages
            .entry(id.clone())
            .or_insert_with(|| entry.clone());
    }
    state
}

/// The entry of an obsolete message, which holds all of it.
pub(super) fn remember_gone(message: &Message<'_>, entry: Option<&Entry>, text: &str) -> Entry {
    // Comments may have been edited; then the state says what it was made from.
    let shown = message.source().filter(|text| !text.is_empty());
    let source = shown
        .filter(|text| entry.is_none_or(|entry| entry.knows(text)))
        .or(entry.map(|entry| entry.source.as_str()))
        .unwrap_or_default()
        .to_owned();
    let is_imported = is_imported(message, entry, &source);
    let progress = match basis(message, entry, &source) {
        Basis::Nothing => Progress::Untranslated,
        Basis::Text(text) if !means_the_same(text, &source) => match is_imported {
            true => Progress::Imported(Some(text.to_owned())),
            false => Progress::Stale(text.to_owned()),
        },
        Basis::Text(_) | Basis::Unknown if is_imported => Progress::Imported(None),
        Basis::Text(_) | Basis::Unknown => Progress::Done,
    };
    let made_from = progress.made_from(&source);
    let meaning = entry.and_then(|entry| entry.meaning_of(made_from?));
    Entry {
        meaning: meaning.map(str::to_owned),
        earlier: Entry::earlier_than(entry, &source),
        source,
        progress,
        translation: Fingerprint::of_message(message),
        was: was_of(message, entry),
        moved: moved_of(message, entry),
        reviewed: entry.and_then(|entry| entry.reviewed.clone()),
        kept: Some(text.replace("\r\n", "\n")),
    }
}

/// Whether the text of a message is a source text that sync put there: the one in its comments, the
/// one in the state, or today's.
pub(super) fn is_copy(
    text: &str,
    message: &Message<'_>,
    entry: Option<&Entry>,
    today: &str,
) -> bool {
    let value = squeeze(text.get(message.value_span.range()).unwrap_or_default());
    let remembered = entry.map(|entry| entry.source.as_str());
    let sources = [message.source(), remembered, Some(today)];
    sources
        .into_iter()
        .flatten()
        .any(|source| squeeze(source) == value)
}

/// The old translation in the comment `# was:` of a message; if the message lost its comments, the
/// one in the state.
pub(super) fn was_of(message: &Message<'_>, entry: Option<&Entry>) -> Option<String> {
    match message.was() {
        Some(was) => Some(comment_text(was)).filter(|was| !was.is_empty()),
        None => lost(message, entry)?.was.clone(),
    }
}

/// The document in the comment `# moved:` of a message; if the message lost its comments, the one
/// in the state.
pub(super) fn moved_of(message: &Message<'_>, entry: Option<&Entry>) -> Option<String> {
    match message.moved() {
        Some(from) => Some(from.to_owned()).filter(|from| !from.is_empty()),
        None => lost(message, entry)?.moved.clone(),
    }
}

/// The entry of a message that lost its comments.
fn lost<'e>(message: &Message<'_>, entry: Option<&'e Entry>) -> Option<&'e Entry> {
    let shown = message.source().filter(|text| !text.is_empty());
    entry.filter(|entry| !shown.is_some_and(|shown| entry.knows(shown)))
}

/// The text without what platforms change when they rewrite a catalog: white space, and the braces
/// that Weblate puts around a mark at the start.
pub(crate) fn squeeze(text: &str) -> String {
    let squeezed: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    for (braced, mark) in [("{\"*\"}", "*"), ("{\"[\"}", "["), ("{\".\"}", ".")] {
        if let Some(rest) = squeezed.strip_prefix(braced) {
            return format!("{mark}{rest}");
        }
    }
    squeezed
}
