//! Galician.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "gl",
    name: "Galician",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Galician))),
    ..Language::UNKNOWN
};
