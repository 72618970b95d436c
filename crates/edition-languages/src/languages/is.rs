//! Icelandic.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "is",
    name: "Icelandic",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Icelandic))),
    ..Language::UNKNOWN
};
