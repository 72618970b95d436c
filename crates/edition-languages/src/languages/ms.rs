//! Malay.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ms",
    name: "Malay",
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
