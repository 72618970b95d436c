//! Joins what two branches remember, entry by entry. Nobody is ever asked: where both have changed an entry, it is put
//! together so that it says no more than is true of the translation, and the texts in the catalog decide the rest.

use std::collections::BTreeMap;

use edition_model::{SegmentId, SourceFile, Sources};

use super::blocks::join_blocks;
use super::target::EARLIER;
use super::write::HEAD;
use super::{
    Entry, Fingerprint, Progress, Review, SourceEntry, SourceState, SourceText, TargetState,
    read_source_state, read_target_state, write_source_state, write_target_state,
};
use crate::catalog::Message;
use crate::catalog::merge::take_sides;
use crate::claim::{self, Claim, Side, choose_value, same_text};

/// Whether a text is a file under `locales/.state/`, and no catalog: before its first table stand comments alone.
#[must_use]
pub fn is_state(text: &str) -> bool {
    let lines = text.lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    match lines.next() {
        Some(line) => line.starts_with('['),
        None => text.starts_with(HEAD),
    }
}

/// Joins three versions of a file under `locales/.state/`, of whatever kind. `None` where one of them cannot be read.
#[must_use]
pub fn join_states(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let file = Sources::default().add(SourceFile::new("", ""));
    let targets = |text: &str| read_target_state(file, text).value;
    if let (Some(base), Some(ours), Some(theirs)) = (targets(base), targets(ours), targets(theirs))
    {
        let joined = TargetState::join(Some(&base), &ours, &theirs);
        return Some(write_target_state(&joined));
    }
    let sources = |text: &str| read_source_state(file, text).value;
    if let (Some(base), Some(ours), Some(theirs)) = (sources(base), sources(ours), sources(theirs))
    {
        let joined = SourceState::join(Some(&base), &ours, &theirs);
        return Some(write_source_state(&joined));
    }
    join_blocks(base, ours, theirs)
}

/// A file of whatever kind that git left in two versions, joined by its tables. `None` where it did not, or where one
/// version cannot be read.
#[must_use]
pub fn join_marked(text: &str) -> Option<String> {
    if !text.contains("<<<<<<<") {
        return None;
    }
    let sides = take_sides(text)?;
    join_blocks(
        sides.base.as_deref().unwrap_or_default(),
        &sides.ours,
        &sides.theirs,
    )
}

impl TargetState {
    /// What both sides remember. Without a `base`, where both have an entry and differ, that of ours comes first and the
    /// other is its rival.
    pub(super) fn join(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self {
        let mut joined = Self {
            messages: join_maps(
                base.map(|it| &it.messages),
                &ours.messages,
                &theirs.messages,
                join_entries,
            ),
            rivals: BTreeMap::new(),
        };
        if base.is_none() {
            let theirs = theirs.messages.iter();
            let unlike = theirs.filter(|(id, entry)| joined.messages.get(*id) != Some(*entry));
            joined.rivals = unlike
                .map(|(id, entry)| (id.clone(), entry.clone()))
                .collect();
        }
        joined
    }

    /// Takes the rival of each entry that says what is true of the message in the catalog, where the entry itself does not.
    pub(crate) fn settle<'m>(&mut self, message: impl Fn(&SegmentId) -> Option<&'m Message<'m>>) {
        for (id, rival) in std::mem::take(&mut self.rivals) {
            let (Some(message), Some(entry)) = (message(&id), self.messages.get(&id)) else {
                continue;
            };
            if rival.speaks_of(message) > entry.speaks_of(message) {
                self.messages.insert(id, rival);
            }
        }
    }
}

impl Entry {
    /// How much of what `message` is and says is as it is remembered: its text, what it shows, what it was made from.
    fn speaks_of(&self, message: &Message<'_>) -> [bool; 3] {
        let made_from = match message.is_untranslated() {
            true => None,
            false => message.stale().or(message.source()),
        };
        [
            self.translation == Fingerprint::of_message(message),
            same_text(self.progress.made_from(&self.source), made_from),
            same_text(Some(&self.source), message.source()),
        ]
    }

    fn claim<'e>(&'e self, fingerprint: &'e str) -> Claim<'e> {
        Claim {
            translation: fingerprint,
            made_from: self.progress.made_from(&self.source),
            // What nobody has seen gives way to what somebody has translated.
            is_stub: matches!(
                self.progress,
                Progress::Untranslated | Progress::Imported(_)
            ),
        }
    }
}

