//! Malayalam.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "ml",
    name: "Malayalam",
    needs_joiners: true,
    ..Language::UNKNOWN
};
