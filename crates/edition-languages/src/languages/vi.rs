//! Vietnamese.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "vi",
    name: "Vietnamese",
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("tỷ", 9), ("tỉ", 9)],
    #[rustfmt::skip]
    fractions: &[("nửa", [1, 2]), ("rưỡi", [1, 2]), ("một phần ba", [1, 3]), ("một phần tư", [1, 4])],
    day_times: &[("giữa trưa", 720), ("nửa đêm", 0)],
    month_words: &["tháng"],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["và", "của", "là", "được", "cho", "các", "những", "với", "trong", "để", "bị", "khi", "này", "đã", "sẽ", "tại"],
    dictionary_order: "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
    ..Language::UNKNOWN
};
