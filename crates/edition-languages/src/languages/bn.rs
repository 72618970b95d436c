//! Bengali.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "bn",
    name: "Bengali",
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["এবং", "ও", "এর", "জন্য", "থেকে"],
    ..Language::UNKNOWN
};
