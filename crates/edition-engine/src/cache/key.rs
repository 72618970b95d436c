//! Of what something was made: a hash of all that goes into it.

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Mark;

/// The hash of all that something is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Key([u8; 32]);

/// A key on its way. Anything that can be hashed can go in.
#[derive(Clone)]
pub(crate) struct Digest(Sha256);

impl Digest {
    /// Of the tool itself. Without knowing which one it is, nothing that was made before counts.
    pub(crate) fn new(tool: &str) -> Self {
        let mut digest = Self(Sha256::new());
        tool.hash(&mut digest);
        digest
    }

    /// With `part` in it.
    pub(crate) fn with(mut self, part: &(impl Hash + ?Sized)) -> Self {
        part.hash(&mut self);
        self
    }

    /// The key.
    pub(crate) fn key(self) -> Key {
        Key(self.0.finalize().into())
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Nobody asks for it: the whole hash is the key.
    fn finish(&self) -> u64 {
        0
    }
}

/// Which tool this is: its version, and the program's file, so that one built from other sources makes
/// everything anew. `None` where the system does not tell.
pub(crate) fn tool() -> Option<String> {
    let program = std::env::current_exe().ok()?;
    let program = std::fs::canonicalize(program).ok()?;
    let mark = Mark::of(&program)?;
    Some(format!("{} {mark:?}", env!("CARGO_PKG_VERSION")))
}
