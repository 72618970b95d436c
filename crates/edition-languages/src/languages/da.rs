//! Danish.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "da",
    name: "Danish",
    mistaken_tags: &["dk"],
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
