//! Mongolian.

use crate::hyphenation::divisions;
use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "mn",
    name: "Mongolian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Mongolian))),
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
