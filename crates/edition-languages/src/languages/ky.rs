//! Kyrgyz.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ky",
    name: "Kyrgyz",
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
