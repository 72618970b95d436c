//! Norwegian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "no",
    name: "Norwegian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Norwegian))),
    ..Language::UNKNOWN
};
