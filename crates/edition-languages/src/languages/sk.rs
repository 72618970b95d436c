//! Slovak.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sk",
    name: "Slovak",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Slovak))),
    dictionary_order: "a ä b c č d e f g h ch i j k l m n o ô p q r s š t u v w x y z ž",
    ..Language::UNKNOWN
};
