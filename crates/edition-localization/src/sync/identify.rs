//! Gives every segment its permanent id.
//!
//! 1. `equal`: finds segments again by equal text, first in order, then wherever they moved.
//! 2. `likeness`: finds edited ones by the words that they share, in order (`texts`, `words`), the
//!    likest first (`nearest`, `places`); `parts` recognizes paragraphs that were split or merged.
//! 3. `names`: a pinned id wins, then the one in the state; new ids are derived, and none is ever
//!    given twice.
//! 4. `nearness`: tells whether a translation may stand under a text that it was not made from.
//! 5. `mentions`: renames segments in the texts that mention them.
//!
//! Catalogs and states still use the old ids. Every change of an id is reported, so that it can be
//! made there as well. `docs/decisions/identity-of-segments.md` says why ids are made like this.

mod equal;
mod likeness;
mod mentions;
mod names;
mod nearest;
mod nearness;
mod parts;
mod places;
mod texts;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, ParsedSegment, SegmentId, SourceSegment};
use rustc_hash::{FxHashMap, FxHashSet};

pub(crate) use mentions::Mentions;
use names::{Named, name_segments, next_state};
pub(crate) use nearness::Nearness;

use crate::fold::fold;
use crate::localize::lexicon::Lexicon;
use crate::sync::state::{Fingerprint, SourceState};

/// A document whose segments have their permanent ids, and what changed since the last sync.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// The document.
    pub document: Document<SourceSegment>,
    /// The segments whose id changed, the new id by the old one, to be applied at once: those that
    /// were pinned, and those that had to make room for a pinned id.
    pub(crate) renames: BTreeMap<SegmentId, SegmentId>,
    /// The same changes, as they concern texts that mention segments.
    pub(crate) mentions: Mentions,
    /// The segments made by splitting or merging others, or that may be one of several, each with
    /// those that it was made from, under their new ids.
    pub(crate) recast: BTreeMap<SegmentId, Vec<SegmentId>>,
    /// The segments that moved relative to those around them.
    pub(crate) moved: BTreeSet<SegmentId>,
}

impl Identified {
    /// The next state of the document, where `remembered` is the last one.
    #[must_use]
    pub fn state(&self, remembered: &SourceState) -> SourceState {
        next_state(&self.document, &self.renames, remembered)
    }

    /// Whether every segment has the id that it has in the state `remembered`, or is new. If not,
    /// its translations stand under other ids, where only a sync finds them.
    #[must_use]
    pub fn goes_by_names_in(&self, remembered: &SourceState) -> bool {
        let gone: BTreeSet<&SegmentId> = remembered.gone().map(|(id, _)| id).collect();
        let is_back =
            |segment: &SourceSegment| segment.id.as_ref().is_some_and(|id| gone.contains(id));
        let mut segments = self.document.body.segments().into_iter();
        self.renames.is_empty()
            && self.recast.is_empty()
            && (gone.is_empty() || !segments.any(is_back))
    }
}

/// A segment of the document, to be found again in the state.
struct Wanted<'d> {
    segment: &'d ParsedSegment,
    /// The folded text.
    key: Cow<'d, str>,
    /// The pinned id, unless an earlier segment has the same.
    pinned: Option<&'d SegmentId>,
}

/// A segment in the state.
struct Remembered<'s> {
    id: &'s SegmentId,
    /// The folded text.
    key: Cow<'s, str>,
}

/// Gives every segment of `document` its permanent id: the pinned one, else the one in the state
/// `remembered`, else a new one that the document has never used. A text that is not translatable
/// gets none.
#[must_use]
pub fn identify(
    document: Document<ParsedSegment>,
    remembered: &SourceState,
    lexicon: &Lexicon,
) -> Identified {
    identify_among(document, remembered, lexicon, &Elsewhere::default())
}

/// Folded texts that moved from one document to another.
pub(crate) type Elsewhere = FxHashSet<String>;

