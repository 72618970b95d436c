//! Work on two branches, as chance has it, and git joins them: nothing is lost, and nothing is right that was made from
//! another text.

use std::collections::BTreeMap;

use super::branches::{begin_repository, commit};
use super::merge_driver::git;
use super::publication::{Publication, rounds};

/// Numbers that look random, and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

const PARAGRAPHS: usize = 6;

/// What was translated on a branch, by paragraph: each text with the source that it was made from.
type Done = BTreeMap<usize, [String; 2]>;

/// A publication whose paragraphs are pinned, and what became of each on the branches.
struct Played {
    publication: Publication,
    chance: Chance,
    count: usize,
}

impl Played {
    fn new(seed: u64, with_driver: bool) -> Self {
        let publication = Publication::new();
        publication.write("editions.toml", "source = \"en\"\ntargets = [\"tg\"]\n");
        let paragraphs =
            (0..PARAGRAPHS).map(|it| format!("The paragraph number{it} says one.\n{{#p{it}}}\n\n"));
        let text: String = paragraphs.collect();
        publication.write(
            "sources/d.md",
            format!("+++\nkind = \"announcement\"\n+++\n# Title {{#title}}\n\n{text}"),
        );
        publication.run(&["sync"]).succeeds();
        begin_repository(&publication, with_driver);
        Self {
            publication,
            chance: Chance(seed),
            count: 0,
        }
    }

    fn source(&self, paragraph: usize) -> String {
        let text = self.publication.read("sources/d.md");
        let lines: Vec<&str> = text.lines().collect();
        let place = lines
            .iter()
            .position(|line| *line == format!("{{#p{paragraph}}}"))
            .unwrap();
        lines[place - 1].to_owned()
    }

    /// Some work on one branch, which edits every other paragraph alone. Gives each translation with its source.
    fn branch(&mut self, parity: usize, done: &mut Done) {
        for _ in 0..=self.chance.below(6) {
            let paragraph = self.chance.below(PARAGRAPHS);
            self.count += 1;
            match self.chance.below(5) {
                0 | 1 => {
                    let (text, source) = (format!("Сухан {}.", self.count), self.source(paragraph));
                    self.publication.run(&["sync"]).succeeds();
                    let catalog = self.publication.read("locales/tg/d.ftl");
                    let blocks = catalog.split("\n\n").map(|block| {
                        let is_it = block
                            .lines()
                            .any(|line| line.starts_with(&format!("p{paragraph} =")));
                        if !is_it {
                            return block.trim_end().to_owned();
                        }
                        let lines = block.lines().filter(|line| {
                            !line.starts_with("# untr") && !line.starts_with("# stale")
                        });
                        let lines = lines.map(|line| match line.starts_with('#') {
                            true => line.to_owned(),
                            false => format!("p{paragraph} = {text}"),
                        });
                        lines.collect::<Vec<_>>().join("\n")
                    });
                    let catalog = blocks.collect::<Vec<_>>().join("\n\n");
                    self.publication.write("locales/tg/d.ftl", catalog + "\n");
                    done.insert(paragraph, [text, source]);
                }
                2 | 3 if paragraph % 2 == parity => {
                    let source = self.source(paragraph);
                    let new = format!("The paragraph number{paragraph} says word{}.", self.count);
                    self.publication.replace("sources/d.md", &source, &new);
                }
                4 => drop(self.publication.run(&["sync"]).succeeds()),
                _ => {}
            }
        }
        if self.chance.below(4) > 0 {
            self.publication.run(&["sync"]).succeeds();
        }
        commit(&self.publication, "work");
    }

    /// Takes our side of what both have translated, as people might.
    fn choose_ours(&self) -> bool {
        let path = "locales/tg/d.ftl";
        let catalog = self.publication.read(path);
        let mut kept = String::new();
        let mut is_theirs = false;
        for line in catalog.lines() {
            match line.get(..7) {
                Some("<<<<<<<") => {}
                Some("=======") => is_theirs = true,
                Some(">>>>>>>") => is_theirs = false,
                _ if is_theirs => {}
                _ => kept.push_str(&format!("{line}\n")),
            }
        }
        self.publication.write(path, &kept);
        kept != catalog
    }

    fn checkout(&self, arguments: &[&str]) {
        let arguments = [&["checkout", "-q"], arguments].concat();
        assert!(git(&self.publication, &arguments), "{arguments:?}");
    }

