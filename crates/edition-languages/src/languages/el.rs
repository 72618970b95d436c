//! Greek.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Questions, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "el",
    name: "Greek",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Greek))),
    mistaken_tags: &["gr"],
    script: Some(Script::Greek),
    questions: Questions::EndWith(&[';', '\u{37E}']),
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
