//! Dutch.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    name: "Dutch",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
