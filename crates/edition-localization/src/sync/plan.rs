//! The plan for one catalog, as the planner makes it and layout carries it out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::SegmentId;

use crate::sync::state::{Entry, Progress, Review, SourceText};

/// What becomes of one catalog.
pub(super) struct Plan {
    /// What becomes of each message, in the order of the file.
    pub(super) fates: Vec<Fate>,
    /// Whole messages to insert, by the index of the message that they follow; `None` for the start
    /// of the file.
    pub(super) insertions: BTreeMap<Option<usize>, Vec<String>>,
    /// Messages that have become obsolete, to be put at the end.
    pub(super) retired: Vec<String>,
    /// The section of obsolete messages as it is now.
    pub(super) section: Option<Range<usize>>,
    /// How far each segment is translated, in document order.
    pub(super) outcomes: Vec<Outcome>,
    /// The state of obsolete messages, old and new ones.
    pub(super) gone: BTreeMap<SegmentId, Entry>,
    /// The entries of the last state, under today's ids.
    pub(super) entries: BTreeMap<SegmentId, Entry>,
    /// Those that have become messages again.
    pub(super) revived: BTreeSet<SegmentId>,
}

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays as it is.
    Same,
    /// It stays where it is, with this text.
    Changed(String),
    /// It is taken out.
    Leaves,
}

/// How far a segment is translated once the plan is carried out.
pub(super) struct Outcome {
    pub(super) id: SegmentId,
    pub(super) source: String,
    pub(super) meaning: Option<String>,
    pub(super) progress: Progress,
    pub(super) was: Option<String>,
    /// The document that the message came from.
    pub(super) moved: Option<String>,
    /// A review, which may be of another text or translation.
    pub(super) reviewed: Option<Review>,
}

impl Outcome {
    pub(super) fn text(&self) -> SourceText<'_> {
        SourceText {
            pattern: &self.source,
            meaning: self.meaning.as_deref(),
            recorded: None,
        }
    }
}
