//! Serbian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sr",
    name: "Serbian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Serbian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
