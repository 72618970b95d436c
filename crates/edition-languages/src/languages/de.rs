//! German.

use crate::hyphenation::divisions;
use crate::language::{Language, Magnitudes, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    name: "German",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::German))),
    number_marks: Some(NumberMarks::CommaAndDots),
    regions_of_other_marks: &["CH", "LI"],
    magnitudes: Magnitudes {
        whole: &[],
        beginnings: &[("million", 6), ("milliard", 9)],
    },
    negations: &[
        "nicht", "nein", "ja", "nie", "niemals", "niemand", "nichts", "kein", "keine", "keinen",
        "keiner", "ohne", "weder",
    ],
    own_magnitudes: &[
        ("tausend", 3),
        ("tsd", 3),
        ("mio", 6),
        ("mrd", 9),
        ("billion", 12),
        ("billionen", 12),
    ],
    fractions: &[
        ("hälfte", [1, 2]),
        ("halb", [1, 2]),
        ("anderthalb", [3, 2]),
        ("eineinhalb", [3, 2]),
        ("drittel", [1, 3]),
        ("viertel", [1, 4]),
        ("fünftel", [1, 5]),
        ("zehntel", [1, 10]),
    ],
    hour_signs: &["uhr"],
    day_times: &[("mittag", 720), ("mitternacht", 0)],
    concepts: &[
        include_str!("../../concepts/cldr/de.txt"),
        include_str!("../../concepts/de.txt"),
    ],
    range_words: &["bis", "und", "oder"],
    #[rustfmt::skip]
    repeated_words: &["die", "der", "das", "den", "dem", "sie", "ihr", "es", "sehr", "so", "ja", "nein"],
    #[rustfmt::skip]
    translators_notes: &["anm. d. übers", "anmerkung des übersetzers", "anmerkung der übersetzerin"],
    minus: &["minus"],
    minus_before: &["minus"],
    ..Language::UNKNOWN
};
