//! Croatian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "hr",
    name: "Croatian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
