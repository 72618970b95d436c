//! Turkmen.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "tk",
    name: "Turkmen",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Turkmen))),
    ..Language::UNKNOWN
};
