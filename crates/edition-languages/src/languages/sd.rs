//! Sindhi.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sd",
    name: "Sindhi",
    needs_joiners: true,
    ..Language::UNKNOWN
};
