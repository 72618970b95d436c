//! Chinese.

use crate::language::{Language, Magnitudes, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "zh",
    name: "Chinese",
    mistaken_tags: &["cn"],
    script: Some(Script::Han),
    number_marks: Some(NumberMarks::Point),
    magnitudes: Magnitudes {
        whole: &[],
        #[rustfmt::skip]
        beginnings: &[
            ("千", 3), ("万", 4), ("萬", 4), ("十万", 5), ("十萬", 5), ("百万", 6), ("百萬", 6), ("千万", 7),
            ("千萬", 7), ("亿", 8), ("億", 8), ("十亿", 9), ("十億", 9), ("百亿", 10), ("百億", 10), ("万亿", 12),
            ("萬億", 12),
            // These are units: kilogram, kilometre, kilowatt, kilocalorie, kilohertz.
            ("千克", 0), ("千米", 0), ("千瓦", 0), ("千卡", 0), ("千赫", 0),
        ],
    },
    #[rustfmt::skip]
    fractions: &[("一半", [1, 2]), ("半数", [1, 2]), ("半數", [1, 2]), ("三分之一", [1, 3]), ("四分之一", [1, 4])],
    hour_signs: &["时", "時", "点", "點"],
    day_times: &[("中午", 720), ("正午", 720), ("午夜", 0)],
    month_signs: &["月"],
    list_signs: ["(a)", "㈠", "a.", "i."],
    repeat_signs: ["之二", "之三", "之四", "之五"],
    annex_sign: "一",
    between_signs: "",
    ..Language::UNKNOWN
};
