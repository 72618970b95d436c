//! Pashto.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ps",
    name: "Pashto",
    script: Some(Script::Arabic),
    needs_joiners: true,
    ..Language::UNKNOWN
};
