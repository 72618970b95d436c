//! What is remembered of the translations of a document into one language.

use std::collections::BTreeMap;

use edition_model::SegmentId;

use super::{Fingerprint, SourceText};
use crate::fold::means_the_same;

/// What is remembered of one document's messages in one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetState {
    /// The messages by id, those of segments that are gone among them.
    pub messages: BTreeMap<SegmentId, Entry>,
}

/// What is remembered of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The source text that the last sync showed to the translator, as a pattern.
    pub source: String,
    /// What the text that the translation was made from said then, with its terms and facts put in.
    pub meaning: Option<String>,
    /// How far the translation of that text was.
    pub progress: Progress,
    /// The message's text at the last sync; `None` where there was no message.
    pub translation: Option<Fingerprint>,
    /// The old translation of a paragraph that was split or merged into this one.
    pub was: Option<String>,
    /// Who has reviewed the translation.
    pub reviewed: Option<Review>,
    /// The whole message, comments included, of a segment that is gone.
    pub kept: Option<String>,
}

/// How far a translation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It was made from [`Entry::source`].
    Done,
    /// It was made from this text.
    Stale(String),
    /// It is still to be made.
    Untranslated,
}

/// That somebody has reviewed a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub by: String,
    /// The source text and translation that they saw.
    pub fingerprint: Fingerprint,
}

impl Entry {
    /// Whether somebody has reviewed just this translation of just this text.
    #[must_use]
    pub fn is_reviewed(&self, source: SourceText<'_>, translation: &Fingerprint) -> bool {
        let seen = Fingerprint::of_review(source, translation);
        self.reviewed
            .as_ref()
            .is_some_and(|review| review.fingerprint == seen)
    }

    /// Whether `source` is a text that the tool's comments can show for this message.
    pub(crate) fn knows(&self, source: &str) -> bool {
        std::iter::once(self.source.as_str())
            .chain(self.progress.made_from(&self.source))
            .any(|known| means_the_same(known, source))
    }

    /// What `source` said when the translation was made from it; `None` where it was made from
    /// another text, or nobody knows.
    pub(crate) fn meaning_of(&self, source: &str) -> Option<&str> {
        let meaning = self.meaning.as_deref()?;
        means_the_same(self.progress.made_from(&self.source)?, source).then_some(meaning)
    }
}

impl Progress {
    /// What the translation of a segment was made from, where the segment reads `source`.
    pub(crate) fn made_from<'t>(&'t self, source: &'t str) -> Option<&'t str> {
        match self {
            Self::Done => Some(source),
            Self::Stale(text) => Some(text),
            Self::Untranslated => None,
        }
    }
}
