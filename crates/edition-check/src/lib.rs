//! The content rules: what a reader would stumble over, found before there is a reader.
//!
//! 1. [`CheckContext`], [`DocumentInput`], [`EditionInput`]: what the rules look at.
//! 2. [`Checker`]: applies them to one document in all its locales; [`check_links`] to its links to other
//!    documents, [`check_catalog`] to what a locale has beside its documents, [`check_locale`] to all
//!    translations of a locale together ([`samples`]). Each returns findings under their rules' own
//!    severities, sorted. What the settings make of these is [`apply_severities`].
//! 3. `rules`: one file a rule, which says what it finds, why, and how it looks: [`explanation`].
//! 4. [`mend`]: what has exactly one right answer.
//!
//! Nothing is reported twice: where a text cannot be read, is missing or stale, no further rule looks
//! at it; where the source has the same fault, it is reported in the source.

mod allow;
mod checker;
mod describe;
mod explain;
mod faultless;
mod finding;
mod input;
mod mend;
mod plain;
mod rules;
mod samples;
#[cfg(test)]
mod tests;
mod text;

pub use checker::{Checker, apply_severities, check_catalog, check_links, sort_findings};
pub use describe::{description, summary};
pub use explain::explanation;
pub use input::{CheckContext, DocumentInput, EditionInput, Outlines};
pub use mend::mend;
pub use samples::{Comparison, Gist, Sample, Settled, check_locale, samples};
