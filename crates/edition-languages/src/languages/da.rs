//! Danish.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "da",
    name: "Danish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Danish))),
    mistaken_tags: &["dk"],
    number_marks: Some(NumberMarks::CommaAndDots),
    dictionary_order: "a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å",
    ..Language::UNKNOWN
};
