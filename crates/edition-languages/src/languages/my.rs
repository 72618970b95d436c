//! Burmese.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "my",
    name: "Burmese",
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
