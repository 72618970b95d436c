//! Whether a translation is right, stale or missing, without a sync before.
//!
//! The comments above a message say what its translation was made from: `# stale:` where there is
//! one, else `# en:`. Where a tool has dropped the comments, or put them above another message, what
//! sync remembers takes their place.

use super::{Entry, Fingerprint, Progress};
use crate::catalog::Message;
use crate::emit::sound_pattern;
use crate::fold::fold;

/// What is known of one message in one locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageState {
    /// The translation is right.
    Translated,
    /// The translation was made from another text.
    Stale {
        /// That text, as a pattern.
        source: String,
    },
    /// There is no translation.
    Missing,
}

/// What is known of a message, given today's text of its segment: from the message itself and from
/// what sync remembers of it.
#[must_use]
pub fn message_state(
    message: Option<&Message<'_>>,
    remembered: Option<&Entry>,
    source_pattern: &str,
) -> MessageState {
    let Some(message) = message else {
        return MessageState::Missing;
    };
    let today = sound_pattern(source_pattern);
    match basis(message, remembered, &today) {
        Basis::Nothing => MessageState::Missing,
        Basis::Unknown => MessageState::Translated,
        Basis::Text(text) if fold(&text) == fold(&today) => MessageState::Translated,
        Basis::Text(source) => MessageState::Stale { source },
    }
}

/// What a translation was made from.
pub(crate) enum Basis {
    /// It is still to be made.
    Nothing,
    /// Nobody knows: sync has never seen the message.
    Unknown,
    /// This text, as a pattern.
    Text(String),
}

/// Whose the comments above a message are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comments {
    /// The message's own.
    Kept,
    /// None at all.
    Lost,
    /// Those of another message, or changed by somebody who should not.
    Foreign,
}

/// What the translation in `message` was made from, where the source reads `today`.
pub(crate) fn basis(message: &Message<'_>, remembered: Option<&Entry>, today: &str) -> Basis {
    let Some(translation) = Fingerprint::of_message(message) else {
        return Basis::Nothing;
    };
    let unchanged = |entry: &&Entry| entry.translation.as_ref() == Some(&translation);
    let comments = comments(message, remembered, today);
    // Comments of others say nothing about a translation that is as it was.
    if comments == Comments::Foreign
        && let Some(entry) = remembered.filter(unchanged)
    {
        return remembered_basis(entry);
    }
    if message.is_untranslated() {
        return Basis::Nothing;
    }
    if let Some(text) = message.stale().filter(|text| !text.is_empty()) {
        return Basis::Text(text.to_owned());
    }
    match (comments, message.source(), remembered) {
        (Comments::Kept | Comments::Foreign, Some(text), _) => Basis::Text(text.to_owned()),
        (_, _, Some(entry)) if unchanged(&entry) => remembered_basis(entry),
        // A message that lost its comments is done when its translation changed since.
        (_, _, Some(entry)) => Basis::Text(entry.source.clone()),
        (_, _, None) => Basis::Unknown,
    }
}

fn remembered_basis(entry: &Entry) -> Basis {
    match &entry.progress {
        Progress::Done => Basis::Text(entry.source.clone()),
        Progress::Stale(text) => Basis::Text(text.clone()),
        Progress::Untranslated => Basis::Nothing,
    }
}

fn comments(message: &Message<'_>, remembered: Option<&Entry>, today: &str) -> Comments {
    let Some(shown) = message.source().filter(|text| !text.is_empty()) else {
        return Comments::Lost;
    };
    let known = remembered.is_none_or(|entry| entry.knows(shown));
    if known || fold(shown) == fold(today) {
        Comments::Kept
    } else {
        Comments::Foreign
    }
}