    /// Merges `other` into the branch that is checked out, as people do who keep their own words where both have
    /// translated; then syncs.
    fn merge(&self, other: &str, with_driver: bool, turn: usize) {
        let is_joined = git(&self.publication, &["merge", "-q", "-m", "both", other]);
        if !with_driver {
            self.publication.run(&["sync"]);
        }
        let chose = self.choose_ours();
        assert!(is_joined || chose || !with_driver, "turn {turn}");
        self.publication.run(&["sync"]).succeeds();
        self.publication.run(&["sync", "--check"]).succeeds();
        for state in ["locales/.state/tg/d.toml", "locales/.state/en/d.toml"] {
            let state = self.publication.read(state);
            assert!(!state.contains("<<<<<<<"), "turn {turn}");
        }
    }

    /// The message of a paragraph, with its comments.
    fn message(&self, paragraph: usize) -> String {
        let catalog = self.publication.read("locales/tg/d.ftl");
        let is_it = |block: &&str| block.contains(&format!("\np{paragraph} ="));
        let found = catalog.split("\n\n").find(is_it);
        found
            .unwrap_or_else(|| panic!("no p{paragraph} in\n{catalog}"))
            .to_owned()
    }

    /// Holds a message against the translations that may stand there, of which one must where it `is_owed`: it is right if
    /// it was made from what the source says now, and only then.
    fn hold(&self, paragraph: usize, known: &[&[String; 2]], is_owed: bool, turn: usize) {
        let block = self.message(paragraph);
        let holds = known.iter().find(|[text, _]| block.contains(text.as_str()));
        let Some([_, made_from]) = holds else {
            let is_lost = is_owed && !known.is_empty();
            assert!(!is_lost, "turn {turn}: {known:?} is lost in\n{block}");
            return;
        };
        let is_fresh = self.source(paragraph) == *made_from;
        let told = block.contains("# stale") || block.contains("# untranslated");
        assert_ne!(
            is_fresh, told,
            "turn {turn}: made from {made_from}:\n{block}"
        );
    }

    /// Two branches come together.
    fn play(&mut self, with_driver: bool, turn: usize) {
        let (mut ours, mut theirs) = (Done::new(), Done::new());
        self.checkout(&["-b", "theirs"]);
        self.branch(0, &mut theirs);
        self.checkout(&["ours"]);
        self.branch(1, &mut ours);
        self.merge("theirs", with_driver, turn);
        for paragraph in 0..PARAGRAPHS {
            let both = [ours.get(&paragraph), theirs.get(&paragraph)];
            let known: Vec<_> = both.into_iter().flatten().collect();
            self.hold(paragraph, &known, with_driver, turn);
        }
    }

    /// Two branches are merged into each other, people work on, and the branches come together once more: what git takes
    /// for their common past is a merge of its own, marks of conflicts included.
    fn play_criss_cross(&mut self, turn: usize) {
        let mut each = [Done::new(), Done::new()];
        self.checkout(&["-b", "theirs"]);
        self.branch(0, &mut each[0]);
        self.checkout(&["ours"]);
        self.branch(1, &mut each[1]);
        assert!(git(&self.publication, &["branch", "tip"]));
        let mut stood = Vec::new();
        for (branch, other) in [("ours", "theirs"), ("theirs", "tip")] {
            self.checkout(&[branch]);
            self.merge(other, true, turn);
            commit(&self.publication, "both");
            let messages = (0..PARAGRAPHS).map(|it| self.message(it));
            stood.push(messages.collect::<Vec<_>>());
        }
        let mut last = [Done::new(), Done::new()];
        self.branch(0, &mut last[0]);
        self.checkout(&["ours"]);
        self.branch(1, &mut last[1]);
        self.merge("theirs", true, turn);
        for paragraph in 0..PARAGRAPHS {
            let newest = last.iter().filter_map(|it| it.get(&paragraph));
            let mut known: Vec<_> = newest.collect();
            // Where each had kept its own words until then, people may choose those of one.
            let is_agreed = stood[0][paragraph] == stood[1][paragraph];
            if known.is_empty() || !is_agreed {
                let first = each.iter().filter_map(|it| it.get(&paragraph));
                let stood =
                    |[text, _]: &&[String; 2]| stood.iter().any(|it| it[paragraph].contains(text));
                known.extend(first.filter(stood));
            }
            self.hold(paragraph, &known, true, turn);
        }
    }
}

#[test]
fn pairs_of_branches_come_together_and_nothing_is_lost() {
    for turn in 0..rounds(10, 200) {
        let with_driver = turn % 3 != 2;
        let seed = u64::try_from(turn).unwrap() * 7919 + 17;
        Played::new(seed, with_driver).play(with_driver, turn);
    }
}

#[test]
fn branches_that_were_merged_into_each_other_come_together_again() {
    for turn in 0..rounds(6, 100) {
        let seed = u64::try_from(turn).unwrap() * 6007 + 5;
        Played::new(seed, true).play_criss_cross(turn);
    }
}
