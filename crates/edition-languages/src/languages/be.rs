//! Belarusian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    name: "Belarusian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Belarusian))),
    number_marks: Some(NumberMarks::Comma),
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
