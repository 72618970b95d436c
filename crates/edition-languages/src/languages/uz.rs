//! Uzbek.

use crate::language::{Language, Magnitudes};

pub(super) const LANGUAGE: Language = Language {
    tag: "uz",
    name: "Uzbek",
    magnitudes: Magnitudes {
        whole: &[("ming", 3), ("mlrd", 9)],
        beginnings: &[],
    },
    negations: &["yo'q", "yoʻq", "ha", "emas", "йўқ", "ҳа", "эмас"],
    concepts: &[include_str!("../../concepts/cldr/uz.txt")],
    ..Language::UNKNOWN
};
