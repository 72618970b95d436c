//! Bulgarian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "bg",
    name: "Bulgarian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Bulgarian))),
    number_marks: Some(NumberMarks::Comma),
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
