//! Bulgarian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "bg",
    name: "Bulgarian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Bulgarian))),
    number_marks: Some(NumberMarks::Comma),
    script: Some(Script::Cyrillic),
    dictionary_order: "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я",
    ..Language::UNKNOWN
};
