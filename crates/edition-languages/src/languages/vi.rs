//! Vietnamese.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "vi",
    name: "Vietnamese",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
