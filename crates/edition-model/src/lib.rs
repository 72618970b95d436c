//! The shared nouns of the pipeline.
//!
//! ```text
//! sources/*.md ──parse──▶ Document ──localize──▶ Edition ──┬─ render ──▶ HTML
//! locales/*.ftl ─parse──▶ Catalog ──────┘                  └─ layout ─▶ Pages ─ export ─▶ PDF
//! ```
//!
//! 1. [`source`]: texts and byte ranges in them.
//! 2. [`diagnostic`]: what a stage finds on its way. [`sentence`]: what is said of it, in no language yet.
//! 3. [`identity`], [`locale`]: the names that last.
//! 4. [`inline`], [`block`]: the words of a segment, the structure around the segments.
//! 5. [`document`]: what the author wrote. [`edition`]: the same in one language.
//! 6. [`alignment`]: that all editions of a document agree.
//! 7. [`site`]: the address book of `out/`.
//! 8. [`walk`]: every block and every inline in the order of reading.
//! 9. [`wording`], [`coverage`]: what renderers and checks need from elsewhere.
//!
//! This crate knows no Markdown, no Fluent, no files and no printing.

pub mod alignment;
pub mod block;
pub mod coverage;
pub mod diagnostic;
pub mod document;
pub mod edition;
pub mod identity;
pub mod inline;
pub mod locale;
pub mod quoted;
pub mod rendering;
pub mod sentence;
pub mod site;
pub mod source;
pub mod walk;
pub mod wording;

pub use alignment::{Misalignment, check_alignment};
pub use block::{Alignment, Block, Body, Footnote, Table, segments_of};
pub use coverage::{GlyphCoverage, Pictures};
pub use diagnostic::{Diagnostic, Place, Related, Reported, Rule, Severity};
pub use document::{
    Date, Document, Embargo, Fact, FactValue, FrontMatter, Kind, LinkDefinition, PageEnds,
    ParsedSegment, PinnedId, SegmentText, SourceSegment,
};
pub use edition::{Edition, Origin, Segment, Status};
pub use identity::{DocumentId, IdentityError, SegmentId, Unfit};
pub use inline::{
    EditionInline, FootnoteMark, Image, Inline, Link, LinkTarget, ParagraphReference, Placeable,
    SourceInline, plain_text,
};
pub use locale::{Direction, Locale, LocaleError};
pub use quoted::Quoted;
pub use sentence::{Argument, Sentence, say};
pub use source::{Adoption, FileId, Position, SourceFile, Sources, Span};
pub use walk::{every_block, every_inline, footnote_marks, images, placeables};
pub use wording::{IndexWording, Piece, Template, Wording, Words};
