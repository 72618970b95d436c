//! Turkmen.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "tk",
    name: "Turkmen",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Turkmen))),
    dictionary_order: "a b ç d e ä f g h i j ž k l m n ň o ö p r s ş t u ü w y ý z",
    ..Language::UNKNOWN
};
