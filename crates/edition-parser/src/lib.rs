//! Markdown and front matter become a [`Document`](edition_model::Document).
//!
//! `conflicts` refuses what git could not merge. Then:
//!
//! 1. `front_matter`: the settings between the `+++` lines are split off and typed.
//! 2. `survey`: by the events of pulldown-cmark (`markdown`), prose is told from code.
//! 3. `masking`: in prose, `placeables` are found (`scanner`) and masked (`prose`) by as many bytes of
//!    letters or spaces, so that Markdown cannot misread them and every offset stays the same.
//!    What stands in braces at the end of a block is read by one grammar, `attributes`.
//! 4. `blocks`: the masked text is parsed; blocks become a tree, by way of `notes` and `tables`.
//! 5. `inlines`: the text of a segment becomes a tree, with `references` for links and images, and
//!    `captions` for the titles of images (`titles`).
//!    What was typed by hand and means nothing in Markdown is told (`typed`).
//! 6. `footnotes`: footnotes get their numbers.
//! 7. `pattern`: each segment is written as a Fluent pattern, in its one canonical form.
//!
//! A text without markup (`words`) needs no parser: most messages in catalogs are such.
//!
//! `translation` takes the same steps with the text of a translation: the pattern of a segment gives the
//! inlines of that segment back. `names` derives the ids and labels that the author did not give.
//! `mending` writes lists that were typed by hand as lists; `adopting` makes Markdown of other tools ours. `own_targets` answers one question about a source without parsing it.
//!
//! This crate knows no catalogs and no files, and bad content never stops it: it is reported.
//!
//! Where something looks at a text before its parser does, it may only answer that it does not know, and a
//! property test holds it to that parser.

mod adopting;
mod attributes;
mod blocks;
mod captions;
mod conflicts;
mod document;
mod footnotes;
mod front_matter;
mod inlines;
mod labels;
mod markdown;
mod masking;
mod mending;
mod names;
mod notes;
#[cfg(test)]
mod outline;
mod own_targets;
mod pattern;
mod placeables;
#[cfg(test)]
mod properties;
mod prose;
mod references;
pub mod scanner;
mod segments;
mod survey;
mod tables;
mod targets;
mod titles;
mod translation;
mod typed;
mod words;

pub use adopting::{Adopted, Adoption, Done, adopt};
pub use conflicts::{CONFLICT_MARK_LENGTH, conflict_finding, conflict_mark};
pub use document::parse_document;
pub use front_matter::settings_of;
pub use mending::mend_typed;
pub use names::{SegmentNames, slug};
pub use own_targets::{names_no_targets, own_targets};
pub use pattern::write_pattern;
pub use translation::{InlineContext, PatternPiece, parse_inlines};
pub use typed::{TypedKind, TypedMark, typed_mark, typed_sign};

/// How deep blocks and inlines may be nested. The trees can be walked recursively: none is deeper than three
/// times this.
pub(crate) const DEEPEST: usize = 12;
/// How deep braces may be nested.
pub(crate) const DEEPEST_BRACES: usize = 32;
/// How many bytes a source may have.
pub const LONGEST_FILE: usize = 16 << 20;
/// How many letters and other characters a segment may have, as it is typed.
pub(crate) const LONGEST_SEGMENT: usize = 100_000;
/// How many segments a document may have.
pub(crate) const MOST_SEGMENTS: usize = 20_000;
/// How many columns a table may have.
pub(crate) const MOST_COLUMNS: usize = 200;
