//! `editions.toml`: what a publication is set to. Read once, held to its schema, and never guessed
//! at: an unknown key is an error that names the nearest known one.

mod tables;

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::site::Format;
use edition_model::{House, Locale, LocaleError, Rule, Sentence, SourceFile, say, toml_fault};
use edition_pdf::Paper;
use edition_pdf::fonts::{Slope, Weight};
use toml_edit::{Document, Item, Table};

mod formats;

/// The settings of a publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The locale that `sources/` is written in.
    pub source: Locale,
    /// The locales of the translations, in the order in which editions list them.
    pub targets: Vec<Locale>,
    /// Whether documents have editions side by side, where they do not say it themselves.
    pub side_by_side: bool,
    /// The paper of printed editions.
    pub paper: Paper,
    /// The formats that editions are made in.
    pub formats: Vec<Format>,
    /// Where `out/` is published, with a `/` at its end.
    pub base_url: Option<String>,
    /// What a segment must be before it is published.
    pub require: Requirement,
    /// How many persons must have reviewed it, where that is asked for.
    pub reviewers: u32,
    /// The forms of the page where they differ.
    pub house: House,
    /// On which side of punctuation the marks of notes stand, by locale.
    pub note_marks: BTreeMap<Locale, NoteMark>,
    /// What sync writes for a segment without translation.
    pub prefill: Prefill,
    /// The calendars that locales write dates in, where CLDR would have others.
    pub calendars: BTreeMap<Locale, String>,
    /// The severity of single rules; `None` is off.
    pub severities: BTreeMap<Rule, Option<edition_model::Severity>>,
    /// The share of translated segments from which missing and stale ones are warnings in `check`.
    pub coverage: BTreeMap<Locale, f64>,
    /// Further font files by script or locale, and by what they are used for.
    pub fonts: BTreeMap<(String, FontStyle), NamedFont>,
}

/// The weight and the slope of a font.
pub type FontStyle = (Weight, Slope);

/// The fonts of a script or locale, by the keys under which the settings name them.
const FONT_STYLES: [(&str, FontStyle); 4] = [
    ("regular", (Weight::Regular, Slope::Upright)),
    ("bold", (Weight::Bold, Slope::Upright)),
    ("italic", (Weight::Regular, Slope::Italic)),
    ("bold-italic", (Weight::Bold, Slope::Italic)),
];

/// A font file as the settings name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFont {
    /// Its path, from the folder of the project.
    pub path: String,
    /// Where it is named, in bytes of `editions.toml`.
    pub span: Range<usize>,
}

impl Settings {
    /// The locales of the publication, the source first.
    #[must_use]
    pub fn locales(&self) -> Vec<Locale> {
        let others = self.targets.iter().filter(|target| **target != self.source);
        std::iter::once(&self.source)
            .chain(others)
            .cloned()
            .collect()
    }

    /// How many persons must have reviewed what counts as reviewed.
    #[must_use]
    pub fn reviewers_wanted(&self) -> u32 {
        match self.require {
            Requirement::Translated => 1,
            Requirement::Reviewed => self.reviewers,
        }
    }
}

/// What a segment must be before it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// It has a translation that is not stale.
    Translated,
    /// Somebody has reviewed that translation.
    Reviewed,
}

/// On which side of a punctuation mark the mark of a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteMark {
    /// As in *word.¹*
    After,
    /// As in *mot¹.*
    Before,
}

/// What sync writes for a segment without translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefill {
    /// A copy of the source, marked untranslated.
    Source,
    /// Nothing, for platforms that take any message for a translation.
    None,
}

/// Settings that cannot be followed, with the place and the way to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong and how to mend it.
    pub message: Sentence,
}

impl SettingsError {
    /// What is wrong, how to mend it, and where.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        say("settings-unfollowable")
            .number("line", self.line)
            .number("column", self.column)
            .sentence("said", self.message.clone())
    }
}

