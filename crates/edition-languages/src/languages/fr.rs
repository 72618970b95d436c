//! French.

use crate::language::{Language, Magnitudes};

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    name: "French",
    magnitudes: Magnitudes {
        whole: &[],
        beginnings: &[("million", 6), ("milliard", 9)],
    },
    negations: &[
        "ne", "pas", "non", "oui", "jamais", "rien", "aucun", "aucune", "personne", "sans", "ni",
    ],
    // "Si vous vous trouvez", "nous nous voyons".
    repeated_words: &["nous", "vous"],
    concepts: &[
        include_str!("../../concepts/cldr/fr.txt"),
        include_str!("../../concepts/fr.txt"),
    ],
    ..Language::UNKNOWN
};
