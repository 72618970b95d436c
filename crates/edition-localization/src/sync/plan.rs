//! What is to become of one catalog.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::SegmentId;

use crate::sync::state::{Entry, Progress, SourceText};

/// What becomes of a catalog.
pub(super) struct Plan {
    /// What becomes of each message, in the order of the file.
    pub(super) fates: Vec<Fate>,
    /// Whole messages to put after a message that stays, by its place; `None` before all of them.
    pub(super) insertions: BTreeMap<Option<usize>, Vec<String>>,
    /// Whole messages that no segment uses any more, to put at the end.
    pub(super) retired: Vec<String>,
    /// Where the messages that no segment uses stand so far.
    pub(super) section: Option<Range<usize>>,
    /// How far each segment is translated, in document order.
    pub(super) outcomes: Vec<Outcome>,
    /// What is remembered of messages that no segment uses, those at the end among them.
    pub(super) gone: BTreeMap<SegmentId, Entry>,
    /// What was remembered of the rest, under the ids of today.
    pub(super) entries: BTreeMap<SegmentId, Entry>,
}

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays as it is.
    Same,
    /// It stays where it is and reads like this.
    Changed(String),
    /// It goes from its place.
    Leaves,
}

/// How far a segment is translated, once the plan is carried out.
pub(super) struct Outcome {
    pub(super) id: SegmentId,
    pub(super) source: String,
    pub(super) meaning: Option<String>,
    pub(super) progress: Progress,
    pub(super) was: Option<String>,
}

impl Outcome {
    pub(super) fn text(&self) -> SourceText<'_> {
        SourceText {
            pattern: &self.source,
            meaning: self.meaning.as_deref(),
        }
    }
}
