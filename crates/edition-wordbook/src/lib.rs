//! Which words of a translation stand for which words of the source, learned from the translations that a publication
//! has already: without a dictionary, a model, or anything from elsewhere.
//!
//! 1. [`Page`]: the words of a document's texts and translations.
//! 2. [`Wordbook::of`] learns from all pages of a locale.
//! 3. [`Wordbook::judge`] says of each pair which stretch of words most likely has no counterpart on the other side,
//!    and [`Wordbook::evidence`] why. A text is never its own witness: what it has taught itself is taken out first.
//!
//! Words are compared by their beginnings. The order of documents and texts changes nothing.

mod align;
mod judge;
mod learn;
mod lists;
mod page;
mod stems;
#[cfg(test)]
mod tests;
mod wordbook;

pub use align::{Answer, Passage, align};
pub use judge::{Evidence, Judgement, Stretch};
pub use page::{Page, words_of};
pub use wordbook::Wordbook;
