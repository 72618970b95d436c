//! Icelandic.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "is",
    name: "Icelandic",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Icelandic))),
    dictionary_order: "a á b c d ð e é f g h i í j k l m n o ó p q r s t u ú v w x y ý z þ æ ö",
    ..Language::UNKNOWN
};
