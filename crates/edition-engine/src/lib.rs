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
pub mod fonts;
pub mod formats;
pub mod library;
pub mod memory;
pub mod names;
pub mod notes;
pub mod output;
pub mod pages;
pub mod pictures;
pub mod project;
pub mod settings;
pub mod studies;
pub mod syncing;
pub mod watch;
pub mod workspace;
