//! Macedonian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "mk",
    name: "Macedonian",
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
