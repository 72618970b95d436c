//! A property: what is accepted is accepted. Whatever terms, facts and texts say, be they known or not, and however often
//! they change: a translation is stale exactly as long as its source says something else than what it was made from, and
//! right as soon as somebody says so, in whatever way, and stays so.

use proptest::prelude::{ProptestConfig, any};
use proptest::strategy::Strategy;
use proptest::{collection, prop_assert_eq, prop_oneof, proptest, sample};

use super::desk::{Desk, RU, TERMS};
use crate::fold::fold;
use crate::sync::state::{is_open, says_the_same_as_far};

const PLACEABLES: [&str; 10] = [
    "{ $word }",
    "{ -art }",
    "{ -art(number: \"5\") }",
    "{ -art(case: \"x\") }",
    "{ -nosuch }",
    "{ $nosuch }",
    "{ CAPITAL(-art) }",
    "{ -sum }",
    "{ PARA(\"t\") }",
    "{ -brace }",
];

const DEFINITIONS: [&str; 10] = [
    "",
    "-art = article { $number }\n",
    "-art = article\n",
    "-art = law\n",
    "-art = { -art }\n",
    "-art = { $case ->\n   *[y] article\n    [x] { $number }\n }\n",
    "-art = { -nosuch }\n",
    "-sum = { -art } and { -art(number: \"6\") }\n",
    "-brace = { \"{\" } $x { \"}\" }\n",
    "-brace = { \"{ $x }\" }\n",
];

const WORDINGS: [[&str; 2]; 3] = [
    ["See ", "."],
    ["See ", " again."],
    ["Look at ", ", and that."],
];

/// What a source says, and what its terms and facts do.
#[derive(Debug, Clone)]
struct Scene {
    wording: usize,
    placeables: Vec<&'static str>,
    word: String,
    terms: Vec<&'static str>,
}

/// What changes. Numbers are indices modulo what there is.
#[derive(Debug, Clone)]
enum Change {
    Word(String),
    Terms(Vec<&'static str>),
    Wording(usize),
    Placeable(usize, &'static str),
    Nothing,
}

/// How somebody says that a translation is right.
#[derive(Debug, Clone, Copy)]
enum Way {
    DeletesTheLine,
    Accepts,
    TypesAnew,
}

/// What changes, whether a sync follows, how it is accepted, and whether a platform then drops the comments.
type Round = (Change, bool, Way, bool);

impl Scene {
    fn text(&self) -> String {
        let [before, behind] = WORDINGS[self.wording % WORDINGS.len()];
        let said = self.placeables.join(" or ");
        format!(
            "+++\nkind = \"report\"\n[facts]\nword = '{}'\n+++\n# T {{#t}}\n\n{before}{said}{behind} {{#saw}}\n",
            self.word
        )
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Word(word) => self.word.clone_from(word),
            Change::Terms(terms) => self.terms.clone_from(terms),
            Change::Wording(wording) => self.wording = *wording,
            Change::Placeable(place, placeable) => {
                let count = self.placeables.len();
                self.placeables[place % count] = placeable;
            }
            Change::Nothing => {}
        }
    }
}

fn word() -> impl Strategy<Value = String> {
    "[a-z{}$ -]{1,8}"
}

fn terms() -> impl Strategy<Value = Vec<&'static str>> {
    collection::vec(sample::select(DEFINITIONS.to_vec()), 0..5)
}

fn scene() -> impl Strategy<Value = Scene> {
    let placeables = collection::vec(sample::select(PLACEABLES.to_vec()), 1..4);
    (any::<usize>(), placeables, word(), terms()).prop_map(|(wording, placeables, word, terms)| {
        Scene {
            wording,
            placeables,
            word,
            terms,
        }
    })
}

fn round() -> impl Strategy<Value = Round> {
    let placeable = sample::select(PLACEABLES.to_vec());
    let change = prop_oneof![
        3 => word().prop_map(Change::Word),
        3 => terms().prop_map(Change::Terms),
        2 => any::<usize>().prop_map(Change::Wording),
        1 => (any::<usize>(), placeable).prop_map(|(place, it)| Change::Placeable(place, it)),
        1 => sample::select(vec![Change::Nothing]),
    ];
    let way = sample::select(vec![Way::DeletesTheLine, Way::Accepts, Way::TypesAnew]);
    (change, any::<bool>(), way, any::<bool>())
}

/// The desk of a translator, and what the translation was last right for.
struct Story {
    desk: Desk,
    scene: Scene,
    accepted: (String, Option<String>),
    count: usize,
}

impl Story {
    fn begin(scene: Scene) -> Result<Self, String> {
        let mut desk = Desk::new();
        desk.put(TERMS, &scene.terms.concat());
        desk.sync(&scene.text());
        let mut story = Self {
            desk,
            scene,
            accepted: Default::default(),
            count: 0,
        };
        story.write(&["# untranslated", "# stale:"], Some("См."));
        story.hold("translated at first")?;
        Ok(story)
    }

    /// The text, and what it says with its terms and facts put in.
    fn says(&self) -> (String, Option<String>) {
        Self::said(&self.desk, &self.scene)
    }

