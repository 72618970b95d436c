//! Serbian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "sr",
    name: "Serbian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Serbian))),
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    dictionary_order: "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž",
    ..Language::UNKNOWN
};
