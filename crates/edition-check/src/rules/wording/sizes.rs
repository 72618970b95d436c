//! How much the messages of an interface are made of. Fluent puts at most [`MOST`] placeables into a text and then gives up,
//! and a few lines, each made of ten of the next, would keep whoever follows them busy for ever.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::localize::references::{Reference, references};
use edition_localization::{Element, Pattern};

use super::Known;

/// How many placeables a text may be made of, those of its parts included.
const MOST: usize = 100;
/// More than that; how much more is of no interest.
const TOO_MANY: usize = MOST + 1;

/// What is known of the messages of a locale.
#[derive(Default)]
pub(super) struct Sizes {
    /// How many placeables each is made of.
    sizes: BTreeMap<String, usize>,
    /// Those that lead back to themselves.
    loops: BTreeSet<String>,
}

/// Why a message cannot be put into words.
pub(super) enum Fault {
    /// It leads back to itself.
    LeadsBack,
    /// It is made of too many others, each of which is well.
    TooLarge,
    /// It is made of one that cannot.
    OfOthers,
}

impl Sizes {
    /// Those of all messages of a locale.
    pub(super) fn of(known: &Known<'_>) -> Self {
        let mut sizes = Self::default();
        for message in &known.file.messages {
            sizes.measure(message.id, known);
        }
        sizes
    }

    /// What is wrong with a message.
    pub(super) fn fault(&self, id: &str, known: &Known<'_>) -> Option<Fault> {
        if !self.is_too_large(id) {
            return None;
        }
        Some(if self.loops.contains(id) {
            Fault::LeadsBack
        } else if known.parts(id).iter().any(|part| self.is_too_large(part)) {
            Fault::OfOthers
        } else {
            Fault::TooLarge
        })
    }

    fn is_too_large(&self, id: &str) -> bool {
        self.sizes.get(id).is_some_and(|size| *size > MOST)
    }

    /// Goes down from a message to all that it is made of, each once.
    fn measure(&mut self, id: &str, known: &Known<'_>) {
        let mut path: Vec<(String, Vec<String>)> = Vec::new();
        let mut open: BTreeMap<String, usize> = BTreeMap::new();
        let mut next = Some(id.to_owned());
        loop {
            if let Some(id) = next.take() {
                if let Some(first) = open.get(&id) {
                    let round = path.iter().skip(*first).rev().map(|(id, _)| id.clone());
                    // Below one that is known, they are known too.
                    let _ = round.take_while(|id| self.loops.insert(id.clone())).count();
                } else if !self.sizes.contains_key(&id) {
                    // Whoever comes back to it meanwhile goes round for ever.
                    self.sizes.insert(id.clone(), TOO_MANY);
                    open.insert(id.clone(), path.len());
                    let waiting = known.parts(&id);
                    path.push((id, waiting));
                }
            }
            let Some((id, waiting)) = path.last_mut() else {
                return;
            };
            next = waiting.pop();
            if next.is_none() {
                let size = known.pattern(id).map_or(0, |pattern| self.size(pattern));
                self.sizes.insert(id.clone(), size);
                open.remove(id);
                path.pop();
            }
        }
    }

    /// The size of a pattern whose parts are known; of a choice, that of the largest variant.
    fn size(&self, pattern: &Pattern<'_>) -> usize {
        let sizes = pattern.elements.iter().map(|element| match element {
            Element::Text { .. } => 0,
            Element::Literal { .. } => 1,
            Element::Placeable { text, .. } => {
                let own = references(text)
                    .into_iter()
                    .map(|reference| match reference {
                        Reference::Message(id) => self.sizes.get(&id).copied().unwrap_or_default(),
                        _ => 0,
                    });
                1 + own.sum::<usize>()
            }
            Element::Choice(choice) => {
                let variants = choice
                    .variants
                    .iter()
                    .map(|variant| self.size(&variant.value));
                1 + variants.max().unwrap_or_default()
            }
        });
        sizes.fold(0, |sum, size| (sum + size).min(TOO_MANY))
    }
}