/// The same, where it is known what moved between documents: what came from another is new, and what
/// went to another is gone, however like they are.
pub(crate) fn identify_among(
    document: Document<ParsedSegment>,
    remembered: &SourceState,
    lexicon: &Lexicon,
    elsewhere: &Elsewhere,
) -> Identified {
    let mut mentions = Mentions::default();
    // Usually nothing has changed.
    let named = unchanged(&document, remembered).unwrap_or_else(|| {
        let mut names = former_names(&document, remembered);
        mentions = Mentions::new(&names, &document.links);
        let named = name_by(
            &collect_wanted(&document, &mentions),
            remembered,
            &mentions,
            elsewhere,
        );
        if named.renames.is_empty() {
            return named;
        }
        // A text that mentions a renamed segment is still the same text, whether by its old name or by its new one.
        names.extend(named.renames.clone());
        mentions = Mentions::new(&names, &document.links);
        let given: BTreeSet<&SegmentId> = named.ids.iter().collect();
        names.retain(|old, _| !given.contains(old));
        let dead = Mentions::new(&names, &document.links);
        name_by(
            &collect_wanted(&document, &dead),
            remembered,
            &mentions,
            elsewhere,
        )
    });

    let mut ids = named.ids.iter().cloned();
    let former: BTreeMap<&SegmentId, &SegmentId> =
        named.renames.iter().map(|(old, new)| (new, old)).collect();
    let recorded = |id: &SegmentId, today: &str| {
        let text = remembered.text(former.get(id).copied().unwrap_or(id));
        // Nearly all texts are as they were.
        let text = text.filter(|text| *text != today)?;
        let text = mentions.rename(text).unwrap_or_else(|| text.to_owned());
        (text != today).then_some(text)
    };
    let body = document.body.map(&mut |segment: &ParsedSegment| {
        let id = match segment.text.translatable {
            true => ids.next(),
            false => None,
        };
        let text = &segment.text.pattern;
        SourceSegment {
            recorded: id.as_ref().and_then(|id| recorded(id, text)),
            id,
            note: segment.note.clone(),
            text: segment.text.clone(),
            meaning: lexicon.meaning(text, &document.front_matter.facts),
            meanings: lexicon.meanings(text, &document.front_matter.facts),
        }
    });
    Identified {
        document: document.with_body(body),
        renames: named.renames,
        mentions,
        recast: named.recast,
        moved: named.moved,
    }
}

/// The present ids of segments by those that they had before, which nothing else has now.
fn former_names(
    document: &Document<ParsedSegment>,
    remembered: &SourceState,
) -> BTreeMap<SegmentId, SegmentId> {
    let segments = document.body.segments().into_iter();
    let pinned = segments.filter_map(|it| it.pinned.as_ref().map(|pin| &pin.id));
    let pinned: BTreeSet<&SegmentId> = pinned.collect();
    let former = remembered.former().filter(|(old, _)| !pinned.contains(old));
    former
        .map(|(old, now)| (old.clone(), now.clone()))
        .collect()
}

/// The ids of the segments, if the state has the same texts in the same order and no other ids are
/// pinned.
fn unchanged(document: &Document<ParsedSegment>, remembered: &SourceState) -> Option<Named> {
    let segments = document.body.segments().into_iter();
    let mut segments = segments.filter(|segment| segment.text.translatable);
    let mut ids = Vec::new();
    for (id, text) in remembered.in_order() {
        let segment = segments.next()?;
        let pinned = segment.pinned.as_ref().map(|pin| &pin.id);
        if segment.text.pattern != text
            || pinned.is_some_and(|pinned| pinned != id)
            || id.is_address()
        {
            return None;
        }
        ids.push(id.clone());
    }
    let named = || Named {
        ids,
        ..Named::default()
    };
    segments.next().is_none().then(named)
}

/// Finds the segments in the state, after renaming what its texts mention.
fn name_by(
    wanted: &[Wanted<'_>],
    remembered: &SourceState,
    mentions: &Mentions,
    elsewhere: &Elsewhere,
) -> Named {
    let present = remembered.in_order().into_iter();
    let present: Vec<Remembered<'_>> = present
        .map(|(id, text)| Remembered {
            id,
            key: match mentions.rename(text) {
                Some(renamed) => Cow::Owned(fold(&renamed).into_owned()),
                None => fold(text),
            },
        })
        .collect();
    let found = find_again(wanted, &present, remembered, elsewhere);
    name_segments(wanted, &present, &found, remembered)
}

/// `mentions` renames what is mentioned by a name that nothing has any more.
fn collect_wanted<'d>(
    document: &'d Document<ParsedSegment>,
    mentions: &Mentions,
) -> Vec<Wanted<'d>> {
    let mut pinned = BTreeSet::new();
    let segments = document.body.segments().into_iter();
    segments
        .filter(|segment| segment.text.translatable)
        .map(|segment| Wanted {
            segment,
            key: match mentions.rename(&segment.text.pattern) {
                Some(renamed) => Cow::Owned(fold(&renamed).into_owned()),
                None => fold(&segment.text.pattern),
            },
            pinned: segment
                .pinned
                .as_ref()
                .map(|pin| &pin.id)
                .filter(|id| pinned.insert(*id)),
        })
        .collect()
}

/// Where the segments of a document come from, by their indices.
struct Found<'s> {
    /// For each wanted segment, the same segment among those present in the state.
    same: Vec<Option<usize>>,
    /// For each wanted segment that is not among these, the removed segment that has come back.
    back: BTreeMap<usize, &'s SegmentId>,
    /// For each part of a split or merged paragraph, what it was made from.
    recast: BTreeMap<usize, Vec<usize>>,
}

