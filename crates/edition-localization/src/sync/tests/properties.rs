//! Properties of sync under random edits: no translation is lost, none counts as right that was
//! made from another text, what nobody touched stays right, and a second sync changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{ProptestConfig, any};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use proptest::{prop_assert, proptest};

use super::desk::{Desk, RU, RU_STATE};
use crate::fold::fold;

/// Something that somebody does. Numbers are indices modulo the number of paragraphs or messages.
#[derive(Debug, Clone)]
enum Act {
    /// The author writes a new paragraph.
    Insert(usize, Vec<u8>),
    /// The author changes a word.
    Change(usize, usize, u8),
    /// The author takes a paragraph out.
    Delete(usize),
    /// The author puts one back that was taken out, at some place.
    Restore(usize, usize),
    /// The author moves a paragraph.
    Move(usize, usize),
    /// The author splits a paragraph.
    Split(usize),
    /// The author merges a paragraph with the next.
    Merge(usize),
    /// The author pins an id.
    Pin(usize, u8),
    /// The translator translates a message and deletes the tool's marks.
    Translate(usize),
    /// The translator begins and leaves the marks.
    Begin(usize),
    /// A tool drops all comments.
    DropComments,
    /// Obsolete messages are cleared out.
    Prune,
}

impl Act {
    /// Whether it changes texts or names: then a new paragraph may equal a former one, and one that
    /// is put back may have a name that no sync has seen.
    fn changes_paragraphs(&self) -> bool {
        matches!(
            self,
            Self::Change(..) | Self::Split(_) | Self::Merge(_) | Self::Pin(..)
        )
    }

    /// Whether a paragraph appears.
    fn adds(&self) -> bool {
        matches!(self, Self::Insert(..) | Self::Restore(..))
    }
}

/// Acts, each with whether a sync follows at once.
fn acts() -> impl Strategy<Value = Vec<(Act, bool)>> {
    let word = || 0..12_u8;
    let act = proptest::prop_oneof![
        3 => (any::<usize>(), proptest::collection::vec(word(), 2..9))
            .prop_map(|(place, words)| Act::Insert(place, words)),
        3 => (any::<usize>(), any::<usize>(), word())
            .prop_map(|(line, place, word)| Act::Change(line, place, word)),
        3 => any::<usize>().prop_map(Act::Delete),
        5 => (any::<usize>(), any::<usize>())
            .prop_map(|(choice, place)| Act::Restore(choice, place)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Act::Move(from, to)),
        1 => any::<usize>().prop_map(Act::Split),
        1 => any::<usize>().prop_map(Act::Merge),
        1 => (any::<usize>(), 0..4_u8).prop_map(|(line, name)| Act::Pin(line, name)),
        8 => any::<usize>().prop_map(Act::Translate),
        1 => any::<usize>().prop_map(Act::Begin),
        1 => proptest::strategy::Just(Act::DropComments),
        1 => proptest::strategy::Just(Act::Prune),
    ];
    proptest::collection::vec((act, proptest::bool::weighted(0.7)), 1..60)
}

/// An author, a translator and their files.
struct Office {
    desk: Desk,
    lines: Vec<Line>,
    /// The paragraphs that were taken out.
    removed: Vec<Line>,
    /// The source text that each translation was made from.
    made_from: BTreeMap<String, String>,
    /// The translations that must still exist somewhere.
    owed: BTreeSet<String>,
    count: usize,
    /// The texts that stood once in the source and were translated after the last sync.
    fresh: BTreeSet<String>,
    /// Those of them that were only taken out since, with their pins.
    put_by: BTreeMap<String, Option<u8>>,
    /// How often a translation had to be fresh: untouched, and put back.
    asked: [usize; 2],
}

/// A paragraph: its words, and its pin.
type Line = (Vec<u8>, Option<u8>);

impl Office {
    fn new() -> Self {
        Self {
            desk: Desk::new(),
            lines: Vec::new(),
            removed: Vec::new(),
            made_from: BTreeMap::new(),
            owed: BTreeSet::new(),
            count: 0,
            fresh: BTreeSet::new(),
            put_by: BTreeMap::new(),
            asked: [0; 2],
        }
    }

    fn text(&self) -> String {
        let line = |(words, pin): &Line| {
            let pin = pin.map_or(String::new(), |pin| format!(" {{#pin-{pin}}}"));
            format!("{}{pin}\n", in_words(words))
        };
        self.lines.iter().map(line).collect()
    }

