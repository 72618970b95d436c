//! Decides what becomes of each message of one catalog.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Locale, SegmentId};

use super::attic::Attic;
use super::ground::Ground;
use super::memory::{self, moved_of, was_of};
use super::moves::Moved;
use super::plan::{Fate, Outcome, Plan};
use super::revise::{Desired, entry_text, new_entry, revise};
use super::source::{Live, Segments};
use super::{Obsolete, Prefill};
use crate::catalog::edit::LineEnd;
use crate::catalog::emit::comment_text;
use crate::catalog::{CatalogFile, CommentKind, Message};
use crate::fold::means_the_same;
use crate::localize::MessageState;
use crate::sync::identify::Nearness;
use crate::sync::state::{
    Entry, Progress, SourceText, TargetState, is_imported, is_open, message_state,
    says_the_same_as_far, text_state,
};

/// Makes the plan for one catalog.
pub(super) struct Planner<'p> {
    pub(super) catalog: &'p CatalogFile<'p>,
    pub(super) remembered: &'p TargetState,
    pub(super) segments: &'p Segments,
    pub(super) source_locale: &'p Locale,
    pub(super) prefill: Prefill,
    pub(super) obsolete: Obsolete,
    /// What moved here from other documents, and from here to them.
    pub(super) moved: &'p Moved,
    /// The texts of the segments, once one has to be held against others.
    pub(super) nearness: RefCell<Option<Nearness>>,
}

/// What becomes of the message of a segment.
pub(super) enum Wish {
    /// It is message `place`, with these comments and this text.
    Has(usize, Box<Desired>),
    /// It is a new message.
    New(String),
    /// There is to be none; message `place` is taken out, if there is one.
    None(Option<usize>),
}

/// A segment, and what its catalog and state hold for it.
pub(super) struct Here<'h> {
    /// Its index in the document.
    pub(super) index: usize,
    pub(super) segment: &'h Live,
    pub(super) entry: Option<&'h Entry>,
    pub(super) place: Option<usize>,
    pub(super) state: MessageState,
    /// Whether no translator wrote the text.
    pub(super) is_copy: bool,
    /// Whether the text was imported, and nobody has seen it yet; the state is that of the text alone.
    pub(super) is_imported: bool,
}

impl<'p> Planner<'p> {
    pub(super) fn plan(&self) -> Plan {
        let ground = Ground::survey(self.catalog, self.remembered, self.segments);
        let mut plan = Plan {
            fates: vec![Fate::Same; self.catalog.messages.len()],
            insertions: BTreeMap::new(),
            retired: Vec::new(),
            section: ground.section.clone(),
            outcomes: Vec::new(),
            gone: BTreeMap::new(),
            entries: BTreeMap::new(),
            revived: BTreeSet::new(),
        };
        let live = self.segments.live.iter().enumerate();
        let all = live.map(|(index, segment)| self.look(index, segment, &ground));
        let all: Vec<Here<'_>> = all.collect();
        let leaving = self.leaving(&ground);
        let attic = self.fill_attic(&all, &ground, &leaving);
        let mut anchor = None;
        for here in &all {
            let segment = here.segment;
            let (wish, outcome) = self.wish_for(here, &ground, &attic);
            plan.outcomes.push(outcome);
            match wish {
                Wish::New(text) => plan.insertions.entry(anchor).or_default().push(text),
                Wish::None(place) => {
                    if let Some(place) = place {
                        plan.fates[place] = Fate::Changed(self.own_comments(place));
                    }
                }
                Wish::Has(place, desired) => {
                    let stays = !ground.has_in_section(self.message(place))
                        && (!self.segments.moved.contains(&segment.id)
                            || anchor == place.checked_sub(1));
                    let text = revise(self.catalog.text, self.message(place), &desired);
                    if stays {
                        plan.fates[place] = Fate::Changed(text);
                        anchor = Some(place);
                    } else {
                        plan.fates[place] = Fate::Leaves;
                        plan.insertions.entry(anchor).or_default().push(text);
                    }
                }
            }
        }
        drop(all);
        let (put_by, revived) = attic.rest();
        plan.gone.extend(put_by);
        plan.revived.extend(revived);
        self.retire(&ground, leaving, &mut plan);
        plan.entries = ground.entries;
        plan
    }

