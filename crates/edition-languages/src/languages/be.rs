//! Belarusian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    name: "Belarusian",
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
