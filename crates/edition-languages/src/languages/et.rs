//! Estonian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "et",
    name: "Estonian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Estonian))),
    dictionary_order: "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    ..Language::UNKNOWN
};
