//! Persian.

use crate::language::{Language, Magnitudes, NumberMarks, NumberWords, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "fa",
    name: "Persian",
    script: Some(Script::Arabic),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    number_words: NumberWords {
        and: &["و"],
        ..NumberWords::NONE
    },
    says_tens_first: true,
    #[rustfmt::skip]
    single_magnitudes: &["هزار", "میلیون", "میلیارد"],
    #[rustfmt::skip]
    uncounted_before: &["چند", "چندین"],
    magnitudes: Magnitudes {
        whole: &[("ملیون", 6), ("میلیون", 6), ("میلیارد", 9)],
        beginnings: &[],
    },
    negations: &["نه", "بله", "نیست", "نبود", "هرگز", "هیچ", "بدون"],
    concepts: &[
        include_str!("../../concepts/cldr/fa.txt"),
        include_str!("../../concepts/fa.txt"),
    ],
    #[rustfmt::skip]
    own_magnitudes: &[("هزار", 3), ("میلیون", 6), ("میلیارد", 9), ("تریلیون", 12)],
    #[rustfmt::skip]
    fractions: &[("نیم", [1, 2]), ("نصف", [1, 2]), ("یک سوم", [1, 3]), ("یک‌سوم", [1, 3]), ("ثلث", [1, 3]), ("ربع", [1, 4]), ("یک چهارم", [1, 4]), ("یک‌چهارم", [1, 4])],
    day_times: &[
        ("ظهر", 720),
        ("نیم‌روز", 720),
        ("نیمروز", 720),
        ("نیمه‌شب", 0),
        ("نیمه شب", 0),
    ],
    #[rustfmt::skip]
    repeated_words: &["کم", "تک", "یکی", "آرام", "گاه", "دسته", "خیلی"],
    list_signs: ["الف)", "1)", "الف.", "1."],
    repeat_signs: ["\u{a0}مکرر", "\u{a0}مکرر ۲", "\u{a0}مکرر ۳", "\u{a0}مکرر ۴"],
    annex_sign: "1",
    dictionary_order: "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    ..Language::UNKNOWN
};
