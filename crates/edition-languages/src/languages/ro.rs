//! Romanian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ro",
    name: "Romanian",
    number_marks: Some(NumberMarks::CommaAndDots),
    dictionary_order: "a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z",
    ..Language::UNKNOWN
};
