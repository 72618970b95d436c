//! Malay.

use crate::language::{Language, NumberMarks};

pub(super) const LANGUAGE: Language = Language {
    tag: "ms",
    name: "Malay",
    number_marks: Some(NumberMarks::Point),
    #[rustfmt::skip]
    own_magnitudes: &[("ribu", 3), ("juta", 6), ("bilion", 9), ("trilion", 12)],
    #[rustfmt::skip]
    fractions: &[("setengah", [1, 2]), ("separuh", [1, 2]), ("sepertiga", [1, 3]), ("suku", [1, 4])],
    day_times: &[("tengah hari", 720), ("tengah malam", 0)],
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["dan", "di", "ke", "dari", "yang", "untuk", "dengan", "pada", "oleh", "atau", "adalah", "akan", "itu", "ini"],
    ..Language::UNKNOWN
};
