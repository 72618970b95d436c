//! Afrikaans.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "af",
    name: "Afrikaans",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Afrikaans))),
    ..Language::UNKNOWN
};
