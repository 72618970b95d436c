//! Czech.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    name: "Czech",
    number_marks: Some(NumberMarks::Comma),
    mistaken_tags: &["cz"],
    ..Language::UNKNOWN
};
