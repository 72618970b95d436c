//! Kyrgyz.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ky",
    name: "Kyrgyz",
    number_marks: Some(NumberMarks::Comma),
    says_tens_first: true,
    #[rustfmt::skip]
    single_magnitudes: &["миң", "миллион", "миллиард"],
    #[rustfmt::skip]
    uncounted_before: &["нече"],
    script: Some(Script::Cyrillic),
    negations: &["жок", "ооба", "эмес"],
    concepts: &[
        include_str!("../../concepts/cldr/ky.txt"),
        include_str!("../../concepts/ky.txt"),
    ],
    #[rustfmt::skip]
    own_magnitudes: &[("миң", 3), ("миңге", 3), ("миңден", 3), ("миңди", 3), ("миңдей", 3), ("миңи", 3), ("млн", 6), ("млрд", 9), ("трлн", 12)],
    #[rustfmt::skip]
    fractions: &[("жарым", [1, 2]), ("үчтөн бир", [1, 3]), ("чейрек", [1, 4]), ("төрттөн бир", [1, 4])],
    day_times: &[("чак түш", 720), ("түш", 720), ("түн ортосу", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["жана", "үчүн", "жөнүндө", "бул", "аркылуу", "боюнча", "болгон", "же"],
    dictionary_order: "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
    minus: &["минус"],
    minus_before: &["минус"],
    ..Language::UNKNOWN
};
