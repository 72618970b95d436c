//! Tajik in Cyrillic letters, after the orthography of 2021.

use crate::hyphenation::divisions;
use crate::language::{
    Alphabet, Half, Hours, Language, Magnitudes, NumberMarks, NumberWords, PluralRule, Quotes,
    Script, TypedReferences,
};

pub(super) const LANGUAGE: Language = Language {
    tag: "tg",
    name: "Tajik",
    mistaken_tags: &["tj"],
    interface: Some(include_str!("../../interface/tg.ftl")),
    script: Some(Script::Cyrillic),
    alphabet: Some(Alphabet {
        letters: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
        substitutes: OLD_FONTS,
        slips: &[('ь', 'ъ')],
        names_from: "ru",
    }),
    hyphenation: Some(|word| divisions(tajik_hyphenation::hyphenate(word))),
    quotes: Some(Quotes {
        outer: ('«', '»'),
        inner: ('„', '“'),
    }),
    number_marks: Some(NumberMarks::Comma),
    // The sources disagree: CLDR 48 has `other` alone, ICU4X `one` and `other`. A noun after a numeral
    // stays in the singular, so most texts need `*[other]` alone; `[one]` serves those that say
    // something else of a single thing.
    plurals: PluralRule::OneAlone,
    number_words: NUMBER_WORDS,
    magnitudes: Magnitudes {
        whole: &[
            ("ҳазор", 3),
            ("ҳазори", 3),
            ("ҳазорнафара", 3),
            ("млн", 6),
            ("млрд", 9),
        ],
        beginnings: &[("миллион", 6), ("миллиард", 9)],
    },
    hours: Hours {
        halves: &[
            ("субҳ", Half::Morning),
            ("пагоҳ", Half::Morning),
            ("пагоҳӣ", Half::Morning),
            ("саҳар", Half::Morning),
            ("рӯз", Half::Afternoon),
            ("рӯзи", Half::Afternoon),
            ("бегоҳ", Half::Afternoon),
            ("бегоҳӣ", Half::Afternoon),
            ("шом", Half::Afternoon),
            ("шаб", Half::Night),
            ("нисфирӯзӣ", Half::Afternoon),
            ("зуҳр", Half::Afternoon),
        ],
        between: &["и", "уми", "юми", "баъд", "баъди", "пас", "аз", "нисфи"],
    },
    range_words: &["то", "ва", "ё"],
    units: &["сомонӣ", "нафар", "с.", "сол"],
    minus: &["манф", "поён", "паст", "тарҳ"],
    repeated_words: &[
        "кам",
        "боз",
        "дона",
        "гурӯҳ",
        "рафта",
        "оҳиста",
        "гоҳ",
        "тез",
        "зуд",
        "қатор",
        "пора",
        "даста",
        "як",
        "хеле",
    ],
    lettered_words: &["банд", "зербанд", "гурӯҳ", "ҳарф"],
    typed_references: Some(TypedReferences {
        see: &["ниг.", "ниг. ба", "нигаред", "нигаред ба"],
        words: &["банд", "банди", "бандҳои"],
        annexes: &["замима", "замимаи"],
        tables: &["ҷадвал", "ҷадвали"],
        figures: &["расм", "расми"],
        notes: &["эзоҳ", "эзоҳи"],
        sections: &["фасл", "фасли", "боб", "боби"],
        and: &["ва", "ё"],
        behind: &[
            "нигаред",
            "дар боло",
            "дар поён",
            "гузориши мазкур",
            "ҳамин гузориш",
        ],
    }),
    negations: &["не", "нест", "набуд", "ҳа", "ҳеҷ", "ҳаргиз", "бе"],
    concepts: &[
        include_str!("../../concepts/cldr/tg.txt"),
        include_str!("../../concepts/tg.txt"),
    ],
    #[rustfmt::skip]
    fractions: &[
        ("ним", [1, 2]), ("нисф", [1, 2]), ("якуним", [3, 2]), ("дуюним", [5, 2]), ("сеюним", [7, 2]), ("яку ним", [3, 2]), ("яку нисф", [3, 2]),
        ("аз се як", [1, 3]), ("сеяк", [1, 3]), ("сеяки", [1, 3]), ("чоряк", [1, 4]), ("чаҳоряк", [1, 4]),
        ("аз чор як", [1, 4]), ("аз чаҳор як", [1, 4]), ("аз панҷ як", [1, 5]), ("панҷяк", [1, 5]),
        ("аз даҳ як", [1, 10]), ("даҳяк", [1, 10]),
    ],
    day_times: &[
        ("нисфирӯз", 720),
        ("шабонарӯз", 1440),
        ("нимрӯз", 720),
        ("нисфи рӯз", 720),
        ("зуҳр", 720),
        ("нисфи шаб", 0),
        ("нисфишаб", 0),
        ("нимашаб", 0),
    ],
    repeat_signs: ["-бис", "-тер", "-кватер", "-квинквиес"],
    annex_sign: "1",
    dictionary_order: "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я",
    ..Language::UNKNOWN
};

