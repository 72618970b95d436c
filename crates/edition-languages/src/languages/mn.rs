//! Mongolian.

use crate::hyphenation::divisions;
use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "mn",
    name: "Mongolian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Mongolian))),
    script: Some(Script::Cyrillic),
    dictionary_order: "а б в г д е ё ж з и й к л м н о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
    ..Language::UNKNOWN
};
