//! Portuguese.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    name: "Portuguese",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
