//! Translations that come back: of paragraphs that were removed, split or merged, or that moved here
//! from another document.

use std::collections::BTreeMap;

use edition_model::SegmentId;

use super::attic::Attic;
use super::ground::Ground;
use super::memory::{self, moved_of, was_of};
use super::plan::Outcome;
use super::planner::{Here, Planner, Wish, is_own, meaning_of};
use super::revise::{Desired, entry_text, revise};
use crate::catalog::edit::LineEnd;
use crate::catalog::parse_catalog;
use crate::localize::MessageState;
use crate::sync::state::{Entry, Progress, Review, is_imported};

/// A message out of the state.
struct Restored {
    /// The whole message as it was.
    text: String,
    /// Its text, as a pattern.
    value: String,
    progress: Progress,
    meaning: Option<String>,
    was: Option<String>,
    moved: Option<String>,
    reviewed: Option<Review>,
}

impl Planner<'_> {
    /// Finds what is put by and what comes back. What comes back may make room for what another
    /// segment waits for.
    pub(super) fn fill_attic(
        &self,
        all: &[Here<'_>],
        ground: &Ground,
        leaving: &BTreeMap<SegmentId, Entry>,
    ) -> Attic {
        let live = all.iter().map(|here| &here.segment.id).collect();
        let mut attic = Attic::new(ground.entries.iter().chain(leaving), &live);
        for here in all {
            if self.is_replaced(here, ground) {
                self.put_by(here, &mut attic);
            }
        }
        let mut is_settled = attic.is_empty();
        while !is_settled {
            is_settled = true;
            for here in all {
                let id = &here.segment.id;
                if attic.given_to(id).is_some() || !self.waits(here) {
                    continue;
                }
                let is_done = |kept: Restored| kept.progress == Progress::Done;
                let done = |entry: &Entry| self.restore(here, entry).is_some_and(is_done);
                let any = |entry: &Entry| self.is_open(here) && self.restore(here, entry).is_some();
                let text = &here.segment.pattern;
                let found = attic.find(text, done).or_else(|| attic.find(text, any));
                let found = found.cloned();
                if let Some(name) = found {
                    attic.take(id, name);
                    self.put_by(here, &mut attic);
                    is_settled = false;
                }
            }
        }
        attic
    }

    /// Puts the translation that stands at a segment by.
    fn put_by(&self, here: &Here<'_>, attic: &mut Attic) {
        let gone = match (here.place, here.entry) {
            (Some(place), entry) => {
                let message = self.message(place);
                let text = entry_text(self.catalog.text, message, &here.segment.id);
                let gone = memory::remember_gone(message, entry, &text);
                let is_copy = memory::is_copy(self.catalog.text, message, entry, &gone.source);
                let is_owed = gone.progress != Progress::Untranslated || !(is_copy || here.is_copy);
                is_owed.then_some(gone)
            }
            (None, Some(entry)) => entry.kept.as_ref().map(|_| entry.clone()),
            (None, None) => None,
        };
        if let Some(gone) = gone {
            attic.put(gone);
        }
    }

    /// Whether the translation at a segment is certainly not the one of today's text.
    fn is_replaced(&self, here: &Here<'_>, ground: &Ground) -> bool {
        match (&here.state, here.place) {
            (MessageState::Translated, Some(_)) => false,
            (_, None) => here.entry.is_some_and(|it| it.kept.is_some()) && self.own(here).is_none(),
            (state, Some(_)) => {
                self.words_before(&here.segment.id, ground).is_some()
                    || self.is_doubtful(here, state)
            }
        }
    }

    /// Whether a segment has no translation of today's text, and nobody has begun one.
    fn waits(&self, here: &Here<'_>) -> bool {
        let is_recast = self.segments.recast.contains_key(&here.segment.id);
        match (&here.state, here.place) {
            _ if self.moved.here.contains_key(&here.segment.id) => false,
            (_, None) => self
                .own(here)
                .is_none_or(|own| own.progress != Progress::Done),
            (MessageState::Translated, _) => false,
            (MessageState::Stale { .. }, _) => true,
            (MessageState::Missing, _) => here.is_copy || is_recast,
        }
    }

    /// Whether any translation is better than what stands at a segment.
    fn is_open(&self, here: &Here<'_>) -> bool {
        let has_none = here.state == MessageState::Missing && self.own(here).is_none();
        has_none
            || self.segments.recast.contains_key(&here.segment.id)
            || self.is_doubtful(here, &here.state)
    }

    /// The translation that a segment had when it was removed.
    fn own(&self, here: &Here<'_>) -> Option<Restored> {
        let entry = here.entry.filter(|_| here.place.is_none())?;
        let mut kept = self.restore(here, entry)?;
        let arrived = self.moved.here.get(&here.segment.id);
        let arrived = arrived.map(|arrived| &arrived.entry);
        // Platforms lose comments, so only further ones are news.
        let is_same = arrived.is_none_or(|arrived| {
            let known = self.comments_of(entry);
            let mut comments = self.comments_of(arrived).into_iter();
            arrived.translation == entry.translation && comments.all(|it| known.contains(&it))
        });
        let is_recast = self.segments.recast.contains_key(&here.segment.id);
        let review = arrived.and_then(|it| it.reviewed.clone());
        kept.reviewed = review.or(kept.reviewed);
        (is_same && (!is_recast || kept.progress == Progress::Done)).then_some(kept)
    }

    /// The translation of exactly this text that was made before: before the segment was removed,
    /// before its paragraph was split or merged, or in the document that it moved here from.
    pub(super) fn revive(&self, here: &Here<'_>, attic: &Attic) -> Option<(Wish, Outcome)> {
        if let Some(entry) = attic.given_to(&here.segment.id) {
            let kept = self.restore(here, entry)?;
            return Some(self.wish_to_restore(here, kept));
        }
        if let Some(own) = self.own(here) {
            return Some(self.wish_to_restore(here, own));
        }
        let arrived = self.moved.here.get(&here.segment.id)?;
        let mut kept = self.restore(here, &arrived.entry)?;
        kept.moved = Some(arrived.from.to_string());
        Some(self.wish_to_restore(here, kept))
    }

    fn wish_to_restore(&self, here: &Here<'_>, kept: Restored) -> (Wish, Outcome) {
        let outcome = Outcome {
            id: here.segment.id.clone(),
            source: here.segment.pattern.clone(),
            meaning: kept.meaning,
            progress: kept.progress,
            was: kept.was,
            moved: kept.moved,
            reviewed: kept.reviewed,
        };
        let mut desired = self.desired(here.segment, &outcome);
        let wish = match here.place {
            Some(place) => {
                desired.value = Some(kept.value);
                Wish::Has(place, Box::new(desired))
            }
            None => Wish::New(self.rewrite(&kept.text, &desired)),
        };
        (wish, outcome)
    }

    /// The message in `entry`, as far as it is a translation of the segment.
    fn restore(&self, here: &Here<'_>, entry: &Entry) -> Option<Restored> {
        let kept = entry.kept.as_deref()?;
        let catalog = parse_catalog(self.catalog.file, kept, self.source_locale).value;
        let message = catalog.messages.first()?;
        let state = self.state(message, Some(entry), here.segment);
        if self.is_doubtful(here, &state) {
            return None;
        }
        let is_imported = is_imported(message, Some(entry), &here.segment.pattern);
        let progress = Progress::of(&state, is_imported);
        let was = was_of(message, Some(entry)).filter(|_| progress == Progress::Untranslated);
        let value = kept.get(message.value_span.range())?.trim();
        Some(Restored {
            meaning: meaning_of(here.segment, Some(entry), &progress).map(str::to_owned),
            text: kept.to_owned(),
            value: value.to_owned(),
            was,
            moved: moved_of(message, Some(entry)),
            reviewed: entry.reviewed.clone(),
            progress,
        })
    }

    /// The translator's own comments in a message out of the state.
    fn comments_of(&self, entry: &Entry) -> Vec<String> {
        let kept = entry.kept.as_deref().unwrap_or_default();
        let catalog = parse_catalog(self.catalog.file, kept, self.source_locale).value;
        let comments = catalog.messages.first().map(|it| it.comment.as_slice());
        let own = comments.unwrap_or_default().iter();
        let own = own.filter(|item| is_own(item.kind));
        own.map(|item| item.text.to_string()).collect()
    }

    /// The message `kept`, made as desired.
    fn rewrite(&self, kept: &str, desired: &Desired) -> String {
        let catalog = parse_catalog(self.catalog.file, kept, self.source_locale).value;
        let message = catalog.messages.first();
        let text = message.map(|message| revise(kept, message, desired));
        LineEnd::of(self.catalog.text).adapt(&text.unwrap_or_default())
    }
}