    pub(super) fn message(&self, place: usize) -> &'p Message<'p> {
        &self.catalog.messages[place]
    }

    fn look<'h>(&self, index: usize, segment: &'h Live, ground: &'h Ground) -> Here<'h> {
        let entry = ground.entries.get(&segment.id);
        let place = ground.places.get(&segment.id).copied();
        let message = place.map(|place| self.message(place));
        let is_copy =
            |message| memory::is_copy(self.catalog.text, message, entry, &segment.pattern);
        Here {
            index,
            segment,
            entry,
            place,
            state: match message {
                Some(message) => self.state(message, entry, segment),
                None => MessageState::Missing,
            },
            is_copy: message.is_none_or(is_copy),
            is_imported: message.is_some_and(|it| is_imported(it, entry, &segment.pattern)),
        }
    }

    /// What becomes of the message of a segment, and how far the segment is translated then.
    fn wish_for(&self, here: &Here<'_>, ground: &Ground, attic: &Attic) -> (Wish, Outcome) {
        let Here { segment, entry, .. } = *here;
        let message = here.place.map(|place| self.message(place));
        if here.state == MessageState::Translated
            && let Some(place) = here.place
        {
            let progress = Progress::of(&here.state, here.is_imported);
            let outcome = self.outcome(here, progress, None);
            return (
                Wish::Has(place, Box::new(self.desired(segment, &outcome))),
                outcome,
            );
        }
        if let Some(done) = self.revive(here, attic) {
            return done;
        }
        if let Some(words) = self.words_before(&segment.id, ground) {
            return self.begin_anew(here, words);
        }
        let Some(place) = here.place else {
            let outcome = self.outcome(here, Progress::Untranslated, None);
            let outcome = Outcome {
                was: entry.and_then(|entry| entry.was.clone()),
                ..outcome
            };
            return (self.untranslated(segment, None, true, &outcome), outcome);
        };
        match &here.state {
            MessageState::Stale { .. } => {
                if self.is_doubtful(here, &here.state)
                    && let Some(words) = self.words(&segment.id, ground)
                {
                    return self.begin_anew(here, words);
                }
                let progress = Progress::of(&here.state, here.is_imported);
                let outcome = self.outcome(here, progress, None);
                (
                    Wish::Has(place, Box::new(self.desired(segment, &outcome))),
                    outcome,
                )
            }
            MessageState::Missing | MessageState::Translated => {
                let was = message.and_then(|message| was_of(message, entry));
                let outcome = self.outcome(here, Progress::Untranslated, was);
                let wish = self.untranslated(segment, Some(place), here.is_copy, &outcome);
                (wish, outcome)
            }
        }
    }

    /// The outcome for a segment whose message stays, as far as it is one.
    fn outcome(&self, here: &Here<'_>, progress: Progress, was: Option<String>) -> Outcome {
        let Here { segment, entry, .. } = *here;
        let message = here.place.map(|place| self.message(place));
        let is_owed = progress != Progress::Untranslated || !here.is_copy;
        let moved = message
            .filter(|_| is_owed)
            .and_then(|it| moved_of(it, entry));
        Outcome {
            id: segment.id.clone(),
            source: segment.pattern.clone(),
            meaning: meaning_of(segment, entry, &progress).map(str::to_owned),
            progress,
            was,
            moved,
            reviewed: entry.and_then(|entry| entry.reviewed.clone()),
        }
    }

    /// An untranslated message that shows `was`.
    fn begin_anew(&self, here: &Here<'_>, was: String) -> (Wish, Outcome) {
        let outcome = Outcome {
            moved: None,
            ..self.outcome(here, Progress::Untranslated, Some(was))
        };
        (
            self.untranslated(here.segment, here.place, true, &outcome),
            outcome,
        )
    }

