//! Fluent catalogs, how a document becomes an edition in another language, and how catalogs keep up
//! with their sources. Texts go in and texts come out: this crate touches no file.
//!
//! 1. [`parse_catalog`]: a `.ftl` file becomes a [`CatalogFile`], every part with its place
//!    ([`catalog`]).
//! 2. [`sync::identify`]: every segment of a document gets its permanent id.
//! 3. [`message_state`]: whether a translation is right, stale or missing, from the comments above it
//!    and from what sync remembers ([`sync::state`]). [`fold`] says when two texts mean the same,
//!    [`Lexicon`] what a text says once its terms and facts are put in.
//!    [`judge_message`] counts what says nothing, and what still is the source text, as missing too.
//! 4. [`Localizer`]: one locale's terms, functions and interface. With it, a document becomes an
//!    edition: [`LocalizeInput`] goes in, [`Localized`] comes out ([`localize`]).
//! 5. [`sync`]: catalogs are brought up to date with the sources.
//!
//! Around these: [`word_difference`] shows what changed in a source, [`catalog_path`] and its like
//! say where files lie under `locales/`, [`Pseudo`] shows what no translation can reach.

pub mod capital;
pub mod catalog;
pub mod fold;
pub mod localize;
pub mod sync;

mod claim;
mod copies;
mod difference;
mod judge;
mod paths;
mod silence;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use catalog::{Catalog, CatalogFile, Element, Message, Pattern, parse_catalog};
pub use copies::Copies;
pub use difference::{Change, word_difference};
/// What was typed by hand before a text, of which sources and translations are told alike; the scanner of placeables; and where
/// the front matter stands.
pub use edition_parser::{TypedKind, scanner, settings_of, typed_mark, typed_sign};
pub use judge::judge_message;
pub use localize::{
    Lexicon, LocalizeInput, Localized, Localizer, MessageState, Pseudo, TermForm, Texts,
    Translation, TranslationVariant, read_words, term_forms,
};
pub use paths::{allowed_path, catalog_path, is_state_path, locale_and_document, state_path};
pub use silence::{is_silent, is_silent_beside};
pub use sync::state::{is_imported, message_state};
