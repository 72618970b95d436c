//! What an author wrote, parsed.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::block::{Block, Body, numbered_headings, numbered_segments};
use crate::identity::{DocumentId, SegmentId};
use crate::inline::{Image, SourceInline};
use crate::locale::Locale;
use crate::number::{Object, ParagraphNumber, PartNumber};
use crate::numbers::Numbers;
use crate::source::{FileId, Span};
use crate::walk::{captions, images};

/// A document: its front matter and its structure in the source locale.
///
/// `S` is [`ParsedSegment`] as the parser leaves it and [`SourceSegment`] once the segments have
/// their permanent ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<S> {
    /// Its name.
    pub id: DocumentId,
    /// The Markdown file.
    pub file: FileId,
    /// What stands between the `+++` lines.
    pub front_matter: FrontMatter,
    /// Every label of a link with its targets: those of the front matter, reference definitions,
    /// and those made from inline targets.
    pub links: BTreeMap<String, LinkDefinition>,
    /// Where the author shows each picture first, by its path.
    pub pictures: BTreeMap<String, Span>,
    /// What it recommends, in the order of reading.
    pub recommendations: Vec<Recommendation>,
    /// Where the texts stand that quote official wording, each with what it is from, where the author says so.
    pub official: BTreeMap<Span, Option<String>>,
    /// Where the headings of annexes stand that were written in a language of their own first, each with that.
    pub originals: BTreeMap<Span, Locale>,
    /// The numbers of the other documents whose numbers it gives; `None` of one that could not be understood.
    pub cited: BTreeMap<DocumentId, Option<Arc<Numbers>>>,
    /// The structure and its segments.
    pub body: Body<S>,
}

/// A paragraph or an item that asks somebody for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// Where its text stands.
    pub span: Span,
    /// The term for whom it asks, and where the author names it.
    pub to: Option<(String, Span)>,
    /// What it is about, in the author's word.
    pub theme: Option<String>,
}

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A press release.
    PressRelease,
    /// The findings of a visit.
    Findings,
    /// A long text with a table of contents.
    Report,
    /// An announcement.
    Announcement,
}

impl Kind {
    /// All kinds, in the order in which an index lists them.
    pub const ALL: &'static [Self] = &[
        Self::PressRelease,
        Self::Findings,
        Self::Report,
        Self::Announcement,
    ];

    /// The word in the front matter.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PressRelease => "press-release",
            Self::Findings => "findings",
            Self::Report => "report",
            Self::Announcement => "announcement",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether its top-level paragraphs are numbered.
    #[must_use]
    pub fn numbers_paragraphs(self) -> bool {
        matches!(self, Self::Findings | Self::Report)
    }
}

/// What stands between the `+++` lines, except `place`, which is a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// What kind of document it is.
    pub kind: Kind,
    /// The date, if the author gave one.
    pub date: Option<Date>,
    /// The symbol, the same in all languages.
    pub symbol: Option<String>,
    /// The language that it was written in first, where that is not the source's.
    pub original: Option<Locale>,
    /// When it may be published.
    pub embargo: Option<Embargo>,
    /// The target locales, if they differ from the project's.
    pub targets: Option<Vec<Locale>>,
    /// Whether it has editions side by side, if it says so.
    pub side_by_side: Option<bool>,
    /// Where the pages of its editions end.
    pub page_ends: PageEnds,
    /// How its paragraphs are numbered.
    pub numbering: Numbering,
    /// The forms of its pages, if they differ from the publication's.
    pub house: Option<House>,
    /// Typed values by name.
    pub facts: BTreeMap<String, Fact>,
}

/// How the top-level paragraphs of a document are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Numbering {
    /// Through the whole document; each annex begins with 1.
    Document,
    /// Each section of the second level, each article and each annex begins with 1.
    Section,
    /// Not at all.
    Nothing,
}

impl Numbering {
    /// The words in the front matter, each with what it says.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("document", Self::Document),
        ("section", Self::Section),
        ("none", Self::Nothing),
    ];

    /// That of documents of a kind, unless their front matter says otherwise.
    #[must_use]
    pub fn of_kind(kind: Kind) -> Self {
        match kind.numbers_paragraphs() {
            true => Self::Document,
            false => Self::Nothing,
        }
    }
}

