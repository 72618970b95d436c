//! Kazakh.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "kk",
    name: "Kazakh",
    number_marks: Some(NumberMarks::Comma),
    says_tens_first: true,
    #[rustfmt::skip]
    single_magnitudes: &["мың", "миллион", "миллиард"],
    #[rustfmt::skip]
    uncounted_before: &["бірнеше"],
    mistaken_tags: &["kz"],
    script: Some(Script::Cyrillic),
    negations: &["жоқ", "иә", "емес"],
    concepts: &[
        include_str!("../../concepts/cldr/kk.txt"),
        include_str!("../../concepts/kk.txt"),
    ],
    #[rustfmt::skip]
    own_magnitudes: &[("мың", 3), ("мыңға", 3), ("мыңнан", 3), ("мыңды", 3), ("мыңдай", 3), ("мыңы", 3), ("млн", 6), ("млрд", 9), ("трлн", 12)],
    #[rustfmt::skip]
    fractions: &[("жарты", [1, 2]), ("жарым", [1, 2]), ("үштен бір", [1, 3]), ("ширек", [1, 4]), ("төрттен бір", [1, 4])],
    day_times: &[("түс", 720), ("түн ортасы", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["және", "үшін", "туралы", "бұл", "арқылы", "бойынша", "болған", "болып", "немесе"],
    annex_sign: "1",
    #[rustfmt::skip]
    dictionary_order: "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
    minus: &["минус"],
    minus_before: &["минус"],
    ..Language::UNKNOWN
};
