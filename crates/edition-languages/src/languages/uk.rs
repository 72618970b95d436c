//! Ukrainian.

use crate::hyphenation::divisions;
use crate::language::{Language, NumberMarks, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "uk",
    name: "Ukrainian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Ukrainian))),
    number_marks: Some(NumberMarks::Comma),
    mistaken_tags: &["ua"],
    script: Some(Script::Cyrillic),
    negations: &["не", "ні", "ніхто", "нічого", "ніколи", "без"],
    #[rustfmt::skip]
    own_magnitudes: &[("тис", 3), ("млн", 6), ("млрд", 9), ("трлн", 12)],
    #[rustfmt::skip]
    fractions: &[("половин", [1, 2]), ("півтор", [3, 2]), ("трет", [1, 3]), ("чверт", [1, 4])],
    day_times: &[
        ("опівдні", 720),
        ("полудень", 720),
        ("опівночі", 0),
        ("північ", 0),
    ],
    dictionary_order: "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    minus: &["мінус"],
    minus_before: &["мінус"],
    ..Language::UNKNOWN
};
