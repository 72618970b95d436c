//! Markdown and front matter become a [`Document`](edition_model::Document).
//!
//! `conflicts` refuses what git has left unjoined. Then:
//!
//! 1. `front_matter`: the settings between the `+++` lines are split off and typed.
//! 2. `regions`: a first look with pulldown-cmark tells prose from code.
//! 3. `placeables`: in prose, `{ … }` and `{#id}` are found and masked (`prose`) by equally many
//!    bytes of letters or spaces, so that Markdown cannot misread them and every place stays exact.
//! 4. `blocks`: the masked text is parsed; blocks become a tree, by way of `notes` and `tables`.
//! 5. `inlines`: what stands in a segment becomes a tree, with `references` for links and images.
//! 6. `footnotes`: footnotes get their numbers.
//! 7. `pattern`: each segment is written down as a Fluent pattern, in the one way that there is.
//!
//! Texts of `words` alone need no parsing: most of those that stand in catalogs are such.
//!
//! `translation` takes the same steps with the text of a translation, and gives back the same
//! inlines for the pattern of a source. `names` makes ids and labels that an author did not give.
//!
//! This crate knows no catalogs and no files, and never stops at bad content: it reports.

mod blocks;
mod code_spans;
mod conflicts;
mod document;
mod footnotes;
mod front_matter;
mod image_titles;
mod inlines;
mod labels;
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
mod regions;
mod segments;
mod tables;
mod targets;
mod translation;
mod words;

pub use conflicts::{CONFLICT_MARK_LENGTH, conflict_finding, conflict_mark};
pub use document::parse_document;
pub use names::SegmentNames;
pub use own_targets::{names_no_targets, own_targets};
pub use translation::{InlineContext, PatternPiece, parse_inlines};

/// How deep blocks, marks and placeables may stand in one another. Whoever walks the trees can
/// recurse: no text makes them deeper than twice this.
pub(crate) const DEEPEST: usize = 32;
