//! Hindi.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "hi",
    name: "Hindi",
    script: Some(Script::Devanagari),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    #[rustfmt::skip]
    own_magnitudes: &[("हज़ार", 3), ("हजार", 3), ("लाख", 5), ("मिलियन", 6), ("करोड़", 7), ("अरब", 9), ("बिलियन", 9)],
    #[rustfmt::skip]
    fractions: &[("आध", [1, 2]), ("डेढ़", [3, 2]), ("एक तिहाई", [1, 3]), ("तिहाई", [1, 3]), ("चौथाई", [1, 4])],
    day_times: &[("दोपहर", 720), ("आधी रात", 0), ("मध्यरात्रि", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["और", "के", "का", "की", "में", "से", "को", "ने", "है", "हैं", "यह"],
    ..Language::UNKNOWN
};
