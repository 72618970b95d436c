//! Khmer.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "km",
    name: "Khmer",
    needs_joiners: true,
    ..Language::UNKNOWN
};
