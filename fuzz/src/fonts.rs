//! Fonts that a publication adds.

use std::sync::{Arc, OnceLock};

use edition_localization::Localizer;
use edition_model::{Edition, GlyphCoverage, Pictures};
use edition_pdf::fonts::{Fonts, FurtherFont, Slope, Weight};
use edition_pdf::page::Item;
use edition_pdf::{ExportError, Press};

use super::publication::{catalog, locale, parse, source_edition, with_ids};

/// Latin letters, which the embedded faces show, and Arabic and Georgian ones, which they do not.
const SOURCE: &str = "+++\nkind = \"report\"\n+++\n# سلام\n\nThe word is سلام دنیا, or **გამარჯობა**, or سلا\u{301}م.\n";

/// What is a font
///
/// - is asked about letters without end of the program,
/// - sets a text so that every glyph stands at a place and for whole characters,
/// - is embedded in a PDF, or refused with its name.
pub fn hold(data: &[u8]) {
    static EDITION: OnceLock<Edition> = OnceLock::new();
    let edition = EDITION.get_or_init(|| {
        let source = Localizer::new(&catalog("en", None, None), None).value;
        let document = with_ids(parse(SOURCE).0.expect("a document"));
        source_edition(&document, &source)
    });
    let further = FurtherFont {
        covers: "Arab".to_owned(),
        style: (Weight::Regular, Slope::Upright),
        data: data.to_vec(),
        face: None,
    };
    let fonts = Fonts::with_further(vec![further]);
    if !fonts.broken().is_empty() {
        return;
    }
    for letter in ['a', 'س', 'ა', '\u{10ffff}'] {
        let _ = fonts.covers(&locale("ar"), letter);
    }
    let press = Press::new(Arc::new(fonts));
    let pages = press.lay_out(edition, &NoPictures);
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Run(run) = item else { continue };
        assert!(run.x.is_finite() && run.y.is_finite(), "{run:?}");
        for glyph in run.glyphs.iter() {
            let text = glyph.text.start as usize..glyph.text.end as usize;
            assert!(run.text.get(text).is_some(), "{run:?}");
            let lengths = [glyph.advance, glyph.dx, glyph.dy];
            assert!(lengths.iter().all(|length| length.is_finite()), "{run:?}");
        }
    }
    match press.export(&pages, &NoPictures) {
        Ok(file) => {
            let read = lopdf::Document::load_mem(&file);
            assert!(read.is_ok(), "{:?}", read.err());
        }
        Err(ExportError::BadFont { .. }) => {}
        Err(error) => panic!("{error}"),
    }
}

struct NoPictures;

impl Pictures for NoPictures {
    fn picture(&self, _: &str) -> Option<&[u8]> {
        None
    }
}
