//! Editions as documents of Word, for offices that work in it: to be read, searched, cited and passed on, in Word,
//! LibreOffice and whatever else opens them, with or without eyes.
//!
//! Numbers of paragraphs are typed, so that no program counts otherwise than we do; headings, notes, tables, bullets and
//! links are real ones; each run says its language; addresses and segments are bookmarks. The same edition gives the same
//! bytes.
//!
//! 1. `names`, `runs`, `picture`: what stands inside a paragraph. [`edition_word::xml_text`] escapes every text.
//! 2. `writer`, `marks`: the part being written, and what it needs beside its own text: links, notes, pictures.
//! 3. `inlines`, `blocks`, `tables`, `notes`, `masthead`: the edition. `parallel`: several of them, in a table.
//! 4. `styles`, `package`: the other parts, and the file.
//!
//! This crate knows no Markdown, no Fluent and no files.

mod blocks;
mod inlines;
mod marks;
mod masthead;
mod names;
mod notes;
mod package;
mod parallel;
mod picture;
mod renderer;
mod runs;
mod styles;
mod tables;
mod writer;

pub use renderer::DocxRenderer;
