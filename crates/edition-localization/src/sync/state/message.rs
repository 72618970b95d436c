//! Whether a translation is right, stale or missing, without a sync before.
//!
//! The comments above a message say what its translation was made from: `# stale:` where there is
//! one, else `# en:`. Where a tool has dropped the comments, or put them above another message, what
//! sync remembers takes their place.

use edition_model::SourceSegment;

use super::{Entry, Fingerprint, Progress};
use crate::catalog::Message;
use crate::catalog::emit::sound_pattern;
use crate::fold::means_the_same;
use crate::localize::MessageState;
use crate::localize::lexicon::has_names;

/// Today's text of a segment.
#[derive(Debug, Clone, Copy)]
pub struct SourceText<'t> {
    /// The text as a pattern.
    pub pattern: &'t str,
    /// What it says with its terms and facts put in; `None` where it has none.
    pub meaning: Option<&'t str>,
}

impl<'t> From<&'t SourceSegment> for SourceText<'t> {
    fn from(segment: &'t SourceSegment) -> Self {
        Self {
            pattern: &segment.text.pattern,
            meaning: segment.meaning.as_deref(),
        }
    }
}

impl<'t> SourceText<'t> {
    /// All that the text says.
    pub(crate) fn words(&self) -> &'t str {
        self.meaning.unwrap_or(self.pattern)
    }

    /// The form of the text that `other`, an earlier form of it, is to be held against.
    fn beside(&self, other: &str) -> &'t str {
        match self.meaning {
            Some(meaning) if !has_names(other) => meaning,
            _ => self.pattern,
        }
    }
}

/// What is known of a message, given today's text of its segment: from the message itself and from
/// what sync remembers of it.
#[must_use]
pub fn message_state(
    message: Option<&Message<'_>>,
    remembered: Option<&Entry>,
    source: SourceText<'_>,
) -> MessageState {
    let Some(message) = message else {
        return MessageState::Missing;
    };
    let pattern = sound_pattern(source.pattern);
    let today = SourceText {
        pattern: &pattern,
        meaning: source.meaning,
    };
    let made_from = match basis(message, remembered, &pattern) {
        Basis::Nothing => return MessageState::Missing,
        Basis::Unknown => return MessageState::Translated,
        Basis::Text(text) => text,
    };
    let made_from = if means_the_same(made_from, today.pattern) {
        // The text is the same; what its terms and facts say may not be.
        match remembered.and_then(|entry| entry.meaning_of(today.pattern)) {
            Some(former) => former,
            None => return MessageState::Translated,
        }
    } else {
        made_from
    };
    let beside = today.beside(made_from);
    if means_the_same(made_from, beside) {
        return MessageState::Translated;
    }
    MessageState::Stale {
        today: beside.to_owned(),
        source: made_from.to_owned(),
    }
}

/// What a translation was made from.
pub(crate) enum Basis<'t> {
    /// It is still to be made.
    Nothing,
    /// Nobody knows: sync has never seen the message.
    Unknown,
    /// This text, as a pattern.
    Text(&'t str),
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
pub(crate) fn basis<'t>(
    message: &'t Message<'_>,
    remembered: Option<&'t Entry>,
    today: &str,
) -> Basis<'t> {
    if message.value.is_none() {
        return Basis::Nothing;
    }
    // Where the comments say all, nobody asks.
    let unchanged = |entry: &&Entry| {
        entry.translation.is_some() && entry.translation == Fingerprint::of_message(message)
    };
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
        return Basis::Text(text);
    }
    match (comments, message.source(), remembered) {
        (Comments::Kept | Comments::Foreign, Some(text), _) => Basis::Text(text),
        (_, _, Some(entry)) if unchanged(&entry) => remembered_basis(entry),
        // A message that lost its comments is done when its translation changed since.
        (_, _, Some(entry)) => Basis::Text(&entry.source),
        (_, _, None) => Basis::Unknown,
    }
}

fn remembered_basis(entry: &Entry) -> Basis<'_> {
    match &entry.progress {
        Progress::Done => Basis::Text(&entry.source),
        Progress::Stale(text) => Basis::Text(text),
        Progress::Untranslated => Basis::Nothing,
    }
}

fn comments(message: &Message<'_>, remembered: Option<&Entry>, today: &str) -> Comments {
    let Some(shown) = message.source().filter(|text| !text.is_empty()) else {
        return Comments::Lost;
    };
    let known = remembered.is_none_or(|entry| entry.knows(shown));
    if known || means_the_same(shown, today) {
        Comments::Kept
    } else {
        Comments::Foreign
    }
}
