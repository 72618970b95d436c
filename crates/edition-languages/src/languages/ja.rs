//! Japanese.

use crate::language::{Language, Magnitudes, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ja",
    name: "Japanese",
    mistaken_tags: &["jp"],
    script: Some(Script::Japanese),
    number_marks: Some(NumberMarks::Point),
    magnitudes: Magnitudes {
        whole: &[],
        #[rustfmt::skip]
        beginnings: &[
            ("千", 3), ("万", 4), ("百万", 6), ("千万", 7), ("億", 8), ("兆", 12),
        ],
    },
    #[rustfmt::skip]
    fractions: &[("半分", [1, 2]), ("半数", [1, 2]), ("3分の1", [1, 3]), ("三分の一", [1, 3]), ("四分の一", [1, 4])],
    hour_signs: &["時"],
    day_times: &[("正午", 720), ("真夜中", 0)],
    month_signs: &["月"],
    ..Language::UNKNOWN
};
