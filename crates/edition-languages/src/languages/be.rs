//! Belarusian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    name: "Belarusian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Belarusian))),
    number_marks: Some(NumberMarks::Comma),
    script: Some(Script::Cyrillic),
    dictionary_order: "а б в г д е ё ж з і й к л м н о п р с т у ў ф х ц ч ш ы ь э ю я",
    ..Language::UNKNOWN
};
