//! Slovenian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sl",
    name: "Slovenian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
