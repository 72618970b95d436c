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
    dictionary_order: "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v w y z",
    ..Language::UNKNOWN
};
