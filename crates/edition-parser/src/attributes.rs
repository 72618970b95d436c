//! What stands in braces at the end of a block: `{#id .class key=value key="value"}`. This is the only grammar for it, on
//! headings, paragraphs, items, cells and captions alike; pulldown-cmark's own, which knows headings alone, stays off.
//!
//! A further class is a variant of [`Class`], an arm in [`Class::belongs`] and a line in [`CLASSES`]; a further key, a variant
//! of [`Key`] and a line in [`KEYS`]. Whoever closes a block of some [`Bearer`] reads them with [`Attributes::has`] and [`Attributes::value`].

use std::ops::Range;

use edition_model::{Diagnostic, IdentityError, Rule, SegmentId, Sentence, Span, say};

use crate::labels::nearest;
use crate::placeables::fold_placeable;

/// What a block is told by a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// `.unnumbered`: it has no number.
    Unnumbered,
    /// `.row-heads`: the first column of the table are heads of its rows.
    RowHeads,
    /// `.decimal`: the items below it are 140.1, 140.2.
    Decimal,
    /// `.bis`: it has the number of the paragraph before, with "bis".
    Bis,
    /// `.annex`: it begins an annex.
    Annex,
    /// `.article`: it begins an article.
    Article,
    /// `.recommendation`: it asks somebody for something.
    Recommendation,
    /// `.official`: the quotation is of official wording.
    Official,
    /// `.abbreviations`: the definitions below the heading are read by the alphabet of each language.
    Abbreviations,
}

impl Class {
    /// Where it belongs.
    fn belongs(self) -> Sentence {
        match self {
            Self::Unnumbered => say("unnumbered-elsewhere-help"),
            Self::RowHeads => say("row-heads-elsewhere-help"),
            Self::Decimal => say("decimal-elsewhere-help"),
            Self::Bis => say("bis-elsewhere-help"),
            Self::Annex | Self::Article => say("part-elsewhere-help"),
            Self::Recommendation => say("recommendation-elsewhere-help"),
            Self::Official => say("official-elsewhere-help"),
            Self::Abbreviations => say("abbreviations-elsewhere-help"),
        }
    }
}

/// What a block is told by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// `to=`: the term for whom a recommendation is made.
    To,
    /// `theme=`: what it is about.
    Theme,
    /// `source=`: what official wording is from.
    Source,
}

/// What attributes can stand at the end of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// A heading.
    Heading,
    /// A paragraph, but the first of an item.
    Paragraph,
    /// The first paragraph of an item.
    Item,
    /// A cell of a table.
    Cell,
    /// A picture that stands by itself.
    Figure,
    /// The caption of a table.
    Caption,
    /// A word with what it means.
    Term,
}

/// The classes by name, each with the blocks that it may stand at.
const CLASSES: &[(&str, Class, &[Bearer])] = &[
    (
        "unnumbered",
        Class::Unnumbered,
        &[Bearer::Heading, Bearer::Paragraph],
    ),
    ("row-heads", Class::RowHeads, &[Bearer::Caption]),
    (
        "decimal",
        Class::Decimal,
        &[Bearer::Paragraph, Bearer::Item],
    ),
    ("bis", Class::Bis, &[Bearer::Paragraph]),
    ("annex", Class::Annex, &[Bearer::Heading]),
    ("article", Class::Article, &[Bearer::Heading]),
    (
        "recommendation",
        Class::Recommendation,
        &[Bearer::Paragraph, Bearer::Item],
    ),
    (
        "official",
        Class::Official,
        &[Bearer::Paragraph, Bearer::Item],
    ),
    ("abbreviations", Class::Abbreviations, &[Bearer::Heading]),
];

/// The keys by name, each with the class that it says more of.
const KEYS: &[(&str, Key, Class)] = &[
    ("to", Key::To, Class::Recommendation),
    ("theme", Key::Theme, Class::Recommendation),
    ("source", Key::Source, Class::Official),
];

/// The attributes of one block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Attributes {
    /// The pinned id, and where it stands: in one pair of braces by itself, its braces too.
    pub(crate) id: Option<(SegmentId, Span)>,
    /// The braces as they stand, on one line.
    pub(crate) braces: String,
    classes: Vec<(Class, Span)>,
    values: Vec<(Key, Value)>,
}

/// The value of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Value {
    /// The text, without quotation marks.
    pub(crate) text: String,
    /// Where the key and its value stand.
    pub(crate) span: Span,
}

