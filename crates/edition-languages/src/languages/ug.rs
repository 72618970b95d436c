//! Uyghur.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "ug",
    name: "Uyghur",
    needs_joiners: true,
    ..Language::UNKNOWN
};
