//! `omission`: A part of the source that nothing in the translation answers to, or the reverse. Often a sentence was
//! forgotten, or pasted from the next paragraph. For example, the second half of a sentence was left out:
//!
//! ```ftl
//! # en: He met the ministers and spoke with the families of the victims in three cities.
//! he-met = Он встретился с министрами.
//! ```
//!
//! Three things are weighed together: words whose counterparts are missed, a length that is unusual for the language, and
//! sentences that are fewer or more. Which words stand for which is learned from the translations that the publication
//! has already; where these are fewer than 500, the rule knows little, and goes by length. In one of fewer than
//! twenty texts only what is far too short or too long is told, and what has lost or won a sentence and a third of its
//! length. In scripts without spaces words are not compared.

mod finding;
mod lengths;
mod limit;

pub(crate) use finding::{check, judge};
pub(crate) use lengths::{Lengths, Usual};
pub(crate) use limit::{ENOUGH, Learned, score};

#[cfg(test)]
mod tests;
