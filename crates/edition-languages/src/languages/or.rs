//! Odia.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "or",
    name: "Odia",
    needs_joiners: true,
    ..Language::UNKNOWN
};
