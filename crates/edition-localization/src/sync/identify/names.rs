//! Gives each segment its id, once it is known which one it was.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, SegmentId, SourceSegment};
use edition_parser::SegmentNames;
use rustc_hash::FxHashSet;

use super::equal::longest_rise;
use super::{Found, Remembered, Wanted};
use crate::sync::state::{SourceEntry, SourceState};

/// The ids of a document's segments in order, and what changed.
#[derive(Default)]
pub(super) struct Named {
    pub(super) ids: Vec<SegmentId>,
    pub(super) renames: BTreeMap<SegmentId, SegmentId>,
    pub(super) recast: BTreeMap<SegmentId, Vec<SegmentId>>,
    pub(super) moved: BTreeSet<SegmentId>,
}

pub(super) fn name_segments(
    wanted: &[Wanted<'_>],
    present: &[Remembered<'_>],
    found: &Found<'_>,
    remembered: &SourceState,
) -> Named {
    let origins: Vec<Option<&SegmentId>> = (0..wanted.len())
        .map(|new| match found.same[new] {
            Some(old) => Some(present[old].id),
            None => found.back.get(&new).copied(),
        })
        .collect();
    let pins: BTreeSet<&SegmentId> = wanted.iter().filter_map(|new| new.pinned).collect();
    let mut used: FxHashSet<SegmentId> = remembered.segments.keys().cloned().collect();
    used.extend(pins.iter().map(|&id| id.clone()));

    let mut names = SegmentNames::default();
    let mut ids = Vec::with_capacity(wanted.len());
    let mut renames = BTreeMap::new();
    for (segment, origin) in wanted.iter().zip(&origins) {
        let kept = origin.filter(|id| !pins.contains(id) && !id.is_address());
        // One that an earlier version of the tool gave and that numbers alone have now.
        let moved = origin.filter(|id| id.is_address());
        let moved = moved.and_then(|id| SegmentId::new(&format!("s-{id}")).ok());
        let moved = moved.filter(|id| !used.contains(id));
        let id = segment.pinned.or(kept).cloned().or(moved);
        let id = id
            .unwrap_or_else(|| names.derive(&segment.segment.text.inlines, |id| used.contains(id)));
        used.insert(id.clone());
        if let Some(origin) = origin.filter(|&origin| *origin != id) {
            renames.insert(origin.clone(), id.clone());
        }
        ids.push(id);
    }
    // A removed segment whose id is now pinned elsewhere makes room for it.
    let at_home: FxHashSet<&SegmentId> = origins.iter().flatten().copied().collect();
    for (id, entry) in &remembered.segments {
        let is_text = !matches!(entry, SourceEntry::Renamed { .. });
        if is_text && pins.contains(id) && !at_home.contains(id) {
            let room = free_name(id, &used);
            used.insert(room.clone());
            renames.insert(id.clone(), room);
        }
    }
    let new_name = |old: usize| {
        let id = present[old].id;
        renames.get(id).unwrap_or(id).clone()
    };
    let recast = found.recast.iter();
    let recast = recast
        .map(|(&new, olds)| {
            (
                ids[new].clone(),
                olds.iter().map(|&old| new_name(old)).collect(),
            )
        })
        .collect();
    Named {
        moved: find_moved(&ids, found),
        recast,
        renames,
        ids,
    }
}

fn free_name(id: &SegmentId, used: &FxHashSet<SegmentId>) -> SegmentId {
    let numbered = (2..).filter_map(|number: u64| SegmentId::new(&format!("{id}-{number}")).ok());
    let mut free = numbered.filter(|name| !used.contains(name) && !name.is_address());
    free.next().unwrap_or_else(|| id.clone())
}

/// The segments that moved relative to those that stayed.
fn find_moved(ids: &[SegmentId], found: &Found<'_>) -> BTreeSet<SegmentId> {
    let pairs: Vec<(usize, usize)> = found
        .same
        .iter()
        .enumerate()
        .filter_map(|(new, old)| old.map(|old| (new, old)))
        .collect();
    let stayed = longest_rise(&pairs).into_iter();
    let stayed: FxHashSet<usize> = stayed.map(|pair| pair.0).collect();
    pairs
        .into_iter()
        .filter(|(new, _)| !stayed.contains(new))
        .map(|(new, _)| ids[new].clone())
        .collect()
}

/// The next state of a document whose segments have their ids, where `remembered` is the last one.
pub(super) fn next_state(
    document: &Document<SourceSegment>,
    renames: &BTreeMap<SegmentId, SegmentId>,
    remembered: &SourceState,
) -> SourceState {
    let now = |id: &SegmentId| renames.get(id).unwrap_or(id).clone();
    let own = document.body.segments().into_iter();
    let own = own.filter_map(|segment| Some((segment.id.as_ref()?, segment)));
    let own: Vec<(&SegmentId, &SourceSegment)> = own.collect();
    let ids: FxHashSet<&SegmentId> = own.iter().map(|(id, _)| *id).collect();
    let mut segments = BTreeMap::new();
    let mut before: BTreeMap<SegmentId, &SourceEntry> = BTreeMap::new();
    for (id, entry) in &remembered.segments {
        let entry = match entry {
            SourceEntry::Renamed { to } => SourceEntry::Renamed { to: now(to) },
            SourceEntry::Present { .. } | SourceEntry::Gone { .. } if ids.contains(&now(id)) => {
                before.insert(now(id), entry);
                continue;
            }
            SourceEntry::Present { .. } | SourceEntry::Gone { .. } => entry.clone().into_gone(),
        };
        segments.insert(now(id), entry);
    }
    for (old, new) in renames {
        segments
            .entry(old.clone())
            .or_insert(SourceEntry::Renamed { to: new.clone() });
    }
    let mut after = None;
    let present = own.into_iter().map(|(id, segment)| {
        let text = segment.text.pattern.clone();
        let earlier = before.get(id).map(|entry| entry.earlier_than(&text));
        let entry = SourceEntry::Present {
            text,
            after: after.replace(id.clone()),
            earlier: earlier.unwrap_or_default(),
        };
        (id.clone(), entry)
    });
    // Where an id stands twice, the last segment counts.
    segments.extend(present);
    SourceState { segments }
}
