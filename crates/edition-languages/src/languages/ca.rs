//! Catalan.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "ca",
    name: "Catalan",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Catalan))),
    ..Language::UNKNOWN
};
