//! What has been released of a document: which editions the public was given, when, and from which texts. The
//! records lie in `locales/.state/releases/`, are committed, and say the same on every machine, so that no build
//! needs a clock to know what is published.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use edition_localization::sync::state::join_marked;
use edition_model::{
    Diagnostic, DocumentId, Embargo, FileId, Locale, Reported, Rule, Sentence, Span, say,
    toml_fault,
};
use serde::Deserialize;

use crate::output::FileHash;
use crate::project::Project;

/// The folder of the records.
pub(crate) const FOLDER: &str = "locales/.state/releases";

/// The first lines of every record.
const HEAD: &str =
    "# Kept by `make-editions release`: commit it, and leave the writing to the tool.\n";

/// The releases of one document, by their times, as in `2012-05-18T09:00:00Z`: the last one is the newest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Releases(pub BTreeMap<String, Release>);

/// What was given to the public at one time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The version of the tool that had made the editions.
    pub tool: String,
    /// The end of the embargo that the source named then, in UTC.
    pub embargo: Option<String>,
    /// The hash of the source.
    pub source: FileHash,
    /// The hashes of the catalogs, by locale.
    #[serde(default)]
    pub catalogs: BTreeMap<String, FileHash>,
    /// The hashes of what sync remembered, by locale.
    #[serde(default)]
    pub states: BTreeMap<String, FileHash>,
    /// The hashes of the editions, by their paths in `out/`.
    #[serde(default)]
    pub editions: BTreeMap<String, FileHash>,
    /// The segments that stood at the addresses that readers cite.
    #[serde(default)]
    pub addresses: BTreeMap<String, String>,
    /// What tells their texts from others, by the addresses.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
}

impl Releases {
    /// The newest one and its time.
    #[must_use]
    pub fn newest(&self) -> Option<(&str, &Release)> {
        let (time, release) = self.0.last_key_value()?;
        Some((time, release))
    }

    /// Reads the record of a document. `None` if it cannot be read.
    #[must_use]
    pub fn read(file: FileId, text: &str) -> Reported<Option<Self>> {
        if let Some(joined) = join_marked(text) {
            return Self::read(file, &joined);
        }
        let refuse = |range, reason: Sentence| Self::unreadable(file, range, reason);
        let tables: BTreeMap<String, toml::Spanned<Release>> = match toml::from_str(text) {
            Ok(tables) => tables,
            Err(error) => {
                let span = error.span().unwrap_or_default();
                return refuse(span, toml_fault(error.message()));
            }
        };
        if tables.is_empty() {
            return refuse(0..0, say("release-of-nothing"));
        }
        let is_time = |time: &String| time.parse::<jiff::Timestamp>().is_ok();
        if let Some((time, table)) = tables.iter().find(|(time, _)| !is_time(time)) {
            return refuse(table.span(), say("release-without-time").text("time", time));
        }
        let tables = tables.into_iter();
        Reported::clean(Some(Self(
            tables
                .map(|(time, table)| (time, table.into_inner()))
                .collect(),
        )))
    }

    /// A record that cannot be read, for that `reason`.
    pub(crate) fn unreadable(
        file: FileId,
        range: std::ops::Range<usize>,
        reason: Sentence,
    ) -> Reported<Option<Self>> {
        let message = say("release-unreadable").sentence("reason", reason);
        let finding = Diagnostic::new(Rule::SyntaxError, Span::new(file, range), message);
        Reported {
            value: None,
            diagnostics: vec![finding.help(say("release-unreadable-help"))],
        }
    }

    /// The record as TOML, one line a fact, so that git merges two releases.
    #[must_use]
    pub fn write(&self) -> String {
        let mut written = HEAD.to_owned();
        for (time, release) in &self.0 {
            let time = quote(time);
            let _ = writeln!(written, "\n[{time}]\ntool = {}", quote(&release.tool));
            if let Some(embargo) = &release.embargo {
                let _ = writeln!(written, "embargo = {}", quote(embargo));
            }
            let _ = writeln!(written, "source = \"{}\"", release.source);
            let hashes = [
                ("catalogs", &release.catalogs),
                ("states", &release.states),
                ("editions", &release.editions),
            ];
            for (name, hashes) in hashes {
                let lines = hashes
                    .iter()
                    .map(|(key, hash)| (key.as_str(), hash.to_string()));
                write_table(&mut written, &time, name, lines);
            }
            let by_address = [("addresses", &release.addresses), ("texts", &release.texts)];
            for (name, texts) in by_address {
                let lines = texts
                    .iter()
                    .map(|(address, text)| (address.as_str(), text.clone()));
                write_table(&mut written, &time, name, lines);
            }
        }
        written
    }
}