    fn author(&mut self, act: &Act) {
        let count = self.lines.len();
        match act {
            Act::Insert(place, words) => self
                .lines
                .insert(place % (count + 1), (words.clone(), None)),
            Act::Restore(choice, place) if !self.removed.is_empty() => {
                let line = self.removed.remove(choice % self.removed.len());
                self.lines.insert(place % (count + 1), line);
            }
            _ if count == 0 => {}
            Act::Change(line, place, word) => {
                let words = &mut self.lines[line % count].0;
                let place = place % words.len();
                words[place] = *word;
            }
            Act::Delete(line) => self.removed.push(self.lines.remove(line % count)),
            Act::Move(from, to) => {
                let line = self.lines.remove(from % count);
                self.lines.insert(to % count, line);
            }
            Act::Split(line) => {
                let half = self.lines[line % count].0.len() / 2;
                if half > 0 {
                    let rest = self.lines[line % count].0.split_off(half);
                    self.lines.insert(line % count + 1, (rest, None));
                }
            }
            Act::Merge(line) if line % count + 1 < count => {
                let rest = self.lines.remove(line % count + 1).0;
                self.lines[line % count].0.extend(rest);
            }
            Act::Pin(line, name) => {
                for other in self.lines.iter_mut().chain(&mut self.removed) {
                    other.1 = other.1.filter(|taken| taken != name);
                }
                self.put_by.retain(|_, pin| *pin != Some(*name));
                self.lines[line % count].1 = Some(*name);
            }
            _ => {}
        }
    }

    fn translator(&mut self, act: &Act) {
        let (Act::Translate(choice) | Act::Begin(choice)) = act else {
            return;
        };
        let text = self.desk.read(RU);
        let live = text.split("## obsolete").next().unwrap_or_default();
        let blocks: Vec<&str> = live
            .trim()
            .split("\n\n")
            .filter(|it| !it.is_empty())
            .collect();
        if blocks.is_empty() {
            return;
        }
        let block = blocks[choice % blocks.len()];
        let (comments, message) = block.rsplit_once('\n').unwrap_or(("", block));
        let source = comments
            .lines()
            .find_map(|line| line.strip_prefix("# en: "));
        let (Some(source), Some((id, old))) = (source, message.split_once(" = ")) else {
            return;
        };
        self.count += 1;
        let words = format!("слово{}.", self.count);
        self.owed.retain(|word| !old.contains(word.as_str()));
        self.owed.insert(words.clone());
        let mut kept: Vec<&str> = comments.lines().collect();
        if matches!(act, Act::Translate(_)) {
            // What stood in the marks that go was for the translator to use.
            let was_given = |word: &String| comments.contains(word.as_str());
            self.owed.retain(|word| !was_given(word));
            kept.retain(|line| {
                !line.starts_with("# untranslated")
                    && !line.starts_with("# stale:")
                    && !line.starts_with("# was:")
                    && !line.starts_with("#   ")
            });
            self.made_from
                .insert(words.clone(), fold(source).into_owned());
        } else if !comments.contains("# untranslated") {
            let stale = comments
                .lines()
                .find_map(|line| line.strip_prefix("# stale: "));
            self.made_from
                .insert(words.clone(), fold(stale.unwrap_or(source)).into_owned());
        }
        let after = format!("{}\n{id} = {words}", kept.join("\n"));
        self.desk.edit(RU, block, &after);
    }

    /// What must be true after every sync.
    fn hold(&self) -> Result<(), String> {
        let (catalog, state) = (self.desk.read(RU), self.desk.read(RU_STATE));
        for words in &self.owed {
            if !catalog.contains(words.as_str()) && !state.contains(words.as_str()) {
                return Err(format!("{words} is lost"));
            }
        }
        let text = self.text();
        let sources: BTreeMap<String, String> = self.desk.sources(&text);
        let states = self.desk.states(&text);
        for told in states.split(", ").filter(|told| !told.is_empty()) {
            let (id, told) = told.split_once(": ").ok_or("no state")?;
            let prefix = format!("{id} = ");
            let message = catalog
                .lines()
                .find_map(|line| line.strip_prefix(prefix.as_str()));
            let made_from = message.and_then(|message| self.made_from.get(message));
            if told == "translated" && made_from != sources.get(id) {
                return Err(format!("{id} is taken for right, made from {made_from:?}"));
            }
            let other = message.is_some_and(|message| !self.made_from.contains_key(message));
            if told.starts_with("stale") && (made_from == sources.get(id) || other) {
                return Err(format!("{id} is taken for {told}"));
            }
        }
        Ok(())
    }
}

impl Office {
    /// What nobody touched must be fresh, and so must what was only taken out and put back. The
    /// `acts` since the last sync decide what was only taken out: a paragraph removed and another
    /// added may be one that was edited.
    fn hold_fresh(&mut self, acts: &[(Act, bool)]) -> Result<(), String> {
        let gently = !acts.iter().any(|(act, _)| act.changes_paragraphs());
        let adds = acts.iter().any(|(act, _)| act.adds());
        let states = self.desk.states(&self.text());
        let told = states
            .split(", ")
            .map(|told| told.ends_with(": translated"));
        let mut texts: BTreeMap<String, Vec<bool>> = BTreeMap::new();
        for ((words, _), is_fresh) in self.lines.iter().zip(told) {
            texts.entry(in_words(words)).or_default().push(is_fresh);
        }
        for (text, found) in &texts {
            let [is_fresh] = found.as_slice() else {
                continue;
            };
            let stood = self.fresh.contains(text);
            let was_put_by = gently && self.put_by.contains_key(text);
            if (stood || was_put_by) && !is_fresh {
                return Err(format!("{text} was translated and is {states}"));
            }
            self.asked[0] += usize::from(stood);
            self.asked[1] += usize::from(was_put_by && !stood);
        }
        for (words, pin) in &self.removed {
            let text = in_words(words);
            let is_only_one = self.removed.iter().filter(|it| it.0 == *words).count() == 1;
            if gently && !adds && is_only_one && self.fresh.contains(&text) {
                self.put_by.insert(text, *pin);
            }
        }
        self.put_by.retain(|text, _| !texts.contains_key(text));
        let fresh = texts.into_iter().filter(|(_, found)| found == &[true]);
        self.fresh = fresh.map(|(text, _)| text).collect();
        Ok(())
    }
}

