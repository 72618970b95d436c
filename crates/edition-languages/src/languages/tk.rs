//! Turkmen.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "tk",
    name: "Turkmen",
    number_marks: Some(NumberMarks::Comma),
    concepts: &[include_str!("../../concepts/tk.txt")],
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Turkmen))),
    dictionary_order: "a b ç d e ä f g h i j ž k l m n ň o ö p r s ş t u ü w y ý z",
    ..Language::UNKNOWN
};
