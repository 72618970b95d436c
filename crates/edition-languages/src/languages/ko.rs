//! Korean.

use crate::language::{Language, Magnitudes, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    script: Some(Script::Korean),
    number_marks: Some(NumberMarks::Point),
    magnitudes: Magnitudes {
        whole: &[],
        beginnings: &[("천", 3), ("만", 4), ("백만", 6), ("천만", 7), ("억", 8)],
    },
    #[rustfmt::skip]
    fractions: &[("절반", [1, 2]), ("반", [1, 2]), ("3분의 1", [1, 3]), ("4분의 1", [1, 4])],
    hour_signs: &["시"],
    day_times: &[("정오", 720), ("자정", 0)],
    month_signs: &["월"],
    ..Language::UNKNOWN
};
