//! Central Kurdish.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "ckb",
    name: "Central Kurdish",
    needs_joiners: true,
    ..Language::UNKNOWN
};
