//! Kyrgyz.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ky",
    name: "Kyrgyz",
    script: Some(Script::Cyrillic),
    negations: &["жок", "ооба", "эмес"],
    concepts: &[include_str!("../../concepts/cldr/ky.txt")],
    ..Language::UNKNOWN
};