impl Attributes {
    /// Whether the block has that class.
    pub(crate) fn has(&self, class: Class) -> bool {
        self.classes.iter().any(|(own, _)| *own == class)
    }

    /// Where the class stands.
    pub(crate) fn place(&self, class: Class) -> Option<Span> {
        let mut classes = self.classes.iter();
        classes.find_map(|(own, span)| (*own == class).then_some(*span))
    }

    /// The value of a key.
    pub(crate) fn value(&self, key: Key) -> Option<&Value> {
        let mut values = self.values.iter();
        values.find_map(|(own, value)| (*own == key).then_some(value))
    }

    /// Takes in what further braces at the same block say.
    pub(crate) fn join(&mut self, other: Self, findings: &mut Vec<Diagnostic>) {
        if let Some((id, span)) = other.id {
            self.pin(id, span, findings);
        }
        for (class, span) in other.classes {
            self.add_class(class, span, findings);
        }
        for (key, value) in other.values {
            self.add_value(key, value, findings);
        }
    }

    fn pin(&mut self, id: SegmentId, span: Span, findings: &mut Vec<Diagnostic>) {
        match &self.id {
            Some((first, place)) => {
                let message = say("attribute-two-ids").text("id", id.as_str());
                let finding = Diagnostic::new(Rule::DuplicateId, span, message);
                let help = say("attribute-two-ids-help").text("id", first.as_str());
                findings.push(finding.related(*place, say("first-of-two")).help(help));
            }
            None => self.id = Some((id, span)),
        }
    }

    fn add_class(&mut self, class: Class, span: Span, findings: &mut Vec<Diagnostic>) {
        if self.has(class) {
            let name = CLASSES.iter().find(|(_, own, _)| *own == class);
            let name = name.map_or("", |(name, ..)| name);
            return findings.push(twice(&format!(".{name}"), span));
        }
        self.classes.push((class, span));
    }

    fn add_value(&mut self, key: Key, value: Value, findings: &mut Vec<Diagnostic>) {
        if self.value(key).is_some() {
            let name = KEYS.iter().find(|(_, own, _)| *own == key);
            return findings.push(twice(name.map_or("", |(name, ..)| name), value.span));
        }
        self.values.push((key, value));
    }

    /// The finding for a class that says nothing of this block, where it has it.
    pub(crate) fn idle(&self, class: Class) -> Option<Diagnostic> {
        let place = self.place(class)?;
        let (name, ..) = CLASSES.iter().find(|(_, own, _)| *own == class)?;
        let message = say("attribute-elsewhere").text("name", format!(".{name}"));
        Some(fault(place, message, class.belongs()))
    }

    /// Reports classes that say nothing of a `bearer`, and keys without the class that they belong to.
    pub(crate) fn check(&self, bearer: Bearer, findings: &mut Vec<Diagnostic>) {
        for (_, class, bearers) in CLASSES {
            if !bearers.contains(&bearer) {
                findings.extend(self.idle(*class));
            }
        }
        for (name, key, class) in KEYS {
            if let Some(value) = self.value(*key)
                && !self.has(*class)
            {
                let class = CLASSES.iter().find(|(_, own, _)| own == class);
                let class = class.map_or_else(String::new, |(name, ..)| format!(".{name}"));
                let message = say("attribute-without-class")
                    .text("name", *name)
                    .text("class", &class);
                let help = say("attribute-without-class-help").text("class", class);
                findings.push(fault(value.span, message, help));
            }
        }
    }
}

fn twice(name: &str, span: Span) -> Diagnostic {
    let message = say("attribute-twice").text("name", name);
    fault(span, message, say("attribute-twice-help"))
}

fn fault(span: Span, message: Sentence, help: Sentence) -> Diagnostic {
    Diagnostic::new(Rule::UnsupportedMarkup, span, message).help(help)
}

/// Whether `braces` hold attributes, and no placeable: they begin with an id, a class or a key.
pub(crate) fn is_attributes(braces: &str) -> bool {
    let inside = braces.strip_prefix('{').unwrap_or_default().trim_start();
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let rest = inside.trim_start_matches(is_name);
    inside.starts_with(['#', '.'])
        || rest.len() < inside.len() && rest.trim_start().starts_with('=')
}

