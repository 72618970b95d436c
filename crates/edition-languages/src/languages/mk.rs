//! Macedonian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "mk",
    name: "Macedonian",
    script: Some(Script::Cyrillic),
    dictionary_order: "а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш",
    ..Language::UNKNOWN
};
