//! Decides what becomes of each message of one catalog.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::{Locale, SegmentId};

use super::memory::{self, was_of};
use super::plan::{Fate, Outcome, Plan};
use super::revise::{Desired, entry_text, new_entry, revise};
use super::source::{Live, Segments};
use super::{Obsolete, Prefill, layout};
use crate::catalog::edit::LineEnd;
use crate::catalog::emit::comment_text;
use crate::catalog::{CatalogFile, CommentKind, Message, parse_catalog};
use crate::fold::means_the_same;
use crate::localize::MessageState;
use crate::sync::state::{Entry, Progress, SourceText, TargetState, message_state};

/// Makes the plan for one catalog.
pub(super) struct Planner<'p> {
    pub(super) catalog: &'p CatalogFile<'p>,
    pub(super) remembered: &'p TargetState,
    pub(super) segments: &'p Segments,
    pub(super) source_locale: &'p Locale,
    pub(super) prefill: Prefill,
    pub(super) obsolete: Obsolete,
}

/// What is collected before any message is decided on.
struct Ground {
    section: Option<Range<usize>>,
    /// Today's id of each message; `None` if it is not a possible id of a segment.
    ids: Vec<Option<SegmentId>>,
    /// The index of the message of each id: the first one outside the section at the end, else the
    /// first one in it.
    places: BTreeMap<SegmentId, usize>,
    entries: BTreeMap<SegmentId, Entry>,
}

/// What becomes of the message of a segment.
enum Wish {
    /// It is message `place`, with these comments and this text.
    Has(usize, Desired),
    /// It is a new message.
    New(String),
    /// There is to be none; message `place` is taken out, if there is one.
    None(Option<usize>),
}

