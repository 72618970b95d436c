//! Kannada.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "kn",
    name: "Kannada",
    needs_joiners: true,
    ..Language::UNKNOWN
};
