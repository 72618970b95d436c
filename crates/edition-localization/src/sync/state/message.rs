//! Decides whether a translation is right, stale or missing, even if no sync has run since the last
//! edit.
//!
//! The comments above a message say what its translation was made from: `# stale:` if there is one,
//! else `# en:`. If a platform has dropped the comments or put them above another message, the
//! state takes their place.

use edition_model::{Locale, SourceSegment};

use super::{Entry, Fingerprint, Progress, says_the_same, says_the_same_as_far};
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
    /// What it says with its terms and facts put in; `None` if it has none.
    pub meaning: Option<&'t str>,
    /// The text at the last sync, where it was another.
    pub recorded: Option<&'t str>,
}

impl<'t> SourceText<'t> {
    /// The text of a segment for translators into `locale`.
    #[must_use]
    pub fn of(segment: &'t SourceSegment, locale: &Locale) -> Self {
        Self {
            pattern: &segment.text.pattern,
            meaning: segment.meaning_in(locale),
            recorded: segment.recorded.as_deref(),
        }
    }

    /// What the text says, terms and facts included.
    pub(crate) fn words(&self) -> &'t str {
        self.meaning.unwrap_or(self.pattern)
    }

    /// The form of the text to compare with `other`, an earlier text: the meaning, if `other` is
    /// one.
    fn beside(&self, other: &str) -> &'t str {
        match self.meaning {
            // Terms that nobody has defined stay as they are in a meaning.
            Some(meaning) if means_the_same(other, meaning) || !has_names(other) => meaning,
            _ => self.pattern,
        }
    }
}

/// The state of a message, given today's text of its segment: from the message itself and from its
/// entry in the state. What was imported and nobody has seen is missing.
#[must_use]
pub fn message_state(
    message: Option<&Message<'_>>,
    remembered: Option<&Entry>,
    source: SourceText<'_>,
) -> MessageState {
    match message {
        Some(message) if !is_imported(message, remembered, source.pattern) => {
            text_state(message, remembered, source)
        }
        _ => MessageState::Missing,
    }
}

/// Whether the text of a message was imported and nobody has seen it yet, given today's source text.
#[must_use]
pub fn is_imported(message: &Message<'_>, remembered: Option<&Entry>, today: &str) -> bool {
    if message.value.is_none() || message.is_untranslated() {
        return false;
    }
    let was = |entry: &Entry| matches!(entry.progress, Progress::Imported(_));
    // Most messages never were.
    if !message.is_imported() && !remembered.is_some_and(was) {
        return false;
    }
    let pattern = sound_pattern(today);
    let comments = comments(message, remembered, &pattern);
    match remembered.filter(|entry| comments.are_less_than(entry, message)) {
        Some(entry) => was(entry),
        None => message.is_imported(),
    }
}

/// The state of a message by its text alone, whether somebody has seen it or not.
pub(crate) fn text_state(
    message: &Message<'_>,
    remembered: Option<&Entry>,
    source: SourceText<'_>,
) -> MessageState {
    let pattern = sound_pattern(source.pattern);
    let today = SourceText {
        pattern: &pattern,
        ..source
    };
    let made_from = match basis(message, remembered, &pattern) {
        Basis::Nothing => return MessageState::Missing,
        // Whoever made it had what the last sync wrote before him.
        Basis::Unknown => match today.recorded {
            Some(text) => text,
            None => return MessageState::Translated,
        },
        Basis::Text(text) => text,
    };
    let made_from = if means_the_same(made_from, today.pattern) {
        // The text is the same, but its terms and facts may say something else now.
        match remembered.and_then(|entry| entry.meaning_of(today.pattern)) {
            Some(former) if !says_the_same_as_far(former, today.words()) => former,
            _ => return MessageState::Translated,
        }
    } else {
        made_from
    };
    let beside = today.beside(made_from);
    if means_the_same(made_from, beside)
        || !has_names(made_from) && says_the_same(made_from, beside)
    {
        return MessageState::Translated;
    }
    MessageState::Stale {
        today: beside.to_owned(),
        source: made_from.to_owned(),
    }
}

/// What a translation was made from.
pub(crate) enum Basis<'t> {
    /// Nothing: it is still to be made.
    Nothing,
    /// Unknown: sync has never seen the message.
    Unknown,
    /// This text, as a pattern.
    Text(&'t str),
}

/// How far the comments above a message can be trusted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comments {
    /// They belong to the message.
    Kept,
    /// There are none.
    Lost,
    /// They show today's text, which no sync has put above this message.
    Renewed,
    /// They belong to another message, or were edited.
    Foreign,
}

/// What the translation in `message` was made from, given today's source text.
pub(crate) fn basis<'t>(
    message: &'t Message<'_>,
    remembered: Option<&'t Entry>,
    today: &str,
) -> Basis<'t> {
    if message.value.is_none() {
        return Basis::Nothing;
    }
    let comments = comments(message, remembered, today);
    let is_remembered = |entry: &&Entry| {
        !matches!(comments, Comments::Lost) && comments.are_less_than(entry, message)
    };
    if let Some(entry) = remembered.filter(is_remembered) {
        return remembered_basis(entry);
    }
    if message.is_untranslated() {
        return Basis::Nothing;
    }
    match (message.stale(), remembered.map(|entry| &entry.progress)) {
        // It was made from a text that nobody knows, unless the state does.
        (Some(""), Some(Progress::Stale(text) | Progress::Imported(Some(text)))) => {
            return Basis::Text(text);
        }
        (Some(text), _) => return Basis::Text(text),
        (None, _) => {}
    }
    match (comments, message.source(), remembered) {
        (Comments::Kept | Comments::Renewed | Comments::Foreign, Some(text), _) => {
            Basis::Text(text)
        }
        (_, _, Some(entry)) if entry.has_text_of(message) => remembered_basis(entry),
        // A message without comments is done if its translation has changed since the last sync.
        (_, _, Some(entry)) => Basis::Text(&entry.source),
        (_, _, None) => Basis::Unknown,
    }
}

fn remembered_basis(entry: &Entry) -> Basis<'_> {
    match &entry.progress {
        Progress::Done | Progress::Imported(None) => Basis::Text(&entry.source),
        Progress::Stale(text) | Progress::Imported(Some(text)) => Basis::Text(text),
        Progress::Untranslated => Basis::Nothing,
    }
}

impl Comments {
    /// Whether what is remembered of `message` says more of it than the comments above it: foreign ones say nothing about
    /// an unchanged translation, and that one of the tool's lines is missing among them says nothing at all.
    fn are_less_than(self, entry: &Entry, message: &Message<'_>) -> bool {
        match self {
            Self::Kept => false,
            // Hashing is costly, and most comments can be trusted.
            Self::Lost | Self::Renewed => entry.has_text_of(message),
            Self::Foreign => {
                let is_begun = message.is_untranslated() || message.is_imported();
                entry.has_text_of(message) || entry.progress != Progress::Done && !is_begun
            }
        }
    }
}

impl Entry {
    /// Whether the text of `message` is the one of the last sync.
    fn has_text_of(&self, message: &Message<'_>) -> bool {
        self.translation.is_some() && self.translation == Fingerprint::of_message(message)
    }
}

fn comments(message: &Message<'_>, remembered: Option<&Entry>, today: &str) -> Comments {
    let Some(shown) = message.source().filter(|text| !text.is_empty()) else {
        return Comments::Lost;
    };
    if remembered.is_none_or(|entry| entry.knows(shown)) {
        Comments::Kept
    } else if means_the_same(shown, today) {
        Comments::Renewed
    } else {
        Comments::Foreign
    }
}