const KEYS: &[&str] = &[
    "source",
    "targets",
    "side-by-side",
    "paper",
    "base-url",
    "formats",
    "require",
    "reviewers",
    "house",
    "note-mark",
    "prefill",
    "calendar",
    "check",
    "coverage",
    "fonts",
];

/// The calendar of most languages, as CLDR names it.
const GREGORIAN: &str = "gregory";

/// The calendars that dates can be written in, as CLDR names them.
const CALENDARS: &[&str] = &[
    GREGORIAN,
    "buddhist",
    "chinese",
    "coptic",
    "dangi",
    "ethiopic",
    "hebrew",
    "indian",
    "islamic-civil",
    "islamic-umalqura",
    "japanese",
    "persian",
    "roc",
];

/// Reads the text of `editions.toml`.
///
/// # Errors
/// Where it is no TOML, lacks `source`, or holds a key or value that the tool does not know.
pub fn parse_settings(text: &str) -> Result<Settings, SettingsError> {
    let file = SourceFile::new("editions.toml", text);
    let reader = Reader { file: &file };
    let document: Document<String> =
        text.trim_start_matches('\u{FEFF}')
            .parse()
            .map_err(|error: toml_edit::TomlError| {
                let message =
                    say("setting-not-toml").sentence("reason", toml_fault(error.message()));
                reader.error(error.span(), message)
            })?;
    let table = document.as_table();
    reader.known_keys(table, KEYS, "editions.toml")?;
    let Some(source) = table.get("source") else {
        return Err(reader.error(None, say("source-missing")));
    };
    let source = reader.locale(source, "source")?;
    let targets = reader.targets(table.get("targets"), &source)?;
    let locales: Vec<Locale> = std::iter::once(&source).chain(&targets).cloned().collect();
    Ok(Settings {
        side_by_side: reader.yes_or_no(table.get("side-by-side"), "side-by-side", true)?,
        paper: reader.choice(
            table.get("paper"),
            "paper",
            &[("a4", Paper::A4), ("letter", Paper::Letter)],
        )?,
        base_url: reader.base_url(table.get("base-url"))?,
        formats: reader.formats(table.get("formats"))?,
        require: reader.choice(
            table.get("require"),
            "require",
            &[
                ("translated", Requirement::Translated),
                ("reviewed", Requirement::Reviewed),
            ],
        )?,
        reviewers: reader.reviewers(table.get("reviewers"))?,
        house: reader.choice(table.get("house"), "house", &House::ALL)?,
        note_marks: reader.note_marks(table.get("note-mark"), &locales)?,
        prefill: reader.choice(
            table.get("prefill"),
            "prefill",
            &[("source", Prefill::Source), ("none", Prefill::None)],
        )?,
        calendars: reader.calendars(table.get("calendar"), &locales)?,
        severities: reader.severities(table.get("check"))?,
        coverage: reader.coverage(table.get("coverage"), &targets)?,
        fonts: reader.fonts(table.get("fonts"))?,
        source,
        targets,
    })
}

/// A key of a table with its value, and where the key stands.
type Entry<'i> = (&'i str, &'i Item, Option<Range<usize>>);

/// Reads values and knows where each stands.
struct Reader<'a> {
    file: &'a SourceFile,
}

