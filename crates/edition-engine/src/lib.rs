//! The engine of make-editions: a publication on disk, what is wrong in it, and its editions.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the crate that touches files and, where it is asked to, the clock"
)]

pub mod analysis;
pub mod build;
pub mod cache;
pub mod coverage;
pub mod errors;
pub mod examined;
pub mod findings;
pub mod fix;
pub mod fonts;
pub mod formats;
pub mod lookup;
pub mod memory;
pub mod merging;
pub mod names;
pub mod notes;
pub mod order;
pub mod output;
pub mod pictures;
pub mod preview;
pub mod profile;
pub mod project;
pub mod publication;
pub mod settings;
pub mod start;
pub mod study;
pub mod syncing;
pub mod verdict;
pub mod verify;
pub mod watch;
pub mod workspace;
