//! Italian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    name: "Italian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Italian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("mila", 3), ("mille", 3), ("milioni", 6), ("milione", 6), ("miliardi", 9), ("miliardo", 9), ("mln", 6), ("mld", 9), ("mrd", 9)],
    #[rustfmt::skip]
    fractions: &[("metà", [1, 2]), ("mezz", [1, 2]), ("terzo", [1, 3]), ("terzi", [1, 3]), ("quarto", [1, 4]), ("quarti", [1, 4])],
    day_times: &[("mezzogiorno", 720), ("mezzanotte", 0)],
    #[rustfmt::skip]
    repeated_words: &["molto", "così", "via", "piano", "quasi", "si"],
    ..Language::UNKNOWN
};
