//! Swedish.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sv",
    name: "Swedish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Swedish))),
    ..Language::UNKNOWN
};
