//! Finnish.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "fi",
    name: "Finnish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Finnish))),
    ..Language::UNKNOWN
};
