//! Thai.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "th",
    name: "Thai",
    script: Some(Script::Thai),
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
