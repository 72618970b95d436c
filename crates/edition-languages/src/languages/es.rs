//! Spanish.

use crate::language::{Language, Magnitudes, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "es",
    name: "Spanish",
    number_marks: Some(NumberMarks::CommaAndDots),
    magnitudes: Magnitudes {
        whole: &[("millones", 6), ("millón", 6)],
        beginnings: &[],
    },
    negations: &[
        "no", "sí", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "sin", "ni",
    ],
    concepts: &[
        include_str!("../../concepts/cldr/es.txt"),
        include_str!("../../concepts/es.txt"),
    ],
    ..Language::UNKNOWN
};
