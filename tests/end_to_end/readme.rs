//! The tour of the README, line by line, as somebody does it who types what stands there.
//!
//! - In a `console` block, `$ LINE` is run by the shell, and what stands below it up to the next one is what it must say. `…`
//!   is anything, within a line or instead of lines; where nothing stands, it may say anything. What is shown with an error ends
//!   with 1, all else with 0.
//! - Another block, below a line that ends in `` `PATH`: ``, is the text of that file.
//! - `` change `A` to `B` in `PATH` `` in a paragraph is done.
//!
//! MAKE_EDITIONS names another binary than that of the tests. CHROOT is a folder with a system in which make-editions is
//! installed: there it is done, as `packaging/try` does.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const HEADING: &str = "\n## Ten minutes\n";

/// What somebody does who follows the tour.
#[derive(Debug)]
enum Step {
    Write {
        path: String,
        text: String,
    },
    Change {
        path: String,
        from: String,
        to: String,
    },
    Run {
        line: String,
        shown: Vec<String>,
    },
}

/// Where it is done.
struct Place {
    /// The folder with another system, where it is done there.
    system: Option<PathBuf>,
    /// The folder that commands are run in, as they see it.
    folder: PathBuf,
}

#[test]
fn the_tour_goes_as_the_readme_says() {
    let readme = include_str!("../../README.md");
    let tour = readme.split_once(HEADING).unwrap().1;
    let steps = steps(tour.split("\n## ").next().unwrap());
    let runs = steps.iter().filter(|it| matches!(it, Step::Run { .. }));
    assert!(runs.count() > 10, "{steps:#?}");
    let system = std::env::var_os("CHROOT").map(PathBuf::from);
    let folder = match &system {
        Some(system) => tempfile::tempdir_in(system.join("tmp")),
        None => tempfile::tempdir(),
    };
    let folder = folder.unwrap();
    let inside = system.as_ref().map_or(folder.path(), |system| {
        folder.path().strip_prefix(system).unwrap()
    });
    let mut place = Place {
        folder: Path::new("/").join(inside),
        system,
    };
    for step in &steps {
        place.follow(step);
    }
}

/// The steps of a text in Markdown.
fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut paragraph = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else {
            if line.is_empty() {
                steps.extend(changes(&paragraph));
                // The path of a file stands before its text, an empty line between them.
                if file_of(&paragraph).is_none() {
                    paragraph.clear();
                }
            } else {
                paragraph = format!("{} {line}", paragraph.trim_end());
            }
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|it| *it != "```").collect();
        match kind {
            "console" => steps.extend(commands(&block)),
            _ => steps.push(Step::Write {
                path: file_of(&paragraph)
                    .expect("a block without a file")
                    .to_owned(),
                text: block.join("\n") + "\n",
            }),
        }
        paragraph.clear();
    }
    steps
}

fn commands(block: &[&str]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in block {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push(Step::Run {
                line: command.to_owned(),
                shown: Vec::new(),
            }),
            (None, Some(Step::Run { shown, .. })) => shown.push((*line).to_owned()),
            (None, _) => panic!("{line} stands below no command"),
        }
    }
    steps
}

/// The file that a paragraph ends in.
fn file_of(paragraph: &str) -> Option<&str> {
    paragraph.strip_suffix("`:")?.rsplit('`').next()
}

fn changes(paragraph: &str) -> Vec<Step> {
    let places = paragraph
        .match_indices("hange `")
        .map(|(place, word)| place + word.len());
    let change = |place: usize| {
        // Every other part stands between backticks.
        let parts: Vec<&str> = paragraph[place..].split('`').step_by(2).take(3).collect();
        let [from, to, path] = parts[..] else {
            panic!("{paragraph}: what is changed, and where?")
        };
        Step::Change {
            path: path.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
        }
    };
    places.map(change).collect()
}

