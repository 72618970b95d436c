//! Hungarian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "hu",
    name: "Hungarian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Hungarian))),
    script: Some(Script::Latin),
    number_marks: Some(NumberMarks::Comma),
    own_magnitudes: &[("ezer", 3), ("millió", 6), ("milliárd", 9), ("billió", 12)],
    #[rustfmt::skip]
    fractions: &[("fél", [1, 2]), ("fele", [1, 2]), ("másfél", [3, 2]), ("harmad", [1, 3]), ("negyed", [1, 4])],
    day_times: &[("dél", 720), ("éjfél", 0)],
    #[rustfmt::skip]
    dictionary_order: "a b c cs d dz dzs e f g gy h i j k l ly m n ny o ö p q r s sz t ty u ü v w x y z zs",
    ..Language::UNKNOWN
};
