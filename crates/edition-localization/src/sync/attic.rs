//! The translations that a document keeps: of paragraphs that were split or merged, whose segments
//! live on under their ids with other words, and of segments that were removed.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::SegmentId;
use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::sync::state::{Entry, attic_id};

/// The translations that were put by, earlier and now, and those of removed segments.
pub(super) struct Attic {
    entries: BTreeMap<SegmentId, Entry>,
    /// The names of those among them that were put by.
    put_by: BTreeSet<SegmentId>,
    /// Their names by the folded texts that they stood under, and that they were made from.
    by_text: FxHashMap<String, BTreeSet<Ranked>>,
    /// Those that go back, by the segments that they go to.
    given: BTreeMap<SegmentId, SegmentId>,
    /// The names of these.
    taken: BTreeSet<SegmentId>,
}

/// A name, and how near it is to a text. Of several that are as near, the one that was put by last is
/// the greatest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    stood_under: bool,
    was_put_by: bool,
    name: SegmentId,
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
        let put_by: BTreeSet<SegmentId> = put_by.map(|(id, _)| id.clone()).collect();
        let mut attic = Self {
            entries: BTreeMap::new(),
            put_by,
            by_text: FxHashMap::default(),
            given: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        for (name, entry) in kept {
            attic.keep(name, entry);
        }
        attic
    }

    fn keep(&mut self, name: SegmentId, entry: Entry) {
        let made_from = entry.progress.made_from(&entry.source);
        let texts = [(true, Some(entry.source.as_str())), (false, made_from)];
        for (stood_under, text) in texts {
            let Some(text) = text else { continue };
            let ranked = Ranked {
                stood_under,
                was_put_by: self.put_by.contains(&name),
                name: name.clone(),
            };
            let there = self.by_text.entry(fold(text).into_owned()).or_default();
            there.insert(ranked);
        }
        self.entries.insert(name, entry);
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
            self.keep(name, entry);
        }
    }

    /// The name of the nearest translation that was put by under this text and fits.
    pub(super) fn find(&self, source: &str, fits: impl Fn(&Entry) -> bool) -> Option<&SegmentId> {
        let ranked = self.by_text.get(&*fold(source))?.iter().rev();
        let mut there = ranked.filter(|it| !self.taken.contains(&it.name));
        let fits = |name| self.entries.get(name).is_some_and(&fits);
        there.find(|it| fits(&it.name)).map(|it| &it.name)
    }

    /// Gives the translation of that name back to a segment.
    pub(super) fn take(&mut self, segment: &SegmentId, name: SegmentId) {
        self.given.insert(segment.clone(), name.clone());
        self.taken.insert(name);
    }

    /// The translation that goes back to a segment.
    pub(super) fn given_to(&self, segment: &SegmentId) -> Option<&Entry> {
        self.entries.get(self.given.get(segment)?)
    }

    /// What is still put by, and the names of what no longer is.
    pub(super) fn rest(mut self) -> (BTreeMap<SegmentId, Entry>, BTreeSet<SegmentId>) {
        let (put_by, taken) = (&self.put_by, &self.taken);
        let stays = |name: &SegmentId| put_by.contains(name) && !taken.contains(name);
        self.entries.retain(|name, _| stays(name));
        (self.entries, self.taken)
    }
}
