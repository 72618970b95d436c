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
        beginnings: &[("万", 4), ("亿", 8), ("億", 8)],
    },
    list_signs: ["(a)", "㈠", "a.", "i."],
    between_signs: "",
    ..Language::UNKNOWN
};
