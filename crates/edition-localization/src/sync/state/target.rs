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
    /// Who: a name a line, those of different persons; none where nobody gave one.
    pub by: String,
    /// The fingerprint of the source text and translation that the reviewer saw.
    pub fingerprint: Fingerprint,
}

impl Review {
    /// The names of those who have made it, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.by.lines().map(str::trim);
        names.filter(|name| !name.is_empty())
    }

    /// How many persons have made it. Who gives no name cannot be told from others who give none.
    #[must_use]
    pub fn persons(&self) -> u32 {
        u32::try_from(self.names().count())
            .unwrap_or(u32::MAX)
            .max(1)
    }

    /// The same review, made by those too who are named in `others`. One person may write a name in capitals.
    #[must_use]
    pub(crate) fn also_by(mut self, others: &str) -> Self {
        for name in others.lines().map(str::trim) {
            let is_same = |own: &str| own.to_lowercase() == name.to_lowercase();
            if name.is_empty() || self.names().any(is_same) {
                continue;
            }
            if !self.by.is_empty() {
                self.by.push('\n');
            }
            self.by.push_str(name);
        }
        self
    }

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

    /// The review of exactly this translation of exactly this text.
    #[must_use]
    pub fn review_of(&self, source: SourceText<'_>, translation: &Fingerprint) -> Option<&Review> {
        let review = self.reviewed.as_ref();
        review.filter(|review| review.holds(source, translation))
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
