//! Norwegian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "no",
    name: "Norwegian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Norwegian))),
    dictionary_order: "a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å",
    ..Language::UNKNOWN
};
