//! The translations that a document keeps of paragraphs that were split or merged: their segments
//! live on under their ids with other words.

use std::collections::BTreeMap;

use edition_model::SegmentId;

use crate::fold::fold;
use crate::sync::state::{Entry, attic_id};

/// The translations that were put by, earlier and now.
pub(super) struct Attic {
    entries: BTreeMap<SegmentId, Entry>,
    /// Their names by the folded text that they stood under, else by the one that they were made
    /// from.
    by_text: BTreeMap<String, SegmentId>,
    /// Those that go back, by the segments that they go to.
    taken: BTreeMap<SegmentId, SegmentId>,
}

impl Attic {
    /// What the entries of the last state hold.
    pub(super) fn new(entries: &BTreeMap<SegmentId, Entry>) -> Self {
        let is_put_by = |(id, entry): &(&SegmentId, &Entry)| {
            let name = entry.kept.as_ref().and_then(|_| attic_id(&entry.source));
            name.is_some_and(|name| id.as_str().starts_with(name.as_str()))
        };
        let put_by = entries.iter().filter(is_put_by);
        let put_by = put_by.map(|(id, entry)| (id.clone(), entry.clone()));
        let mut attic = Self {
            entries: put_by.collect(),
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
        for name in &taken {
            self.entries.remove(name);
        }
        (self.entries, taken)
    }

    fn index(&mut self) {
        self.by_text.clear();
        let is_there =
            |(name, _): &(&SegmentId, &Entry)| !self.taken.values().any(|it| it == *name);
        // Of several, the one that was put by last comes first.
        let there: Vec<_> = self.entries.iter().filter(is_there).rev().collect();
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
