//! The words that a shaper knows already. A language has few words and uses them again and again.

use std::sync::Arc;

use edition_model::{Direction, Locale};

use super::word::{Plans, WordGlyph, WordShaper, WordStyle};
use crate::fonts::FaceId;
use crate::layout::style::Height;
use crate::layout::word_key::{WordKey, WordRef};
use crate::memo::Memo;

/// The capacity in bytes, enough for about eight thousand words: those of a long document.
const CAPACITY: usize = 3 << 20;

/// Words by style.
pub(crate) struct Words {
    styles: Vec<WordStyle>,
    glyphs: Memo<WordKey, Arc<[WordGlyph]>>,
    plans: Plans,
}

impl Default for Words {
    fn default() -> Self {
        let bytes = |key: &WordKey, glyphs: &Arc<[WordGlyph]>| key.bytes() + size_of_val(&**glyphs);
        Self {
            styles: Vec::new(),
            glyphs: Memo::new(CAPACITY, bytes),
            plans: Plans::new(),
        }
    }
}

impl Words {
    /// The index of a style.
    pub(super) fn style(
        &mut self,
        face: FaceId,
        locale: &Locale,
        height: Height,
        direction: Direction,
    ) -> usize {
        let is_same = |known: &WordStyle| {
            known.face == face
                && known.height == height
                && known.direction == direction
                && known.locale.tag() == locale.tag()
        };
        self.styles.iter().position(is_same).unwrap_or_else(|| {
            self.styles.push(WordStyle {
                face,
                locale: locale.clone(),
                height,
                direction,
            });
            self.styles.len() - 1
        })
    }

    /// The glyphs of a word in the style of that index, shaped by `shaper` where they are not known.
    pub(super) fn glyphs(
        &mut self,
        word: &str,
        style: usize,
        shaper: &mut WordShaper<'_>,
    ) -> Arc<[WordGlyph]> {
        let key = WordRef { group: style, word };
        self.glyphs.get(&key).unwrap_or_else(|hash| {
            let Some(style) = self.styles.get(style) else {
                return Arc::default();
            };
            let glyphs: Arc<[WordGlyph]> = shaper.shape(word, style, &mut self.plans).into();
            self.glyphs.insert(hash, key.into(), Arc::clone(&glyphs));
            glyphs
        })
    }
}