/// Old fonts drew Tajik letters in the places of these.
#[rustfmt::skip]
const OLD_FONTS: &[(char, char)] = &[
    ('ќ', 'қ'), ('Ќ', 'Қ'), ('њ', 'ҳ'), ('Њ', 'Ҳ'), ('љ', 'ҷ'), ('Љ', 'Ҷ'), ('ѓ', 'ғ'), ('Ѓ', 'Ғ'),
    ('ў', 'ӯ'), ('Ў', 'Ӯ'), ('ї', 'ӣ'), ('Ї', 'Ӣ'), ('і', 'ӣ'), ('І', 'Ӣ'), ('һ', 'ҳ'), ('Һ', 'Ҳ'),
    ('ұ', 'ӯ'), ('Ұ', 'Ӯ'), ('ӱ', 'ӯ'), ('Ӱ', 'Ӯ'), ('ӥ', 'ӣ'), ('Ӥ', 'Ӣ'), ('ҝ', 'қ'), ('ҹ', 'ҷ'),
    ('Ҹ', 'Ҷ'), ('ӷ', 'ғ'), ('Ӷ', 'Ғ'),
];

#[rustfmt::skip]
const NUMBER_WORDS: NumberWords = NumberWords {
    whole: &[
        ("сифр", 0), ("аввал", 1), ("аввали", 1), ("аввалин", 1), ("нахустин", 1), ("ҳарду", 2),
        ("дуввум", 2), ("дуввуми", 2), ("саввум", 3), ("саввуми", 3), ("сию", 30),
    ],
    beginnings: &[
        ("чаҳор", 4), ("панҷ", 5), ("шаш", 6), ("ҳафт", 7), ("ҳашт", 8), ("нӯҳ", 9),
        ("ёздаҳ", 11), ("дувоздаҳ", 12), ("сездаҳ", 13), ("чордаҳ", 14),
        ("чаҳордаҳ", 14), ("понздаҳ", 15), ("шонздаҳ", 16), ("ҳабдаҳ", 17), ("ҳафдаҳ", 17),
        ("ҳаждаҳ", 18), ("ҳаҷдаҳ", 18), ("нуздаҳ", 19), ("бист", 20), ("шабонарӯз", 24),
        ("чил", 40), ("панҷоҳ", 50), ("шаст", 60), ("ҳафтод", 70), ("ҳаштод", 80), ("навад", 90),
        ("дусад", 200), ("сесад", 300), ("чорсад", 400), ("чаҳорсад", 400), ("панҷсад", 500),
        ("шашсад", 600), ("ҳафтсад", 700), ("ҳаштсад", 800), ("нӯҳсад", 900), ("ҳазор", 1000),
        ("миллион", 1_000_000), ("миллиард", 1_000_000_000),
    ],
    stems: &[
        ("як", 1), ("ду", 2), ("се", 3), ("чор", 4), ("даҳ", 10), ("сӣ", 30), ("си", 30),
        ("сад", 100),
    ],
    // Those of ordinals, of counted things and of what follows: якум, дуюм, дуто, нӯҳрӯза, бисту.
    endings: &[
        "", "умин", "юмин", "уми", "юми", "ум", "юм", "тои", "то", "нафар", "рӯза", "сола", "ро",
        "и", "у", "ю",
    ],
    and: &["у", "ю"],
};
