//! Marathi.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "mr",
    name: "Marathi",
    needs_joiners: true,
    ..Language::UNKNOWN
};