/// The forms of the page where houses differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum House {
    /// Numbers and signs hang beside their text.
    #[default]
    Plain,
    /// They stand in its first line, and turned lines go back to the edge of the text, as in papers of the United Nations.
    Un,
}

impl House {
    /// The words in the settings and the front matter, each with what it says.
    pub const ALL: [(&'static str, Self); 2] = [("plain", Self::Plain), ("un", Self::Un)];
}

/// Where the pages of a document's editions end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum PageEnds {
    /// Wherever it is best in each language.
    #[default]
    Own,
    /// At the same places in all languages, so that a citation by page is right in each of them.
    Shared,
}

/// An existing day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` if the calendar has no such day.
    #[must_use]
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=days).contains(&day) && (1..=9999).contains(&year)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The year, from 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }
}

/// As ISO 8601 has it, `2012-05-18`.
impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

/// The time before which a document must not be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Embargo {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub timestamp: i64,
    /// The day on the author's own calendar.
    pub date: Date,
    /// The hour on the author's own clock.
    pub hour: u8,
    /// The minute on the author's own clock.
    pub minute: u8,
    /// How far that clock is ahead of UTC, in minutes.
    pub offset_minutes: i16,
}

/// A typed value that every language formats for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The value.
    pub value: FactValue,
    /// The words of a text in other languages.
    pub by_locale: BTreeMap<Locale, String>,
    /// Whether the author says that a text is the same in all languages.
    pub is_same: bool,
    /// Where the author wrote it.
    pub span: Span,
}

impl Fact {
    /// The words of a text in `locale`; `None` where it is no text.
    #[must_use]
    pub fn text_in(&self, locale: &Locale) -> Option<&str> {
        match &self.value {
            FactValue::Text(text) => Some(self.by_locale.get(locale).unwrap_or(text)),
            FactValue::Number(_) | FactValue::Date(_) => None,
        }
    }

    /// Those of `locales` for which a text with letters has no words.
    pub fn lacks<'l>(&self, locales: &'l [Locale]) -> impl Iterator<Item = &'l Locale> {
        let has_letters = match &self.value {
            FactValue::Text(text) => text.contains(char::is_alphabetic),
            FactValue::Number(_) | FactValue::Date(_) => false,
        };
        let is_open = has_letters && !self.is_same;
        let lacking = locales.iter();
        lacking.filter(move |locale| is_open && !self.by_locale.contains_key(locale))
    }
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Words of the source.
    Text(String),
    /// A number as the author wrote it in TOML, without underscores, as in `1234.50`.
    Number(String),
    /// A day.
    Date(Date),
}

/// The target of a label, and other targets for some locales.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkDefinition {
    /// The target for locales without one of their own.
    pub target: crate::inline::LinkTarget,
    /// Targets by locale.
    pub by_locale: BTreeMap<Locale, String>,
    /// Where the author wrote it.
    pub span: Span,
}

/// A segment as the parser leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedSegment {
    /// The id that the author pinned with `{#id}`.
    pub pinned: Option<PinnedId>,
    /// The note to translators in the comment above the block.
    pub note: Option<String>,
    /// The text.
    pub text: SegmentText,
}

/// An id that the author pinned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinnedId {
    /// The id.
    pub id: SegmentId,
    /// Where `{#id}` stands.
    pub span: Span,
}

/// A segment with its permanent id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSegment {
    /// The id; `None` for a text without letters, which is the same in all languages except for its
    /// facts, and needs no translation.
    pub id: Option<SegmentId>,
    /// The note to translators in the comment above the block.
    pub note: Option<String>,
    /// The text.
    pub text: SegmentText,
    /// What the text says with its terms and facts put in; `None` if it has none.
    pub meaning: Option<String>,
    /// The same for the languages in which its facts have words of their own.
    pub meanings: BTreeMap<Locale, String>,
    /// The text at the last sync, as a pattern, where it was another.
    pub recorded: Option<String>,
}

impl SourceSegment {
    /// What the text says to translators into `locale`, with its terms and facts put in.
    #[must_use]
    pub fn meaning_in(&self, locale: &Locale) -> Option<&str> {
        let own = self.meanings.get(locale).or(self.meaning.as_ref());
        own.map(String::as_str)
    }
}