impl<'p> Planner<'p> {
    pub(super) fn plan(&self) -> Plan {
        let ground = self.survey();
        let mut plan = Plan {
            fates: vec![Fate::Same; self.catalog.messages.len()],
            insertions: BTreeMap::new(),
            retired: Vec::new(),
            section: ground.section.clone(),
            outcomes: Vec::new(),
            gone: BTreeMap::new(),
            entries: BTreeMap::new(),
        };
        let mut anchor = None;
        for segment in &self.segments.live {
            let (wish, outcome) = self.wish_for(segment, &ground);
            plan.outcomes.push(outcome);
            match wish {
                Wish::New(text) => plan.insertions.entry(anchor).or_default().push(text),
                Wish::None(place) => {
                    if let Some(place) = place {
                        plan.fates[place] = Fate::Changed(self.own_comments(place));
                    }
                }
                Wish::Has(place, desired) => {
                    let stays = !in_section(&ground, self.message(place))
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
        self.retire(&ground, &mut plan);
        plan.entries = ground.entries;
        plan
    }

    fn message(&self, place: usize) -> &'p Message<'p> {
        &self.catalog.messages[place]
    }

    fn survey(&self) -> Ground {
        let section = layout::find_section(self.catalog.text);
        let in_file: BTreeSet<&str> = self.catalog.messages.iter().map(|it| it.id).collect();
        let now = |id: &str| {
            let id = SegmentId::new(id).ok()?;
            // A former id counts only while no message has the present one.
            let renamed = self.segments.renames.get(&id).or_else(|| {
                let now = self.segments.state.renamed(&id);
                now.filter(|now| !in_file.contains(now.as_str()))
            });
            Some(renamed.cloned().unwrap_or(id))
        };
        let ids: Vec<Option<SegmentId>> = self
            .catalog
            .messages
            .iter()
            .map(|message| now(message.id))
            .collect();
        let mut ground = Ground {
            section,
            ids,
            places: BTreeMap::new(),
            entries: BTreeMap::new(),
        };
        for at_end in [false, true] {
            for (place, id) in ground.ids.iter().enumerate() {
                if let Some(id) = id
                    && in_section(&ground, self.message(place)) == at_end
                {
                    ground.places.entry(id.clone()).or_insert(place);
                }
            }
        }
        for (id, entry) in &self.remembered.messages {
            let now = now(id.as_str()).unwrap_or_else(|| id.clone());
            let renamed = now != *id && !self.segments.renames.contains_key(id);
            if !(renamed && self.remembered.messages.contains_key(&now)) {
                ground.entries.insert(now, entry.clone());
            }
        }
        ground
    }

    /// What becomes of the message of `segment`, and how far the segment is translated then.
    fn wish_for(&self, segment: &Live, ground: &Ground) -> (Wish, Outcome) {
        let entry = ground.entries.get(&segment.id);
        let place = ground.places.get(&segment.id).copied();
        let outcome = |progress: Progress, was: Option<String>| Outcome {
            id: segment.id.clone(),
            source: segment.pattern.clone(),
            meaning: meaning_of(segment, entry, &progress).map(str::to_owned),
            progress,
            was,
        };
        if let Some(parts) = self.segments.recast.get(&segment.id) {
            let words: Vec<String> = parts
                .iter()
                .filter_map(|part| self.words(part, ground))
                .collect();
            if !words.is_empty() {
                let outcome = outcome(Progress::Untranslated, Some(words.join("\n")));
                return (self.untranslated(segment, place, true, &outcome), outcome);
            }
        }
        let Some(place) = place else {
            if let Some(restored) = self.restore(segment, entry) {
                let (text, progress, was) = restored;
                return (Wish::New(text), outcome(progress, was));
            }
            let outcome = outcome(Progress::Untranslated, entry.and_then(|it| it.was.clone()));
            return (self.untranslated(segment, None, true, &outcome), outcome);
        };
        let message = self.message(place);
        match self.state(message, entry, segment) {
            MessageState::Missing => {
                let copy = memory::is_copy(self.catalog.text, message, entry, &segment.pattern);
                let outcome = outcome(Progress::Untranslated, was_of(message, entry));
                (
                    self.untranslated(segment, Some(place), copy, &outcome),
                    outcome,
                )
            }
            MessageState::Translated => {
                let desired = self.desired(segment, &Progress::Done, None);
                (Wish::Has(place, desired), outcome(Progress::Done, None))
            }
            MessageState::Stale { source, .. } => {
                let progress = Progress::Stale(source);
                let desired = self.desired(segment, &progress, None);
                (Wish::Has(place, desired), outcome(progress, None))
            }
        }
    }

    fn desired(&self, segment: &Live, progress: &Progress, was: Option<&str>) -> Desired {
        let desired = Desired::new(segment, self.source_locale.tag(), progress, was);
        Desired {
            mentions: self.segments.mentions.clone(),
            ..desired
        }
    }

    /// The state of `message`, after renaming what its source text mentions.
    fn state(&self, message: &Message<'_>, entry: Option<&Entry>, segment: &Live) -> MessageState {
        let state = message_state(Some(message), entry, segment.text());
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
            (Some(source), Some(today)) if !means_the_same(&source, today) => MessageState::Stale {
                source,
                today: today.clone(),
            },
            _ => MessageState::Translated,
        }
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
        let mut desired = self.desired(segment, &outcome.progress, outcome.was.as_deref());
        match (place, self.prefill, replaceable) {
            (Some(place), Prefill::Source, true) => {
                desired.value = Some(segment.pattern.clone());
                Wish::Has(place, desired)
            }
            (Some(place), _, false) => Wish::Has(place, desired),
            (None, Prefill::Source, _) => Wish::New(new_entry(&desired)),
            (place, Prefill::Nothing, _) => Wish::None(place),
        }
    }

    /// The message of a segment that has come back, from its state.
    fn restore(
        &self,
        segment: &Live,
        entry: Option<&Entry>,
    ) -> Option<(String, Progress, Option<String>)> {
        let kept = entry?.kept.as_deref()?;
        let catalog = parse_catalog(self.catalog.file, kept, self.source_locale).value;
        let message = catalog.messages.first()?;
        let (progress, was) = match self.state(message, entry, segment) {
            MessageState::Missing => (Progress::Untranslated, was_of(message, entry)),
            MessageState::Translated => (Progress::Done, None),
            MessageState::Stale { source, .. } => (Progress::Stale(source), None),
        };
        let desired = self.desired(segment, &progress, was.as_deref());
        let text = revise(kept, message, &desired);
        let line_end = LineEnd::of(self.catalog.text);
        Some((line_end.adapt(&text), progress, was))
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

    /// Moves obsolete messages to the end, or into the state alone.
    fn retire(&self, ground: &Ground, plan: &mut Plan) {
        let live: BTreeSet<&SegmentId> = self.segments.live.iter().map(|it| &it.id).collect();
        for (place, id) in ground.ids.iter().enumerate() {
            let Some(id) = id.as_ref().filter(|id| !live.contains(id)) else {
                continue;
            };
            let message = self.message(place);
            let entry = ground.entries.get(id);
            let at_end = in_section(ground, message);
            let text = entry_text(self.catalog.text, message, id);
            let shown = entry.map_or("", |entry| entry.source.as_str());
            let missing = message_state(Some(message), entry, bare(shown)) == MessageState::Missing;
            let worthless = missing
                && memory::is_copy(self.catalog.text, message, entry, shown)
                && was_of(message, entry).is_none()
                && !has_own_comments(message);
            if !worthless {
                let gone = memory::remember_gone(message, entry, &text);
                plan.gone.entry(id.clone()).or_insert(gone);
            }
            plan.fates[place] = match (self.obsolete, at_end) {
                _ if worthless => Fate::Leaves,
                (Obsolete::Prune, _) => Fate::Leaves,
                (Obsolete::Keep, true) => Fate::Changed(text),
                (Obsolete::Keep, false) => {
                    plan.retired.push(text);
                    Fate::Leaves
                }
            };
        }
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
fn meaning_of<'t>(
    segment: &'t Live,
    entry: Option<&'t Entry>,
    progress: &Progress,
) -> Option<&'t str> {
    match progress {
        Progress::Done => segment.meaning.as_deref(),
        Progress::Stale(made_from) => entry?.meaning_of(made_from),
        Progress::Untranslated => None,
    }
}

fn in_section(ground: &Ground, message: &Message<'_>) -> bool {
    let start = message.span.range().start;
    ground
        .section
        .as_ref()
        .is_some_and(|section| section.contains(&start))
}

/// A source text for asking only whether there is a translation.
fn bare(pattern: &str) -> SourceText<'_> {
    SourceText {
        pattern,
        meaning: None,
    }
}

fn is_own(kind: CommentKind) -> bool {
    matches!(kind, CommentKind::Own | CommentKind::Allow)
}

fn has_own_comments(message: &Message<'_>) -> bool {
    message.comment.iter().any(|item| is_own(item.kind))
}
