//! Texts, and places in them, to which every stage and every finding refers.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

/// Names one [`SourceFile`] of one [`Sources`]. Ids follow the order in which files were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(u32);

impl FileId {
    /// The file with that index.
    pub(crate) fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The index, in the order in which files were added.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset of the first byte after the range.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`. Offsets are limited to four gigabytes; larger files are
    /// refused when they are read.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// The bytes as a range of offsets.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether both have a byte in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.file == other.file && self.start < other.end && other.start < self.end
    }

    /// The smallest span that contains both; `self` if the files differ.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        if self.file != other.file {
            return self;
        }
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
            ..self
        }
    }
}

/// A place as people count it: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// A text of the project, or some of its lines.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct SourceFile {
    path: String,
    text: String,
    /// Where its lines begin, computed on first use: a text without findings needs no positions.
    line_starts: OnceLock<Vec<usize>>,
    /// The numbers of its lines, if these are an excerpt of a file.
    numbers: Option<Vec<usize>>,
}

/// A text as it is serialized.
#[derive(Serialize, Deserialize)]
struct Stored {
    path: String,
    text: String,
    numbers: Option<Vec<usize>>,
}

impl From<SourceFile> for Stored {
    fn from(file: SourceFile) -> Self {
        Self {
            path: file.path,
            text: file.text,
            numbers: file.numbers,
        }
    }
}

impl From<Stored> for SourceFile {
    fn from(stored: Stored) -> Self {
        Self {
            numbers: stored.numbers,
            ..Self::new(stored.path, stored.text)
        }
    }
}

impl PartialEq for SourceFile {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text, &self.numbers) == (&other.path, &other.text, &other.numbers)
    }
}

impl SourceFile {
    /// A text under its path, relative to the project and with `/` between the parts.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            numbers: None,
        }
    }

    /// Some lines of a text, each with its number.
    pub(crate) fn lines(path: &str, text: String, numbers: Vec<usize>) -> Self {
        Self {
            numbers: Some(numbers),
            ..Self::new(path, text)
        }
    }

    pub(crate) fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0)
                .chain(ends.map(|(offset, _)| offset + 1))
                .collect()
        })
    }

    /// The path, relative to the project, with `/` between the parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of `range`; empty if it leaves the text or splits a character.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The line and column of the byte at `offset`; the end of the text for anything beyond.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line_starts = self.line_starts();
        let line = line_starts.partition_point(|&start| start <= offset);
        let start = line.checked_sub(1).and_then(|index| line_starts.get(index));
        let before = self
            .text
            .get(start.copied().unwrap_or(0)..offset)
            .unwrap_or_default();
        // A byte-order mark does not count, since editors do not show it.
        let column = before
            .chars()
            .filter(|&letter| letter != '\u{FEFF}')
            .count()
            + 1;
        let numbers = self.numbers.as_ref();
        let number = numbers.and_then(|numbers| numbers.get(line.checked_sub(1)?));
        Position {
            line: number.copied().unwrap_or(line),
            column,
        }
    }

    /// The text of `line` (from 1) without its end; empty if there is no such line.
    #[must_use]
    pub fn line(&self, line: usize) -> &str {
        let line_starts = self.line_starts();
        let Some(&start) = line.checked_sub(1).and_then(|index| line_starts.get(index)) else {
            return "";
        };
        let end = line_starts.get(line).copied().unwrap_or(self.text.len());
        self.slice(start..end).trim_end_matches(['\n', '\r'])
    }
}

/// All texts that were read. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Arc<Vec<Arc<SourceFile>>>,
}

impl Sources {
    /// Adds a text.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.share(Arc::new(file))
    }

    fn share(&mut self, file: Arc<SourceFile>) -> FileId {
        let files = Arc::make_mut(&mut self.files);
        files.push(file);
        FileId::at(files.len() - 1)
    }

    /// Replaces a text; clones made before keep the old one.
    pub fn replace(&mut self, name: FileId, file: SourceFile) {
        if let Some(place) = Arc::make_mut(&mut self.files).get_mut(name.0 as usize) {
            *place = Arc::new(file);
        }
    }

    /// How many texts there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// Translates ids of `others` to ids of `self`. The two share their first texts, since one was
    /// made from a clone of the other; further texts of `others` are added on demand.
    pub fn adopt<'o>(&mut self, others: &'o Self) -> Adoption<'_, 'o> {
        Adoption {
            own: self,
            others,
            names: BTreeMap::new(),
        }
    }

    /// The file of that id. `None` for an id of another [`Sources`].
    #[must_use]
    pub fn get(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(file.0 as usize).map(Arc::as_ref)
    }

    /// The text of `span`; empty if its file is not one of these.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file)
            .map_or("", |file| file.slice(span.range()))
    }

    /// All files with their ids, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| {
            let name = FileId::at(index);
            (name, file.as_ref())
        })
    }
}

/// Adds texts of one [`Sources`] to another, each when the first span in it is translated.
#[derive(Debug)]
pub struct Adoption<'s, 'o> {
    own: &'s mut Sources,
    others: &'o Sources,
    names: BTreeMap<FileId, FileId>,
}

impl Adoption<'_, '_> {
    /// The span with the id that its file has here.
    pub fn span(&mut self, span: Span) -> Span {
        Span {
            file: self.file(span.file),
            ..span
        }
    }

    fn file(&mut self, name: FileId) -> FileId {
        if let Some(known) = self.names.get(&name) {
            return *known;
        }
        let index = name.0 as usize;
        let (ours, theirs) = (self.own.files.get(index), self.others.files.get(index));
        let taken = match (ours, theirs) {
            (Some(ours), Some(theirs)) if Arc::ptr_eq(ours, theirs) => name,
            (_, Some(theirs)) => self.own.share(theirs.clone()),
            (_, None) => name,
        };
        self.names.insert(name, taken);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, SourceFile, Sources, Span};

    #[test]
    fn texts_of_others_are_taken_in_once_and_only_where_they_are_not_ours() {
        let mut sources = Sources::default();
        let shared = sources.add(SourceFile::new("terms.ftl", "-a = one"));
        let mut others = sources.clone();
        sources.add(SourceFile::new("x.ftl", "a = one"));
        let theirs = others.add(SourceFile::new("y.ftl", "b = two"));
        let mut adoption = sources.adopt(&others);
        let [one, two, again] =
            [shared, theirs, theirs].map(|file| adoption.span(Span::new(file, 0..1)));
        assert_eq!((one.file, two), (shared, again));
        let paths = [one, two].map(|span| sources.get(span.file).map(|file| file.path()));
        assert_eq!(paths, [Some("terms.ftl"), Some("y.ftl")]);
        assert_eq!(sources.count(), 3);
    }

    #[test]
    fn a_text_that_is_replaced_stays_with_the_clones_made_before() {
        let mut sources = Sources::default();
        let name = sources.add(SourceFile::new("x.ftl", "a = one"));
        let before = sources.clone();
        sources.replace(name, SourceFile::new("x.ftl", "a = two"));
        let text = |sources: &Sources| sources.get(name).map(|file| file.text().to_owned());
        assert_eq!(text(&before).as_deref(), Some("a = one"));
        assert_eq!(text(&sources).as_deref(), Some("a = two"));
    }

    #[test]
    fn columns_count_characters_and_lines_end_at_either_line_end() {
        let file = SourceFile::new("sources/x.md", "\u{FEFF}# Сафар\r\nба кишвар\n");
        assert_eq!(file.position(3), Position { line: 1, column: 1 });
        let second = file.text().find("кишвар").unwrap();
        assert_eq!(file.position(second), Position { line: 2, column: 4 });
        assert_eq!(file.line(2), "ба кишвар");
        assert_eq!(file.line(3), "");
        assert_eq!(file.position(9999).line, 3);
    }
}
