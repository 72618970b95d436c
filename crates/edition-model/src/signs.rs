//! The signs of sub-paragraphs: each language's own, derived from the first one as it should look.

use crate::number::{letters, roman};

/// A series of signs, as `(a)`, `(b)`, `(c)`, made from the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Series {
    before: String,
    seed: Seed,
    after: String,
}

/// What a series counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Seed {
    /// `1`, `2`, `3`
    Figures,
    /// `a` … `z`, `aa`
    Small,
    /// `A` … `Z`, `AA`
    Capital,
    /// `i`, `ii`, `iii`
    SmallRoman,
    /// `I`, `II`, `III`
    CapitalRoman,
    /// These, and no more.
    Letters(&'static [&'static str]),
}

/// Russian letters without those that nobody counts with: ё з й о ч ъ ы ь.
const RUSSIAN: &[&str] = &[
    "а", "б", "в", "г", "д", "е", "ж", "и", "к", "л", "м", "н", "п", "р", "с", "т", "у", "ф", "х",
    "ц", "ш", "щ", "э", "ю", "я",
];
/// The abjad, in which Arabic counts.
const ABJAD: &[&str] = &[
    "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];
/// The Persian alphabet, whose first letter is written by its name.
const PERSIAN: &[&str] = &[
    "الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش", "ص", "ض",
    "ط", "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی",
];
/// Chinese figures.
const CHINESE: &[&str] = &[
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四",
    "十五", "十六", "十七", "十八", "十九", "二十",
];
/// Chinese figures in brackets, each a sign of its own.
const CHINESE_IN_BRACKETS: &[&str] = &["㈠", "㈡", "㈢", "㈣", "㈤", "㈥", "㈦", "㈧", "㈨", "㈩"];
/// Ordinals, in which Arabic numbers annexes.
const ORDINALS: &[&str] = &[
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
];
/// The ten heavenly stems, of old treaties.
const STEMS: &[&str] = &["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// The seeds, those of several letters first.
const SEEDS: &[(&str, Seed)] = &[
    ("الأول", Seed::Letters(ORDINALS)),
    ("الف", Seed::Letters(PERSIAN)),
    ("1", Seed::Figures),
    ("a", Seed::Small),
    ("A", Seed::Capital),
    ("i", Seed::SmallRoman),
    ("I", Seed::CapitalRoman),
    ("а", Seed::Letters(RUSSIAN)),
    ("أ", Seed::Letters(ABJAD)),
    ("一", Seed::Letters(CHINESE)),
    ("㈠", Seed::Letters(CHINESE_IN_BRACKETS)),
    ("甲", Seed::Letters(STEMS)),
];

/// That of plain figures.
impl Default for Series {
    fn default() -> Self {
        Self {
            before: String::new(),
            seed: Seed::Figures,
            after: String::new(),
        }
    }
}

impl Series {
    /// The series that begins with `first`, as `(a)`, `i)` or `1.`; `None` where it has no letter or figure to begin with, or
    /// more than one.
    #[must_use]
    pub fn beginning_with(first: &str) -> Option<Self> {
        let first = first.trim();
        let (before, seed, after) = SEEDS.iter().find_map(|(text, seed)| {
            let (before, after) = first.split_once(text)?;
            let is_bare = |part: &str| !part.contains(char::is_alphanumeric);
            (is_bare(before) && is_bare(after)).then_some((before, *seed, after))
        })?;
        Some(Self {
            before: before.to_owned(),
            seed,
            after: after.to_owned(),
        })
    }

    /// The sign of the `ordinal`th, from 1; `None` behind the end of the series.
    #[must_use]
    pub fn sign(&self, ordinal: u32) -> Option<String> {
        let middle = match self.seed {
            Seed::Figures => ordinal.to_string(),
            Seed::Small => letters(ordinal),
            Seed::Capital => letters(ordinal).to_uppercase(),
            Seed::SmallRoman => roman(ordinal),
            Seed::CapitalRoman => roman(ordinal).to_uppercase(),
            Seed::Letters(series) => {
                let place = usize::try_from(ordinal.checked_sub(1)?).ok()?;
                (*series.get(place)?).to_owned()
            }
        };
        Some(format!("{}{middle}{}", self.before, self.after))
    }
}

#[cfg(test)]
mod tests {
    use super::Series;

    fn check(first: &str, ordinals: &[(u32, &str)]) {
        let series = Series::beginning_with(first).unwrap();
        assert_eq!(series.sign(1).unwrap(), first);
        for &(ordinal, expected) in ordinals {
            assert_eq!(
                series.sign(ordinal).unwrap_or_default(),
                expected,
                "{first}"
            );
        }
    }

    #[test]
    fn each_series_follows_from_its_first_sign() {
        check(
            "(a)",
            &[(2, "(b)"), (26, "(z)"), (27, "(aa)"), (28, "(bb)")],
        );
        check("i)", &[(4, "iv)"), (9, "ix)")]);
        check("A.", &[(3, "C.")]);
        check("I.", &[(4, "IV.")]);
        check("1)", &[(12, "12)")]);
        check("а)", &[(7, "ж)"), (8, "и)"), (25, "я)"), (26, "")]);
        check("(أ)", &[(2, "(ب)"), (3, "(ج)"), (28, "(غ)"), (29, "")]);
        check("الف)", &[(2, "ب)")]);
        check("㈠", &[(2, "㈡"), (11, "")]);
    }

    #[test]
    fn what_is_no_first_sign_begins_nothing() {
        for bad in ["", "()", "b)", "ab)", "2.", "a1"] {
            assert_eq!(Series::beginning_with(bad), None, "{bad}");
        }
    }
}