/// The attributes in `braces`, whose parts stand at their `place`. What is wrong with one of them is told at its place; the others hold.
pub(crate) fn read_attributes(
    braces: &str,
    place: impl Fn(Range<usize>) -> Span,
    findings: &mut Vec<Diagnostic>,
) -> Attributes {
    let parts = parts(braces);
    let mut attributes = Attributes {
        braces: fold_placeable(braces),
        ..Attributes::default()
    };
    let is_alone = parts.len() == 1;
    for part in parts {
        let span = place(part.clone());
        let text = braces.get(part).unwrap_or_default();
        if let Some(id) = text.strip_prefix('#') {
            match SegmentId::pinned(id) {
                Ok(id) => {
                    // An id by itself is taken away with its braces.
                    let span = match is_alone {
                        true => place(0..braces.len()),
                        false => span,
                    };
                    attributes.pin(id, span, findings);
                }
                Err(error) => findings.push(unfit(&error, span)),
            }
        } else if let Some(name) = text.strip_prefix('.') {
            match CLASSES.iter().find(|(own, ..)| *own == name) {
                Some((_, class, _)) => attributes.add_class(*class, span, findings),
                None => findings.push(unknown_class(name, span)),
            }
        } else if let Some((name, value)) = text.split_once('=') {
            match KEYS.iter().find(|(own, ..)| *own == name) {
                Some((_, key, _)) => {
                    let text = value.trim_matches('"').to_owned();
                    attributes.add_value(*key, Value { text, span }, findings);
                }
                None => findings.push(unknown_key(name, span)),
            }
        } else {
            let message = say("attribute-unreadable").text("text", text);
            findings.push(fault(span, message, say("attribute-unreadable-help")));
        }
    }
    attributes
}

fn unfit(error: &IdentityError, span: Span) -> Diagnostic {
    fault(span, error.sentence(), say("pin-unfit-help"))
}

fn unknown_class(name: &str, span: Span) -> Diagnostic {
    let message = say("attribute-unknown").text("name", format!(".{name}"));
    let known = || CLASSES.iter().map(|(name, ..)| *name);
    // A name that is somebody's own has no near one: which there are is of help as well.
    let help = match nearest(&name.to_lowercase(), known().chain(["decorative"])) {
        Some("decorative") => say("decorative-misspelt-help"),
        Some(near) => say("did-you-mean").text("name", format!(".{near}")),
        None => say("attribute-unknown-help").list("names", known().map(|it| format!(".{it}"))),
    };
    fault(span, message, help)
}

fn unknown_key(name: &str, span: Span) -> Diagnostic {
    let message = say("attribute-unknown").text("name", format!("{name}="));
    let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, message);
    let known = || KEYS.iter().map(|(name, ..)| *name);
    match nearest(&name.to_lowercase(), known()) {
        Some(near) => finding.help(say("did-you-mean").text("name", format!("{near}="))),
        None => finding.help(say("attribute-unreadable-help")),
    }
}

/// The ranges of the attributes in `braces`: words, in which white space between quotation marks ends nothing.
fn parts(braces: &str) -> Vec<Range<usize>> {
    let end = braces.len() - usize::from(braces.ends_with('}'));
    let mut parts = Vec::new();
    let mut start = None;
    let mut is_quoted = false;
    for (place, letter) in braces.char_indices().skip(1) {
        if place >= end {
            break;
        }
        match letter {
            '"' => is_quoted = !is_quoted,
            // A line in a quotation begins with `>`, which is no part of its text.
            _ if !is_quoted && (letter.is_whitespace() || letter == '>' && start.is_none()) => {
                parts.extend(start.take().map(|start| start..place));
                continue;
            }
            _ => {}
        }
        start.get_or_insert(place);
    }
    parts.extend(start.map(|start| start..end));
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    fn check(braces: &str, expected: &[&str]) {
        let found = parts(braces).into_iter();
        let found: Vec<&str> = found.map(|part| braces.get(part).unwrap()).collect();
        assert_eq!(found, expected, "{braces}");
    }

    #[test]
    fn attributes_are_parted_by_white_space() {
        check("{#a}", &["#a"]);
        check("{ #a .b }", &["#a", ".b"]);
        check("{#a .b c=d e=\"f g\"}", &["#a", ".b", "c=d", "e=\"f g\""]);
        check("{.b\n> c=\"д е\"}", &[".b", "c=\"д е\""]);
        check("{}", &[]);
    }
}
