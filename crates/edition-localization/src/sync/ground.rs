//! What a catalog and its state hold before any message is decided on, under today's ids.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::SegmentId;

use super::layout;
use super::source::Segments;
use crate::catalog::{CatalogFile, Message};
use crate::sync::state::{Entry, TargetState};

/// What is collected before any message is decided on.
pub(super) struct Ground {
    pub(super) section: Option<Range<usize>>,
    /// Today's id of each message; `None` if it is not a possible id of a segment.
    pub(super) ids: Vec<Option<SegmentId>>,
    /// The index of the message of each id: the first one outside the section at the end, else the
    /// first one in it.
    pub(super) places: BTreeMap<SegmentId, usize>,
    pub(super) entries: BTreeMap<SegmentId, Entry>,
}

impl Ground {
    pub(super) fn survey(
        catalog: &CatalogFile<'_>,
        remembered: &TargetState,
        segments: &Segments,
    ) -> Self {
        let in_file: BTreeSet<&str> = catalog.messages.iter().map(|it| it.id).collect();
        let now = |id: &str| {
            let id = SegmentId::new(id).ok()?;
            // A former id counts only while no message has the present one.
            let renamed = segments.renames.get(&id).or_else(|| {
                let now = segments.state.renamed(&id);
                now.filter(|now| !in_file.contains(now.as_str()))
            });
            Some(renamed.cloned().unwrap_or(id))
        };
        let ids = catalog.messages.iter().map(|message| now(message.id));
        let mut ground = Self {
            section: layout::find_section(catalog.text),
            ids: ids.collect(),
            places: BTreeMap::new(),
            entries: BTreeMap::new(),
        };
        for at_end in [false, true] {
            for (place, id) in ground.ids.iter().enumerate() {
                let message = catalog.messages.get(place);
                if let Some(id) = id
                    && message.is_some_and(|message| ground.has_in_section(message) == at_end)
                {
                    ground.places.entry(id.clone()).or_insert(place);
                }
            }
        }
        for (id, entry) in &remembered.messages {
            let now = now(id.as_str()).unwrap_or_else(|| id.clone());
            let renamed = now != *id && !segments.renames.contains_key(id);
            if !(renamed && remembered.messages.contains_key(&now)) {
                ground.entries.insert(now, entry.clone());
            } else if entry.kept.is_some() {
                // Its name is another's, its translation is still somebody's.
                ground.entries.insert(id.clone(), entry.clone());
            }
        }
        ground
    }

    /// Whether `message` stands in the section of obsolete messages.
    pub(super) fn has_in_section(&self, message: &Message<'_>) -> bool {
        let start = message.span.range().start;
        let section = self.section.as_ref();
        section.is_some_and(|section| section.contains(&start))
    }
}
