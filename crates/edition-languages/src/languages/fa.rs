//! Persian.

use crate::language::{Language, Magnitudes, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "fa",
    name: "Persian",
    script: Some(Script::Arabic),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    magnitudes: Magnitudes {
        whole: &[("ملیون", 6), ("میلیون", 6), ("میلیارد", 9)],
        beginnings: &[],
    },
    negations: &["نه", "بله", "نیست", "نبود", "هرگز", "هیچ", "بدون"],
    concepts: &[include_str!("../../concepts/cldr/fa.txt")],
    list_signs: ["الف)", "1)", "الف.", "1."],
    ..Language::UNKNOWN
};
