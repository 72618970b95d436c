//! Azerbaijani.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "az",
    name: "Azerbaijani",
    capitals: &[('i', 'İ')],
    number_marks: Some(NumberMarks::CommaAndDots),
    ..Language::UNKNOWN
};
