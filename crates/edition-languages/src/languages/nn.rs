//! Norwegian Nynorsk.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "nn",
    name: "Norwegian Nynorsk",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Norwegian))),
    ..Language::UNKNOWN
};
