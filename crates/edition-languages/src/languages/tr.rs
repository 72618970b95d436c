//! Turkish.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "tr",
    name: "Turkish",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Turkish))),
    capitals: &[('i', 'İ')],
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("bin", 3), ("milyon", 6), ("mn", 6), ("milyar", 9), ("mr", 9), ("trilyon", 12)],
    #[rustfmt::skip]
    fractions: &[("yarı", [1, 2]), ("yarım", [1, 2]), ("buçuk", [1, 2]), ("üçte bir", [1, 3]), ("çeyre", [1, 4]), ("dörtte bir", [1, 4])],
    day_times: &[("öğle", 720), ("gece yarısı", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["ve", "ile", "veya", "için", "olan", "olarak", "gibi", "kadar", "göre", "ancak", "ise", "en", "de", "da", "ki", "değil", "bu"],
    dictionary_order: "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z",
    ..Language::UNKNOWN
};