/// The text of a segment in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentText {
    /// The parsed text.
    pub inlines: Vec<SourceInline>,
    /// The same as a Fluent pattern on one line, exactly as it may be typed in a catalog: links as
    /// `[text][label]`, literal braces as `{"{"}`.
    pub pattern: String,
    /// Where it stands, without `{#id}`.
    pub span: Span,
    /// Whether there is anything to translate: a letter, or a term.
    pub translatable: bool,
}

impl<S> Document<S> {
    /// The title: the first heading of level 1.
    #[must_use]
    pub fn title(&self) -> Option<&S> {
        title(&self.body)
    }

    /// The same document with another body.
    #[must_use]
    pub fn with_body<T>(self, body: Body<T>) -> Document<T> {
        let Self {
            id,
            file,
            front_matter,
            links,
            pictures,
            recommendations,
            official,
            originals,
            cited,
            body: _,
        } = self;
        Document {
            id,
            file,
            front_matter,
            links,
            pictures,
            recommendations,
            official,
            originals,
            cited,
            body,
        }
    }
}

/// The title of `body`: its first heading of level 1.
pub(crate) fn title<S>(body: &Body<S>) -> Option<&S> {
    body.blocks.iter().find_map(|block| match block {
        Block::Heading {
            level: 1, segment, ..
        } => Some(segment),
        _ => None,
    })
}

impl Body<SourceSegment> {
    /// All pictures: those in the run of a text, then those that stand by themselves.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        let figures = self.every_block().filter_map(|block| match block {
            Block::Figure { image, .. } => Some(image),
            _ => None,
        });
        let segments = self.segments().into_iter();
        segments
            .flat_map(|segment| images(&segment.text.inlines))
            .chain(figures)
    }
}

impl Document<SourceSegment> {
    /// All its numbers that texts may refer to.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        let paragraphs = self.paragraph_numbers();
        let headings = self.part_numbers().into_iter();
        let parts = paragraphs.iter();
        let parts = headings.chain(parts.map(|(id, number)| (id.clone(), number.part().clone())));
        let annexes = parts
            .filter_map(|(id, number)| Some((id, PartNumber::default().part(number.annex()?))));
        let segments = self.body.segments().into_iter();
        Numbers {
            annexes: annexes.collect(),
            objects: self.object_numbers(),
            segments: segments.filter_map(|it| it.id.clone()).collect(),
            paragraphs,
        }
    }

    /// The numbers of the numbered paragraphs, and of what stands below them, by their segment.
    #[must_use]
    pub fn paragraph_numbers(&self) -> BTreeMap<SegmentId, ParagraphNumber> {
        let numbered = numbered_segments(&self.body.blocks).into_iter();
        let numbered = numbered.filter_map(|(number, segment)| Some((segment.id.clone()?, number)));
        numbered.collect()
    }

    /// The numbers of tables and figures, by the segments of their captions, and of footnotes, by their labels:
    /// each with its address.
    #[must_use]
    pub fn object_numbers(&self) -> BTreeMap<(Object, String), (String, String)> {
        let body = &self.body;
        let in_notes = body
            .footnotes
            .iter()
            .flat_map(|note| captions(&note.blocks));
        let captions = captions(&body.blocks).chain(in_notes);
        let captions = captions.filter_map(|(object, caption)| {
            let id = caption.text.id.as_ref()?;
            let address = object.address(caption.number);
            Some((
                (object, id.to_string()),
                (address, caption.number.to_string()),
            ))
        });
        let notes = body.footnotes.iter();
        let notes = notes.map(|note| {
            let name = (Object::Note, note.label.clone());
            (name, (note.number.address(), note.number.to_string()))
        });
        captions.chain(notes).collect()
    }

    /// The numbers of annexes, articles and sections, by the segment of their heading.
    #[must_use]
    pub fn part_numbers(&self) -> BTreeMap<SegmentId, PartNumber> {
        let headings = numbered_headings(&self.body.blocks);
        let headings =
            headings.filter_map(|(number, segment)| Some((segment.id.clone()?, number.clone())));
        headings.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert!(Date::new(2012, 2, 29).is_some());
        assert_eq!(Date::new(2013, 2, 29), None);
        assert_eq!(Date::new(1900, 2, 29), None);
        assert_eq!(Date::new(2012, 13, 1), None);
        assert_eq!(Date::new(2012, 5, 18).unwrap().to_string(), "2012-05-18");
    }
}
