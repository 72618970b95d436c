//! Bulgarian.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "bg",
    name: "Bulgarian",
    number_marks: Some(NumberMarks::Comma),
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
