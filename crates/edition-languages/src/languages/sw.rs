//! Swahili.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sw",
    name: "Swahili",
    number_marks: Some(NumberMarks::Point),
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["na", "ya", "wa", "kwa", "za", "la", "cha", "katika", "ni", "kuwa"],
    ..Language::UNKNOWN
};