    fn said(desk: &Desk, scene: &Scene) -> (String, Option<String>) {
        let identified = desk.identify(&scene.text());
        let segments = identified.document.body.segments();
        let saw = segments
            .iter()
            .find(|it| it.id.as_ref().is_some_and(|id| id.as_str() == "saw"));
        let saw = saw.expect("the segment");
        let meaning = saw.meaning_in(&"ru".parse().unwrap());
        (saw.text.pattern.clone(), meaning.map(str::to_owned))
    }

    fn is_stale(&self) -> bool {
        self.desk.states(&self.scene.text()).contains("saw: stale")
    }

    /// Deletes lines above the message, and types its words.
    fn write(&mut self, lines: &[&str], words: Option<&str>) {
        let text = self.desk.read(RU);
        let (before, message) = text.rsplit_once("\n\n").unwrap_or(("", &text));
        let kept = message
            .lines()
            .filter(|line| !lines.iter().any(|it| line.starts_with(it)));
        let kept: Vec<String> = kept
            .map(|line| match words {
                Some(words) if line.starts_with("saw = ") => format!("saw = {words}"),
                _ => line.to_owned(),
            })
            .collect();
        let gap = if before.is_empty() { "" } else { "\n\n" };
        self.desk
            .put(RU, &format!("{before}{gap}{}\n", kept.join("\n")));
    }

    /// The translation is right now, and stays so however often it is synced.
    fn hold(&mut self, when: &str) -> Result<(), String> {
        let text = self.scene.text();
        for is_synced in [false, true] {
            if is_synced {
                self.desk.sync(&text);
            }
            let states = self.desk.states(&text);
            if states != "t: missing, saw: translated" {
                let catalog = self.desk.read(RU);
                return Err(format!("{when}, synced: {is_synced}: {states}\n{catalog}"));
            }
        }
        let (pattern, meaning) = self.says();
        let now = meaning.as_deref().unwrap_or(&pattern);
        let known = |before: &str| is_open(now) && says_the_same_as_far(before, now);
        // What it said while it could be put into words is not forgotten.
        let is_known = fold(&pattern) == fold(&self.accepted.0)
            && self.accepted.1.as_deref().is_some_and(known);
        if !is_known {
            self.accepted = (pattern, meaning);
        }
        Ok(())
    }

    fn change(&mut self, change: &Change) -> Result<(), String> {
        self.scene.change(change);
        self.desk.put(TERMS, &self.scene.terms.concat());
        let (pattern, meaning) = self.says();
        if fold(&pattern) != fold(&self.accepted.0) {
            return Ok(());
        }
        // What cannot be put into words now, or could not before, is no change.
        let now = meaning.as_deref().unwrap_or(&pattern);
        let before = self.accepted.1.as_deref();
        let must_be_stale = before.is_some_and(|before| !says_the_same_as_far(before, now));
        match self.is_stale() == must_be_stale {
            true => Ok(()),
            false => Err(format!(
                "stale: {}, {:?} and now {meaning:?}",
                self.is_stale(),
                self.accepted
            )),
        }
    }

    fn play(&mut self, (change, sync_follows, way, drops): &Round) -> Result<(), String> {
        let before = self.scene.clone();
        self.change(change)?;
        // Without a sync the lines above are those of the text before.
        if *sync_follows || !matches!(way, Way::Accepts) {
            let was_stale = self.is_stale();
            self.desk.sync(&self.scene.text());
            if self.is_stale() != was_stale {
                return Err(format!("a sync changes whether it is stale: {was_stale}"));
            }
            if was_stale {
                self.take_back(&before)?;
            }
        }
        match way {
            Way::DeletesTheLine => self.write(&["# stale:"], None),
            Way::Accepts => self.desk.accept(&self.scene.text()),
            Way::TypesAnew => {
                self.count += 1;
                let words = format!("См. снова {}.", self.count);
                self.write(&["# stale:"], Some(&words));
            }
        }
        self.hold(&format!("{way:?}"))?;
        if *drops {
            self.desk.drop_comments(RU);
            self.hold("without comments")?;
        }
        Ok(())
    }

    /// Where all is as it was before, the translation is right without anybody.
    fn take_back(&self, before: &Scene) -> Result<(), String> {
        let mut desk = Desk::new();
        desk.files.clone_from(&self.desk.files);
        desk.put(TERMS, &before.terms.concat());
        let (pattern, meaning) = Self::said(&desk, before);
        // While a text cannot be put into words, nothing is known of it, and all stays as it is.
        if is_open(meaning.as_deref().unwrap_or(&pattern)) {
            return Ok(());
        }
        desk.sync(&before.text());
        let states = desk.states(&before.text());
        match states.as_str() {
            "t: missing, saw: translated" => Ok(()),
            _ => Err(format!("taken back: {states}\n{}", desk.read(RU))),
        }
    }
}

fn tell(scene: Scene, rounds: &[Round]) -> Result<(), String> {
    let mut story = Story::begin(scene)?;
    rounds.iter().try_for_each(|round| story.play(round))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_is_accepted(scene in scene(), rounds in collection::vec(round(), 1..4)) {
        prop_assert_eq!(tell(scene, &rounds), Ok(()));
    }
}
