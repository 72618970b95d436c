//! Danish.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "da",
    name: "Danish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Danish))),
    mistaken_tags: &["dk"],
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
