//! The texts of the settings that are translated: the place, the lines of the masthead, the summary, signatures and
//! contacts. Each becomes a segment of its own.

use std::ops::Range;

use edition_model::{Contact, Masthead, Means, Signature, Way, say};
use toml::de::{DeTable, DeValue};

use super::{Reader, Value};
use crate::prose::Grain;

/// A text of the settings.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The id of its segment, where it has one by its key.
    pub(crate) id: Option<String>,
    /// The text.
    pub(crate) text: String,
    /// Its range in the file, without the quotation marks.
    pub(crate) range: Range<usize>,
    /// Whether the range holds the text byte by byte, without escapes.
    pub(crate) grain: Grain,
}

/// The texts of the settings.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// The place.
    pub(crate) place: Option<Line>,
    /// The others.
    pub(crate) masthead: Masthead<Line>,
}

/// The keys of a contact that have words, in the order in which they are shown.
const LINES: [&str; 6] = ["for", "name", "title", "role", "organization", "address"];

impl Reader<'_> {
    /// Reads the text of `key` where it is one of these; whether it is.
    pub(super) fn is_text(&mut self, key: &str, value: &Value<'_>, texts: &mut Texts) -> bool {
        let masthead = &mut texts.masthead;
        match key {
            "place" => texts.place = self.line(value, Some(key)),
            "distribution" => masthead.distribution = self.line(value, Some(key)),
            "session" => masthead.session = self.line(value, Some(key)),
            "agenda-item" => masthead.agenda_item = self.line(value, Some(key)),
            "authors" => masthead.authors = self.lines(value),
            "summary" => masthead.summary = self.summary(value),
            "signed" => masthead.signed = self.signatures(value),
            "contacts" => masthead.contacts = self.contacts(value),
            _ => return false,
        }
        true
    }

    fn line(&mut self, value: &Value<'_>, id: Option<&str>) -> Option<Line> {
        let text = self.text(value).filter(|text| !text.trim().is_empty())?;
        let range = value.span();
        let raw = self.toml.get(range.clone()).unwrap_or_default();
        // What is not the text byte by byte, as with escapes, is told of as a whole, its quotation marks included.
        let (range, grain) = match quoted(raw) {
            Some((start, inner)) if inner == text => {
                let start = range.start + start;
                (start..start + inner.len(), Grain::Bytes)
            }
            _ => (range, Grain::Whole),
        };
        Some(Line {
            id: id.map(str::to_owned),
            text,
            range: self.base + range.start..self.base + range.end,
            grain,
        })
    }

    /// One text, or several.
    fn lines(&mut self, value: &Value<'_>) -> Vec<Line> {
        match value.get_ref() {
            DeValue::Array(values) => {
                let lines = values.iter().map(|value| self.line(value, None));
                lines.collect::<Vec<_>>().into_iter().flatten().collect()
            }
            _ => self.line(value, None).into_iter().collect(),
        }
    }

    /// The paragraphs of a summary: several texts, or one with empty lines in it.
    fn summary(&mut self, value: &Value<'_>) -> Vec<Line> {
        let lines = self.lines(value).into_iter();
        let mut paragraphs: Vec<Line> = lines.flat_map(|line| paragraphs_of(&line)).collect();
        for (index, paragraph) in paragraphs.iter_mut().enumerate() {
            paragraph.id = Some(match index {
                0 => "summary".to_owned(),
                _ => format!("summary-{}", index + 1),
            });
        }
        paragraphs
    }

    fn signatures(&mut self, value: &Value<'_>) -> Vec<Signature<Line>> {
        let values = match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        };
        let signatures = values.into_iter().map(|value| match value.get_ref() {
            DeValue::Table(table) => self.signature(table, value),
            _ => self
                .line(value, None)
                .map(|name| Signature { name, title: None }),
        });
        signatures
            .collect::<Vec<_>>()
            .into_iter()
            .flatten()
            .collect()
    }

    fn signature(&mut self, table: &DeTable<'_>, whole: &Value<'_>) -> Option<Signature<Line>> {
        let (mut name, mut title) = (None, None);
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => name = self.line(value, None),
                "title" => title = self.line(value, None),
                unknown => self.unknown(unknown, key.span(), &["name", "title"]),
            }
        }
        if name.is_none() {
            self.report(
                whole.span(),
                say("signature-nameless"),
                say("signature-nameless-help"),
            );
        }
        name.map(|name| Signature { name, title })
    }

    fn contacts(&mut self, value: &Value<'_>) -> Vec<Contact<Line>> {
        let tables = match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        };
        let mut contacts = Vec::new();
        for value in tables {
            let DeValue::Table(table) = value.get_ref() else {
                self.report(
                    value.span(),
                    say("contact-wanted"),
                    say("contact-wanted-help"),
                );
                continue;
            };
            let contact = self.contact(table);
            if !contact.lines.is_empty() || !contact.ways.is_empty() {
                contacts.push(contact);
            }
        }
        contacts
    }

    fn contact(&mut self, table: &DeTable<'_>) -> Contact<Line> {
        let means = Means::ALL.map(Means::name);
        let known: Vec<&str> = LINES.into_iter().chain(means).collect();
        let mut lines: Vec<(usize, Line)> = Vec::new();
        let mut ways: Vec<Way> = Vec::new();
        for (key, value) in table {
            let key_name = key.get_ref().as_ref();
            let means = Means::ALL.into_iter().find(|it| it.name() == key_name);
            let place = LINES.iter().position(|line| *line == key_name);
            match (means, place) {
                (Some(means), _) => {
                    let text = self.text(value).filter(|text| !text.trim().is_empty());
                    ways.extend(text.map(|text| Way { means, text }));
                }
                (None, Some(place)) => {
                    lines.extend(self.line(value, None).map(|line| (place, line)));
                }
                (None, None) => self.unknown(key_name, key.span(), &known),
            }
        }
        lines.sort_by_key(|(place, _)| *place);
        ways.sort_by_key(|way| way.means);
        Contact {
            lines: lines.into_iter().map(|(_, line)| line).collect(),
            ways,
        }
    }
}

