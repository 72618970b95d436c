//! Paragraphs that moved to another document, and take their translations along.
//!
//! A text that left one document and stands in another has moved. If both happened at the same sync,
//! any text has; if it had left before, only one of several words, for headings come again by chance.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, Locale, SegmentId};
use rustc_hash::FxHashMap;

use super::planner::has_own_comments;
use super::source::{Live, Segments, Source};
use super::target::{Place, Shelf};
use super::{Prepared, Work, memory};
use crate::catalog::emit::sound_pattern;
use crate::catalog::{CatalogFile, Message, parse_catalog};
use crate::fold::{fold, fold_words};
use crate::localize::MessageState;
use crate::sync::identify::Elsewhere;
use crate::sync::revise::entry_text;
use crate::sync::state::{Entry, Progress, message_state};

/// How many words a text must have to be known again later.
const SEVERAL_WORDS: usize = 4;

/// What moved to and from one document in one locale.
#[derive(Default)]
pub(super) struct Moved {
    /// The messages that moved here, by their segments here.
    pub(super) here: BTreeMap<SegmentId, Arrived>,
    /// The segments whose messages moved to other documents.
    pub(super) away: BTreeSet<SegmentId>,
}

/// A message that moved here.
pub(super) struct Arrived {
    /// The document that it came from.
    pub(super) from: DocumentId,
    /// The whole message as it was there, and what is remembered of it.
    pub(super) entry: Entry,
}

/// What moved, by locale and document.
pub(super) type Moves = BTreeMap<(Locale, DocumentId), Moved>;

/// A segment that a document no longer has.
#[derive(Clone, Copy)]
struct Departure<'d> {
    from: &'d Prepared<'d>,
    id: &'d SegmentId,
    /// Whether it left since the last sync.
    is_fresh: bool,
}

