//! Gujarati.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "gu",
    name: "Gujarati",
    needs_joiners: true,
    ..Language::UNKNOWN
};
