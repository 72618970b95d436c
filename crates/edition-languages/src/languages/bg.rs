//! Bulgarian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "bg",
    name: "Bulgarian",
    script: Some(Script::Cyrillic),
    ..Language::UNKNOWN
};
