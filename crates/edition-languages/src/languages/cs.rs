//! Czech.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    name: "Czech",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Czech))),
    number_marks: Some(NumberMarks::Comma),
    mistaken_tags: &["cz"],
    dictionary_order: "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž",
    ..Language::UNKNOWN
};
