//! Hungarian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "hu",
    name: "Hungarian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Hungarian))),
    script: Some(Script::Latin),
    number_marks: Some(NumberMarks::Comma),
    own_magnitudes: &[("ezer", 3), ("millió", 6), ("milliárd", 9), ("billió", 12)],
    #[rustfmt::skip]
    fractions: &[("fél", [1, 2]), ("fele", [1, 2]), ("másfél", [3, 2]), ("harmad", [1, 3]), ("negyed", [1, 4])],
    day_times: &[("dél", 720), ("éjfél", 0)],
    ..Language::UNKNOWN
};
