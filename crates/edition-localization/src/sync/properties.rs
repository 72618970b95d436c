//! Whatever authors and translators do: nothing of a translator's is lost, nothing is right that
//! was made from another text, what nobody touched stays right, and a second sync changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{ProptestConfig, any};
use proptest::strategy::Strategy;
use proptest::{prop_assert, proptest};

use super::desk::{Desk, RU, RU_STATE};
use crate::fold::fold;

/// What somebody does. The numbers are taken round the lines or messages that there are.
#[derive(Debug, Clone)]
enum Act {
    /// The author writes a new paragraph.
    Insert(usize, Vec<u8>),
    /// The author changes a word.
    Change(usize, usize, u8),
    /// The author takes a paragraph out.
    Delete(usize),
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

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let word = || 0..12_u8;
    let act = proptest::prop_oneof![
        3 => (any::<usize>(), proptest::collection::vec(word(), 2..9))
            .prop_map(|(place, words)| Act::Insert(place, words)),
        3 => (any::<usize>(), any::<usize>(), word())
            .prop_map(|(line, place, word)| Act::Change(line, place, word)),
        1 => any::<usize>().prop_map(Act::Delete),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Act::Move(from, to)),
        1 => any::<usize>().prop_map(Act::Split),
        1 => any::<usize>().prop_map(Act::Merge),
        1 => (any::<usize>(), 0..4_u8).prop_map(|(line, name)| Act::Pin(line, name)),
        6 => any::<usize>().prop_map(Act::Translate),
        1 => any::<usize>().prop_map(Act::Begin),
        1 => proptest::strategy::Just(Act::DropComments),
        1 => proptest::strategy::Just(Act::Prune),
    ];
    proptest::collection::vec(act, 1..30)
}

/// An author, a translator and their files.
struct Office {
    desk: Desk,
    lines: Vec<(Vec<u8>, Option<u8>)>,
    /// The source text that each translation was made from.
    made_from: BTreeMap<String, String>,
    /// The translations that must be somewhere.
    owed: BTreeSet<String>,
    count: usize,
}

impl Office {
    fn text(&self) -> String {
        let names = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ];
        let line = |(words, pin): &(Vec<u8>, Option<u8>)| {
            let words: Vec<&str> = words.iter().map(|&word| names[usize::from(word)]).collect();
            let pin = pin.map_or(String::new(), |pin| format!(" {{#pin-{pin}}}"));
            format!("{}{pin}\n", words.join(" "))
        };
        self.lines.iter().map(line).collect()
    }

    fn author(&mut self, act: &Act) {
        let count = self.lines.len();
        match act {
            Act::Insert(place, words) => self
                .lines
                .insert(place % (count + 1), (words.clone(), None)),
            _ if count == 0 => {}
            Act::Change(line, place, word) => {
                let words = &mut self.lines[line % count].0;
                let place = place % words.len();
                words[place] = *word;
            }
            Act::Delete(line) => drop(self.lines.remove(line % count)),
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
                for other in &mut self.lines {
                    other.1 = other.1.filter(|taken| taken != name);
                }
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
            self.made_from.insert(words.clone(), fold(source));
        } else if !comments.contains("# untranslated") {
            let stale = comments
                .lines()
                .find_map(|line| line.strip_prefix("# stale: "));
            self.made_from
                .insert(words.clone(), fold(stale.unwrap_or(source)));
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn nothing_is_lost_and_nothing_is_falsely_right(acts in acts()) {
        let mut office = Office {
            desk: Desk::new(),
            lines: Vec::new(),
            made_from: BTreeMap::new(),
            owed: BTreeSet::new(),
            count: 0,
        };
        for act in &acts {
            office.author(act);
            office.translator(act);
            match act {
                Act::DropComments => office.desk.drop_comments(RU),
                Act::Prune => office.desk.prune(),
                _ => office.desk.keep(),
            }
            let before = office.desk.read(RU);
            office.desk.sync(&office.text());
            let held = office.hold();
            prop_assert!(held.is_ok(), "{held:?} after {act:?}\n--- source\n{}\n--- before\n{before}\n--- after\n{}",
                office.text(), office.desk.read(RU));
        }
    }
}
