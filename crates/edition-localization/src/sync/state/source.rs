//! The state of a document in its own language.

use std::collections::BTreeMap;

use edition_model::SegmentId;
use rustc_hash::FxHashMap;

use super::Fingerprint;
use super::target::EARLIER;
use crate::catalog::CatalogFile;
use crate::fold::means_the_same;

/// The segments of one document, present and removed, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceState {
    /// Every id that the document ever used.
    pub segments: BTreeMap<SegmentId, SourceEntry>,
}

/// What became of one id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceEntry {
    /// The document has such a segment.
    Present {
        /// Its text, as a pattern.
        text: String,
        /// The segment before it; `None` for the first one. (A number would change in every entry
        /// after an insertion, and conflict in every merge.)
        after: Option<SegmentId>,
        /// Fingerprints of the texts that it had before, the last one first: what is taken out and
        /// put back as it once was has its id back.
        earlier: Vec<Fingerprint>,
    },
    /// The document had such a segment.
    Gone {
        /// Its last text, as a pattern.
        text: String,
        /// Fingerprints of the texts that it had before, the last one first.
        earlier: Vec<Fingerprint>,
    },
    /// The segment has another id now.
    Renamed {
        /// That id.
        to: SegmentId,
    },
}

impl SourceEntry {
    /// The same segment as removed.
    pub(crate) fn into_gone(self) -> Self {
        match self {
            Self::Present { text, earlier, .. } => Self::Gone { text, earlier },
            Self::Gone { .. } | Self::Renamed { .. } => self,
        }
    }

    /// Fingerprints of the texts that the segment had before `today`, the last one first.
    pub(crate) fn earlier_than(&self, today: &str) -> Vec<Fingerprint> {
        let (Self::Present { text, earlier, .. } | Self::Gone { text, earlier }) = self else {
            return Vec::new();
        };
        if means_the_same(text, today) {
            return earlier.clone();
        }
        let (last, today) = (Fingerprint::of_source(text), Fingerprint::of_source(today));
        let others = earlier.iter().filter(|it| **it != last && **it != today);
        let others = others.cloned().collect::<Vec<_>>();
        let mut earlier = vec![last];
        earlier.extend(others);
        earlier.truncate(EARLIER);
        earlier
    }
}

impl SourceState {
    /// The state as far as a source catalog tells it: ids, texts and their order.
    #[must_use]
    pub fn from_catalog(catalog: &CatalogFile<'_>) -> Self {
        let mut segments = BTreeMap::new();
        let mut after = None;
        for message in &catalog.messages {
            let (Ok(id), Some(text)) = (
                SegmentId::new(message.id),
                catalog.text.get(message.value_span.range()),
            ) else {
                continue;
            };
            let entry = SourceEntry::Present {
                text: text.trim().to_owned(),
                after: after.replace(id.clone()),
                earlier: Vec::new(),
            };
            segments.insert(id, entry);
        }
        Self { segments }
    }

    /// The segments that the document has, in order, with their texts. If a merge has put two after
    /// the same one, they follow each other by id.
    #[must_use]
    pub fn in_order(&self) -> Vec<(&SegmentId, &str)> {
        let present = self.segments.iter().filter_map(|(id, entry)| match entry {
            SourceEntry::Present { text, after, .. } => Some((id, text.as_str(), after.as_ref())),
            SourceEntry::Gone { .. } | SourceEntry::Renamed { .. } => None,
        });
        let present: Vec<(&SegmentId, &str, Option<&SegmentId>)> = present.collect();
        let ids = present.iter().enumerate();
        let place_of: FxHashMap<&SegmentId, usize> =
            ids.map(|(place, (id, ..))| (*id, place)).collect();
        // A linked list for each segment: its first follower (index 0 is for those that follow
        // none), and for each follower the next one.
        let mut followers: Vec<Option<usize>> = vec![None; present.len() + 1];
        let mut next: Vec<Option<usize>> = vec![None; present.len()];
        for (place, (_, _, after)) in present.iter().enumerate().rev() {
            let before = after.and_then(|before| place_of.get(before));
            let first = &mut followers[before.map_or(0, |before| before + 1)];
            next[place] = first.replace(place);
        }
        let mut ordered = Vec::with_capacity(present.len());
        let mut is_placed = vec![false; present.len()];
        let mut waiting = Vec::from_iter(followers[0]);
        while let Some(place) = waiting.pop() {
            let (id, text, _) = present[place];
            ordered.push((id, text));
            is_placed[place] = true;
            waiting.extend(next[place]);
            waiting.extend(followers[place + 1]);
        }
        // A merge can also close a circle, which no first segment leads to.
        let circled = present.iter().zip(is_placed);
        ordered.extend(
            circled
                .filter(|(_, is_placed)| !is_placed)
                .map(|((id, text, _), _)| (*id, *text)),
        );
        ordered
    }

    /// The segments that were removed, with their last texts.
    pub fn gone(&self) -> impl Iterator<Item = (&SegmentId, &str)> {
        self.segments.iter().filter_map(|(id, entry)| match entry {
            SourceEntry::Gone { text, .. } => Some((id, text.as_str())),
            SourceEntry::Present { .. } | SourceEntry::Renamed { .. } => None,
        })
    }

    /// The segments that were removed and had other texts before their last, with the fingerprints
    /// of these.
    pub fn gone_earlier(&self) -> impl Iterator<Item = (&SegmentId, &[Fingerprint])> {
        self.segments.iter().filter_map(|(id, entry)| match entry {
            SourceEntry::Gone { earlier, .. } if !earlier.is_empty() => {
                Some((id, earlier.as_slice()))
            }
            _ => None,
        })
    }

    /// The text of a segment that the document has.
    #[must_use]
    pub fn text(&self, id: &SegmentId) -> Option<&str> {
        match self.segments.get(id)? {
            SourceEntry::Present { text, .. } => Some(text),
            SourceEntry::Gone { .. } | SourceEntry::Renamed { .. } => None,
        }
    }

    /// The former ids, each with the present one.
    pub fn former(&self) -> impl Iterator<Item = (&SegmentId, &SegmentId)> {
        self.segments.iter().filter_map(|(id, entry)| match entry {
            SourceEntry::Renamed { .. } => Some((id, self.renamed(id)?)),
            SourceEntry::Present { .. } | SourceEntry::Gone { .. } => None,
        })
    }

    /// The present id of a former one; `None` if it was never renamed.
    #[must_use]
    pub fn renamed(&self, id: &SegmentId) -> Option<&SegmentId> {
        let mut now = None;
        let mut asked = id;
        // A merge can close a circle of names, so the number of steps is limited.
        for _ in 0..self.segments.len() {
            match self.segments.get(asked) {
                Some(SourceEntry::Renamed { to }) => {
                    now = Some(to);
                    asked = to;
                }
                Some(SourceEntry::Present { .. } | SourceEntry::Gone { .. }) => return now,
                None => return None,
            }
        }
        None
    }
}
