//! Messages that one side has renamed: what the other has made of them goes along under the new name.

use std::collections::BTreeMap;

use super::{Key, Piece, Version};

/// Gives the messages of `base` and `other` the names that `side` has given them.
pub(super) fn follow(base: &mut Version, side: &Version, other: &mut Version) {
    let gone = base
        .pieces
        .iter()
        .filter(|(key, _)| !side.pieces.contains_key(key));
    let new = side
        .pieces
        .iter()
        .filter(|(key, _)| !base.pieces.contains_key(key));
    let (gone, new) = (by_text(gone), by_text(new));
    let renamed: Vec<(Key, Key)> = gone
        .into_iter()
        .filter_map(|(text, from)| {
            let (Some(from), Some(Some(to))) = (from, new.get(&text)) else {
                return None;
            };
            let is_free = !other.pieces.contains_key(to) && !base.pieces.contains_key(to);
            is_free.then(|| (from.clone(), (*to).clone()))
        })
        .collect();
    for (from, to) in renamed {
        base.rename(&from, &to);
        other.rename(&from, &to);
    }
}

/// Messages by what they are beside their names; `None` where several are the same.
fn by_text<'v>(
    pieces: impl Iterator<Item = (&'v Key, &'v Piece)>,
) -> BTreeMap<(String, String), Option<&'v Key>> {
    let mut found: BTreeMap<(String, String), Option<&Key>> = BTreeMap::new();
    for (key, piece) in pieces {
        let Some(source) = piece.told.as_ref().and_then(|told| told.shown.clone()) else {
            continue;
        };
        let text = piece.body.strip_prefix(&key.name).unwrap_or(&piece.body);
        found
            .entry((source, text.to_owned()))
            .and_modify(|key| *key = None)
            .or_insert(Some(key));
    }
    found
}

impl Version {
    fn rename(&mut self, from: &Key, to: &Key) {
        let Some(mut piece) = self.pieces.remove(from) else {
            return;
        };
        if let Some(text) = piece.body.strip_prefix(&from.name) {
            piece.body = format!("{}{text}", to.name);
        }
        if let Some(told) = &mut piece.told {
            told.id = edition_model::SegmentId::new(&to.name).ok();
        }
        self.pieces.insert(to.clone(), piece);
        if let Some(gap) = self.gaps.remove(from) {
            self.gaps.insert(to.clone(), gap);
        }
        for key in self.order.iter_mut().filter(|key| *key == from) {
            *key = to.clone();
        }
    }
}
