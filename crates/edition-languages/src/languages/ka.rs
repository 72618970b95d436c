//! Georgian.

use crate::hyphenation::divisions;
use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ka",
    name: "Georgian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Georgian))),
    script: Some(Script::Georgian),
    ..Language::UNKNOWN
};
