//! Lithuanian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "lt",
    name: "Lithuanian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Lithuanian))),
    dictionary_order: "a b c č d e f g h i y j k l m n o p q r s š t u v w x z ž",
    ..Language::UNKNOWN
};
