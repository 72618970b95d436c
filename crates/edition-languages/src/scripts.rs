//! The scripts that the embedded fonts do not have: which letters are theirs, and a free font that has them.

/// A script, as far as a font for it is looked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Writing {
    /// Its code after ISO 15924, which is also its key among the fonts of the settings.
    pub code: &'static str,
    /// A free font with TrueType outlines.
    pub font: &'static str,
    /// The file of the font; `None` where it is called as those of Noto are.
    pub file: Option<&'static str>,
    /// The package of Debian that has the font.
    pub package: &'static str,
    /// The first and last letters of its ranges.
    ranges: &'static [(char, char)],
}

impl Writing {
    /// The script of a letter; `None` for signs that belong to none, and for what every font has.
    #[must_use]
    pub fn of(letter: char) -> Option<&'static Self> {
        let holds = |(first, last): &(char, char)| (*first..=*last).contains(&letter);
        WRITINGS.iter().find(|it| it.ranges.iter().any(holds))
    }

    /// The script of that code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<&'static Self> {
        WRITINGS.iter().find(|it| it.code == code)
    }
}

/// The package that has most of the fonts.
const NOTO: &str = "fonts-noto-core";

const fn noto(code: &'static str, font: &'static str, ranges: &'static [(char, char)]) -> Writing {
    Writing {
        code,
        font,
        file: None,
        package: NOTO,
        ranges,
    }
}

#[rustfmt::skip]
static WRITINGS: &[Writing] = &[
    noto("Arab", "Noto Naskh Arabic", &[('\u{600}', '\u{6ff}'), ('\u{750}', '\u{77f}'), ('\u{870}', '\u{8ff}'), ('\u{fb50}', '\u{fdff}'), ('\u{fe70}', '\u{fefe}')]),
    noto("Armn", "Noto Serif Armenian", &[('\u{530}', '\u{58f}'), ('\u{fb13}', '\u{fb17}')]),
    noto("Beng", "Noto Serif Bengali", &[('\u{980}', '\u{9ff}')]),
    noto("Deva", "Noto Serif Devanagari", &[('\u{900}', '\u{97f}'), ('\u{a8e0}', '\u{a8ff}')]),
    noto("Ethi", "Noto Serif Ethiopic", &[('\u{1200}', '\u{139f}'), ('\u{2d80}', '\u{2ddf}'), ('\u{ab00}', '\u{ab2f}')]),
    noto("Geor", "Noto Serif Georgian", &[('\u{10a0}', '\u{10ff}'), ('\u{1c90}', '\u{1cbf}'), ('\u{2d00}', '\u{2d2f}')]),
    noto("Gujr", "Noto Serif Gujarati", &[('\u{a80}', '\u{aff}')]),
    noto("Guru", "Noto Serif Gurmukhi", &[('\u{a00}', '\u{a7f}')]),
    Writing {
        code: "Hani",
        font: "WenQuanYi Zen Hei",
        file: Some("wqy-zenhei.ttc"),
        package: "fonts-wqy-zenhei",
        ranges: &[('\u{2e80}', '\u{2fdf}'), ('\u{3005}', '\u{3007}'), ('\u{3100}', '\u{312f}'), ('\u{3400}', '\u{4dbf}'), ('\u{4e00}', '\u{9fff}'), ('\u{f900}', '\u{faff}'), ('\u{20000}', '\u{323af}')],
    },
    noto("Hebr", "Noto Serif Hebrew", &[('\u{590}', '\u{5ff}'), ('\u{fb1d}', '\u{fb4f}')]),
    Writing {
        code: "Jpan",
        font: "IPAex Mincho",
        file: Some("ipaexm.ttf"),
        package: "fonts-ipaexfont-mincho",
        ranges: &[('\u{3041}', '\u{30ff}'), ('\u{31f0}', '\u{31ff}'), ('\u{ff66}', '\u{ff9f}')],
    },
    noto("Khmr", "Noto Serif Khmer", &[('\u{1780}', '\u{17ff}'), ('\u{19e0}', '\u{19ff}')]),
    noto("Knda", "Noto Serif Kannada", &[('\u{c80}', '\u{cff}')]),
    Writing {
        code: "Kore",
        font: "Nanum Myeongjo",
        file: Some("NanumMyeongjo.ttf"),
        package: "fonts-nanum",
        ranges: &[('\u{1100}', '\u{11ff}'), ('\u{3130}', '\u{318f}'), ('\u{a960}', '\u{a97f}'), ('\u{ac00}', '\u{d7ff}')],
    },
    noto("Laoo", "Noto Serif Lao", &[('\u{e80}', '\u{eff}')]),
    noto("Mlym", "Noto Serif Malayalam", &[('\u{d00}', '\u{d7f}')]),
    noto("Mong", "Noto Sans Mongolian", &[('\u{1800}', '\u{18af}')]),
    noto("Mymr", "Noto Serif Myanmar", &[('\u{1000}', '\u{109f}'), ('\u{a9e0}', '\u{a9ff}'), ('\u{aa60}', '\u{aa7f}')]),
    noto("Orya", "Noto Sans Oriya", &[('\u{b00}', '\u{b7f}')]),
    noto("Sinh", "Noto Serif Sinhala", &[('\u{d80}', '\u{dff}')]),
    noto("Syrc", "Noto Sans Syriac", &[('\u{700}', '\u{74f}'), ('\u{860}', '\u{86f}')]),
    noto("Taml", "Noto Serif Tamil", &[('\u{b80}', '\u{bff}')]),
    noto("Telu", "Noto Serif Telugu", &[('\u{c00}', '\u{c7f}')]),
    noto("Thaa", "Noto Sans Thaana", &[('\u{780}', '\u{7bf}')]),
    noto("Thai", "Noto Serif Thai", &[('\u{e00}', '\u{e7f}')]),
    noto("Tibt", "Noto Serif Tibetan", &[('\u{f00}', '\u{fff}')]),
];

#[cfg(test)]
mod tests {
    use super::{WRITINGS, Writing};
    use crate::Language;

    #[test]
    fn a_letter_has_a_script() {
        let check = |letter, expected: Option<&str>| {
            let code = Writing::of(letter).map(|it| it.code);
            assert_eq!(code, expected, "{letter}");
        };
        check('س', Some("Arab"));
        check('中', Some("Hani"));
        check('の', Some("Jpan"));
        check('한', Some("Kore"));
        check('ን', Some("Ethi"));
        check('ы', None);
        check('☃', None);
    }

    #[test]
    fn the_scripts_of_languages_are_there() {
        for language in Language::all() {
            let Some(script) = language.script else {
                continue;
            };
            let is_embedded = ["Latn", "Cyrl", "Grek"].contains(&script.code());
            assert_eq!(Writing::by_code(script.code()).is_none(), is_embedded);
        }
    }

    #[test]
    fn no_letter_has_two_scripts() {
        let mut all: Vec<(char, char)> =
            WRITINGS.iter().flat_map(|it| it.ranges).copied().collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert!(pair[0].1 < pair[1].0, "{pair:?}");
        }
        let codes: Vec<&str> = WRITINGS.iter().map(|it| it.code).collect();
        assert!(codes.is_sorted());
    }
}
