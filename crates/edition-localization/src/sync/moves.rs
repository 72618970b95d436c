//! Paragraphs that moved to another document, and take their translations along.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, SegmentId};

use crate::sync::state::Entry;

/// What moved to and from one document in one locale.
#[derive(Default)]
pub(super) struct Moved {
    /// The messages that moved here, by their segments here.
    pub(super) here: BTreeMap<SegmentId, Arrived>,
    /// The segments whose messages moved to other documents.
    pub(super) away: BTreeSet<SegmentId>,
}

/// A message that moved here.
pub(super) struct Arrived {
    /// The document that it came from.
    pub(super) from: DocumentId,
    /// The whole message as it was there, and what is remembered of it.
    pub(super) entry: Entry,
}
