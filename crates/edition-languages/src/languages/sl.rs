//! Slovenian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sl",
    name: "Slovenian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Slovenian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
