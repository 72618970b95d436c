//! Telugu.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "te",
    name: "Telugu",
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
