//! Faults that the tool once let through: a file of `tests/cases/` for each kind, with its variants.
//!
//! A file opens with a sentence that says what holds. Then come files that all variants begin with, and the
//! variants, each under a line `== NAME`, which write files of their own, run commands and say what is expected:
//!
//! ```text
//! An error in terms.ftl refuses each document whose edition uses the term. (text-01)
//!
//! -- editions.toml --
//! source = "en"
//! targets = ["ru"]
//!
//! == a variable that nothing gives
//! -- locales/ru/terms.ftl --
//! -committee = Комитет { $n }
//! $ sync
//! $ check => 1
//! ? finds unknown-reference locales/ru/terms.ftl:1
//! $ build => 1
//! ? says the term -committee
//! ? out/ru/d.html is gone
//! ! locales/ru/terms.ftl: { $n } => Z
//! $ build
//! ? out/ru/d.html has Комитет Z
//! ```
//!
//! - `-- PATH --`: the lines below it, up to the next sign at the start of a line, are the text of that file.
//!   That of a picture or a font is `good`, `half` (it breaks off) or anything.
//! - `% PATH is a folder`, `% PATH is a pipe`, `% PATH is a link to TARGET`, `% PATH has N megabytes`: what is no text.
//! - `$ COMMAND`: runs the tool, which ends with the status after `=>`, or with 0. `check` tells its findings as JSON,
//!   where no other format is named.
//! - `? finds RULE PATH:LINE`: one finding. All that the last `check` found stand here, or `? finds …` for those not named.
//! - `? says WORDS`, `? says not WORDS`: in what the last command wrote, on either stream.
//! - `? PATH has WORDS`, `? PATH lacks WORDS`, `? PATH exists`, `? PATH is gone`. `\n` is a line end in WORDS.
//! - `? FOLDER/ lacks WORDS`, `? FOLDER/ has WORDS`: no file in it, or some, has them in its text or its name.
//! - `! PATH: FROM => TO`: changes a file, which must hold FROM. `\n` is a line end.
//! - `& LINE`: runs a line in the shell, in the folder of the publication, with an empty folder `$ELSEWHERE` outside.
//!
//! `CASE=text cargo test --test end_to_end cases` runs the variants with that text in their file's name or their own.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::Command;

use super::publication::{Publication, Run};

/// A picture that can be shown.
const DOT: &[u8] = include_bytes!("dot.png");

/// A font, of Latin, Greek and Cyrillic letters.
const FONT: &[u8] = include_bytes!("../../crates/edition-pdf/fonts/NotoSerif-Regular.ttf");

/// A font with PostScript outlines, of the same letters.
const OUTLINES: &[u8] = include_bytes!("../../crates/edition-pdf/tests/fonts/Outlines.otf");

/// A collection of a TrueType and a PostScript face, of the same letters.
const FACES: &[u8] = include_bytes!("../../crates/edition-pdf/tests/fonts/Faces.ttc");

/// One variant: the name of its kind, its own, and its steps.
struct Case {
    kind: String,
    name: String,
    steps: Vec<Step>,
}

enum Step {
    Write {
        path: String,
        text: String,
    },
    Make {
        path: String,
        kind: String,
    },
    Run {
        arguments: Vec<String>,
        status: i32,
    },
    Expect(String),
    Shell(String),
    Edit {
        path: String,
        from: String,
        to: String,
    },
}

#[test]
fn every_case_of_every_kind() {
    let wanted = std::env::var("CASE").unwrap_or_default();
    let cases = cases();
    let chosen: Vec<&Case> = cases
        .iter()
        .filter(|case| case.kind.contains(&wanted) || case.name.contains(&wanted))
        .collect();
    assert!(!chosen.is_empty(), "no case is called {wanted:?}");
    let failed = std::thread::scope(|scope| {
        let halves = chosen.chunks(chosen.len().div_ceil(2));
        let threads: Vec<_> = halves
            .map(|half| scope.spawn(|| half.iter().filter(|case| !passes(case)).count()))
            .collect();
        let counts = threads.into_iter().map(|thread| thread.join().unwrap());
        counts.sum::<usize>()
    });
    assert_eq!(
        failed,
        0,
        "of {} cases, those named above fail",
        chosen.len()
    );
}

fn passes(case: &Case) -> bool {
    let passed = catch_unwind(AssertUnwindSafe(|| case.run())).is_ok();
    if !passed {
        eprintln!("^^^ {}: {}\n", case.kind, case.name);
    }
    passed
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let kind = path.file_stem().unwrap().to_str().unwrap();
        read_kind(kind, &fs::read_to_string(path).unwrap())
    };
    paths.iter().flat_map(read).collect()
}

