//! Arabic.

use crate::language::{Disguise, Language, Magnitudes, NumberMarks, Pseudo, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ar",
    name: "Arabic",
    pseudo: Some(Pseudo {
        tag: "ar-XB",
        disguise: Disguise::Mirror,
    }),
    script: Some(Script::Arabic),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    magnitudes: Magnitudes {
        whole: &[("مليون", 6), ("مليار", 9)],
        beginnings: &[],
    },
    negations: &["لا", "نعم", "لم", "لن", "ليس", "ليست", "غير", "بدون"],
    concepts: &[
        include_str!("../../concepts/cldr/ar.txt"),
        include_str!("../../concepts/ar.txt"),
    ],
    #[rustfmt::skip]
    own_magnitudes: &[("ألف", 3), ("ألفا", 3), ("ألفًا", 3), ("آلاف", 3), ("ملايين", 6), ("مليونا", 6), ("مليونًا", 6), ("مليارات", 9), ("بليون", 9), ("بليونا", 9), ("بليوناً", 9), ("بليونًا", 9), ("بلايين", 9), ("مليارا", 9), ("مليارًا", 9), ("ألفاً", 3), ("مليوناً", 6), ("تريليون", 12)],
    #[rustfmt::skip]
    fractions: &[("نصف", [1, 2]), ("النصف", [1, 2]), ("ثلث", [1, 3]), ("الثلث", [1, 3]), ("ربع", [1, 4]), ("الربع", [1, 4])],
    day_times: &[
        ("ظهر", 720),
        ("الظهر", 720),
        ("ظهيرة", 720),
        ("الظهيرة", 720),
        ("منتصف الليل", 0),
    ],
    #[rustfmt::skip]
    repeated_words: &["جدا", "جداً", "شيئا", "رويدا", "صفا", "دكا"],
    list_signs: ["(أ)", "\u{2018}1\u{2019}", "أ-", "1-"],
    repeat_signs: [
        "\u{a0}مكررا",
        "\u{a0}مكررا ثانيا",
        "\u{a0}مكررا ثالثا",
        "\u{a0}مكررا رابعا",
    ],
    annex_sign: "الأول",
    between_signs: "",
    ..Language::UNKNOWN
};
