//! Slovak.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sk",
    name: "Slovak",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Slovak))),
    ..Language::UNKNOWN
};
