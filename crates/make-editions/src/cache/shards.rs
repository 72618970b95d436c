//! What is remembered, on disk: so many files that a change costs little, and so few that reading them
//! all does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

use edition_model::DocumentId;
use rayon::prelude::*;

use super::inputs::Inputs;
use super::whole::TICK;
use super::{Mark, Remembered, replace};

/// How many files there are.
const SHARDS: usize = 64;

/// All that is remembered, by the file that it is in.
#[derive(Debug)]
pub(super) struct Shards(Vec<Shard>);

type Shard = BTreeMap<DocumentId, Remembered>;

impl Default for Shards {
    fn default() -> Self {
        Self((0..SHARDS).map(|_| BTreeMap::new()).collect())
    }
}

/// Reads what can be read.
pub(super) fn read_shards(cache: &Path) -> Shards {
    let read = |place: usize| {
        let path = cache.join(name(place));
        let written = Mark::of(&path)?.latest();
        let mut shard: Shard = postcard::from_bytes(&fs::read(path).ok()?).ok()?;
        // What was changed just before may have been changed again without another mark.
        let is_sure = |inputs: &Inputs| inputs.latest.saturating_add(TICK) <= written;
        for remembered in shard.values_mut() {
            remembered.looked = remembered.looked.take().filter(|it| is_sure(&it.inputs));
            for group in remembered.groups.values_mut() {
                if group
                    .outside
                    .as_ref()
                    .is_some_and(|(inputs, _)| !is_sure(inputs))
                {
                    Arc::make_mut(group).outside = None;
                }
            }
        }
        Some(shard)
    };
    let shards = (0..SHARDS).into_par_iter();
    Shards(
        shards
            .map(|place| read(place).unwrap_or_default())
            .collect(),
    )
}

impl Shards {
    pub(super) fn get(&self, document: &DocumentId) -> Option<&Remembered> {
        self.0.get(place(document))?.get(document)
    }

    pub(super) fn insert(&mut self, document: DocumentId, remembered: Remembered) {
        if let Some(shard) = self.0.get_mut(place(&document)) {
            shard.insert(document, remembered);
        }
    }

    pub(super) fn remove(&mut self, document: &DocumentId) {
        if let Some(shard) = self.0.get_mut(place(document)) {
            shard.remove(document);
        }
    }

    /// All documents that something is remembered of.
    pub(super) fn documents(&self) -> impl Iterator<Item = &DocumentId> {
        self.0.iter().flat_map(BTreeMap::keys)
    }

    /// Writes the files that the `changed` documents are in.
    pub(super) fn write(&self, cache: &Path, changed: &BTreeSet<DocumentId>) {
        let places: BTreeSet<usize> = changed.iter().map(place).collect();
        places.into_par_iter().for_each(|place| {
            let Some(shard) = self.0.get(place) else {
                return;
            };
            if shard.is_empty() {
                let _ = fs::remove_file(cache.join(name(place)));
            } else if let Ok(bytes) = postcard::to_stdvec(shard) {
                let _ = replace(cache, &name(place), &bytes);
            }
        });
    }
}

fn place(document: &DocumentId) -> usize {
    let mut hasher = DefaultHasher::new();
    document.hash(&mut hasher);
    usize::try_from(hasher.finish() % SHARDS as u64).unwrap_or_default()
}

fn name(place: usize) -> String {
    format!("documents-{place:02}")
}