/// The variants of a kind. The first line that has a sign ends the sentence about it.
fn read_kind(kind: &str, text: &str) -> Vec<Case> {
    let mut common = Vec::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            is_open = false;
            cases.push(Case {
                kind: kind.to_owned(),
                name: name.to_owned(),
                steps: Vec::new(),
            });
            continue;
        }
        let steps = cases.last_mut().map_or(&mut common, |case| &mut case.steps);
        if let Some(step) = Step::read(line) {
            is_open = matches!(step, Step::Write { .. });
            steps.push(step);
        } else if is_open && let Some(Step::Write { text, .. }) = steps.last_mut() {
            text.push_str(line);
            text.push('\n');
        } else {
            assert!(
                cases.is_empty() || line.is_empty(),
                "{kind}: what is {line:?}?"
            );
        }
    }
    for case in &mut cases {
        let own = std::mem::take(&mut case.steps);
        case.steps.extend(common.iter().map(Step::again));
        case.steps.extend(own);
    }
    cases
}

impl Step {
    fn read(line: &str) -> Option<Self> {
        if let Some(path) = line
            .strip_prefix("-- ")
            .and_then(|it| it.strip_suffix(" --"))
        {
            let path = path.to_owned();
            return Some(Self::Write {
                path,
                text: String::new(),
            });
        }
        if let Some((path, kind)) = line.strip_prefix("% ").and_then(|it| it.split_once(' ')) {
            let (path, kind) = (path.to_owned(), kind.to_owned());
            return Some(Self::Make { path, kind });
        }
        if let Some(command) = line.strip_prefix("$ ") {
            let (command, status) = command.rsplit_once(" => ").unwrap_or((command, "0"));
            let mut arguments: Vec<String> = command.split(' ').map(str::to_owned).collect();
            let is_check = command == "check" || command.starts_with("check ");
            if is_check && !command.contains("--format ") {
                arguments.extend(["--format".to_owned(), "json".to_owned()]);
            }
            let status = status.parse().unwrap();
            return Some(Self::Run { arguments, status });
        }
        if let Some(expected) = line.strip_prefix("? ") {
            return Some(Self::Expect(expected.replace("\\n", "\n")));
        }
        if let Some(line) = line.strip_prefix("& ") {
            return Some(Self::Shell(line.to_owned()));
        }
        let (path, change) = line
            .strip_prefix("! ")?
            .split_once(": ")
            .expect("PATH: FROM => TO");
        let change = change.replace("\\n", "\n");
        let (from, to) = change.split_once(" =>").expect("FROM => TO");
        Some(Self::Edit {
            path: path.to_owned(),
            from: from.to_owned(),
            to: to.strip_prefix(' ').unwrap_or(to).to_owned(),
        })
    }

    fn again(&self) -> Self {
        match self {
            Self::Write { path, text } => Self::Write {
                path: path.clone(),
                text: text.clone(),
            },
            _ => panic!("only files stand before the first variant"),
        }
    }
}

impl Case {
    fn run(&self) {
        let publication = Publication::new();
        let elsewhere = tempfile::tempdir().unwrap();
        let mut last: Option<(Run, Findings)> = None;
        for step in &self.steps {
            match step {
                Step::Write { path, text } if of_file(path, text).is_some() => {
                    publication.write(path, of_file(path, text).unwrap());
                }
                Step::Make { path, kind } => make(&publication, path, kind),
                Step::Write { path, text } => publication.write(path, text),
                Step::Edit { path, from, to } => publication.replace(path, from, to),
                Step::Run { arguments, status } => {
                    settle(last.take());
                    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                    let run = publication.run(&arguments).exits(*status);
                    let findings = match arguments.first() {
                        Some(&"check") if arguments.ends_with(&["--format", "json"]) => {
                            Findings::of(&run)
                        }
                        _ => Findings::default(),
                    };
                    last = Some((run, findings));
                }
                Step::Shell(line) => run_in_shell(line, publication.path(), elsewhere.path()),
                Step::Expect(expected) => expect(&publication, &mut last, expected),
            }
        }
        settle(last);
    }
}

fn run_in_shell(line: &str, folder: &Path, elsewhere: &Path) {
    let status = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("ELSEWHERE", elsewhere)
        .status()
        .unwrap();
    assert!(status.success(), "{line}");
}

/// The files in a folder that have `words` in their text or their name.
fn naming(publication: &Publication, folder: &str, words: &str) -> Vec<String> {
    let has = |(path, bytes): &(String, Vec<u8>)| {
        path.contains(words) || String::from_utf8_lossy(bytes).contains(words)
    };
    let files = publication.files(folder).into_iter().filter(has);
    files.map(|(path, _)| path).collect()
}

/// The bytes of a picture or a font, where one is asked for, or the first half of them.
fn of_file(path: &str, asked: &str) -> Option<&'static [u8]> {
    let whole = match path.rsplit('.').next() {
        Some("png") => DOT,
        Some("ttf") => FONT,
        Some("otf") => OUTLINES,
        Some("ttc") => FACES,
        _ => return None,
    };
    match asked.trim() {
        "good" => Some(whole),
        "half" => whole.get(..whole.len() / 2),
        _ => None,
    }
}

