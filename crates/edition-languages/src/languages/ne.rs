//! Nepali.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ne",
    name: "Nepali",
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
