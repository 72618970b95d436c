//! Czech.

use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    name: "Czech",
    mistaken_tags: &["cz"],
    ..Language::UNKNOWN
};
