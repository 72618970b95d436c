//! Amharic.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "am",
    name: "Amharic",
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
