//! The embedded faces, and further ones.

use super::{EMBEDDED, FaceId, Family, FontFault, Fonts, FurtherFont, Slope, Weight, further};
use edition_model::GlyphCoverage;

#[test]
fn each_embedded_face_has_its_family_weight_and_slope() {
    let families = [
        (Family::Serif, "NotoSerif"),
        (Family::Sans, "NotoSans"),
        (Family::Mono, "NotoSansMono"),
    ];
    let styles = [
        (Weight::Regular, Slope::Upright, "Regular"),
        (Weight::Bold, Slope::Upright, "Bold"),
        (Weight::Regular, Slope::Italic, "Italic"),
        (Weight::Bold, Slope::Italic, "BoldItalic"),
    ];
    for (family, name) in families {
        for (weight, slope, style) in styles {
            let face = Fonts::embedded().face(FaceId::embedded(family, weight, slope));
            let style = match (family, weight) {
                (Family::Mono, Weight::Regular) => "Regular",
                (Family::Mono, Weight::Bold) => "Bold",
                _ => style,
            };
            assert_eq!(face.post_script_name(), format!("{name}-{style}"));
            assert_eq!(face.units_per_em(), 1000);
            assert!(face.ascent() > 900.0 && face.descent() < -200.0);
        }
    }
}

#[test]
fn the_letters_of_our_languages_are_covered() {
    let tajik = "tg".parse().unwrap();
    let letters = "АаБбҒғӢӣҚқӮӯҲҳҶҷЪъЁё«»—–…№§“”‘’„•°ABCxyz0123456789\u{301}\u{a0}\u{202f}\u{2011}";
    for letter in letters.chars() {
        let code = u32::from(letter);
        assert!(
            Fonts::embedded().covers(&tajik, letter),
            "{letter} {code:04x}"
        );
    }
    for letter in ['\u{627}', '中', '\u{e000}'] {
        assert!(!Fonts::embedded().covers(&tajik, letter), "{letter}");
    }
}

/// In which embedded face, and whether drawn heavier, a sign stands among words of that weight and slope.
fn check_sign(sign: char, wanted: (Weight, Slope), expected: (&str, bool)) {
    for locale in ["tg", "ar", "zh-Hans"] {
        let locale = locale.parse().unwrap();
        for family in [Family::Serif, Family::Sans, Family::Mono] {
            let preferred = FaceId::embedded(family, wanted.0, wanted.1);
            let fonts = Fonts::embedded();
            assert!(fonts.covers(&locale, sign), "{sign}");
            let face = fonts.face_of_sign(preferred, &locale, sign);
            if face == preferred {
                // The face for code has many of them.
                assert_eq!(family, Family::Mono, "{sign}");
                continue;
            }
            let changed = fonts.imitation(preferred, face);
            assert!(!changed.italic);
            let found = (fonts.face(face).post_script_name(), changed.bold);
            assert_eq!(found, expected, "{sign}");
        }
    }
}

#[test]
fn signs_stand_upright_in_words_of_every_face() {
    let regular = (Weight::Regular, Slope::Upright);
    let bold = (Weight::Bold, Slope::Upright);
    let italic = (Weight::Regular, Slope::Italic);
    let both = (Weight::Bold, Slope::Italic);
    for sign in "−≈≠≤≥→←↑↓∞√⇒∑∈⌈".chars() {
        check_sign(sign, regular, ("NotoSansMath-Regular", false));
        check_sign(sign, bold, ("NotoSansMath-Regular", true));
        check_sign(sign, italic, ("NotoSansMath-Regular", false));
        check_sign(sign, both, ("NotoSansMath-Regular", true));
    }
    for sign in "☐☑✓■□☒✗✔●○▲★".chars() {
        check_sign(sign, italic, ("NotoSansSymbols2-Regular", false));
        check_sign(sign, both, ("NotoSansSymbols2-Regular", true));
    }
    let tajik = "tg".parse().unwrap();
    for sign in "×÷±°′″‰№§†‡".chars() {
        assert!(Fonts::embedded().covers(&tajik, sign), "{sign}");
    }
}

fn check_broken(data: &[u8], expected: Option<FontFault>) {
    let further = FurtherFont {
        covers: "Arab".to_owned(),
        style: (Weight::Regular, Slope::Upright),
        data: data.to_vec(),
        face: None,
    };
    let fonts = Fonts::with_further(vec![further]);
    let fault = fonts.broken().first().map(|broken| broken.fault);
    assert_eq!(fault, expected, "{} bytes", data.len());
    assert_eq!(fonts.further().count(), usize::from(expected.is_none()));
}

#[test]
fn a_file_that_is_no_whole_font_is_left_out() {
    check_broken(b"not a font", Some(FontFault::NoFont));
    check_broken(b"", Some(FontFault::NoFont));
    let font = EMBEDDED[0];
    check_broken(font, None);
    for length in [100, 10_000, font.len() / 2, font.len() - 5] {
        check_broken(&font[..length], Some(FontFault::NoFont));
    }
}

