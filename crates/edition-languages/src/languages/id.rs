//! Indonesian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "id",
    name: "Indonesian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
