//! Portuguese.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    name: "Portuguese",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Portuguese))),
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("mil", 3), ("milhares", 3), ("milhão", 6), ("milhões", 6), ("bilhão", 9), ("bilhões", 9), ("trilhão", 12), ("trilhões", 12), ("bilião", 12), ("biliões", 12)],
    #[rustfmt::skip]
    fractions: &[("metade", [1, 2]), ("mei", [1, 2]), ("terço", [1, 3]), ("terça parte", [1, 3]), ("quarto", [1, 4]), ("quarta parte", [1, 4])],
    day_times: &[("meio-dia", 720), ("meia-noite", 0)],
    #[rustfmt::skip]
    repeated_words: &["muito", "quase", "logo", "não"],
    ..Language::UNKNOWN
};
