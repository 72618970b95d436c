//! What must hold for any bytes: one module a fuzz target, each with a function `hold`, which panics
//! where it does not.
//!
//! `tests/fuzz_corpus.rs` includes this file and calls the functions with the files of `corpus/`, so
//! that `cargo test` repeats what the fuzzer once found.

pub mod catalog;
pub mod fonts;
pub mod front_matter;
pub mod import;
pub mod interface;
pub mod parser;
pub mod pictures;
pub mod state;

mod publication;
