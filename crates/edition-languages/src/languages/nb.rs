//! Norwegian Bokmål.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "nb",
    name: "Norwegian Bokmål",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Norwegian))),
    ..Language::UNKNOWN
};