fn find_again<'s>(
    wanted: &[Wanted<'_>],
    present: &[Remembered<'s>],
    remembered: &'s SourceState,
    elsewhere: &Elsewhere,
) -> Found<'s> {
    let mut pairing = equal::Pairing::new(wanted.len(), present.len());
    // Among several equal texts, a pinned id tells which one is meant.
    let place_of: FxHashMap<&SegmentId, usize> = present
        .iter()
        .enumerate()
        .map(|(place, old)| (old.id, place))
        .collect();
    let mut pins: Vec<(usize, usize)> = wanted
        .iter()
        .enumerate()
        .filter_map(|(new, segment)| Some((new, *place_of.get(segment.pinned?)?)))
        .collect();
    for &(new, old) in &pins {
        if wanted[new].key == present[old].key {
            pairing.join(new, old);
        }
    }
    equal::pair_equal(wanted, present, &mut pairing);
    let has_moved = |key: &str| !elsewhere.is_empty() && elsewhere.contains(key);
    let is_lost = |pairing: &equal::Pairing, new: usize| {
        pairing.old_of(new).is_none() && !has_moved(&wanted[new].key)
    };
    let is_left = |pairing: &equal::Pairing, old: usize| {
        pairing.new_of(old).is_none() && !has_moved(&present[old].key)
    };
    pins.retain(|&(new, old)| is_lost(&pairing, new) && is_left(&pairing, old));
    let pinned: BTreeSet<usize> = pins.iter().map(|(new, _)| *new).collect();
    let wants = |new: &usize| pairing.old_of(*new).is_none() && !pinned.contains(new);
    let back = find_back(wanted, wants, remembered);
    let lost = (0..wanted.len()).filter(|&new| is_lost(&pairing, new) && !back.contains_key(&new));
    let lost: Vec<usize> = lost.collect();
    let left = (0..present.len()).filter(|&old| is_left(&pairing, old));
    let left: Vec<usize> = left.collect();
    let mut recast = BTreeMap::new();
    if !lost.is_empty() && !left.is_empty() {
        let lost = likeness::Lost {
            texts: &texts::Texts::collect(wanted, present),
            places: &places::Places::new(&pairing, lost, left, [wanted.len(), present.len()]),
            back: &back.keys().copied().collect(),
            pins: &pins,
        };
        recast = likeness::pair_alike(&lost, &mut pairing);
    }
    for (new, old) in pins {
        pairing.join(new, old);
    }
    Found {
        same: pairing.into_old(),
        back,
        recast,
    }
}

/// The removed segments that have come back, by pinned id, else by equal text.
fn find_back<'s>(
    wanted: &[Wanted<'_>],
    lost: impl Fn(&usize) -> bool,
    remembered: &'s SourceState,
) -> BTreeMap<usize, &'s SegmentId> {
    let mut by_key: BTreeMap<Cow<'_, str>, Vec<&SegmentId>> = BTreeMap::new();
    let mut gone = BTreeSet::new();
    for (id, text) in remembered.gone() {
        by_key.entry(fold(text)).or_default().push(id);
        gone.insert(id);
    }
    let mut back = BTreeMap::new();
    if gone.is_empty() {
        return back;
    }
    for new in (0..wanted.len()).filter(&lost) {
        if let Some(id) = wanted[new].pinned
            && let Some(id) = gone.take(id)
        {
            back.insert(new, id);
        }
    }
    for new in (0..wanted.len()).filter(&lost) {
        if !back.contains_key(&new)
            && let Some(ids) = by_key.get(&wanted[new].key)
            && let Some(id) = ids.iter().find_map(|id| gone.take(*id))
        {
            back.insert(new, id);
        }
    }
    find_back_as_before(wanted, lost, remembered, &mut gone, &mut back);
    back
}

/// The removed segments that have come back with a text that they had before their last.
fn find_back_as_before<'s>(
    wanted: &[Wanted<'_>],
    lost: impl Fn(&usize) -> bool,
    remembered: &'s SourceState,
    gone: &mut BTreeSet<&'s SegmentId>,
    back: &mut BTreeMap<usize, &'s SegmentId>,
) {
    let mut had: BTreeMap<&Fingerprint, Vec<&SegmentId>> = BTreeMap::new();
    for (id, earlier) in remembered.gone_earlier() {
        for text in earlier {
            had.entry(text).or_default().push(id);
        }
    }
    if had.is_empty() {
        return;
    }
    for new in (0..wanted.len()).filter(lost) {
        if !back.contains_key(&new)
            && let Some(ids) = had.get(&Fingerprint::of_source(&wanted[new].key))
            && let Some(id) = ids.iter().find_map(|id| gone.take(*id))
        {
            back.insert(new, id);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
