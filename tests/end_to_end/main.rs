//! The real binary on real folders: every command as its users meet it.
//!
//! Each test starts a [`Publication`] in a temporary folder, does what an author or a translator
//! does, runs the tool, and reads what it wrote and said.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::string_slice,
    clippy::too_many_lines,
    reason = "a test may fail loudly, and works on real files"
)]

mod aligned;
mod allowed;
mod anywhere;
mod at_once;
mod bad_input;
mod bad_names;
mod branches;
mod build;
mod cache;
mod cases;
mod check;
mod declare;
mod desk;
mod exchange;
mod explain;
mod feeds;
mod fix;
mod formats;
mod handbook;
mod import;
mod keeping;
mod killed;
mod language;
mod merge_driver;
mod origins;
mod page;
mod pairs_of_branches;
mod pictures;
mod pseudo;
mod publication;
mod readme;
mod refusal;
mod release;
mod returned;
mod settings;
mod shards;
mod start;
mod suggest;
mod sync;
mod trace;
mod unsynced;
mod verify;
mod word;
mod words_of_editions;
mod years;
