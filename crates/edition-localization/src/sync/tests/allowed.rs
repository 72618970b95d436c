//! What reviewers allow, while authors and translators work on: the list follows the comments, nothing is taken back
//! that nobody took back, and a second sync changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{SourceFile, Sources};
use proptest::prelude::{ProptestConfig, any};
use proptest::strategy::{Just, Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use proptest::{prop_assert, proptest};

use super::desk::Desk;
use crate::sync::state::{AllowedList, read_allowed};

const LIST: &str = "locales/.state/allowed/ru.toml";
const DOCUMENTS: [&str; 2] = ["x", "y"];
const SOURCES: [&str; 4] = [
    "Was it over at last?",
    "Who had come with him?",
    "Was it not over at last?",
    "Nine of them were seen.",
];
const TRANSLATIONS: [&str; 3] = ["Всё кончено.", "Кто был с ним.", "Их было восемь."];

/// Something that somebody does in one of the documents. Numbers are indices modulo the number of paragraphs.
#[derive(Debug, Clone)]
enum Act {
    /// The author writes a paragraph.
    Insert(usize, usize),
    /// The author writes another text.
    Change(usize, usize),
    /// The author takes a paragraph out.
    Delete(usize),
    /// The author moves a paragraph into the other document.
    Move(usize),
    /// The translator translates, and deletes the tool's marks.
    Translate(usize, usize),
    /// A reviewer allows what is found in a message.
    Allow(usize, usize),
    /// A reviewer deletes that comment.
    Forbid(usize),
    /// A tool drops all comments.
    DropComments,
    /// Obsolete messages are cleared out.
    Prune,
}

fn acts() -> impl Strategy<Value = Vec<(Act, usize, bool)>> {
    let place = any::<usize>;
    let act = proptest::prop_oneof![
        3 => (place(), 0..SOURCES.len()).prop_map(|(place, text)| Act::Insert(place, text)),
        1 => (place(), 0..SOURCES.len()).prop_map(|(place, text)| Act::Change(place, text)),
        1 => place().prop_map(Act::Delete),
        1 => place().prop_map(Act::Move),
        5 => (place(), 0..TRANSLATIONS.len()).prop_map(|(place, text)| Act::Translate(place, text)),
        4 => (place(), 0..3_usize).prop_map(|(place, reason)| Act::Allow(place, reason)),
        3 => place().prop_map(Act::Forbid),
        1 => Just(Act::DropComments),
        1 => Just(Act::Prune),
    ];
    let act = (act, 0..DOCUMENTS.len(), proptest::bool::weighted(0.8));
    proptest::collection::vec(act, 1..40)
}

/// Two words that are one pair.
type Pair = (String, String);

struct Office {
    desk: Desk,
    lines: [Vec<usize>; 2],
}

impl Office {
    /// What else happens to the files; whether comments were dropped.
    fn platform(&mut self, act: &Act, document: usize) -> bool {
        match act {
            Act::DropComments => self.desk.drop_comments(&Self::path(document)),
            Act::Prune => self.desk.prune(),
            _ => self.desk.keep(),
        }
        matches!(act, Act::DropComments)
    }

    fn path(document: usize) -> String {
        format!("locales/ru/{}.ftl", DOCUMENTS[document])
    }

    /// The messages that segments have: the whole blocks.
    fn blocks(&self, document: usize) -> Vec<String> {
        let text = self.desk.read(&Self::path(document));
        let live = text.split("## obsolete").next().unwrap_or_default();
        let blocks = live.trim().split("\n\n").filter(|it| !it.is_empty());
        blocks.map(str::to_owned).collect()
    }

    fn author(&mut self, act: &Act, document: usize) {
        let count = self.lines[document].len();
        match act {
            Act::Insert(place, text) => self.lines[document].insert(place % (count + 1), *text),
            _ if count == 0 => {}
            Act::Change(place, text) => self.lines[document][place % count] = *text,
            Act::Delete(place) => {
                self.lines[document].remove(place % count);
            }
            Act::Move(place) => {
                let line = self.lines[document].remove(place % count);
                self.lines[1 - document].push(line);
            }
            _ => {}
        }
    }

    /// Does something with one message. Gives the pair whose comment was deleted.
    fn translator(&mut self, act: &Act, document: usize) -> Option<Pair> {
        let (Act::Translate(place, _) | Act::Allow(place, _) | Act::Forbid(place)) = act else {
            return None;
        };
        let blocks = self.blocks(document);
        let block = blocks.get(place % blocks.len().max(1))?;
        let (id, value) = block.lines().last()?.split_once(" = ")?;
        let is_mark = |line: &&str| {
            let marks = [
                "# untranslated",
                "# stale: ",
                "# was: ",
                "# moved: ",
                "#   ",
            ];
            marks.iter().any(|mark| line.starts_with(mark))
        };
        let is_due = |line: &&str| is_mark(line) && !line.starts_with("# moved: ");
        let is_allow = |line: &&str| line.starts_with("# allow: ");
        let comments = || block.lines().filter(|line| line.starts_with('#'));
        let (mut kept, mut deleted, mut words): (Vec<&str>, _, _) =
            (comments().collect(), None, value);
        let reason;
        match act {
            Act::Translate(_, text) => {
                kept.retain(|line| !is_mark(line));
                words = TRANSLATIONS[*text];
            }
            // Nobody allows what is not translated yet.
            Act::Allow(..) if comments().any(|line| is_due(&line)) => return None,
            Act::Allow(_, number) => {
                kept.retain(|line| !is_allow(line));
                reason = format!("# allow: punctuation — {number}");
                kept.push(&reason);
            }
            _ => {
                let is_done = !comments().any(|line| is_due(&line));
                deleted = pair_of(block).filter(|_| is_done && comments().any(|it| is_allow(&it)));
                kept.retain(|line| !is_allow(line));
            }
        }
        let lines: String = kept.iter().map(|line| format!("{line}\n")).collect();
        let path = Self::path(document);
        self.desk
            .edit(&path, block, &format!("{lines}{id} = {words}"));
        deleted
    }

    fn list(&self) -> AllowedList {
        let text = self.desk.read(LIST);
        let file = Sources::default().add(SourceFile::new(LIST, text.as_str()));
        read_allowed(file, &text).value.unwrap()
    }

    /// What the list has, with the reasons.
    fn allowed(&self) -> BTreeMap<Pair, String> {
        let list = self.list();
        let pairs = list.iter().map(|pair| {
            let words = &pair.words;
            (
                (words.source.clone(), words.translation.clone()),
                pair.reason.clone(),
            )
        });
        pairs.collect()
    }

    /// The pairs that comments above finished messages allow, with the reasons.
    fn given(&self) -> Vec<(Pair, String)> {
        let blocks = (0..DOCUMENTS.len()).flat_map(|document| self.blocks(document));
        let given = blocks.filter_map(|block| {
            let reason = block
                .lines()
                .find_map(|it| it.strip_prefix("# allow: punctuation — "));
            let is_done = !block.contains("# untranslated") && !block.contains("# stale: ");
            Some((pair_of(&block).filter(|_| is_done)?, reason?.to_owned()))
        });
        given.collect()
    }

    /// Whether some message has these words.
    fn says(&self, pair: &Pair) -> bool {
        let mut blocks = (0..DOCUMENTS.len()).flat_map(|document| self.blocks(document));
        blocks.any(|block| pair_of(&block).as_ref() == Some(pair))
    }

    fn sync(&mut self) -> Vec<Pair> {
        let texts = [0, 1].map(|document: usize| {
            let lines = self.lines[document].iter();
            lines
                .map(|line| format!("{}\n", SOURCES[*line]))
                .collect::<String>()
        });
        let documents: Vec<(&str, &str)> = DOCUMENTS
            .into_iter()
            .zip(texts.iter().map(String::as_str))
            .collect();
        let synced = self.desk.sync_all(&documents);
        let gone = synced.taken_back.into_iter();
        gone.map(|(_, pair)| (pair.words.source, pair.words.translation))
            .collect()
    }
}

/// The words of a message: what its comment shows of the source, and its text.
fn pair_of(block: &str) -> Option<Pair> {
    let source = block.lines().find_map(|line| line.strip_prefix("# en: "))?;
    let value = block.lines().last()?.split_once(" = ")?.1;
    Some((source.to_owned(), value.to_owned()))
}

/// Performs all `acts`. Gives back what went wrong, or how often something was allowed, taken back, and kept though its
/// comments were dropped.
fn live(acts: &[(Act, usize, bool)]) -> Result<[usize; 3], String> {
    let mut office = Office {
        desk: Desk::new(),
        lines: [Vec::new(), Vec::new()],
    };
    let (mut asked, mut deleted, mut was_dropped) = ([0; 3], BTreeSet::new(), false);
    let mut is_alone = true;
    for (act, document, sync_follows) in acts {
        office.author(act, *document);
        let own = office.translator(act, *document);
        was_dropped |= office.platform(act, *document);
        deleted.extend(own.iter().map(|pair| pair.0.clone()));
        if !sync_follows {
            is_alone = false;
            continue;
        }
        let before = office.allowed();
        let gone = office.sync();
        let (after, given) = (office.allowed(), office.given());
        let hold = |is_held: bool, what: &str, pair: &Pair| match is_held {
            true => Ok(()),
            false => Err(format!(
                "{what}: {pair:?} after {act:?}\n{before:?}\n{after:?}\n{}\n{}",
                office.desk.read(&Office::path(0)),
                office.desk.read(&Office::path(1)),
            )),
        };
        for (pair, _) in &given {
            hold(after.contains_key(pair), "not on the list", pair)?;
        }
        for (pair, reason) in &after {
            let reasons = given.iter().filter(|it| it.0 == *pair).map(|it| &it.1);
            let reasons: Vec<&String> = reasons.collect();
            let is_known = before.get(pair) == Some(reason);
            hold(is_known || !reasons.is_empty(), "nobody allowed it", pair)?;
            let is_right = reasons.is_empty() || reasons.contains(&reason);
            hold(is_right, "another reason", pair)?;
        }
        for pair in before.keys().filter(|pair| !after.contains_key(*pair)) {
            hold(gone.contains(pair), "not told", pair)?;
            hold(office.says(pair), "it does not stand there", pair)?;
            // A comment may have gone while the message said something else, which then says it again.
            hold(deleted.contains(&pair.0), "nobody took it back", pair)?;
        }
        // A deleted comment takes its pair back, where nothing else happened meanwhile.
        if let Some(pair) = own.filter(|pair| is_alone && before.contains_key(pair)) {
            let is_given = given.iter().any(|it| it.0 == pair);
            hold(is_given || gone.contains(&pair), "not taken back", &pair)?;
        }
        let kept = if was_dropped { before.len() } else { 0 };
        asked = [
            asked[0] + given.len(),
            asked[1] + gone.len(),
            asked[2] + kept,
        ];
        (was_dropped, is_alone) = (false, true);
    }
    Ok(asked)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        // Each is a long story.
        cases: ProptestConfig::default().cases / 4,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_list_follows_the_comments_and_nothing_else(acts in acts()) {
        let held = live(&acts);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }
}

/// A property that is never checked always holds.
#[test]
fn the_acts_ask_often_enough() {
    let mut runner = TestRunner::deterministic();
    let mut asked = [0; 3];
    for _ in 0..100 {
        let acts = acts().new_tree(&mut runner).unwrap().current();
        let own = live(&acts).unwrap();
        asked = [0, 1, 2].map(|place| asked[place] + own[place]);
    }
    assert!(
        asked[0] >= 300 && asked[1] >= 10 && asked[2] >= 25,
        "{asked:?}"
    );
}
