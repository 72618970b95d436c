//! The command line of make-editions: files, clock and terminal around the libraries.
mod cli;
mod errors;
mod output;
mod project;
mod report;
mod settings;

fn main() {}
