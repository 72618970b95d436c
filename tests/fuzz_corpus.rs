//! What the fuzz targets hold, held for the files of `fuzz/corpus/`: seeds, and whatever once broke.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::string_slice,
    reason = "a test may fail loudly, and works on real files"
)]

#[allow(unreachable_pub, reason = "it is the library of the fuzz targets, too")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::path::Path;

/// Calls `hold` with every file of the target's corpus; the last name printed is the one that failed.
fn replay(target: &str, hold: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let files = std::fs::read_dir(corpus.join(target)).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{target} has no corpus");
    for path in paths {
        println!("{}", path.display());
        hold(&std::fs::read(&path).unwrap());
    }
}

#[test]
fn parser() {
    replay("parser", targets::parser::hold);
}

#[test]
fn front_matter() {
    replay("front_matter", targets::front_matter::hold);
}

#[test]
fn catalog() {
    replay("catalog", targets::catalog::hold);
}

#[test]
fn state() {
    replay("state", targets::state::hold);
}

#[test]
fn interface() {
    replay("interface", targets::interface::hold);
}

#[test]
fn pictures() {
    replay("pictures", targets::pictures::hold);
}

#[test]
fn fonts() {
    replay("fonts", targets::fonts::hold);
}

#[test]
fn docx() {
    replay("docx", targets::import::hold_word);
}

#[test]
fn odt() {
    replay("odt", targets::import::hold_open_document);
}

#[test]
fn html() {
    replay("html", targets::import::hold_page);
}

#[test]
fn xlf() {
    replay("xlf", targets::import::hold_xliff);
}
