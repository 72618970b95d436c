//! Polish.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "pl",
    name: "Polish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Polish))),
    script: Some(Script::Latin),
    number_marks: Some(NumberMarks::Comma),
    #[rustfmt::skip]
    own_magnitudes: &[
        ("tys", 3), ("tysiąc", 3), ("tysiące", 3), ("tysięcy", 3), ("mln", 6), ("milion", 6), ("miliony", 6),
        ("milionów", 6), ("mld", 9), ("miliard", 9), ("miliardy", 9), ("miliardów", 9), ("bln", 12), ("bilion", 12),
        ("biliony", 12), ("bilionów", 12),
    ],
    #[rustfmt::skip]
    fractions: &[("połow", [1, 2]), ("pół", [1, 2]), ("półtor", [3, 2]), ("trzeci", [1, 3]), ("ćwier", [1, 4])],
    day_times: &[("południ", 720), ("północ", 0)],
    dictionary_order: "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    minus: &["minus"],
    minus_before: &["minus"],
    ..Language::UNKNOWN
};
