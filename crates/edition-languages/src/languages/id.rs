//! Indonesian.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "id",
    name: "Indonesian",
    number_marks: Some(NumberMarks::CommaAndDots),
    #[rustfmt::skip]
    own_magnitudes: &[("ribu", 3), ("juta", 6), ("miliar", 9), ("milyar", 9), ("triliun", 12)],
    #[rustfmt::skip]
    fractions: &[("setengah", [1, 2]), ("separuh", [1, 2]), ("sepertiga", [1, 3]), ("seperempat", [1, 4])],
    day_times: &[("tengah hari", 720), ("tengah malam", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["dan", "di", "ke", "dari", "yang", "untuk", "dengan", "pada", "oleh", "atau", "adalah", "akan", "itu", "ini"],
    ..Language::UNKNOWN
};
