//! The real binary on real folders: every command as its users meet it.
//!
//! Each test starts a [`Publication`] in a temporary folder, does what an author or a translator
//! does, runs the tool, and reads what it wrote and said.

mod bad_input;
mod build;
mod declare;
mod publication;
mod refusal;
mod start;
mod sync;
mod verify;
