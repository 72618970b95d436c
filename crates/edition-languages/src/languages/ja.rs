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
        beginnings: &[("万", 4), ("億", 8)],
    },
    ..Language::UNKNOWN
};
