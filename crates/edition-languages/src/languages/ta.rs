//! Tamil.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ta",
    name: "Tamil",
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