impl Reader<'_> {
    fn error(&self, span: Option<Range<usize>>, message: Sentence) -> SettingsError {
        let position = self.file.position(span.map_or(0, |span| span.start));
        SettingsError {
            line: position.line,
            column: position.column,
            message,
        }
    }

    fn known_keys(&self, table: &Table, known: &[&str], of: &str) -> Result<(), SettingsError> {
        for (key, _) in table {
            if !known.contains(&key) {
                let span = table.key(key).and_then(toml_edit::Key::span);
                return Err(self.unknown_key(span, (of, key), known));
            }
        }
        Ok(())
    }

    fn unknown_key(
        &self,
        span: Option<Range<usize>>,
        (of, key): (&str, &str),
        known: &[&str],
    ) -> SettingsError {
        let message = match nearest(key, known) {
            Some(near) => say("key-misnamed")
                .text("of", of)
                .text("key", key)
                .text("near", near),
            None => say("key-unknown")
                .text("of", of)
                .text("key", key)
                .list("known", known.iter().copied()),
        };
        self.error(span, message)
    }

    fn text<'i>(&self, item: &'i Item, key: &str) -> Result<&'i str, SettingsError> {
        item.as_str()
            .ok_or_else(|| self.error(item.span(), say("value-no-text").text("key", key)))
    }

    fn locale(&self, item: &Item, key: &str) -> Result<Locale, SettingsError> {
        let text = self.text(item, key)?;
        text.parse().map_err(|error: LocaleError| {
            let message = say("value-said")
                .text("key", key)
                .sentence("said", error.sentence());
            self.error(item.span(), message)
        })
    }

    fn targets(&self, item: Option<&Item>, source: &Locale) -> Result<Vec<Locale>, SettingsError> {
        let Some(item) = item else {
            return Ok(Vec::new());
        };
        let Some(array) = item.as_array() else {
            return Err(self.error(item.span(), say("targets-no-list")));
        };
        let mut targets: Vec<Locale> = Vec::new();
        for value in array {
            let text = value.as_str().unwrap_or_default();
            let locale: Locale = text.parse().map_err(|error: LocaleError| {
                let message = say("value-said")
                    .text("key", "targets")
                    .sentence("said", error.sentence());
                self.error(value.span(), message)
            })?;
            if locale == *source {
                let message = say("target-is-source").locale("locale", &locale);
                return Err(self.error(value.span(), message));
            }
            if targets.contains(&locale) {
                let message = say("target-named-twice").locale("locale", &locale);
                return Err(self.error(value.span(), message));
            }
            targets.push(locale);
        }
        Ok(targets)
    }

    fn base_url(&self, item: Option<&Item>) -> Result<Option<String>, SettingsError> {
        let Some(item) = item else { return Ok(None) };
        let text = self.text(item, "base-url")?;
        let host = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"));
        let fit = host.is_some_and(|host| {
            host.starts_with(|letter: char| letter.is_alphanumeric())
                && !host.contains(|letter: char| {
                    letter.is_whitespace() || letter.is_control() || "\"<>?#".contains(letter)
                })
        });
        if !fit {
            return Err(self.error(item.span(), say("base-url-unfit")));
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Some(format!("{text}{slash}")))
    }

    fn yes_or_no(
        &self,
        item: Option<&Item>,
        key: &str,
        default: bool,
    ) -> Result<bool, SettingsError> {
        let Some(item) = item else {
            return Ok(default);
        };
        item.as_bool()
            .ok_or_else(|| self.error(item.span(), say("value-no-yes-or-no").text("key", key)))
    }

    /// One of a few words, the first where nothing is set.
    fn choice<T: Copy>(
        &self,
        item: Option<&Item>,
        key: &str,
        choices: &[(&str, T); 2],
    ) -> Result<T, SettingsError> {
        let [(_, default), _] = choices;
        let Some(item) = item else {
            return Ok(*default);
        };
        let chosen = item.as_str().unwrap_or_default();
        choices
            .iter()
            .find(|(name, _)| *name == chosen)
            .map(|(_, value)| *value)
            .ok_or_else(|| {
                let [(first, _), (second, _)] = choices;
                let message = say("value-of-two")
                    .text("key", key)
                    .text("first", *first)
                    .text("second", *second);
                self.error(item.span(), message)
            })
    }

    fn table<'i>(
        &self,
        item: Option<&'i Item>,
        key: &str,
    ) -> Result<Vec<Entry<'i>>, SettingsError> {
        let Some(item) = item else {
            return Ok(Vec::new());
        };
        let Some(table) = item.as_table_like() else {
            return Err(self.error(item.span(), say("value-no-table").text("key", key)));
        };
        let entries = table
            .iter()
            .map(|(name, value)| (name, value, table.key(name).and_then(toml_edit::Key::span)));
        Ok(entries.collect())
    }
}

/// The known word that `word` most likely means, if any is near.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests;
