//! The content rules: they find what a reader would stumble over.
//!
//! 1. [`CheckContext`], [`DocumentInput`], [`EditionInput`]: the input of the rules.
//! 2. [`Checker`] applies them to one document in all its locales, [`check_links`] to its links to other
//!    documents, [`check_catalog`] to the terms and the interface of a locale, [`check_locale`] to all
//!    translations into a locale together ([`samples`], [`Comparison`]). Each returns sorted findings under
//!    the default severities of their rules; [`apply_severities`] applies those of the settings.
//! 3. `rules`: one file a rule, which opens with its [`explanation`]. What is said of a fault is data
//!    ([`edition_model::Sentence`]); `edition-report` has the words.
//! 4. [`mend`] corrects what has exactly one right answer.
//!
//! Nothing is reported twice: a text that cannot be read, is missing or stale is not checked further, and a
//! fault that the source has too is reported in the source.

mod allow;
mod beside_facts;
mod checker;
mod comparison;
mod compounds;
mod consequences;
mod describe;
mod exchange;
mod explain;
mod facts;
mod faultless;
mod figures;
mod finding;
mod input;
mod left_behind;
mod mend;
mod opposites;
mod plain;
mod reversed;
mod rules;
mod sample;
mod sides;
mod spelled_out;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use checker::{Checker, apply_severities, check_catalog, check_links, sort_findings};
pub use comparison::{Comparison, Settled, check_locale};
pub use consequences::drop_consequences;
pub use describe::{description, summary};
pub use edition_wordbook::Page;
pub use explain::explanation;
pub use input::{CheckContext, DocumentInput, EditionInput, Outlines, Severities};
pub use mend::mend;
pub use rules::name_mismatch::{NameBook, Names};
pub use rules::renumbered::{Released, Stood, addresses, check_released, text_mark};
pub use rules::stale_message::check_shared as check_changed;
pub use sample::{Gist, Sample, samples, samples_again, texts};
