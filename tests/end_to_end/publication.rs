//! A publication in a temporary folder, and what the tool says of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// A publication in a folder that goes when the test ends.
pub(crate) struct Publication {
    folder: TempDir,
}

/// What a run of the tool came to.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Publication {
    /// English, Russian and Tajik, without a document.
    pub(crate) fn new() -> Self {
        let publication = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        publication.write(
            "editions.toml",
            "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n",
        );
        publication
    }

    /// One short document, synced and translated: the beginning of most tests.
    pub(crate) fn translated() -> Self {
        let publication = Self::new();
        publication.write(
            "sources/visit.md",
            "+++\nkind = \"findings\"\ndate = 2012-05-18\n[facts]\nstart = 2012-05-10\n+++\n\
             # The visit\n\nThe visit began on { DATE($start) }.\n{#beginning}\n\n\
             He met **officials**.\n{#meetings}\n",
        );
        publication.run(&["sync"]).succeeds();
        publication.translate("ru", "visit", "the-visit", "Поездка");
        publication.translate(
            "ru",
            "visit",
            "beginning",
            "Поездка началась { DATE($start) }.",
        );
        publication.translate(
            "ru",
            "visit",
            "meetings",
            "Он встретился с **должностными лицами**.",
        );
        publication.translate("tg", "visit", "the-visit", "Сафар");
        publication.translate(
            "tg",
            "visit",
            "beginning",
            "Сафар { DATE($start) } оғоз ёфт.",
        );
        publication.translate(
            "tg",
            "visit",
            "meetings",
            "Ӯ бо **шахсони мансабдор** вохӯрд.",
        );
        publication
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path().join(path)).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.path().join(path).exists()
    }

    /// Changes a file that must hold `from`.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}:\n{text}");
        self.write(path, text.replace(from, to));
    }

    /// What a translator does: types the text, deletes `# untranslated`.
    pub(crate) fn translate(&self, locale: &str, document: &str, segment: &str, translation: &str) {
        let path = format!("locales/{locale}/{document}.ftl");
        let mut lines: Vec<String> = Vec::new();
        let text = self.read(&path);
        let mut found = false;
        for line in text.lines() {
            if line.starts_with(&format!("{segment} =")) {
                found = true;
                if let Some(at) = lines.iter().rposition(|line| line.is_empty()) {
                    let mark = lines[at..].iter().position(|line| line == "# untranslated");
                    if let Some(mark) = mark {
                        lines.remove(at + mark);
                    }
                } else {
                    lines.retain(|line| line != "# untranslated");
                }
                lines.push(format!("{segment} = {translation}"));
            } else {
                lines.push(line.to_owned());
            }
        }
        assert!(found, "{path} has no {segment}:\n{text}");
        self.write(&path, lines.join("\n") + "\n");
    }

    /// Runs the tool in the folder of the publication.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run_in(self.path(), arguments)
    }

    /// Starts the tool in the folder of the publication.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_make-editions"))
            .args(arguments)
            .env("MAKE_EDITIONS_LANGUAGE", "en")
            .current_dir(self.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// What the tool left lying about that is there only while it works.
    pub(crate) fn leftovers(&self) -> Vec<PathBuf> {
        leftovers(self.path())
    }

    /// All files under `folder`, by path.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(
            &self.path().join(folder),
            &self.path().join(folder),
            &mut files,
        );
        files
    }
}

/// How many rounds are played: `tests/conformance/run --long`, which sets `LONG` and else leaves it empty, asks for `long`.
pub(crate) fn rounds(short: usize, long: usize) -> usize {
    match std::env::var_os("LONG") {
        Some(asked) if !asked.is_empty() => long,
        _ => short,
    }
}

/// Runs the tool in `folder`.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_make-editions"))
        .args(arguments)
        .env("MAKE_EDITIONS_LANGUAGE", "en")
        .current_dir(folder)
        .output()
        .unwrap();
    Run {
        status: status.code().expect("the tool was killed by a signal"),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}

/// What the tool left lying about in a folder.
pub(crate) fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let passing = [".make-editions-", "staging", "journal", "importing"];
        if passing.iter().any(|begin| name.starts_with(begin)) || name.ends_with(".new") {
            found.push(path);
        } else if path.is_dir() {
            found.extend(leftovers(&path));
        }
    }
    found
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries
        .map(|entry| entry.unwrap().path())
        .collect::<Vec<PathBuf>>()
    {
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

impl Run {
    /// Asserts exit status 0.
    pub(crate) fn succeeds(self) -> Self {
        self.exits(0)
    }

    /// Asserts the exit status.
    pub(crate) fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that the report says `words`.
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(
            self.stderr.contains(words),
            "no {words:?} in:\n{}",
            self.stderr
        );
        self
    }

    /// The findings of `check --format json` as (rule, path, line, locale, segment).
    pub(crate) fn findings(&self) -> Vec<(String, String, u64, String, String)> {
        let report: serde_json::Value = serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}{}", self.stdout, self.stderr));
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let findings = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| {
                (
                    text(&finding["rule"]),
                    text(&finding["path"]),
                    finding["line"].as_u64().unwrap(),
                    text(&finding["locale"]),
                    text(&finding["segment"]),
                )
            });
        findings.collect()
    }

    /// The rules of `check --format json`.
    pub(crate) fn rules(&self) -> Vec<String> {
        self.findings().into_iter().map(|(rule, ..)| rule).collect()
    }
}
