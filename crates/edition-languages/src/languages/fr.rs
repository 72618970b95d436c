//! French.

use crate::hyphenation::divisions;
use crate::language::{
    Half, Hours, Language, Magnitudes, NumberMarks, NumberWords, TypedReferences,
};

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    name: "French",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::French))),
    magnitudes: Magnitudes {
        whole: &[],
        beginnings: &[("million", 6), ("milliard", 9)],
    },
    typed_references: Some(TypedReferences {
        see: &["voir", "voir le", "voir les", "cf."],
        words: &["paragraphe", "paragraphes", "par."],
        annexes: &["annexe", "annexes"],
        tables: &["tableau", "tableaux"],
        figures: &["figure", "figures"],
        notes: &["note", "notes"],
        sections: &["section", "sections", "chapitre"],
        and: &["et", "ou", "à"],
        behind: &[
            "ci-dessus",
            "ci-dessous",
            "supra",
            "infra",
            "du présent rapport",
        ],
    }),
    negations: &[
        "ne", "pas", "non", "oui", "jamais", "rien", "aucun", "aucune", "personne", "sans", "ni",
    ],
    // "Si vous vous trouvez", "nous nous voyons", "tout en en parlant".
    minus: &["moins"],
    repeated_words: &["nous", "vous", "en", "très", "si", "non", "oui", "vite"],
    concepts: &[
        include_str!("../../concepts/cldr/fr.txt"),
        include_str!("../../concepts/fr.txt"),
        include_str!("../../concepts/opposites/fr.txt"),
    ],
    number_marks: Some(NumberMarks::Comma),
    number_words: NumberWords {
        and: &["et"],
        ..NumberWords::NONE
    },
    says_tens_first: true,
    parts_of: &["p.", "pour"],
    #[rustfmt::skip]
    single_magnitudes: &["mille", "million", "milliard"],
    #[rustfmt::skip]
    uncounted_before: &["quelques", "plusieurs"],
    are_concepts_tried: true,
    own_magnitudes: &[
        ("mille", 3),
        ("millier", 3),
        ("milliers", 3),
        ("mds", 9),
        ("md", 9),
        ("billion", 12),
        ("billions", 12),
    ],
    #[rustfmt::skip]
    fractions: &[
        ("moitié", [1, 2]), ("demi", [1, 2]), ("tiers", [1, 3]), ("quart", [1, 4]), ("quarts", [1, 4]),
        ("cinquième", [1, 5]), ("dixième", [1, 10]),
    ],
    hours: Hours {
        halves: &[
            ("matin", Half::Morning),
            ("midi", Half::Afternoon),
            ("soir", Half::Afternoon),
            ("soirée", Half::Afternoon),
            ("nuit", Half::Night),
        ],
        #[rustfmt::skip]
        between: &["h", "heure", "heures", "du", "de", "la", "l'après", "l’après", "après"],
    },
    hour_signs: &["h", "heure", "heures"],
    day_times: &[("midi", 720), ("minuit", 0)],
    range_words: &["à", "et", "ou"],
    until_words: &["à", "au", "jusqu’au", "jusqu'au", "jusqu’à", "jusqu'à"],
    date_words: &["de", "le"],
    #[rustfmt::skip]
    translators_notes: &["n.d.t.", "n. d. t.", "note du traducteur", "note de la traductrice"],
    ..Language::UNKNOWN
};
