//! German.

use crate::language::{Language, Magnitudes, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    name: "German",
    number_marks: Some(NumberMarks::CommaAndDots),
    magnitudes: Magnitudes {
        whole: &[("mio", 6), ("mrd", 9)],
        beginnings: &[("million", 6), ("milliard", 9)],
    },
    negations: &[
        "nicht", "nein", "ja", "nie", "niemals", "niemand", "nichts", "kein", "keine", "keinen",
        "keiner", "ohne", "weder",
    ],
    ..Language::UNKNOWN
};
