//! Tables of what is asked of a face for every character. A page of 256 code points is filled in at the first question
//! about one of them.

use std::sync::OnceLock;

/// How many code points a page has.
const PAGE: usize = 256;
/// How many pages the planes with letters have.
const PAGES: usize = 0x300;

/// The glyphs of a face by character.
pub(super) struct GlyphTable(Vec<OnceLock<Box<[u16; PAGE]>>>);

/// Which characters all embedded faces of texts have, or one of signs.
pub(super) struct CoveredByAll(Vec<OnceLock<Box<[bool; PAGE]>>>);

impl Default for GlyphTable {
    fn default() -> Self {
        Self(std::iter::repeat_with(OnceLock::new).take(PAGES).collect())
    }
}

impl Default for CoveredByAll {
    fn default() -> Self {
        Self(std::iter::repeat_with(OnceLock::new).take(PAGES).collect())
    }
}

impl GlyphTable {
    /// The glyph of a character, as `map` gives it; glyph 0 counts as none.
    pub(super) fn get(&self, character: char, map: impl Fn(char) -> Option<u16>) -> Option<u16> {
        let glyph = look_up(&self.0, character, |character| {
            map(character).unwrap_or_default()
        });
        glyph.filter(|glyph| *glyph != 0)
    }
}

impl CoveredByAll {
    /// Whether all faces have a character, as `covers` tells.
    pub(super) fn get(&self, character: char, covers: impl Fn(char) -> bool) -> bool {
        look_up(&self.0, character, covers).unwrap_or_default()
    }
}

fn look_up<T: Copy + Default>(
    pages: &[OnceLock<Box<[T; PAGE]>>],
    character: char,
    find: impl Fn(char) -> T,
) -> Option<T> {
    let code = character as usize;
    let Some(page) = pages.get(code / PAGE) else {
        return Some(find(character));
    };
    let page = page.get_or_init(|| {
        let first = u32::from(character) & !0xFF;
        let mut page = Box::new([T::default(); PAGE]);
        for (slot, code) in page.iter_mut().zip(first..) {
            *slot = char::from_u32(code).map(&find).unwrap_or_default();
        }
        page
    });
    page.get(code % PAGE).copied()
}

#[cfg(test)]
mod tests {
    use super::GlyphTable;

    #[test]
    fn every_character_keeps_its_glyph() {
        let table = GlyphTable::default();
        let glyph =
            |character: char| (character != 'b').then_some((character as u32 % 1000) as u16);
        for character in ['a', 'b', 'ҷ', '\u{ffff}', '\u{1f600}', '\u{10ffff}'] {
            let expected = glyph(character).filter(|glyph| *glyph != 0);
            assert_eq!(table.get(character, glyph), expected, "{character:?}");
        }
    }
}
