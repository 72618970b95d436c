//! Mongolian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "mn",
    name: "Mongolian",
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