/// The texts that left one document and came to another, as they are folded.
pub(super) fn texts_that_moved(sources: &[Source<'_>]) -> Elsewhere {
    let mut left: FxHashMap<String, BTreeSet<&DocumentId>> = FxHashMap::default();
    let mut came: Vec<(String, &DocumentId)> = Vec::new();
    for source in sources {
        let before = source.remembered.in_order().into_iter();
        let before: Vec<&str> = before.map(|(_, text)| text).collect();
        let now = source.document.map(|document| document.body.segments());
        let now = now.iter().flatten();
        let now = now.filter(|segment| segment.text.translatable);
        let now: Vec<&str> = now.map(|segment| segment.text.pattern.as_str()).collect();
        if before == now {
            continue;
        }
        let mut balance: BTreeMap<_, i64> = BTreeMap::new();
        for text in before {
            *balance.entry(fold(text)).or_default() -= 1;
        }
        for text in now {
            *balance.entry(fold(text)).or_default() += 1;
        }
        for (text, change) in balance {
            match change.signum() {
                -1 => drop(
                    left.entry(text.into_owned())
                        .or_default()
                        .insert(&source.id),
                ),
                1 => came.push((text.into_owned(), &source.id)),
                _ => {}
            }
        }
    }
    let has_moved = |(text, to): &(String, &DocumentId)| {
        let from = left.get(text);
        from.is_some_and(|from| from.iter().any(|from| from != to))
    };
    let moved = came.into_iter().filter(has_moved);
    moved.map(|(text, _)| text).collect()
}

/// Finds what moved between `documents`.
pub(super) fn find(work: &Work<'_>, documents: &[Prepared<'_>]) -> Moves {
    let mut moves = Moves::new();
    let departures = departures(documents);
    if departures.is_empty() {
        return moves;
    }
    let counts = count_live(documents, &departures);
    for document in documents {
        let candidates = document.segments.live.iter().filter_map(|live| {
            let text = fold(&live.pattern);
            let others: Vec<Departure<'_>> = (departures.get(&*text)?.iter().copied())
                .filter(|it| it.from.id != document.id)
                .filter(|it| it.is_fresh || is_known_again(&text, &counts))
                .collect();
            (!others.is_empty()).then_some((live, others))
        });
        let candidates: Vec<(&Live, Vec<Departure<'_>>)> = candidates.collect();
        if candidates.is_empty() {
            continue;
        }
        for locale in &document.targets {
            Search { work, locale }.assign(document, &candidates, &mut moves);
        }
    }
    moves
}

/// What left each document, by its folded text; what left last comes first.
fn departures<'d>(documents: &'d [Prepared<'d>]) -> FxHashMap<String, Vec<Departure<'d>>> {
    let mut departures: FxHashMap<String, Vec<Departure<'d>>> = FxHashMap::default();
    for is_fresh in [true, false] {
        for from in documents {
            for (id, text) in from.segments.state.gone() {
                if from.segments.left.contains(id) == is_fresh {
                    let text = fold(&sound_pattern(text)).into_owned();
                    let there = departures.entry(text).or_default();
                    there.push(Departure { from, id, is_fresh });
                }
            }
        }
    }
    departures
}

/// How often each text that left a document stands in one.
fn count_live(
    documents: &[Prepared<'_>],
    departures: &FxHashMap<String, Vec<Departure<'_>>>,
) -> FxHashMap<String, usize> {
    let mut counts = FxHashMap::default();
    for live in documents.iter().flat_map(|it| &it.segments.live) {
        let text = fold(&live.pattern);
        if departures.contains_key(&*text) {
            *counts.entry(text.into_owned()).or_default() += 1;
        }
    }
    counts
}

/// Whether a text that left before has come to this one place.
fn is_known_again(text: &str, counts: &FxHashMap<String, usize>) -> bool {
    counts.get(text) == Some(&1) && fold_words(text).len() >= SEVERAL_WORDS
}

/// The search in one locale.
struct Search<'s> {
    work: &'s Work<'s>,
    locale: &'s Locale,
}

impl Search<'_> {
    /// Assigns what left other documents to the segments of one that wait for a translation.
    fn assign(
        &self,
        document: &Prepared<'_>,
        candidates: &[(&Live, Vec<Departure<'_>>)],
        moves: &mut Moves,
    ) {
        let Some(shelf) = self.shelf(document) else {
            return;
        };
        let Some(catalog) = self.parse(&shelf) else {
            return;
        };
        for (live, departures) in candidates {
            // Where a pinned id changed hands, what stands under it is another segment's.
            let former = former_id(&document.segments, &live.id);
            let own = (!document.segments.renames.contains_key(former) || former != &live.id)
                .then_some(former);
            let message = own.and_then(|id| catalog.message(id.as_str()));
            let entry = own.and_then(|id| shelf.remembered.messages.get(id));
            let is_recast = document.segments.recast.contains_key(&live.id);
            if !is_recast && !waits(&catalog, message, entry, live) {
                continue;
            }
            let found = departures.iter().find_map(|departure| {
                let from = (self.locale.clone(), departure.from.id.clone());
                let is_away = |moved: &Moved| moved.away.contains(departure.id);
                let is_away = moves.get(&from).is_some_and(is_away);
                let entry = (!is_away).then(|| self.message_of(departure))??;
                Some((departure, entry))
            });
            let Some((departure, entry)) = found else {
                continue;
            };
            let from = departure.from.id.clone();
            let moved = moves
                .entry((self.locale.clone(), from.clone()))
                .or_default();
            moved.away.insert(departure.id.clone());
            let here = (self.locale.clone(), document.id.clone());
            let arrived = Arrived { from, entry };
            let moved = moves.entry(here).or_default();
            moved.here.insert(live.id.clone(), arrived);
        }
    }

    fn shelf(&self, document: &Prepared<'_>) -> Option<Shelf> {
        self.work.shelf(&Place {
            locale: self.locale,
            id: &document.id,
            former: document.former,
        })
    }

    /// The catalog, if nothing is wrong with it.
    fn parse<'c>(&self, shelf: &'c Shelf) -> Option<CatalogFile<'c>> {
        let source_locale = self.work.publication.source_locale;
        let parsed = parse_catalog(shelf.file, &shelf.text, source_locale);
        (!parsed.has_errors()).then_some(parsed.value)
    }

    /// The message of a segment that left its document, as it is or was there.
    fn message_of(&self, departure: &Departure<'_>) -> Option<Entry> {
        let shelf = self.shelf(departure.from)?;
        let catalog = self.parse(&shelf)?;
        let id = former_id(&departure.from.segments, departure.id);
        let entry = shelf.remembered.messages.get(id);
        let Some(message) = catalog.message(id.as_str()) else {
            return entry.filter(|entry| entry.kept.is_some()).cloned();
        };
        let text = entry_text(catalog.text, message, departure.id);
        let gone = memory::remember_gone(message, entry, &text);
        let is_copy = memory::is_copy(catalog.text, message, entry, &gone.source);
        // What nobody wrote need not come along.
        let is_owed =
            gone.progress != Progress::Untranslated || !is_copy || has_own_comments(message);
        is_owed.then_some(gone)
    }
}

/// The id that a segment had at the last sync.
fn former_id<'s>(segments: &'s Segments, id: &'s SegmentId) -> &'s SegmentId {
    let mut renames = segments.renames.iter();
    renames
        .find(|(_, now)| *now == id)
        .map_or(id, |(former, _)| former)
}

/// Whether nobody has translated a segment, or begun to.
fn waits(
    catalog: &CatalogFile<'_>,
    message: Option<&Message<'_>>,
    entry: Option<&Entry>,
    live: &Live,
) -> bool {
    let Some(message) = message else { return true };
    message_state(Some(message), entry, live.text()) == MessageState::Missing
        && memory::is_copy(catalog.text, message, entry, &live.pattern)
}
