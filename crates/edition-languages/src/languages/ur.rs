//! Urdu.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ur",
    name: "Urdu",
    script: Some(Script::Arabic),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["اور", "کے", "کا", "کی", "میں", "سے", "کو", "نے", "ہے", "ہیں"],
    ..Language::UNKNOWN
};
