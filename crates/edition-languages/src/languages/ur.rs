//! Urdu.

use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ur",
    name: "Urdu",
    script: Some(Script::Arabic),
    needs_joiners: true,
    number_marks: Some(NumberMarks::Point),
    // Words are doubled freely.
    #[rustfmt::skip]
    once_words: &["اور", "کے", "کا", "کی", "میں", "سے", "کو", "نے", "ہے", "ہیں"],
    #[rustfmt::skip]
    dictionary_order: "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے",
    ..Language::UNKNOWN
};