/// The paragraphs of a text, which empty lines divide.
fn paragraphs_of(line: &Line) -> Vec<Line> {
    let mut paragraphs = Vec::new();
    let mut start = None;
    let mut end = 0;
    let mut offset = 0;
    let mut take = |start: Option<usize>, end: usize| {
        let Some(start) = start else { return };
        let Some(text) = line.text.get(start..end) else {
            return;
        };
        let range = match line.grain {
            Grain::Bytes => line.range.start + start..line.range.start + end,
            Grain::Whole => line.range.clone(),
        };
        paragraphs.push(Line {
            id: None,
            text: text.to_owned(),
            range,
            grain: line.grain,
        });
    };
    for row in line.text.split_inclusive('\n') {
        let words = row.trim();
        if words.is_empty() {
            take(start.take(), end);
        } else {
            let indent = row.len() - row.trim_start().len();
            start = start.or(Some(offset + indent));
            end = offset + indent + words.len();
        }
        offset += row.len();
    }
    take(start, end);
    paragraphs
}

/// What stands between the quotation marks of a TOML string, and its offset. The line end after three marks is no part of
/// the text. `None` where a mark is missing.
fn quoted(raw: &str) -> Option<(usize, &str)> {
    let marks = ["\"\"\"", "'''", "\"", "'"];
    let mark = marks.into_iter().find(|mark| raw.starts_with(mark))?;
    let inner = raw.strip_prefix(mark)?.strip_suffix(mark)?;
    let text = match mark.len() {
        3 => inner
            .strip_prefix("\r\n")
            .or_else(|| inner.strip_prefix('\n'))
            .unwrap_or(inner),
        _ => inner,
    };
    Some((mark.len() + inner.len() - text.len(), text))
}
