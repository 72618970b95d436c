//! Korean.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    script: Some(Script::Korean),
    number_marks: Some(NumberMarks::Point),
    ..Language::UNKNOWN
};