impl Place {
    /// The path of a file as this test sees it.
    fn path(&self, path: &str) -> PathBuf {
        let inside = self.folder.join(path);
        match &self.system {
            Some(system) => system.join(inside.strip_prefix("/").unwrap()),
            None => inside,
        }
    }

    fn follow(&mut self, step: &Step) {
        match step {
            Step::Write { path, text } => fs::write(self.path(path), text).unwrap(),
            Step::Change { path, from, to } => {
                let path = self.path(path);
                let before = fs::read_to_string(&path).unwrap();
                assert!(before.contains(from), "{}: no {from}", path.display());
                fs::write(path, before.replace(from, to)).unwrap();
            }
            Step::Run { line, .. } if line.starts_with("cd ") => {
                self.folder.push(&line["cd ".len()..]);
                assert!(self.path("").is_dir(), "{line}");
            }
            Step::Run { line, shown } => self.run(line, shown),
        }
    }

    fn run(&self, line: &str, shown: &[String]) {
        let script = format!("cd '{}' && {{ {line}; }} 2>&1", self.folder.display());
        let mut command = match &self.system {
            Some(system) => {
                let mut command = Command::new("chroot");
                command.arg(system).arg("sh");
                command
            }
            None => {
                let binary = std::env::var_os("MAKE_EDITIONS");
                let binary = binary.unwrap_or_else(|| env!("CARGO_BIN_EXE_make-editions").into());
                let folder = Path::new(&binary).parent().unwrap().to_owned();
                let path = std::env::var_os("PATH").unwrap_or_default();
                let folders = std::iter::once(folder).chain(std::env::split_paths(&path));
                let mut command = Command::new("sh");
                command.env("PATH", std::env::join_paths(folders).unwrap());
                command
            }
        };
        let command = command.env("MAKE_EDITIONS_LANGUAGE", "en");
        let output = command.arg("-c").arg(script).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let expected = shown.iter().any(|it| it.starts_with("error["));
        assert_eq!(
            output.status.code(),
            Some(expected.into()),
            "{line}\n{said}"
        );
        let lines: Vec<&str> = said.lines().collect();
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        assert!(
            shown.is_empty() || are_shown(&shown, &lines),
            "the README shows of {line}\n{}\n\nbut it says\n{said}",
            shown.join("\n")
        );
    }
}

/// Whether lines are as they are shown, `…` standing for any number of them.
fn are_shown(shown: &[&str], lines: &[&str]) -> bool {
    match shown {
        [] => lines.is_empty(),
        ["…", rest @ ..] => (0..=lines.len()).any(|place| are_shown(rest, &lines[place..])),
        [first, rest @ ..] => {
            let next = lines.split_first();
            next.is_some_and(|(line, lines)| is_shown(first, line) && are_shown(rest, lines))
        }
    }
}

/// Whether a line is as it is shown, `…` standing for any part of it.
fn is_shown(shown: &str, line: &str) -> bool {
    let mut parts = shown.split('…');
    let Some(rest) = line.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    let Some((last, between)) = parts
        .collect::<Vec<_>>()
        .split_last()
        .map(|(last, between)| (*last, between.to_vec()))
    else {
        return rest.is_empty();
    };
    let rest = between.iter().try_fold(rest, |rest, part| {
        rest.split_once(part).map(|(_, rest)| rest)
    });
    rest.is_some_and(|rest| rest.ends_with(last))
}

#[test]
fn what_is_left_out_may_be_anything() {
    assert!(is_shown("a …/x; b", "a /tmp/y/x; b"));
    assert!(is_shown("a", "a"));
    assert!(!is_shown("a", "a b"));
    assert!(!is_shown("a …", "b a "));
    assert!(are_shown(&["a", "…", "c"], &["a", "b", "b", "c"]));
    assert!(are_shown(&["a", "…"], &["a"]));
    assert!(!are_shown(&["…", "c"], &["a", "b"]));
    assert!(!are_shown(&["a"], &["a", "b"]));
}
