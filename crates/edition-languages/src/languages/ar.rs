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
    concepts: &[include_str!("../../concepts/cldr/ar.txt")],
    list_signs: ["(أ)", "\u{2018}1\u{2019}", "أ-", "1-"],
    between_signs: "",
    ..Language::UNKNOWN
};
