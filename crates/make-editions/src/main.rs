//! The command line of make-editions: files, clock and terminal around the libraries.
//!
//! 1. [`cli`]: the words on the command line.
//! 2. [`names`], [`library`]: which files there are; [`project`], [`settings`]: the texts of some or all.
//! 3. [`analysis`]: what is known of them once they have been read; [`studies`]: of one document after
//!    another. [`examined`], [`findings`]: what stays of each, and what is wrong.
//! 4. [`commands`]: what each command does with that; [`build`] is the longest.
//! 5. [`report`], [`progress`]: what people and programs are told.
//! 6. [`pages`]: the pages of an edition. [`output`]: what is written, and that it is never half.
//! 7. [`watch`], [`workspace`]: the publication while people work on it. [`serve`]: the translators'
//!    desk.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the crate that touches files and, where it is asked to, the clock"
)]

mod cli;
mod commands;
mod progress;
mod run;
mod serve;
mod terminal;

use std::process::ExitCode;

/// Documents are made of many small pieces, which this allocator is quicker with than those of the systems.
#[cfg(not(all(windows, target_env = "gnu")))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run::run()
}
