//! What the rules ask about fonts, which they do not know.

use crate::locale::Locale;

/// Which characters the fonts can show, for the rule `missing-glyph`. The engine implements it.
pub trait GlyphCoverage: Sync {
    /// Whether every face that may have to show `character` in a text of `locale` has a glyph for
    /// it.
    fn covers(&self, locale: &Locale, character: char) -> bool;
}
