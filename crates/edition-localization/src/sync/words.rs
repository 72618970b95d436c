//! The words of the interface that a publication has of its own: each language's are held against what the source said
//! when they were written.
//!
//! What the tool puts above them is there only while they are stale: `# en:` and `# stale:`. All else is remembered in a
//! state that has the form of a document's.

use edition_model::SegmentId;

use super::Work;
use super::revise::{Desired, revise};
use super::state::{
    Entry, Fingerprint, Progress, SourceText, TargetState, message_state, read_target_state,
    write_target_state,
};
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::emit::comment_text;
use crate::catalog::{CatalogFile, Message, parse_catalog};
use crate::localize::MessageState;
use crate::localize::interface::is_of_its_language;
use crate::paths::{interface_path, words_state_path};
use crate::sync::identify::Mentions;

/// The messages of an interface that say what a message of the source's interface says, each with that. The forms of
/// dates and signs are each language's own.
pub fn words_to_translate<'f, 's>(
    own: &'f CatalogFile<'s>,
    originals: &'f CatalogFile<'s>,
) -> impl Iterator<Item = (&'f Message<'s>, &'f Message<'s>)> {
    let is_own = |id: &str| is_of_its_language(id) || id.starts_with("list-sign-");
    let messages = own
        .messages
        .iter()
        .filter(move |message| !is_own(message.id));
    messages.filter_map(|message| {
        let original = originals.message(message.id)?;
        (!message.damaged && !original.damaged).then_some((message, original))
    })
}

/// Whether the words of a language are right, or were made from others than the source's today.
#[must_use]
pub fn words_state(
    message: &Message<'_>,
    original: &Message<'_>,
    originals: &CatalogFile<'_>,
    remembered: &TargetState,
) -> MessageState {
    let entry = SegmentId::new(message.id).ok();
    let entry = entry.and_then(|id| remembered.messages.get(&id));
    // What nobody has held against its source yet is taken for right, and what was written anew without a line of the tool
    // above it: usually both languages are changed together.
    let is_new = entry.is_none_or(|entry| entry.translation != Fingerprint::of_message(message));
    let is_bare = message.source().is_none() && message.stale().is_none();
    if entry.is_none() && message.stale().is_none()
        || is_new && is_bare && !message.is_untranslated()
    {
        return MessageState::Translated;
    }
    let pattern = typed(original, originals);
    let source = SourceText {
        pattern: &pattern,
        meaning: None,
    };
    message_state(Some(message), entry, source)
}

/// The text of a message as it was typed, on one line.
fn typed(message: &Message<'_>, file: &CatalogFile<'_>) -> String {
    let text = file
        .text
        .get(message.value_span.range())
        .unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Work<'_> {
    /// Records what the words of each interface were made from, and marks those that are stale. A file that cannot be read
    /// is left alone.
    pub(super) fn sync_words(&mut self) {
        let source_locale = self.publication.source_locale;
        let Some((file, text)) = self.files.file(&interface_path(source_locale)) else {
            return;
        };
        let originals = parse_catalog(file, text, source_locale);
        if originals.has_errors() {
            return;
        }
        for locale in self.targets() {
            let (path, state_path) = (interface_path(locale), words_state_path(locale));
            if [&path, &state_path]
                .iter()
                .any(|path| self.files.is_unreadable(path))
            {
                continue;
            }
            let Some((file, text)) = self.files.file(&path) else {
                continue;
            };
            let own = parse_catalog(file, text, source_locale);
            let remembered = match self.files.file(&state_path) {
                Some((file, text)) => read_target_state(file, text).value,
                None => Some(TargetState::default()),
            };
            let Some(mut remembered) = remembered.filter(|_| !own.has_errors()) else {
                continue;
            };
            remembered.settle(|id| own.value.message(id.as_str()));
            let (edits, state) = mark(
                &own.value,
                &originals.value,
                &remembered,
                source_locale.tag(),
            );
            if !edits.is_empty() {
                self.write(path, apply_edits(text, &edits));
            }
            match state.messages.is_empty() {
                true => self.remove(state_path),
                false => self.write(state_path, write_target_state(&state)),
            }
        }
    }
}

/// The comments to be changed, and what is remembered from now on.
fn mark(
    own: &CatalogFile<'_>,
    originals: &CatalogFile<'_>,
    remembered: &TargetState,
    tag: &str,
) -> (Vec<Edit>, TargetState) {
    let mut edits = Vec::new();
    let mut state = TargetState::default();
    for (message, original) in words_to_translate(own, originals) {
        let Ok(id) = SegmentId::new(message.id) else {
            continue;
        };
        let entry = remembered.messages.get(&id);
        let source = typed(original, originals);
        let progress = match words_state(message, original, originals, remembered) {
            MessageState::Missing => Progress::Untranslated,
            MessageState::Translated if message.is_untranslated() => Progress::Untranslated,
            MessageState::Translated => Progress::Done,
            MessageState::Stale { source, .. } => Progress::Stale(source),
        };
        let is_marked = message.source().is_some() || message.stale().is_some();
        if matches!(progress, Progress::Stale(_)) || is_marked && progress == Progress::Done {
            let desired = Desired {
                id: id.clone(),
                source_tag: tag.to_owned(),
                note: message.note().map(comment_text),
                source: source.clone(),
                progress: progress.clone(),
                was: message.was().map(comment_text),
                moved: message.moved().map(str::to_owned),
                value: None,
                mentions: Mentions::default(),
            };
            let text = revise(own.text, message, &desired).replace("\r\n", "\n");
            let there = own.text.get(message.span.range()).unwrap_or_default();
            if there.replace("\r\n", "\n") != text {
                edits.push(Edit::replace(message.span.range(), text));
            }
        }
        let entry = Entry {
            earlier: Entry::earlier_than(entry, &source),
            source,
            meaning: None,
            progress,
            translation: Fingerprint::of_message(message),
            was: None,
            moved: None,
            reviewed: None,
            kept: None,
        };
        state.messages.insert(id, entry);
    }
    (edits, state)
}