/// Each entry of the side that has changed it, or of both. What is remembered is never forgotten because one side has
/// forgotten it, unless the other knows nothing new.
fn join_maps<E: Clone + PartialEq>(
    base: Option<&BTreeMap<SegmentId, E>>,
    ours: &BTreeMap<SegmentId, E>,
    theirs: &BTreeMap<SegmentId, E>,
    join: impl Fn(Option<&E>, &E, &E) -> E,
) -> BTreeMap<SegmentId, E> {
    let mut joined = BTreeMap::new();
    for id in ours.keys().chain(theirs.keys()) {
        let base = base.and_then(|base| base.get(id));
        let entry = match (ours.get(id), theirs.get(id)) {
            (Some(ours), Some(theirs)) if ours == theirs || base == Some(theirs) => ours.clone(),
            (Some(ours), Some(theirs)) if base == Some(ours) => theirs.clone(),
            (Some(ours), Some(theirs)) => join(base, ours, theirs),
            (Some(kept), None) | (None, Some(kept)) if base != Some(kept) => kept.clone(),
            _ => continue,
        };
        joined.insert(id.clone(), entry);
    }
    joined
}

/// An entry that both sides have changed.
fn join_entries(base: Option<&Entry>, ours: &Entry, theirs: &Entry) -> Entry {
    let side = choose_side(base, ours, theirs);
    let (chosen, other) = match side {
        Side::Ours => (ours, theirs),
        Side::Theirs => (theirs, ours),
    };
    let made_from = chosen.progress.made_from(&chosen.source);
    let source = match made_from {
        None => chosen.source.clone(),
        Some(_) => choose_value(
            base.map(|it| &it.source),
            &ours.source,
            &theirs.source,
            side,
        )
        .clone(),
    };
    let progress = match made_from {
        None => Progress::Untranslated,
        Some(text) => Progress::joined(
            (!same_text(Some(text), Some(&source))).then(|| text.to_owned()),
            matches!(chosen.progress, Progress::Imported(_)),
        ),
    };
    let value = |part: fn(&Entry) -> &Option<String>| {
        choose_value(base.map(part), part(ours), part(theirs), side).clone()
    };
    let meaning =
        made_from.and_then(|text| chosen.meaning_of(text).or_else(|| other.meaning_of(text)));
    let mut entry = Entry {
        meaning: meaning
            .map(str::to_owned)
            .or_else(|| chosen.meaning.clone()),
        earlier: join_earlier(&chosen.earlier, &other.earlier),
        source,
        progress,
        translation: chosen.translation.clone(),
        was: value(|entry| &entry.was),
        moved: value(|entry| &entry.moved),
        reviewed: None,
        kept: value(|entry| &entry.kept)
            .or_else(|| chosen.kept.clone())
            .or_else(|| other.kept.clone()),
    };
    entry.reviewed = review_of(&entry, chosen, other);
    entry
}

/// The earlier texts of both, those of the chosen one first.
fn join_earlier(chosen: &[Fingerprint], other: &[Fingerprint]) -> Vec<Fingerprint> {
    let mut earlier = chosen.to_vec();
    let further = other.iter().filter(|it| !chosen.contains(it));
    earlier.extend(further.cloned());
    earlier.truncate(EARLIER);
    earlier
}

/// The review of a joined entry: it holds for the texts that it was made from, and for no others.
fn review_of(entry: &Entry, chosen: &Entry, other: &Entry) -> Option<Review> {
    let holds = |review: &&Review| {
        let text = SourceText {
            pattern: &entry.source,
            meaning: entry.meaning.as_deref(),
            recorded: None,
        };
        let translation = entry.translation.as_ref();
        translation.is_some_and(|own| review.holds(text, own))
    };
    let both = || [&chosen.reviewed, &other.reviewed].into_iter().flatten();
    let review = both().find(holds).or_else(|| both().next())?;
    let same = both().filter(|it| it.fingerprint == review.fingerprint);
    Some(same.fold(review.clone(), |review, it| review.also_by(&it.by)))
}

/// Which side's translation holds. Two of them are a conflict in the catalog, where people choose.
fn choose_side(base: Option<&Entry>, ours: &Entry, theirs: &Entry) -> Side {
    let digits = |entry: &Entry| {
        let translation = entry.translation.as_ref();
        translation.map(ToString::to_string).unwrap_or_default()
    };
    let (our_digits, their_digits) = (digits(ours), digits(theirs));
    let base_digits = base.map(digits).unwrap_or_default();
    let side = claim::choose(
        base.map(|base| base.claim(&base_digits)),
        ours.claim(&our_digits),
        theirs.claim(&their_digits),
    );
    side.unwrap_or(Side::Ours)
}

