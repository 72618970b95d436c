//! Romanian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ro",
    name: "Romanian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