/// The name of the face of a collection of a TrueType and a PostScript face that is meant.
fn check_face(wanted: Option<&str>, expected: Result<&str, FontFault>) {
    let face = further::parse(FurtherFont {
        covers: "Cyrl".to_owned(),
        style: (Weight::Regular, Slope::Upright),
        data: include_bytes!("../../tests/fonts/Faces.ttc").to_vec(),
        face: wanted.map(str::to_owned),
    });
    let name = face.as_ref().map(|face| face.post_script_name());
    assert_eq!(name.map_err(|fault| *fault), expected, "{wanted:?}");
}

#[test]
fn a_face_of_a_collection_is_chosen_by_name_or_number() {
    check_face(None, Ok("TestTrueType"));
    check_face(Some("1"), Ok("TestTrueType"));
    check_face(Some("2"), Ok("TestPostScript"));
    check_face(Some("TestPostScript"), Ok("TestPostScript"));
    check_face(Some("test postscript"), Ok("TestPostScript"));
    check_face(Some("0"), Err(FontFault::NoFace));
    check_face(Some("3"), Err(FontFault::NoFace));
    check_face(Some("Test"), Err(FontFault::NoFace));
    check_face(Some(""), Err(FontFault::NoFace));
}

#[test]
fn postscript_outlines_are_taken_where_they_are_whole() {
    let outlines = include_bytes!("../../tests/fonts/Outlines.otf");
    check_broken(outlines, None);
    for length in [4, 12, 100, 10_000, outlines.len() / 2, outlines.len() - 5] {
        check_broken(&outlines[..length], Some(FontFault::NoFont));
    }
    check_broken(b"OTTO\0\0\0\0", Some(FontFault::NoFont));
    let collection = b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10OTTO";
    check_broken(collection, Some(FontFault::NoFont));
    check_broken(b"ttcf\0\x01\0\0\0\0\0\0", Some(FontFault::NoFont));
}

#[test]
fn a_face_that_no_number_is_left_for_is_told() {
    let further = |number: usize| FurtherFont {
        covers: format!("{number:03}"),
        style: (Weight::Regular, Slope::Upright),
        data: EMBEDDED[0].to_vec(),
        face: None,
    };
    let fonts = Fonts::with_further((0..202).map(further).collect());
    let broken = fonts
        .broken()
        .iter()
        .map(|it| (it.covers.as_str(), it.fault));
    let expected = [("200", FontFault::TooMany), ("201", FontFault::TooMany)];
    assert_eq!(broken.collect::<Vec<_>>(), expected);
}

/// Which of the further faces, and how changed, shows a letter of Russian in words of that weight and slope.
fn check_style(named: &[(Weight, Slope)], wanted: (Weight, Slope), expected: (usize, bool, bool)) {
    let further = named.iter().map(|style| FurtherFont {
        covers: "ar".to_owned(),
        style: *style,
        data: EMBEDDED[0].to_vec(),
        face: None,
    });
    let fonts = Fonts::with_further(further.collect());
    let preferred = FaceId::embedded(Family::Serif, wanted.0, wanted.1);
    let found = fonts.face_of_sign(preferred, &"ar".parse().unwrap(), '5');
    // Noto Serif has no letter that runs from the right: nothing is preferred to the embedded face.
    assert_eq!(found, preferred);
    let covers = |face: &super::Face| face.covers('я');
    let found = fonts
        .further_for(preferred, &"ar".parse().unwrap(), covers)
        .unwrap();
    let changed = fonts.imitation(preferred, found);
    let place = usize::from(found.0) - EMBEDDED.len();
    assert_eq!((place, changed.bold, changed.italic), expected);
}

#[test]
fn a_face_of_the_right_weight_is_found_or_imitated() {
    let regular = (Weight::Regular, Slope::Upright);
    let bold = (Weight::Bold, Slope::Upright);
    let italic = (Weight::Regular, Slope::Italic);
    let both = (Weight::Bold, Slope::Italic);
    check_style(&[regular], regular, (0, false, false));
    check_style(&[regular], bold, (0, true, false));
    check_style(&[regular], both, (0, true, true));
    check_style(&[regular, bold], bold, (1, false, false));
    check_style(&[regular, bold], both, (1, false, true));
    check_style(&[regular, italic], both, (1, true, false));
    check_style(&[regular, bold, italic, both], both, (3, false, false));
    check_style(&[bold, regular], regular, (1, false, false));
    check_style(&[regular, bold], italic, (0, false, true));
}

#[test]
fn a_face_for_a_script_is_for_the_languages_that_are_usually_written_in_it() {
    let further = |covers: &str| FurtherFont {
        covers: covers.to_owned(),
        style: (Weight::Regular, Slope::Upright),
        data: EMBEDDED[0].to_vec(),
        face: None,
    };
    let fonts = Fonts::with_further(vec![further("Arab"), further("Hebr"), further("tg")]);
    let check = |tag: &str, expected: &[&str]| {
        let locale = tag.parse().unwrap();
        let own = fonts.faces.iter().filter(|face| face.is_for(&locale));
        let own: Vec<&str> = own.filter_map(|face| face.covers.as_deref()).collect();
        assert_eq!(own, expected, "{tag}");
    };
    check("ar", &["Arab"]);
    check("fa", &["Arab"]);
    check("he", &["Hebr"]);
    check("he-Latn", &[]);
    check("tg", &["tg"]);
    check("tg-Arab", &["Arab", "tg"]);
    check("ru", &[]);
}
