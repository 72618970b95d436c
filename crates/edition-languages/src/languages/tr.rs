//! Turkish.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "tr",
    name: "Turkish",
    capitals: &[('i', 'İ')],
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
