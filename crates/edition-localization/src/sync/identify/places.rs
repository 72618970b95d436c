//! Where segments stand between those that stayed: in which gap, and how far from its ends.

use std::collections::BTreeMap;

use super::equal::Pairing;

/// One of the two versions of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    New,
    Old,
}

/// The place of a segment without an equal text.
#[derive(Debug, Clone, Copy)]
struct Place {
    gap: usize,
    /// How many others without an equal text stand before it in the gap.
    before: usize,
    /// How many stand after it.
    after: usize,
}

/// The segments without an equal text, and where they stand.
pub(super) struct Places {
    /// The pairs that stayed in order, with one behind the last segments.
    anchors: Vec<(usize, usize)>,
    free_new: Vec<usize>,
    free_old: Vec<usize>,
    new: BTreeMap<usize, Place>,
    old: BTreeMap<usize, Place>,
}

impl Places {
    /// The places of `free_new` and `free_old` in documents of these lengths.
    pub(super) fn new(
        pairing: &Pairing,
        free_new: Vec<usize>,
        free_old: Vec<usize>,
        lengths: [usize; 2],
    ) -> Self {
        let mut anchors = pairing.in_order();
        anchors.push(lengths.into());
        let ends: (Vec<usize>, Vec<usize>) = anchors.iter().copied().unzip();
        Self {
            new: locate(&free_new, &ends.0),
            old: locate(&free_old, &ends.1),
            anchors,
            free_new,
            free_old,
        }
    }

    /// The segments without an equal text, in order.
    pub(super) fn free(&self, side: Side) -> &[usize] {
        match side {
            Side::New => &self.free_new,
            Side::Old => &self.free_old,
        }
    }

    pub(super) fn is_free_new(&self, new: usize) -> bool {
        self.new.contains_key(&new)
    }

    pub(super) fn is_free_old(&self, old: usize) -> bool {
        self.old.contains_key(&old)
    }

    /// The gaps, each as its ranges of new and old segments.
    pub(super) fn gaps(&self) -> impl Iterator<Item = [std::ops::Range<usize>; 2]> {
        let starts = self.anchors.iter().map(|&(new, old)| (new + 1, old + 1));
        let starts = std::iter::once((0, 0)).chain(starts);
        let ends = self.anchors.iter().copied();
        let gaps = starts.zip(ends);
        gaps.map(|(start, end)| [start.0..end.0.max(start.0), start.1..end.1.max(start.1)])
    }

    /// The place on the other side that corresponds to a place.
    pub(super) fn across(&self, side: Side, place: usize) -> usize {
        let one = |anchor: &(usize, usize)| match side {
            Side::New => *anchor,
            Side::Old => (anchor.1, anchor.0),
        };
        let next = self.anchors.partition_point(|it| one(it).0 <= place);
        let before = next.checked_sub(1).and_then(|last| self.anchors.get(last));
        let start = before.map_or((0, 0), |it| (one(it).0 + 1, one(it).1 + 1));
        let end = self.anchors.get(next).map_or(usize::MAX, |it| one(it).1);
        (start.1 + place.saturating_sub(start.0)).min(end)
    }

    /// Whether two segments stand between the same neighbours.
    pub(super) fn share_gap(&self, new: usize, old: usize) -> bool {
        let both = self.new.get(&new).zip(self.old.get(&old));
        both.is_some_and(|(new, old)| new.gap == old.gap)
    }

    /// Whether two segments stand between the same neighbours, and as far from those before or
    /// after them.
    pub(super) fn are_in_place(&self, new: usize, old: usize) -> bool {
        let both = self.new.get(&new).zip(self.old.get(&old));
        both.is_some_and(|(new, old)| {
            new.gap == old.gap && (new.before == old.before || new.after == old.after)
        })
    }
}

/// Where each of `free` stands between `anchors`.
fn locate(free: &[usize], anchors: &[usize]) -> BTreeMap<usize, Place> {
    let mut places = BTreeMap::new();
    let gap_of = |place: &usize| anchors.partition_point(|anchor| anchor < place);
    for same in free.chunk_by(|one, next| gap_of(one) == gap_of(next)) {
        for (before, place) in same.iter().enumerate() {
            let found = Place {
                gap: gap_of(place),
                before,
                after: same.len() - 1 - before,
            };
            places.insert(*place, found);
        }
    }
    places
}
