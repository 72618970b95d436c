//! Serbian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sr",
    name: "Serbian",
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
