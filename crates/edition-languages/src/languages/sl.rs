//! Slovenian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sl",
    name: "Slovenian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Slovenian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    dictionary_order: "a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž",
    ..Language::UNKNOWN
};
