//! Czech.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    name: "Czech",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Czech))),
    number_marks: Some(NumberMarks::Comma),
    mistaken_tags: &["cz"],
    ..Language::UNKNOWN
};
