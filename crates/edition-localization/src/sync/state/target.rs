//! The state of the translations of a document into one language.

use std::collections::BTreeMap;

use edition_model::SegmentId;

use super::{Fingerprint, SourceText};
use crate::fold::means_the_same;
use crate::localize::MessageState;

/// The state of one document's messages in one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetState {
    /// The entries by id, those of removed segments among them.
    pub messages: BTreeMap<SegmentId, Entry>,
    /// Other entries of some, where git has left two versions: the texts in the catalog decide.
    pub rivals: BTreeMap<SegmentId, Entry>,
}

/// The state of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The source text that the last sync showed to the translator, as a pattern.
    pub source: String,
    /// What the text that the translation was made from said then, with its terms and facts put in.
    pub meaning: Option<String>,
    /// The texts that stood there before, the last one first, by their letters: a translation that still is one of them
    /// was left standing.
    pub earlier: Vec<Fingerprint>,
    /// How far that text was translated.
    pub progress: Progress,
    /// The message's text at the last sync; `None` where there was no message.
    pub translation: Option<Fingerprint>,
    /// The old translation of a paragraph that was split or merged into this one.
    pub was: Option<String>,
    /// The document that the message came from, if it moved here.
    pub moved: Option<String>,
    /// Who reviewed the translation.
    pub reviewed: Option<Review>,
    /// The whole message with its comments, if its segment was removed, or made into others
    /// ([`attic_id`]).
    pub kept: Option<String>,
}

/// So many earlier texts are remembered.
pub(super) const EARLIER: usize = 8;

/// The name under which the translation of `source` is kept while its segment is split or merged,
/// and lives on under its id with other words.
pub(crate) fn attic_id(source: &str) -> Option<SegmentId> {
    SegmentId::new(&format!("gone-{}", Fingerprint::of_source(source))).ok()
}

/// How far a text is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// The translation was made from [`Entry::source`].
    Done,
    /// The translation was made from this text.
    Stale(String),
    /// A translation was taken over from a file, and seen by nobody yet: it was made from [`Entry::source`] or, where that
    /// has changed since, from this text.
    Imported(Option<String>),
    /// There is no translation yet.
    Untranslated,
}

/// A review of a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub by: String,
    /// The fingerprint of the source text and translation that the reviewer saw.
    pub fingerprint: Fingerprint,
}

impl Review {
    /// Whether it is of exactly this translation of exactly this text.
    pub(crate) fn holds(&self, source: SourceText<'_>, translation: &Fingerprint) -> bool {
        self.fingerprint == Fingerprint::of_review(source, translation)
    }
}

impl Entry {
    /// The source texts that its translation may have been made from.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.source.as_str()).chain(self.progress.made_from(&self.source))
    }

    /// The texts that stood there before `today`, where this is what was remembered.
    pub(crate) fn earlier_than(entry: Option<&Self>, today: &str) -> Vec<Fingerprint> {
        let Some(entry) = entry else {
            return Vec::new();
        };
        let mut earlier = entry.earlier.clone();
        if entry.source != today {
            let (last, today) = (
                Fingerprint::of_letters(&entry.source),
                Fingerprint::of_letters(today),
            );
            earlier.retain(|it| *it != last && *it != today);
            if last != today {
                earlier.insert(0, last);
            }
            earlier.truncate(EARLIER);
        }
        earlier
    }

    /// Whether exactly this translation of exactly this text was reviewed.
    #[must_use]
    pub fn is_reviewed(&self, source: SourceText<'_>, translation: &Fingerprint) -> bool {
        let review = self.reviewed.as_ref();
        review.is_some_and(|review| review.holds(source, translation))
    }

    /// Whether `source` is a text that the tool's comments above this message can show.
    pub(crate) fn knows(&self, source: &str) -> bool {
        self.sources().any(|known| means_the_same(known, source))
    }

    /// What `source` said, terms and facts put in, when the translation was made from it; `None` if
    /// it was made from another text, or that is unknown.
    pub(crate) fn meaning_of(&self, source: &str) -> Option<&str> {
        let meaning = self.meaning.as_deref()?;
        // What nobody has translated yet is translated from what the last sync showed.
        let made_from = self.progress.made_from(&self.source);
        means_the_same(made_from.unwrap_or(&self.source), source).then_some(meaning)
    }
}

impl Progress {
    /// Made from today's text, or `before` from another one.
    pub(crate) fn joined(before: Option<String>, is_imported: bool) -> Self {
        match (before, is_imported) {
            (before, true) => Self::Imported(before),
            (None, false) => Self::Done,
            (Some(text), false) => Self::Stale(text),
        }
    }

    /// Made from `source`, and so far that `state` is the judgement of its text alone.
    pub(crate) fn of(state: &MessageState, is_imported: bool) -> Self {
        match (state, is_imported) {
            (MessageState::Missing, _) => Self::Untranslated,
            (MessageState::Translated, false) => Self::Done,
            (MessageState::Translated, true) => Self::Imported(None),
            (MessageState::Stale { source, .. }, false) => Self::Stale(source.clone()),
            (MessageState::Stale { source, .. }, true) => Self::Imported(Some(source.clone())),
        }
    }

    /// What the translation was made from, where the last sync showed `source`.
    pub(crate) fn made_from<'t>(&'t self, source: &'t str) -> Option<&'t str> {
        match self {
            Self::Done => Some(source),
            Self::Stale(text) | Self::Imported(Some(text)) => Some(text),
            Self::Imported(None) => Some(source),
            Self::Untranslated => None,
        }
    }
}
