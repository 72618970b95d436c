//! Punjabi.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "pa",
    name: "Punjabi",
    needs_joiners: true,
    ..Language::UNKNOWN
};
