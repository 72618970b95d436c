//! The translations that a document keeps: of paragraphs that were split or merged, whose segments
//! live on under their ids with other words, and of segments that were removed.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::SegmentId;

use crate::fold::fold;
use crate::sync::state::{Entry, attic_id};

/// The translations that were put by, earlier and now, and those of removed segments.
pub(super) struct Attic {
    entries: BTreeMap<SegmentId, Entry>,
    /// The names of those among them that were put by.
    put_by: BTreeSet<SegmentId>,
    /// Their names by the folded text that they stood under, else by the one that they were made
    /// from.
    by_text: BTreeMap<String, SegmentId>,
    /// Those that go back, by the segments that they go to.
    taken: BTreeMap<SegmentId, SegmentId>,
}

impl Attic {
    /// What the entries hold, where a document has the segments `live`; of one id the last counts.
    pub(super) fn new<'e>(
        entries: impl Iterator<Item = (&'e SegmentId, &'e Entry)>,
        live: &BTreeSet<&SegmentId>,
    ) -> Self {
        let is_kept =
            |(id, entry): &(&SegmentId, &Entry)| entry.kept.is_some() && !live.contains(id);
        let kept = entries.filter(is_kept);
        let kept: BTreeMap<SegmentId, Entry> = kept
            .map(|(id, entry)| (id.clone(), entry.clone()))
            .collect();
        let is_put_by = |(id, entry): &(&SegmentId, &Entry)| {
            let name = attic_id(&entry.source);
            name.is_some_and(|name| id.as_str().starts_with(name.as_str()))
        };
        let put_by = kept.iter().filter(is_put_by);
        let put_by = put_by.map(|(id, _)| id.clone());
        let mut attic = Self {
            put_by: put_by.collect(),
            entries: kept,
            by_text: BTreeMap::new(),
            taken: BTreeMap::new(),
        };
        attic.index();
        attic
    }

    /// Whether there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Puts the translation in `entry` by.
    pub(super) fn put(&mut self, entry: Entry) {
        let Some(name) = attic_id(&entry.source) else {
            return;
        };
        let numbered = (2..).map_while(|number| SegmentId::new(&format!("{name}-{number}")).ok());
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let is_free = |name: &SegmentId| match self.entries.get(name) {
            Some(there) => there.translation == entry.translation,
            None => true,
        };
        if let Some(name) = names.find(is_free) {
            self.put_by.insert(name.clone());
            self.entries.insert(name, entry);
            self.index();
        }
    }

    /// The translation that was put by under this text, with its name.
    pub(super) fn find(&self, source: &str) -> Option<(&SegmentId, &Entry)> {
        let name = self.by_text.get(&*fold(source))?;
        Some((name, self.entries.get(name)?))
    }

    /// Gives the translation of that name back to a segment.
    pub(super) fn take(&mut self, segment: &SegmentId, name: SegmentId) {
        self.taken.insert(segment.clone(), name);
        self.index();
    }

    /// The translation that goes back to a segment.
    pub(super) fn given_to(&self, segment: &SegmentId) -> Option<&Entry> {
        self.entries.get(self.taken.get(segment)?)
    }

    /// What is still put by, and the names of what no longer is.
    pub(super) fn rest(mut self) -> (BTreeMap<SegmentId, Entry>, Vec<SegmentId>) {
        let taken: Vec<SegmentId> = self.taken.into_values().collect();
        let put_by = &self.put_by;
        self.entries
            .retain(|name, _| put_by.contains(name) && !taken.contains(name));
        (self.entries, taken)
    }

    fn index(&mut self) {
        self.by_text.clear();
        let is_there =
            |(name, _): &(&SegmentId, &Entry)| !self.taken.values().any(|it| it == *name);
        // Of several, the one that was put by last comes first.
        let there = self.entries.iter().filter(is_there).rev();
        let (mut there, removed): (Vec<_>, Vec<_>) =
            there.partition(|(name, _)| self.put_by.contains(*name));
        there.extend(removed);
        for (name, entry) in &there {
            let source = fold(&entry.source).into_owned();
            self.by_text
                .entry(source)
                .or_insert_with(|| (*name).clone());
        }
        for (name, entry) in &there {
            if let Some(made_from) = entry.progress.made_from(&entry.source) {
                let made_from = fold(made_from).into_owned();
                self.by_text
                    .entry(made_from)
                    .or_insert_with(|| (*name).clone());
            }
        }
    }
}