/// Puts there what is no text.
fn make(publication: &Publication, path: &str, kind: &str) {
    let place = publication.path().join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    if kind == "is a folder" {
        fs::create_dir(place).unwrap();
    } else if kind == "is a pipe" {
        let made = Command::new("mkfifo").arg(place).status();
        assert!(made.unwrap().success());
    } else if let Some(target) = kind.strip_prefix("is a link to ") {
        std::os::unix::fs::symlink(target, place).unwrap();
    } else {
        let size = kind
            .strip_prefix("has ")
            .and_then(|it| it.strip_suffix(" megabytes"));
        let size: u64 = size.unwrap().parse().unwrap();
        let file = fs::OpenOptions::new().create(true).append(true).open(place);
        file.unwrap().set_len(size << 20).unwrap();
    }
}

/// What `check` found and no line of the case has named yet.
#[derive(Default)]
struct Findings {
    left: Vec<String>,
    more_are_fine: bool,
}

impl Findings {
    fn of(run: &Run) -> Self {
        let findings = run.findings().into_iter();
        Self {
            left: findings
                .map(|(rule, path, line, ..)| format!("{rule} {path}:{line}"))
                .collect(),
            more_are_fine: false,
        }
    }
}

fn settle(last: Option<(Run, Findings)>) {
    if let Some((run, findings)) = last {
        let is_settled = findings.left.is_empty() || findings.more_are_fine;
        assert!(
            is_settled,
            "not expected: {:?}\n{}",
            findings.left, run.stdout
        );
    }
}

fn expect(publication: &Publication, last: &mut Option<(Run, Findings)>, expected: &str) {
    let said = |run: &Run| format!("{}{}", run.stdout, run.stderr);
    if let Some(finding) = expected.strip_prefix("finds ") {
        let (run, findings) = last.as_mut().expect("a command");
        if finding == "…" {
            findings.more_are_fine = true;
            return;
        }
        let place = findings.left.iter().position(|left| left == finding);
        let place =
            place.unwrap_or_else(|| panic!("no {finding} in {:?}\n{}", findings.left, said(run)));
        findings.left.remove(place);
    } else if let Some(words) = expected.strip_prefix("says not ") {
        let run = &last.as_ref().expect("a command").0;
        assert!(!said(run).contains(words), "{words:?} in:\n{}", said(run));
    } else if let Some(words) = expected.strip_prefix("says ") {
        let run = &last.as_ref().expect("a command").0;
        assert!(said(run).contains(words), "no {words:?} in:\n{}", said(run));
    } else if let Some((folder, words)) = expected.split_once("/ has ") {
        let found = naming(publication, folder, words);
        assert!(!found.is_empty(), "nothing in {folder} has {words:?}");
    } else if let Some((folder, words)) = expected.split_once("/ lacks ") {
        let found = naming(publication, folder, words);
        assert!(found.is_empty(), "{words:?} in {found:?}");
    } else if let Some((path, words)) = expected.split_once(" has ") {
        let text = publication.read(path);
        assert!(text.contains(words), "{path} has no {words:?}:\n{text}");
    } else if let Some((path, words)) = expected.split_once(" lacks ") {
        let text = publication.read(path);
        assert!(!text.contains(words), "{path} has {words:?}:\n{text}");
    } else if let Some(path) = expected.strip_suffix(" is gone") {
        assert!(!publication.exists(path), "{path} is there");
    } else if let Some(path) = expected.strip_suffix(" exists") {
        assert!(publication.exists(path), "{path} is not there");
    } else {
        panic!("what is \"? {expected}\"?");
    }
}

/// A document with targets of its own in a publication without any, translated into Russian with two
/// numbers wrong. `place` stands before the targets. (house-01)
fn with_own_targets(place: &str) -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = []\n");
    publication.write(
        "sources/one.md",
        format!(
            "+++\nkind = \"report\"\ndate = 2012-05-18\n{place}\ntargets = [\"ru\"]\n+++\n\
             # Report {{#title}}\n\nThe visit was short. {{#visit}}\n\n\
             In 2012 he met 53 prisoners. {{#met}}\n"
        ),
    );
    publication.write(
        "locales/ru/one.ftl",
        "# en: +++ Dushanbe\nplace = Душанбе\n\n# en: Report\ntitle = Доклад\n\n\
         # en: The visit was short.\nvisit = Визит был коротким.\n\n\
         # en: In 2012 he met 53 prisoners.\nmet = В 2013 году он встретил 35 заключённых.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

#[test]
fn targets_are_found_wherever_they_stand_in_the_front_matter() {
    let plain = "place = \"+++ Dushanbe\"";
    let on_two_lines = "place = \"\"\"\n+++ Dushanbe\"\"\"";
    let far_down = format!("{plain}\n{}", "# A long comment.\n".repeat(100));
    for place in [plain, on_two_lines, &far_down] {
        let publication = with_own_targets(place);
        let found = publication.run(&["check", "--format", "json"]).exits(1);
        assert_eq!(found.rules(), ["number-mismatch"], "{place}");
        publication
            .run(&["build"])
            .exits(1)
            .says("2013, 35 stands in place of 2012, 53");
        assert!(!publication.exists("out/ru/one.html"));
        publication.replace("locales/ru/one.ftl", "2013", "2012");
        publication.replace("locales/ru/one.ftl", "35", "53");
        publication.run(&["build"]).succeeds();
        assert!(publication.exists("out/ru/one.html"));
    }
}
