//! Uzbek.

use crate::language::{Language, Magnitudes, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "uz",
    name: "Uzbek",
    number_marks: Some(NumberMarks::Comma),
    magnitudes: Magnitudes {
        whole: &[("ming", 3), ("mlrd", 9)],
        beginnings: &[],
    },
    negations: &["yo'q", "yoʻq", "ha", "emas", "йўқ", "ҳа", "эмас"],
    concepts: &[
        include_str!("../../concepts/cldr/uz.txt"),
        include_str!("../../concepts/uz.txt"),
    ],
    #[rustfmt::skip]
    own_magnitudes: &[("ming", 3), ("mln", 6), ("mlrd", 9), ("mingta", 3), ("mingga", 3), ("mingdan", 3), ("mingni", 3), ("mingtadan", 3), ("минг", 3), ("мингта", 3), ("мингга", 3), ("мингдан", 3), ("млн", 6), ("млрд", 9)],
    #[rustfmt::skip]
    fractions: &[("yarim", [1, 2]), ("yarmi", [1, 2]), ("uchdan bir", [1, 3]), ("chorak", [1, 4]), ("ярим", [1, 2]), ("учдан бир", [1, 3]), ("чорак", [1, 4])],
    day_times: &[
        ("tush", 720),
        ("peshin", 720),
        ("yarim tun", 0),
        ("туш", 720),
        ("пешин", 720),
        ("ярим тун", 0),
    ],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["va", "uchun", "bilan", "bu", "yoki", "haqida", "orqali", "ва", "учун", "билан", "бу", "ёки", "орқали"],
    annex_sign: "1",
    #[rustfmt::skip]
    dictionary_order: "a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш ъ ь э ю я ў қ ғ ҳ",
    minus: &["minus", "минус"],
    minus_before: &["minus", "минус"],
    ..Language::UNKNOWN
};
