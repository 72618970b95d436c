//! Azerbaijani.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "az",
    name: "Azerbaijani",
    capitals: &[('i', 'İ')],
    number_marks: Some(NumberMarks::CommaAndDots),
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["və", "ilə", "üçün", "olan", "kimi", "da", "də", "ki", "bu", "isə"],
    ..Language::UNKNOWN
};
