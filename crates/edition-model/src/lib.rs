//! The shared nouns of the pipeline.
//!
//! ```text
//! sources/*.md ──parse──▶ Document ──localize──▶ Edition ──┬─ render ──▶ HTML
//! locales/*.ftl ─parse──▶ Catalog ──────┘                  └─ layout ─▶ Pages ─ export ─▶ PDF
//! ```
//!
//! 1. [`Sources`], [`SourceFile`], [`Span`]: texts, and byte ranges in them.
//! 2. [`Diagnostic`], [`Rule`], [`Reported`]: what a stage finds on its way; a [`Sentence`] says what
//!    is wrong, in no language yet. [`Quoted`] carries findings together with the lines that they
//!    point to.
//! 3. [`DocumentId`], [`SegmentId`], [`Locale`]: names that last.
//! 4. [`Document`]: what an author wrote. A tree of [`Block`]s holds the segments, whose words are
//!    [`Inline`]s; [`every_inline`] and [`Body::every_block`] walk them in the order of reading.
//! 5. [`Edition`]: a document in one language, with the publisher's [`Wording`].
//!    [`check_alignment`] holds all editions of a document against each other.
//! 6. [`rendering`]: how editions become files. [`site`]: where these files lie.
//! 7. [`GlyphCoverage`]: what a rule asks of whoever has the fonts.
//!
//! This crate knows no Markdown, no Fluent, no files and no printing.

pub mod rendering;
pub mod site;

mod addresses;
mod alignment;
mod bare_addresses;
mod block;
mod coverage;
mod definitions;
mod diagnostic;
mod document;
mod edition;
mod identity;
mod inline;
mod locale;
mod masthead;
mod number;
mod numbers;
mod picture;
mod quoted;
mod refusal;
mod sentence;
mod shown;
mod signs;
mod source;
mod toml_fault;
mod walk;
mod wording;

pub use addresses::{Addresses, addresses, places_in_address};
pub use alignment::{Misalignment, check_alignment};
pub use bare_addresses::with_links;
pub use block::{
    Alignment, Block, Body, BoxKind, Caption, CountedBy, Footnote, ListMarks, Table,
    numbered_headings, numbered_segments, segments_of,
};
pub use coverage::GlyphCoverage;
pub use definitions::{Definition, Definitions};
pub use diagnostic::{Diagnostic, Place, Related, Reported, Rule, Severity, Summary};
pub use document::{
    Date, Document, Embargo, Fact, FactValue, FrontMatter, House, Kind, LinkDefinition, Numbering,
    PageEnds, ParsedSegment, PinnedId, Recommendation, SegmentText, SourceSegment,
};
pub use edition::{Edition, LanguageLines, Origin, Segment, Status};
pub use identity::{DocumentId, IdentityError, SegmentId, Unfit};
pub use inline::{
    EditionInline, FootnoteMark, Image, Inline, Link, LinkTarget, NumberReference, Placeable,
    SourceInline, plain_text, unmarked_text,
};
pub use locale::{Direction, Locale, LocaleError};
pub use masthead::{Contact, Masthead, Means, Signature, Way};
pub use number::{
    MOST_LEVELS, MOST_REPEATS, NoteNumber, Object, ParagraphNumber, Part, PartNumber, REPEATS,
    Step, is_address,
};
pub use numbers::Numbers;
pub use picture::{JpegFrame, PictureHead, Side, is_whole_jpeg};
pub use quoted::Quoted;
pub use rendering::Pictures;
pub use sentence::{Argument, Sentence, say};
pub use shown::{shown, shown_name, shown_path, steers};
pub use signs::Series;
pub use source::{Adoption, FileId, Position, SourceFile, Sources, Span};
pub use toml_fault::toml_fault;
pub use walk::{captions, every_inline, footnote_marks, images, placeables, says_anything};
pub use wording::{
    CardWording, IndexWording, MastheadWording, PartWords, Piece, Signs, Template, Wording, Words,
};
