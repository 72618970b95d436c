//! Swahili.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sw",
    name: "Swahili",
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
