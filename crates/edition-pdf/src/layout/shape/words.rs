//! The words that were shaped before, kept from edition to edition: a language has few words, and uses
//! them again and again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use edition_model::Locale;
use harfrust::ShapePlan;
use rustc_hash::FxHashMap;

use super::WordGlyph;
use crate::fonts::FaceId;
use crate::layout::break_lines::Divisions;
use crate::layout::style::Height;

/// So many words are kept at most, which are a few megabytes: a long document has some thousands, and the
/// frequent ones are soon learned anew.
const MOST_WORDS: usize = 12_000;

/// What is known of words.
#[derive(Default)]
pub(super) struct Words {
    pub(super) styles: Vec<StyledWords>,
    pub(super) plans: BTreeMap<(FaceId, String, u32, Height), ShapePlan>,
    pub(super) divisions: Divisions,
}

/// What of a style changes the glyphs of a word.
pub(super) struct WordStyle<'l> {
    pub(super) face: FaceId,
    pub(super) locale: &'l Locale,
    pub(super) height: Height,
}

/// The words of one style.
pub(super) struct StyledWords {
    pub(super) face: FaceId,
    pub(super) locale: Locale,
    pub(super) height: Height,
    pub(super) words: FxHashMap<Box<str>, Arc<[WordGlyph]>>,
}

impl Words {
    /// The place of a style.
    pub(super) fn style(&mut self, style: WordStyle<'_>) -> usize {
        let WordStyle {
            face,
            locale,
            height,
        } = style;
        let same = |known: &StyledWords| {
            known.face == face && known.height == height && known.locale.tag() == locale.tag()
        };
        if let Some(place) = self.styles.iter().position(same) {
            return place;
        }
        self.styles.push(StyledWords {
            face,
            locale: locale.clone(),
            height,
            words: FxHashMap::default(),
        });
        self.styles.len() - 1
    }

    fn count(&self) -> usize {
        let shaped: usize = self.styles.iter().map(|style| style.words.len()).sum();
        shaped + self.divisions.count()
    }
}

/// Words that no shaper uses at the moment. What a shaper knows changes how fast it is, and nothing
/// else.
#[derive(Default)]
pub(crate) struct WordPool(Mutex<Vec<Words>>);

impl WordPool {
    /// Lets go of all.
    pub(crate) fn clear(&self) {
        *self.lock() = Vec::new();
    }

    /// Words for one shaper.
    pub(super) fn take(&self) -> Words {
        self.lock().pop().unwrap_or_default()
    }

    /// What it has learned.
    pub(super) fn give_back(&self, words: Words) {
        if words.count() <= MOST_WORDS {
            self.lock().push(words);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Words>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