    pub(super) fn desired(&self, segment: &Live, outcome: &Outcome) -> Desired {
        let (progress, was) = (&outcome.progress, outcome.was.as_deref());
        let desired = Desired::new(segment, self.source_locale.tag(), progress, was);
        Desired {
            moved: outcome.moved.clone(),
            mentions: self.segments.mentions.clone(),
            ..desired
        }
    }

    /// The state of `message` by its text alone, after renaming what its source text mentions.
    pub(super) fn state(
        &self,
        message: &Message<'_>,
        entry: Option<&Entry>,
        segment: &Live,
    ) -> MessageState {
        let state = text_state(message, entry, segment.text());
        let MessageState::Stale { source, today } = &state else {
            return state;
        };
        let Some(renamed) = self.segments.mentions.rename(source) else {
            return state;
        };
        if !means_the_same(&renamed, today) {
            return MessageState::Stale {
                source: renamed,
                today: today.clone(),
            };
        }
        let former = entry.and_then(|entry| entry.meaning_of(source));
        let former = former.map(|text| {
            self.segments
                .mentions
                .rename(text)
                .unwrap_or_else(|| text.to_owned())
        });
        match (former, &segment.meaning) {
            (Some(source), Some(today)) if !says_the_same_as_far(&source, today) => {
                MessageState::Stale {
                    source,
                    today: today.clone(),
                }
            }
            _ => MessageState::Translated,
        }
    }

    /// Whether what a stale translation was made from is as near to another segment.
    pub(super) fn is_doubtful(&self, here: &Here<'_>, state: &MessageState) -> bool {
        let MessageState::Stale { source, today } = state else {
            return false;
        };
        // What its terms and facts say now is said of the same text.
        if !means_the_same(today, &here.segment.pattern) {
            return false;
        }
        let texts = || self.segments.live.iter().map(|live| live.pattern.as_str());
        let mut nearness = self.nearness.borrow_mut();
        let nearness = nearness.get_or_insert_with(|| Nearness::new(texts()));
        !nearness.is_nearest(source, here.index)
    }

    /// A message that counts as untranslated. A text that no translator wrote is replaced by the
    /// source text.
    fn untranslated(
        &self,
        segment: &Live,
        place: Option<usize>,
        replaceable: bool,
        outcome: &Outcome,
    ) -> Wish {
        let mut desired = self.desired(segment, outcome);
        match (place, self.prefill, replaceable) {
            (Some(place), Prefill::Source, true) => {
                desired.value = Some(segment.pattern.clone());
                Wish::Has(place, Box::new(desired))
            }
            (Some(place), _, false) => Wish::Has(place, Box::new(desired)),
            (None, Prefill::Source, _) => Wish::New(new_entry(&desired)),
            (place, Prefill::Nothing, _) => Wish::None(place),
        }
    }

    /// What translators wrote for that from which a segment was split or merged.
    pub(super) fn words_before(&self, id: &SegmentId, ground: &Ground) -> Option<String> {
        let parts = self.segments.recast.get(id)?;
        let mut words: Vec<String> = Vec::new();
        for part in parts.iter().filter_map(|part| self.words(part, ground)) {
            if !words.contains(&part) {
                words.push(part);
            }
        }
        (!words.is_empty()).then(|| words.join("\n"))
    }

    /// What a translator wrote for a segment before it was split or merged.
    fn words(&self, id: &SegmentId, ground: &Ground) -> Option<String> {
        let entry = ground.entries.get(id);
        let message = ground.places.get(id).map(|&place| self.message(place));
        let Some(message) = message else {
            return entry?.was.clone();
        };
        let today = entry.map_or("", |entry| entry.source.as_str());
        let missing = message_state(Some(message), entry, bare(today)) == MessageState::Missing;
        if missing && memory::is_copy(self.catalog.text, message, entry, today) {
            return was_of(message, entry);
        }
        let value = comment_text(self.catalog.text.get(message.value_span.range())?);
        // A translation that was begun does not replace the one that it was begun from.
        match was_of(message, entry).filter(|_| missing) {
            Some(was) => Some(format!("{value}\n{was}")),
            None => Some(value),
        }
    }

