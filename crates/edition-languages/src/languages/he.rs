//! Hebrew.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "he",
    name: "Hebrew",
    script: Some(Script::Hebrew),
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
