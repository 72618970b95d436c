//! Assamese.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "as",
    name: "Assamese",
    needs_joiners: true,
    ..Language::UNKNOWN
};
