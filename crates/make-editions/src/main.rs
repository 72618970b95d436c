//! The command line of make-editions, and the translators' desk: it asks the engine, and prints.
//!
//! 1. [`cli`]: the words on the command line. [`run`]: from these to a command.
//! 2. [`commands`]: one file each: what is asked of the engine, and how the answer is told.
//! 3. [`console`], [`terminal`], [`progress`]: what people and programs are told, and where.
//! 4. [`language`]: the language that all of that is in. [`help`]: the command line in it.
//! 5. [`serve`]: the translators' desk. [`interrupt`]: how it and `watch` end. [`launch`]: who double-clicks the program
//!    finds the desk.

mod cli;
mod commands;
mod console;
mod help;
mod interrupt;
mod language;
mod launch;
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
