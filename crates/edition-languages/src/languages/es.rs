//! Spanish.

use crate::hyphenation::divisions;
use crate::language::{
    Half, Hours, Language, Magnitudes, NumberMarks, NumberWords, TypedReferences,
};

pub(super) const LANGUAGE: Language = Language {
    tag: "es",
    name: "Spanish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Spanish))),
    number_marks: Some(NumberMarks::CommaAndDots),
    number_words: NumberWords {
        and: &["y"],
        ..NumberWords::NONE
    },
    says_tens_first: true,
    parts_of: &["por"],
    single_magnitudes: &["mil", "millón", "mil millones", "billón"],
    #[rustfmt::skip]
    uncounted_before: &["varios", "varias", "algunos", "algunas"],
    are_concepts_tried: true,
    #[rustfmt::skip]
    regions_of_other_marks: &[
        "419", "MX", "US", "PR", "GT", "HN", "NI", "SV", "PA", "DO", "PE", "CU", "BZ",
    ],
    magnitudes: Magnitudes {
        whole: &[("millones", 6), ("millón", 6)],
        beginnings: &[],
    },
    typed_references: Some(TypedReferences {
        see: &["véase", "véase el", "véanse", "véanse los", "ver", "ver el"],
        words: &["párrafo", "párrafos", "párr.", "párrs."],
        annexes: &["anexo", "anexos"],
        tables: &["cuadro", "cuadros", "tabla", "tablas"],
        figures: &["gráfico", "gráficos", "figura", "figuras"],
        notes: &["nota", "notas"],
        sections: &["sección", "secciones", "capítulo"],
        and: &["y", "o", "a"],
        behind: &[
            "supra",
            "infra",
            "más arriba",
            "más abajo",
            "del presente informe",
        ],
    }),
    negations: &[
        "no", "sí", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "sin", "ni",
    ],
    concepts: &[
        include_str!("../../concepts/cldr/es.txt"),
        include_str!("../../concepts/es.txt"),
    ],
    own_magnitudes: &[
        ("mil", 3),
        ("miles", 3),
        ("millar", 3),
        ("millares", 3),
        ("billón", 12),
        ("billones", 12),
    ],
    #[rustfmt::skip]
    fractions: &[
        ("mitad", [1, 2]), ("medio", [1, 2]), ("media", [1, 2]), ("tercio", [1, 3]), ("tercera parte", [1, 3]),
        ("cuarto", [1, 4]), ("cuarta parte", [1, 4]), ("quinta parte", [1, 5]), ("décima parte", [1, 10]),
    ],
    hours: Hours {
        halves: &[
            ("mañana", Half::Morning),
            ("madrugada", Half::Morning),
            ("mediodía", Half::Afternoon),
            ("tarde", Half::Afternoon),
            ("noche", Half::Night),
        ],
        between: &["h", "horas", "hora", "de", "la", "del", "por"],
    },
    hour_signs: &["h", "hora", "horas"],
    day_times: &[("mediodía", 720), ("medianoche", 0)],
    range_words: &["a", "y", "o"],
    until_words: &["a", "al", "hasta", "hasta el"],
    date_words: &["de", "del"],
    #[rustfmt::skip]
    minus: &["menos"],
    repeated_words: &["muy", "no", "sí", "ya", "bien", "mucho", "casi"],
    dictionary_order: "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z",
    #[rustfmt::skip]
    translators_notes: &["n. del t.", "n. de la t.", "nota del traductor", "nota de la traductora"],
    ..Language::UNKNOWN
};
