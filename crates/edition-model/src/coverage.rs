//! What one stage must ask of another that it may not know.

use crate::locale::Locale;

/// Which characters the fonts can show, for the rule `missing-glyph`. Whoever holds the fonts
/// answers.
pub trait GlyphCoverage: Sync {
    /// Whether every face that can be asked to show `character` in a text of `locale` has a glyph
    /// for it.
    fn covers(&self, locale: &Locale, character: char) -> bool;
}

/// The bytes of a publication's pictures, for the renderers.
pub trait Pictures: Sync {
    /// The bytes of the PNG or JPEG file at `path` in the project, where there is one.
    fn picture(&self, path: &str) -> Option<&[u8]>;
}
