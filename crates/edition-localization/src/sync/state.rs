//! The state: what sync records of each message under `locales/.state/`.
//! `docs/decisions/state-beside-catalogs.md` says why the comments in catalogs are not enough.
//!
//! 1. `source`: the segments of a document, and every id that it ever used.
//! 2. `target`: what each translation was made from, and who reviewed it.
//! 3. `read` and `write`: both as TOML, one table a message, which git merges well. `exact`
//!    is a quick reader for exactly the form that is written.
//! 4. `fingerprint`: tells whether a translation changed.
//! 5. `join` and `blocks`: what two branches remember, put together.
//! 6. `message`: decides from catalog and state whether a translation is right, stale or missing.
//! 7. `meaning`: holds what terms and facts say today against what they said.
//! 8. `allowed`: the pairs of words for which reviewers have silenced a rule in one locale.

mod allowed;
mod blocks;
mod exact;
mod fingerprint;
mod join;
mod meaning;
mod message;
mod read;
mod source;
mod target;
mod write;

pub use allowed::{AllowedList, AllowedPair, Words, is_of_words, read_allowed, write_allowed};
pub use fingerprint::Fingerprint;
pub use join::{is_state, join_marked, join_states};
pub(crate) use meaning::{both_words, is_open, says_the_same, says_the_same_as_far};
pub(crate) use message::text_state;
pub(crate) use message::{Basis, basis};
pub use message::{SourceText, is_imported, message_state};
pub use read::{read_source_state, read_target_state};
pub use source::{SourceEntry, SourceState};
pub(crate) use target::attic_id;
pub use target::{Entry, Progress, Review, TargetState};
pub(crate) use write::is_state_as_written;
pub use write::{write_source_state, write_target_state};
