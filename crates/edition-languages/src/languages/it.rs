//! Italian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    name: "Italian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
