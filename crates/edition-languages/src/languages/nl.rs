//! Dutch.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    name: "Dutch",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Dutch))),
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("duizend", 3), ("miljoen", 6), ("mln", 6), ("miljard", 9), ("mrd", 9), ("mld", 9), ("biljoen", 12)],
    #[rustfmt::skip]
    fractions: &[("helft", [1, 2]), ("half", [1, 2]), ("halve", [1, 2]), ("anderhal", [3, 2]), ("derde", [1, 3]), ("kwart", [1, 4])],
    day_times: &[("middag", 720), ("middernacht", 0)],
    #[rustfmt::skip]
    repeated_words: &["die", "dat", "zij", "ze", "had", "heel", "zo"],
    ..Language::UNKNOWN
};
