//! English.

use crate::hyphenation::divisions;
use crate::language::{
    Disguise, Half, Hours, Language, Magnitudes, NumberMarks, NumberWords, Pseudo, Script,
    TypedReferences,
};

pub(super) const LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    // The spelling of the United Nations.
    territory: Some("GB"),
    interface: Some(include_str!("../../interface/en.ftl")),
    pseudo: Some(Pseudo {
        tag: "en-XA",
        disguise: Disguise::Accents {
            letters: ACCENTS,
            doubled: "aeiou",
        },
    }),
    script: Some(Script::Latin),
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::English))),
    number_marks: Some(NumberMarks::Point),
    number_words: NUMBER_WORDS,
    says_tens_first: true,
    #[rustfmt::skip]
    single_magnitudes: &["thousand", "million", "billion", "trillion"],
    #[rustfmt::skip]
    uncounted_before: &["several", "few", "many", "some", "hundred", "hundreds", "tens", "dozens", "couple"],
    are_concepts_tried: true,
    magnitudes: Magnitudes {
        whole: &[
            ("thousand", 3),
            ("million", 6),
            ("billion", 9),
            ("trillion", 12),
            ("bn", 9),
            ("mln", 6),
        ],
        beginnings: &[("million", 6), ("billion", 9), ("trillion", 12)],
    },
    hours: Hours {
        halves: &[
            ("am", Half::Morning),
            ("a.m", Half::Morning),
            ("pm", Half::Afternoon),
            ("p.m", Half::Afternoon),
            ("morning", Half::Morning),
            ("afternoon", Half::Afternoon),
            ("evening", Half::Afternoon),
            ("night", Half::Night),
            ("noon", Half::Afternoon),
            ("midnight", Half::Morning),
        ],
        between: &["o'clock", "o’clock", "in", "at", "the"],
    },
    range_words: &["to", "and", "or"],
    until_words: &["to", "until", "till", "through", "up to"],
    date_words: &["of", "the"],
    decade_ending: Some("s"),
    units: &["a.m.", "p.m.", "million", "billion"],
    #[rustfmt::skip]
    function_words: &[
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
        "have", "he", "her", "his", "in", "is", "not", "of", "on", "or", "she", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "to", "was", "we",
        "were", "which", "will", "with",
    ],
    typed_references: Some(TypedReferences {
        see: &["see", "see also", "cf."],
        words: &[
            "paragraph",
            "paragraphs",
            "para.",
            "paras.",
            "para",
            "paras",
        ],
        annexes: &["annex", "annexes"],
        tables: &["table", "tables"],
        figures: &["figure", "figures", "fig."],
        notes: &["note", "notes", "footnote", "footnotes"],
        sections: &["section", "sections", "sect.", "chapter"],
        and: &["and", "or", "to"],
        behind: &[
            "above",
            "below",
            "of this report",
            "of the present report",
            "of this document",
        ],
    }),
    negations: &[
        "not",
        "no",
        "yes",
        "none",
        "nor",
        "neither",
        "never",
        "nobody",
        "nothing",
        "nowhere",
        "without",
        "cannot",
        "can't",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "won't",
        "wouldn't",
        "shouldn't",
        "couldn't",
        "mustn't",
        "needn't",
    ],
    endings: &["ing", "ies", "ed", "es", "ly", "s", "e", "y"],
    minus: &["minus", "negativ", "below"],
    minus_before: &["minus"],
    repeated_words: &["had", "that", "very", "so", "is", "her", "no"],
    concepts: &[
        include_str!("../../concepts/cldr/en.txt"),
        include_str!("../../concepts/en.txt"),
        include_str!("../../concepts/opposites/en.txt"),
    ],
    #[rustfmt::skip]
    fractions: &[
        ("half", [1, 2]), ("halves", [1, 2]), ("third", [1, 3]), ("quarter", [1, 4]), ("one fourth", [1, 4]),
        ("fifth", [1, 5]), ("tenth", [1, 10]),
    ],
    day_times: &[
        ("noon", 720),
        ("midday", 720),
        ("midnight", 0),
        ("round the clock", 1440),
        ("round-the-clock", 1440),
    ],
    list_signs: ["(a)", "(i)", "a.", "i."],
    ..Language::UNKNOWN
};

#[rustfmt::skip]
const NUMBER_WORDS: NumberWords = NumberWords {
    whole: &[
        ("zero", 0), ("hex", 16), ("one", 1), ("once", 1), ("first", 1), ("single", 1),
        ("two", 2), ("twice", 2), ("second", 2), ("both", 2), ("pair", 2), ("double", 2),
        ("couple", 2), ("three", 3), ("third", 3), ("thirds", 3), ("thrice", 3), ("triple", 3),
        ("six", 6), ("sixth", 6), ("ten", 10), ("tenth", 10),
    ],
    beginnings: &[
        ("decade", 10), ("centur", 100), ("four", 4), ("quarter", 4), ("five", 5), ("fifth", 5), ("seven", 7), ("seventh", 7), ("eight", 8),
        ("nine", 9), ("ninth", 9), ("eleven", 11), ("twelve", 12), ("twelfth", 12), ("dozen", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18), ("nineteen", 19), ("twent", 20), ("thirt", 30), ("forty", 40),
        ("fortie", 40), ("fift", 50), ("sixt", 60), ("sevent", 70), ("eighty", 80),
        ("eightie", 80), ("ninet", 90), ("hexadecimal", 16), ("hundred", 100), ("thousand", 1000),
        ("million", 1_000_000), ("billion", 1_000_000_000),
    ],
    stems: &[],
    endings: &[],
    and: &["and"],
};

#[rustfmt::skip]
const ACCENTS: &[(char, char)] = &[
    ('a', 'á'), ('c', 'ç'), ('d', 'ď'), ('e', 'é'), ('g', 'ğ'), ('h', 'ĥ'), ('i', 'í'),
    ('j', 'ĵ'), ('k', 'ķ'), ('l', 'ľ'), ('n', 'ñ'), ('o', 'ó'), ('r', 'ř'), ('s', 'š'),
    ('t', 'ť'), ('u', 'ú'), ('w', 'ŵ'), ('y', 'ý'), ('z', 'ž'), ('A', 'Á'), ('C', 'Ç'),
    ('D', 'Ď'), ('E', 'É'), ('G', 'Ğ'), ('H', 'Ĥ'), ('I', 'Í'), ('J', 'Ĵ'), ('K', 'Ķ'),
    ('L', 'Ľ'), ('N', 'Ñ'), ('O', 'Ó'), ('R', 'Ř'), ('S', 'Š'), ('T', 'Ť'), ('U', 'Ú'),
    ('W', 'Ŵ'), ('Y', 'Ý'), ('Z', 'Ž'),
];