    /// What is to be remembered of the messages that no segment has any more.
    fn leaving(&self, ground: &Ground) -> BTreeMap<SegmentId, Entry> {
        let live: BTreeSet<&SegmentId> = self.segments.live.iter().map(|it| &it.id).collect();
        let mut leaving = BTreeMap::new();
        for (place, id) in ground.ids.iter().enumerate() {
            let Some(id) = id.as_ref().filter(|id| !live.contains(id)) else {
                continue;
            };
            let (message, entry) = (self.message(place), ground.entries.get(id));
            let shown = entry.map_or("", |entry| entry.source.as_str());
            let missing = message_state(Some(message), entry, bare(shown)) == MessageState::Missing;
            let worthless = missing
                && memory::is_copy(self.catalog.text, message, entry, shown)
                && !has_own_comments(message);
            if !worthless {
                let text = entry_text(self.catalog.text, message, id);
                let gone = memory::remember_gone(message, entry, &text);
                leaving.entry(id.clone()).or_insert(gone);
            }
        }
        leaving
    }

    /// Moves obsolete messages to the end, or into the state alone.
    fn retire(&self, ground: &Ground, leaving: BTreeMap<SegmentId, Entry>, plan: &mut Plan) {
        let live: BTreeSet<&SegmentId> = self.segments.live.iter().map(|it| &it.id).collect();
        for (place, id) in ground.ids.iter().enumerate() {
            let Some(id) = id.as_ref().filter(|id| !live.contains(id)) else {
                continue;
            };
            // What nobody wrote goes, and what has become the message of another segment, here or
            // in another document.
            let lives_on = plan.revived.contains(id) || self.moved.away.contains(id);
            let stays = leaving.contains_key(id) && !lives_on && self.obsolete == Obsolete::Keep;
            let text = || entry_text(self.catalog.text, self.message(place), id);
            plan.fates[place] = match ground.has_in_section(self.message(place)) {
                true if stays => Fate::Changed(text()),
                false if stays => {
                    plan.retired.push(text());
                    Fate::Leaves
                }
                _ => Fate::Leaves,
            };
        }
        let kept = leaving.into_iter();
        let kept = kept.filter(|(id, _)| !plan.revived.contains(id));
        let kept: Vec<_> = kept.collect();
        plan.gone.extend(kept);
    }

    /// The translator's own comments above a message that is taken out.
    fn own_comments(&self, place: usize) -> String {
        let own = self
            .message(place)
            .comment
            .iter()
            .filter(|item| is_own(item.kind));
        let lines = own.filter_map(|item| self.catalog.text.get(item.span.range()));
        let lines: Vec<&str> = lines.collect();
        lines.join(LineEnd::of(self.catalog.text).as_str())
    }
}

/// What the text that the translation of `segment` was made from said then, with its terms and
/// facts put in.
pub(super) fn meaning_of<'t>(
    segment: &'t Live,
    entry: Option<&'t Entry>,
    progress: &Progress,
) -> Option<&'t str> {
    // What cannot be put into words today is known from before.
    let today = segment.text().words();
    match progress {
        Progress::Done | Progress::Imported(None) => {
            let former = entry.and_then(|entry| entry.meaning_of(&segment.pattern));
            let is_known = |former: &&str| is_open(today) && says_the_same_as_far(former, today);
            former.filter(is_known).or(segment.meaning.as_deref())
        }
        Progress::Stale(made_from) | Progress::Imported(Some(made_from)) => {
            entry?.meaning_of(made_from)
        }
        Progress::Untranslated => segment.meaning.as_deref(),
    }
}

/// A source text for asking only whether there is a translation.
fn bare(pattern: &str) -> SourceText<'_> {
    SourceText {
        pattern,
        meaning: None,
        recorded: None,
    }
}

pub(super) fn is_own(kind: CommentKind) -> bool {
    matches!(kind, CommentKind::Own | CommentKind::Allow)
}

pub(super) fn has_own_comments(message: &Message<'_>) -> bool {
    message.comment.iter().any(|item| is_own(item.kind))
}
