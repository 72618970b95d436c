//! Croatian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "hr",
    name: "Croatian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Croatian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
