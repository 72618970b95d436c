//! Kazakh.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "kk",
    name: "Kazakh",
    mistaken_tags: &["kz"],
    script: Some(Script::Cyrillic),
    negations: &["жоқ", "иә", "емес"],
    concepts: &[include_str!("../../concepts/cldr/kk.txt")],
    ..Language::UNKNOWN
};
