//! Croatian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "hr",
    name: "Croatian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Croatian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    dictionary_order: "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž",
    ..Language::UNKNOWN
};
