//! What the tool knows of languages, and how it reads their words and numbers.
//!
//! 1. [`Language`]: the facts of one language, as a plain value; [`Language::of`] finds that of a locale. Each
//!    language has a file in `languages/` of its own: adding one is adding a file, its two lines in
//!    `languages.rs`, and its interface words in `interface/`.
//! 2. [`Kinds`]: what kinds of letters a text has; [`look_alike`]: letters of two scripts that look alike.
//! 3. [`words`] and [`sentences`] of a text. [`vocabulary`]: words that all languages are asked about together.
//! 4. [`numbers`]: the numbers of a text, and which numbers of two texts differ.
//! 5. [`concepts`]: words of closed classes, such as months, units and countries.
//! 6. [`exchanged_label`]: letters that name something, as in `block C`.
//! 7. [`Writing`]: scripts that the embedded fonts do not have.
//!
//! docs/languages.md shows, by language, what is there and what is missing.

pub mod concepts;
pub mod concord;
pub mod dates;
mod figures;
mod hyphenation;
mod kinds;
mod labels;
mod language;
mod languages;
mod letters;
pub mod numbers;
mod scripts;
mod sentences;
mod sounds;
pub mod vocabulary;
mod words;

pub use figures::digit;
pub use kinds::Kinds;
pub use labels::exchanged_label;
pub use language::{
    Alphabet, Concord, Disguise, Half, Hours, Language, Magnitudes, NumberMarks, NumberWords,
    PluralRule, Pseudo, Questions, Quotes, Script, TypedReferences,
};
pub use letters::{is_cyrillic, is_latin, look_alike};
pub use scripts::Writing;
pub use sentences::sentences;
pub use sounds::Sounds;
pub use words::words;