fn write_table<'k>(
    written: &mut String,
    time: &str,
    name: &str,
    lines: impl Iterator<Item = (&'k str, String)>,
) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    let _ = writeln!(written, "\n[{time}.{name}]");
    for (key, value) in lines {
        let _ = writeln!(written, "{} = {}", quote(key), quote(&value));
    }
}

/// `text` as a string of TOML on one line.
fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// The hashes of the texts that the editions of a document are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) source: FileHash,
    pub(crate) catalogs: BTreeMap<String, FileHash>,
    pub(crate) states: BTreeMap<String, FileHash>,
}

impl Texts {
    /// Those of a document as its files are.
    pub(crate) fn of(project: &Project, document: &DocumentId) -> Self {
        let hash = |file: &FileId| {
            let text = project.texts.get(*file).map_or("", |file| file.text());
            // Git may have changed the line ends, and nothing else.
            FileHash::of(text.replace("\r\n", "\n").as_bytes())
        };
        let by_locale = |files: &BTreeMap<Locale, BTreeMap<String, FileId>>| {
            let of_locale = files.iter().filter_map(|(locale, files)| {
                Some((locale.to_string(), hash(files.get(document.as_str())?)))
            });
            of_locale.collect()
        };
        Self {
            source: project
                .documents
                .get(document)
                .map_or_else(|| FileHash::of(b""), hash),
            catalogs: by_locale(&project.catalogs),
            states: by_locale(&project.states),
        }
    }

    /// Whether `release` was made of the same. What sync remembers changes with every review, and is no text.
    pub(crate) fn are_those_of(&self, release: &Release) -> bool {
        self.source == release.source && self.catalogs == release.catalogs
    }
}

/// The end of an embargo as records have it, in UTC.
pub(crate) fn utc(embargo: &Embargo) -> String {
    time_in_utc(embargo.timestamp)
}

/// Seconds since 1970 as a time in UTC, as in `2012-05-18T09:00:00Z`.
pub(crate) fn time_in_utc(seconds: i64) -> String {
    let time = jiff::Timestamp::from_second(seconds);
    time.map_or_else(|_| seconds.to_string(), |time| time.to_string())
}

/// The path of the record of a document.
#[must_use]
pub fn release_path(document: &DocumentId) -> String {
    format!("{FOLDER}/{document}.toml")
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};
    use proptest::prelude::*;

    use super::{Release, Releases};
    use crate::output::FileHash;

    fn read(text: &str) -> Option<Releases> {
        let mut texts = Sources::default();
        let file = texts.add(SourceFile::new("r.toml", text.to_owned()));
        Releases::read(file, text).value
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            tool in "\\PC{0,12}",
            embargo in proptest::option::of("\\PC{0,12}"),
            paths in proptest::collection::btree_map("\\PC{1,12}", ".{0,9}", 0..4),
        ) {
            let hashes = paths.iter().map(|(path, text)| (path.clone(), FileHash::of(text.as_bytes())));
            let release = Release {
                tool,
                embargo,
                source: FileHash::of(b"source"),
                catalogs: hashes.clone().collect(),
                states: hashes.clone().take(1).collect(),
                editions: hashes.collect(),
                addresses: paths.clone(),
                texts: paths,
            };
            let times = ["2012-05-18T09:00:00Z", "2013-01-28T00:00:00Z"];
            let releases = Releases(times.map(|time| (time.to_owned(), release.clone())).into());
            prop_assert_eq!(read(&releases.write()), Some(releases));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            let _ = read(&text);
        }
    }

    #[test]
    fn two_versions_that_git_left_are_one_record() {
        let record = |time: &str| {
            let release = Release {
                tool: "1".to_owned(),
                embargo: None,
                source: FileHash::of(b"source"),
                catalogs: [].into(),
                states: [].into(),
                editions: [].into(),
                addresses: [].into(),
                texts: [].into(),
            };
            Releases([(time.to_owned(), release)].into()).write()
        };
        let times = ["2012-05-18T09:00:00Z", "2013-01-28T00:00:00Z"];
        let [first, second] = times.map(record);
        let marked = format!("<<<<<<< HEAD\n{second}=======\n{first}>>>>>>> theirs\n");
        let read = read(&marked).unwrap();
        assert!(read.0.keys().eq(times));
    }

    #[test]
    fn what_is_no_record_is_refused() {
        for text in [
            "",
            "[now]\n",
            "source = 1",
            "[\"2012-05-18T09:00:00Z\"]\ntool = \"1\"\nsource = \"12\"\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
