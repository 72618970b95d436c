//! Lithuanian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "lt",
    name: "Lithuanian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Lithuanian))),
    ..Language::UNKNOWN
};
