//! Ukrainian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "uk",
    name: "Ukrainian",
    mistaken_tags: &["ua"],
    script: Some(Script::Cyrillic),
    negations: &["не", "ні", "ніхто", "нічого", "ніколи", "без"],
    ..Language::UNKNOWN
};