fn in_words(words: &[u8]) -> String {
    let names = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let words: Vec<&str> = words.iter().map(|&word| names[usize::from(word)]).collect();
    words.join(" ")
}

/// What becomes of a sync that is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The next command carries it on, as the tool does; until then people go on working.
    CarriedOn,
    /// What waited for its place is lost, as where half of it is committed and checked out elsewhere.
    Forgotten,
}

/// Performs all `acts`. Gives back what went wrong, or how often each property was checked. Where there are `kills`, each
/// sync is killed first at the next of these places.
fn live(acts: &[(Act, bool)], kills: &[usize], then: Then) -> Result<[usize; 2], String> {
    let mut office = Office::new();
    let mut synced = 0;
    for (place, (act, sync_follows)) in acts.iter().enumerate() {
        office.author(act);
        office.translator(act);
        match act {
            // Whoever clears out keeps what goes in the state, and whoever loses comments has them there: both need
            // what was begun to be carried on.
            Act::Prune | Act::DropComments if then == Then::Forgotten => {}
            // A stub that is synced in the midst of a kill, and then loses its comment, may look translated.
            Act::DropComments if !kills.is_empty() => {}
            Act::DropComments => office.desk.drop_comments(RU),
            Act::Prune => office.desk.prune(),
            _ => office.desk.keep(),
        }
        // What was begun reads as done where its marks are dropped before anybody has seen them.
        let drops_next = matches!(acts.get(place + 1), Some((Act::DropComments, _)));
        if !sync_follows && !drops_next {
            continue;
        }
        let before = office.desk.read(RU);
        let mut held = Ok(());
        office.desk.carry_on();
        if let Some(kill) = kills.get(place % kills.len().max(1)) {
            office.desk.sync_killed(&office.text(), kill / 2);
            if then == Then::CarriedOn {
                // Either the next command follows at once, or somebody works first.
                if kill % 2 == 0 {
                    continue;
                }
                office.desk.carry_on();
            }
            office.desk.forget();
            held = office.hold();
            // Where names have changed places, half of a sync may take two more to settle.
            for _ in 0..2 {
                let synced = office.desk.run(&[("x", &office.text())]);
                office.desk.apply(&synced.changes);
            }
        }
        office.desk.sync(&office.text());
        let held = held.and_then(|()| office.hold());
        let fresh = office.hold_fresh(&acts[synced..=place]);
        // Where somebody saved in the midst of a sync, a translation may have to be asked for again; it is neither lost nor
        // falsely right.
        let held = if kills.is_empty() {
            held.and(fresh)
        } else {
            held
        };
        synced = place + 1;
        if let Err(fault) = held {
            return Err(format!(
                "{fault} after {act:?}\n--- source\n{}\n--- before\n{before}\n--- after\n{}\n--- state\n{}",
                office.text(),
                office.desk.read(RU),
                office.desk.read(RU_STATE)
            ));
        }
    }
    Ok(office.asked)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_nothing_is_falsely_right_and_what_nobody_touched_stays_right(acts in acts()) {
        let held = live(&acts, &[], Then::CarriedOn);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sync_that_is_killed_loses_nothing_and_makes_nothing_right(
        acts in acts(),
        kills in proptest::collection::vec(any::<usize>(), 1..9),
    ) {
        let held = live(&acts, &kills, Then::Forgotten);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }

    #[test]
    fn a_sync_that_is_killed_and_carried_on_loses_nothing_and_makes_nothing_right(
        acts in acts(),
        kills in proptest::collection::vec(any::<usize>(), 1..9),
    ) {
        let held = live(&acts, &kills, Then::CarriedOn);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }
}

/// A property that is never checked always holds.
#[test]
fn the_acts_ask_often_enough() {
    let mut runner = TestRunner::deterministic();
    let mut asked = [0; 2];
    for _ in 0..100 {
        let acts = acts().new_tree(&mut runner).unwrap().current();
        let [stood, put_back] = live(&acts, &[], Then::CarriedOn).unwrap();
        asked = [asked[0] + stood, asked[1] + put_back];
    }
    assert!(asked[0] >= 1_000 && asked[1] >= 30, "{asked:?}");
}