impl SourceState {
    /// What both sides remember of a document.
    pub(super) fn join(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self {
        Self {
            segments: join_maps(
                base.map(|it| &it.segments),
                &ours.segments,
                &theirs.segments,
                join_segments,
            ),
        }
    }
}

/// A segment that both sides have changed. A name is never used again, and a paragraph that one side has still may be
/// there still: the document itself tells.
fn join_segments(
    base: Option<&SourceEntry>,
    ours: &SourceEntry,
    theirs: &SourceEntry,
) -> SourceEntry {
    use SourceEntry::{Gone, Present, Renamed};
    match (ours, theirs) {
        (
            Present {
                text: our_text,
                after: our_after,
                earlier: our_earlier,
            },
            Present {
                text: their_text,
                after: their_after,
                earlier: their_earlier,
            },
        ) => {
            let (base_text, base_after) = match base {
                Some(Present { text, after, .. }) => (Some(text), Some(after)),
                _ => (None, None),
            };
            Present {
                text: choose_value(base_text, our_text, their_text, Side::Ours).clone(),
                after: choose_value(base_after, our_after, their_after, Side::Ours).clone(),
                earlier: join_earlier(our_earlier, their_earlier),
            }
        }
        (Renamed { .. }, _) | (Present { .. }, Gone { .. }) | (Gone { .. }, Gone { .. }) => {
            ours.clone()
        }
        (_, Renamed { .. }) | (Gone { .. }, Present { .. }) => theirs.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::join_states;
    use crate::sync::state::write::HEAD;

    fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
        let file = |entries: &str| format!("{HEAD}\n[a]\n{entries}");
        let joined = join_states(&file(base), &file(ours), &file(theirs));
        assert_eq!(joined.as_deref(), Some(file(expected).as_str()));
    }

    #[test]
    fn what_was_synced_and_what_was_translated_come_together() {
        let base = "source = \"One\"\n\ntranslation = \"00\"\n";
        let synced = "source = \"Two\"\nstale = \"One\"\n\ntranslation = \"00\"\n";
        let mended = "source = \"One\"\n\ntranslation = \"11\"\n";
        let both = "source = \"Two\"\nstale = \"One\"\n\ntranslation = \"11\"\n";
        check(base, synced, mended, both);
        check(base, mended, synced, both);
    }

    #[test]
    fn a_stub_gives_way_to_a_translation() {
        let base = "source = \"One\"\nuntranslated = true\n\ntranslation = \"00\"\n";
        let stub = "source = \"Two\"\nuntranslated = true\n\ntranslation = \"22\"\n";
        let done = "source = \"One\"\n\ntranslation = \"11\"\n";
        let both = "source = \"Two\"\nstale = \"One\"\n\ntranslation = \"11\"\n";
        check(base, stub, done, both);
        check(base, done, stub, both);
    }

    #[test]
    fn what_is_declared_right_on_one_side_is_right_for_that_text() {
        let base = "source = \"Two\"\nstale = \"One\"\n\ntranslation = \"00\"\n";
        let accepted = "source = \"Two\"\n\ntranslation = \"00\"\n";
        let synced = "source = \"Three\"\nstale = \"One\"\n\ntranslation = \"00\"\n";
        let both = "source = \"Three\"\nstale = \"Two\"\n\ntranslation = \"00\"\n";
        check(base, accepted, synced, both);
        check(base, synced, accepted, both);
    }

    #[test]
    fn segments_are_joined_too() {
        let (base, gone) = ("text = \"One\"\n", "gone = \"One\"\n");
        check(base, gone, "text = \"Two\"\n", "text = \"Two\"\n");
        check(
            base,
            "renamed = \"b\"\n",
            "text = \"Two\"\n",
            "renamed = \"b\"\n",
        );
        let (moved, changed) = ("after = \"b\"\ntext = \"One\"\n", "text = \"Two\"\n");
        check(base, moved, changed, "after = \"b\"\ntext = \"Two\"\n");
        let edited = |earlier: &str| format!("earlier = \"{earlier}\"\ntext = \"Two\"\n");
        check(base, &edited("01"), &edited("02 01"), &edited("01 02"));
        check(base, gone, &edited("01"), &edited("01"));
    }

    #[test]
    fn a_file_of_another_kind_is_joined_by_its_tables() {
        let file = |tables: &str| format!("{HEAD}\n{tables}");
        let (base, ours) = (file("[b]\nx = 1\ny = 2\n"), file("[b]\nx = 3\ny = 2\n"));
        let theirs = file("[a]\nx = 1\n\n[b]\nx = 1\ny = 4\n");
        let joined = join_states(&base, &ours, &theirs);
        assert_eq!(joined, Some(file("[a]\nx = 1\n\n[b]\nx = 3\ny = 4\n")));
    }
}
