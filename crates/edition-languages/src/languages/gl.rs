//! Galician.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "gl",
    name: "Galician",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Galician))),
    dictionary_order: "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z",
    ..Language::UNKNOWN
};
