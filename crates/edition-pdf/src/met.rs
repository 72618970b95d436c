//! What was met once: most of it is never met again, and not worth keeping.

use std::hash::{BuildHasher, Hash};

use rustc_hash::{FxBuildHasher, FxHashSet};

/// So many are remembered.
const MOST: usize = 8192;

/// Hashes of what was met. Where two things share one, something is kept that was met once.
#[derive(Default)]
pub(crate) struct Met(FxHashSet<u64>);

impl Met {
    /// Whether `thing` is met for the first time, as far as can be told.
    pub(crate) fn is_new(&mut self, thing: &(impl Hash + ?Sized)) -> bool {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.insert(FxBuildHasher.hash_one(thing))
    }
}
