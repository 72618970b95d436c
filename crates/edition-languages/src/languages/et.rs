//! Estonian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "et",
    name: "Estonian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Estonian))),
    ..Language::UNKNOWN
};
