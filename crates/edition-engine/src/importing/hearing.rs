//! A translation that exists already, read: its passages, once they are found to be in its language.

use std::path::Path;

use edition_languages::{Language, Script, is_cyrillic, is_latin};
use edition_model::{
    DocumentId, Locale, ParsedSegment, Placeable, Sentence, SourceFile, SourceInline, Sources, say,
};
use edition_wordbook::Passage;

use super::passages::{marks, standings, words};
use super::tables::{Cells, tables};
use super::{Changes, Opened, open};
use crate::errors::ToolError;

/// What a document is called that has no title; no text is.
const UNTITLED: &str = "0untitled0";

/// A passage of the file.
pub(super) struct Heard {
    pub(super) passage: Passage,
    /// Its text as a tree.
    pub(super) inlines: Vec<SourceInline>,
    /// Where it stands in a table.
    pub(super) cell: Option<String>,
    /// The number of the list item that it begins.
    pub(super) ordinal: Option<u64>,
}

/// A text, read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) passages: Vec<Heard>,
    pub(super) tables: Vec<Cells>,
}

/// A translation, opened and found to be in its language.
pub(super) struct Existing {
    /// Its text, as a source.
    pub(super) text: String,
    /// What the reader of the file has to say.
    pub(super) remarks: Vec<Sentence>,
    /// The numbers of paragraphs that are others than those which the tool would count.
    pub(super) renumbered: Vec<String>,
    pub(super) reading: Reading,
}

/// Reads a translation into `locale`. What refuses it is told.
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn hear(
    locale: &Locale,
    file: &Path,
    changes: Changes,
) -> Result<Result<Existing, Sentence>, ToolError> {
    let opened = match open(locale, file, UNTITLED, changes)? {
        Opened::Refused(sentence) => return Ok(Err(sentence)),
        Opened::Read(opened) => opened,
    };
    let broken =
        || ToolError::Refused(say("import-broken").text("path", edition_model::shown_path(file)));
    let reading = heard(&opened.text).ok_or_else(broken)?;
    if is_of_another_language(&reading.passages, locale) {
        return Ok(Err(say("import-other-language").locale("locale", locale)));
    }
    Ok(Ok(Existing {
        text: opened.text,
        remarks: opened.remarks,
        renumbered: opened.renumbered,
        reading,
    }))
}

/// Whether the words are written with other letters than those of the language: most with those of another script, as only
/// commands and names are, or many with letters that its alphabet does not have.
fn is_of_another_language(passages: &[Heard], locale: &Locale) -> bool {
    let language = Language::of(locale);
    let is_strange = |letter: char| {
        let alphabet = language.alphabet.as_ref();
        is_cyrillic(letter) && alphabet.is_some_and(|alphabet| !alphabet.has(letter))
    };
    let is_of_script = |letter: char| match language.script {
        Some(Script::Latin) => is_latin(letter),
        Some(Script::Cyrillic) => is_cyrillic(letter),
        Some(_) => !is_latin(letter) && !is_cyrillic(letter),
        None => true,
    };
    let (mut strange, mut other, mut all) = (0_usize, 0_usize, 0_usize);
    for heard in passages {
        for (_, word) in edition_languages::words(&heard.passage.text) {
            all += 1;
            strange += usize::from(word.chars().any(is_strange));
            other += usize::from(!word.chars().any(is_of_script));
        }
    }
    strange * 12 > all || other * 2 > all
}

/// The passages of a text that is written as a source.
pub(super) fn heard(text: &str) -> Option<Reading> {
    let id = DocumentId::new("imported").ok()?;
    let place = Sources::default().add(SourceFile::new("", text));
    let file = edition_parser::parse_document(&id, place, text).value?;
    let bare = |placeable: &Placeable| placeable.text.clone();
    let segments = file.body.segments().into_iter();
    let passages = segments
        .zip(standings(&file.body))
        .map(|(segment, standing)| {
            let inlines = &segment.text.inlines;
            Heard {
                passage: Passage {
                    text: words(inlines, &bare),
                    kind: standing.kind,
                    marks: marks(inlines),
                },
                inlines: inlines.clone(),
                cell: standing.cell,
                ordinal: standing.ordinal,
            }
        });
    // Figures alone are no segments of the source either.
    let is_one = |text: &str| text != UNTITLED && text.chars().any(char::is_alphabetic);
    let passages = passages.filter(|it| is_one(&it.passage.text)).collect();
    let cell = |segment: &ParsedSegment| words(&segment.text.inlines, &bare);
    Some(Reading {
        passages,
        tables: tables(&file.body, &cell),
    })
}
