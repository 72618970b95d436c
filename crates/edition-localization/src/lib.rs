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
//! 6. [`word_difference`]: what changed in a source.
//! 7. [`status`]: how far a document is translated. [`declare`]: what people say of translations.
//!    [`suggest`]: what has been translated before. [`translate`]: one translation put into its file.
//! 8. [`Pseudo`]: the source in disguise, to see what cannot be translated.

pub mod catalog;
pub mod fold;
mod paths;
pub mod sync;

mod difference;
pub mod localize;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use catalog::{
    Allow, Attribute, Catalog, CatalogFile, CommentItem, CommentKind, Element, Junk, Message,
    Pattern, Variant, parse_catalog,
};
pub use difference::{Change, word_difference};
pub use localize::lexicon::Lexicon;
pub use localize::localizer::Localizer;
pub use localize::pseudo::Pseudo;
pub use localize::translation::{Translation, TranslationVariant};
pub use localize::{LocalizeInput, Localized, MessageState};
pub use paths::{catalog_path, is_state_path, locale_and_document, state_path};
pub use sync::state::{SourceText, message_state};
