//! Fluent catalogs, and how a `Document` becomes an `Edition`; sync and the checks.
//!
//! 1. [`catalog`]: a `.ftl` file becomes a [`CatalogFile`], with spans and the tool's comments.
//! 2. [`identify`]: every segment gets its permanent id.
//! 3. [`state`]: which translations are right, stale or missing; [`fold`] decides what is the same.
//! 4. [`sync`]: catalogs are brought up to date; [`emit`] writes new messages, [`edit`] changes
//!    files by byte range.
//!    [`merge`] joins two versions of a file.
//! 5. [`Localizer`]: one locale's terms, functions and interface; with it a document becomes an
//!    edition ([`LocalizeInput`], [`Localized`]).
//! 6. [`check`]: the content rules, one file each. [`word_difference`]: what changed in a source.
//! 7. [`status`]: how far a document is translated. [`declare`]: what people say of translations.
//!    [`suggest`]: what has been translated before. [`translate`]: one translation put into its file.
//! 8. [`Pseudo`]: the source in disguise, to see what cannot be translated.

pub mod catalog;
pub mod check;
pub mod declare;
pub mod edit;
pub mod emit;
pub mod fold;
pub mod identify;
pub mod merge;
pub mod state;
pub mod status;
pub mod suggest;
pub mod sync;
pub mod translate;

mod bundle;
mod dates;
mod difference;
mod expression;
mod functions;
mod interface;
mod lexicon;
mod localize;
mod localizer;
mod numbers;
mod pseudo;
mod references;
mod terms;
#[cfg(test)]
mod testing;
mod translation;

pub use catalog::{
    Allow, Attribute, Catalog, CatalogFile, CommentItem, CommentKind, Element, Junk, Message,
    Pattern, Variant, parse_catalog,
};
pub use check::{
    CheckContext, DocumentInput, EditionInput, apply_severities, check_catalog, check_document,
    sort_findings,
};
pub use difference::{Change, word_difference};
pub use lexicon::Lexicon;
pub use localize::{LocalizeInput, Localized};
pub use localizer::Localizer;
pub use pseudo::Pseudo;
pub use state::{MessageState, SourceText, message_state};
pub use translation::{Translation, TranslationVariant};
