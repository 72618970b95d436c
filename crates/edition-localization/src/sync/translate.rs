//! Puts one translation into its file, and changes nothing but the bytes of that message.
//!
//! 1. A message that the file does not have yet is inserted after the one that precedes it in the
//!    document.
//! 2. The text is replaced; if it is done, the tool's comments are updated.
//! 3. The file is read back: Fluent must find the text that was meant, and everything else
//!    unchanged.

use edition_model::{Document, FileId, Locale, SegmentId, Sentence, SourceSegment, say};

use crate::catalog::edit::{Edit, LineEnd, apply_edits};
use crate::catalog::{CatalogFile, Message, breaks, parse_catalog};
use crate::fold::single_spaced;
use crate::sync::state::Progress;
use crate::sync::{Desired, Live, live_segment, live_segments, new_entry, revise};

/// The indentation that Fluent requires of further lines, for lines that the translator did not
/// indent.
const INDENT: &str = "    ";

/// Whether a translation is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completion {
    /// It is done: comments that say otherwise are removed.
    Done,
    /// It is still being worked on: the comments stay.
    Unfinished,
    /// It was taken over from a file, and somebody has to read it.
    Imported,
}

/// A text for a message.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'t> {
    /// The document, with its ids.
    pub document: &'t Document<SourceSegment>,
    /// The locale that it is written in.
    pub source_locale: &'t Locale,
    /// The file, for the places of findings.
    pub file: FileId,
    /// The present text of the whole file; empty if there is none.
    pub catalog: &'t str,
    /// The segment.
    pub segment: &'t SegmentId,
    /// Its translation, as a pattern.
    pub text: &'t str,
    /// Whether the translation is done.
    pub completion: Completion,
}

/// Why a text cannot be put into its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no text.
    Empty,
    /// The document has no such segment.
    Gone,
    /// The file cannot be read as it is, so nothing in it may be changed.
    Unreadable,
    /// Fluent would read something else.
    Misread(Sentence),
}

impl Refusal {
    /// What the translator is told.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Empty => say("typing-empty"),
            Self::Gone => say("typing-of-nothing"),
            Self::Unreadable => say("typing-into-unreadable"),
            Self::Misread(fault) => fault,
        }
    }
}

/// The text of the whole file with the translation in it.
///
/// # Errors If there is no text or no such segment, if the file cannot be read, or if Fluent would
/// read the text as something else.
pub fn translate(typed: &Typed<'_>) -> Result<String, Refusal> {
    let value = layout_of(typed.text);
    if value.is_empty() {
        return Err(Refusal::Empty);
    }
    rewrite(typed, &|typed, message, segment| {
        let progress = match typed.completion {
            Completion::Unfinished => None,
            Completion::Done => Some(Progress::Done),
            Completion::Imported => Some(Progress::Imported(None)),
        };
        let entry = match progress {
            None => typed.catalog.get(message.span.range()).map(str::to_owned),
            Some(progress) => {
                let tag = typed.source_locale.tag();
                let desired = Desired::new(segment, tag, &progress, None);
                Some(revise(typed.catalog, message, &desired))
            }
        };
        let entry = with_value(typed, message, entry.unwrap_or_default(), &value);
        (entry, value.clone())
    })
}

/// The text of the whole file, in which the text that was typed stands beside the untranslated message, as `# was:`.
///
/// # Errors
/// If there is no text or no such segment, or if the file cannot be read.
pub fn offer(typed: &Typed<'_>) -> Result<String, Refusal> {
    let was = single_spaced(typed.text);
    if was.is_empty() {
        return Err(Refusal::Empty);
    }
    rewrite(typed, &|typed, message, segment| {
        let tag = typed.source_locale.tag();
        let desired = Desired::new(segment, tag, &Progress::Untranslated, Some(&was));
        let value = typed.catalog.get(message.value_span.range());
        let entry = revise(typed.catalog, message, &desired);
        (entry, layout_of(value.unwrap_or_default()))
    })
}

/// What is to stand in place of a message of a segment, and the text that it has then.
type Change<'c> = &'c dyn Fn(&Typed<'_>, &Message<'_>, &Live) -> (String, String);

/// The text of the whole file with the change made; an untranslated message is put in where there is none.
fn rewrite(typed: &Typed<'_>, change: Change<'_>) -> Result<String, Refusal> {
    let before = parse_catalog(typed.file, typed.catalog, typed.source_locale).value;
    let id = typed.segment.as_str();
    if !before.readable || before.has_junk_for(id) {
        return Err(Refusal::Unreadable);
    }
    let Some(message) = before.message(id) else {
        let catalog = with_message(typed, &before)?;
        let typed = Typed {
            catalog: &catalog,
            ..*typed
        };
        return rewrite(&typed, change);
    };
    // That one alone: to read all of them for each text of a document would take long.
    let segments = typed.document.body.segments().into_iter();
    let is_it = |it: &&SourceSegment| it.id.as_ref() == Some(typed.segment);
    let segment = segments.filter(is_it).find_map(live_segment);
    let (entry, value) = change(typed, message, &segment.ok_or(Refusal::Gone)?);
    let edit = Edit::replace(message.span.range(), entry.replace("\r\n", "\n"));
    let written = apply_edits(typed.catalog, &[edit]);
    hold_against(typed, &before, &written, &value)?;
    Ok(written)
}

/// Replaces the text in `entry`, which is the message with its new comments. Only the comments
/// differ from `message`, so places are counted from the end.
fn with_value(typed: &Typed<'_>, message: &Message<'_>, entry: String, value: &str) -> String {
    let is_same = |there: &str| layout_of(there) == value;
    let there = typed.catalog.get(message.value_span.range());
    if there.is_some_and(is_same) {
        return entry;
    }
    let (whole, text) = (message.span.range(), message.value_span.range());
    let (from_start, from_end) = (whole.end - text.start, whole.end - text.end);
    let start = entry.len().saturating_sub(from_start);
    let end = entry.len().saturating_sub(from_end);
    let head = entry.get(..start).unwrap_or_default();
    let space = if head.ends_with('=') { " " } else { "" };
    format!(
        "{head}{space}{value}{}",
        entry.get(end..).unwrap_or_default()
    )
}

/// The file with an untranslated message of the segment inserted.
fn with_message(typed: &Typed<'_>, before: &CatalogFile<'_>) -> Result<String, Refusal> {
    let live = live_segments(typed.document);
    let place = live.iter().position(|live| live.id == *typed.segment);
    let (Some(place), tag) = (place, typed.source_locale.tag()) else {
        return Err(Refusal::Gone);
    };
    let (earlier, rest) = live.split_at(place);
    let Some(segment) = rest.first() else {
        return Err(Refusal::Gone);
    };
    let desired = Desired::new(segment, tag, &Progress::Untranslated, None);
    let entry = new_entry(&desired);
    let mut above = earlier.iter().rev();
    let above = above.find_map(|live| before.message(live.id.as_str()));
    let edit = match (above, before.messages.first()) {
        (Some(above), _) => Edit::insert(above.span.range().end, format!("\n\n{entry}")),
        (None, Some(first)) => Edit::insert(first.span.range().start, format!("{entry}\n\n")),
        (None, None) => {
            let gap = match typed.catalog.trim_start_matches('\u{FEFF}') {
                "" => "",
                text if text.ends_with("\n\n") => "",
                text if text.ends_with('\n') => "\n",
                _ => "\n\n",
            };
            Edit::insert(typed.catalog.len(), format!("{gap}{entry}\n"))
        }
    };
    let written = apply_edits(typed.catalog, &[edit]);
    let after = parse_catalog(typed.file, &written, typed.source_locale).value;
    match after.message(typed.segment.as_str()) {
        Some(_) => Ok(written),
        None => Err(Refusal::Unreadable),
    }
}

/// Reads the written file back and compares it with what was meant.
fn hold_against(
    typed: &Typed<'_>,
    before: &CatalogFile<'_>,
    written: &str,
    value: &str,
) -> Result<(), Refusal> {
    let after = parse_catalog(typed.file, written, typed.source_locale);
    let id = typed.segment.as_str();
    let outline = |catalog: &CatalogFile<'_>| -> Vec<(String, String)> {
        let messages = catalog.messages.iter().chain(&catalog.terms);
        let others = messages.map(|message| {
            let text = catalog.text.get(message.span.range());
            let text = text.filter(|_| message.id != id).unwrap_or_default();
            (message.id.to_owned(), text.to_owned())
        });
        others.collect()
    };
    let found = after.value.message(id).is_some_and(|message| {
        let attributes = before.message(id).map(|message| message.attributes.len());
        let text = written.get(message.value_span.range()).unwrap_or_default();
        !message.damaged && Some(message.attributes.len()) == attributes && layout_of(text) == value
    });
    if found && outline(before) == outline(&after.value) {
        return Ok(());
    }
    let faults = after.diagnostics.iter();
    let fault = faults.filter(|finding| breaks(finding)).find(|finding| {
        finding
            .segment
            .as_ref()
            .is_none_or(|it| it == typed.segment)
    });
    Err(Refusal::Misread(fault.map_or_else(
        || say("typing-misread"),
        |finding| finding.message.clone(),
    )))
}

/// The text as it can stand after `=`: trimmed, with further lines indented.
fn layout_of(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for (place, line) in text.trim().lines().enumerate() {
        let line = line.trim_end();
        if place > 0 {
            value.push_str(LineEnd::Feed.as_str());
            if !line.is_empty() && !line.starts_with(' ') {
                value.push_str(INDENT);
            }
        }
        value.push_str(line);
    }
    value
}

#[cfg(test)]
mod tests {
    use edition_model::{SegmentId, SourceFile, Sources};

    use super::{Completion, Refusal, Typed, translate};
    use crate::sync::identify::{
        identify,
        tests::{document, lexicon},
    };
    use crate::sync::state::SourceState;

    const SOURCE: &str = "Alpha there\nBeta\nGamma";
    const RU: &str = "\u{FEFF}### моё\r\n\r\n# слово\r\n# en: Alpha there\r\n# stale: Alpha here\r\nalpha-there   =   Альфа  \r\n\r\n\
                      # en: Gamma\r\n# untranslated\r\n# и это моё\r\ngamma = Gamma\r\n";

    fn write(
        catalog: &str,
        segment: &str,
        text: &str,
        completion: Completion,
    ) -> Result<String, Refusal> {
        let document =
            identify(document("x", SOURCE), &SourceState::default(), &lexicon()).document;
        let file = Sources::default().add(SourceFile::new("x", catalog));
        translate(&Typed {
            document: &document,
            source_locale: &"en".parse().unwrap(),
            file,
            catalog,
            segment: &SegmentId::new(segment).unwrap(),
            text,
            completion,
        })
    }

    #[test]
    fn the_message_changes_and_nothing_else() {
        let done = write(RU, "alpha-there", "Альфа там", Completion::Done).unwrap();
        let expected = RU
            .replace("# stale: Alpha here\r\n", "")
            .replace("=   Альфа", "=   Альфа там");
        assert_eq!(done, expected);
        let unfinished = write(RU, "gamma", "Гам", Completion::Unfinished).unwrap();
        assert_eq!(unfinished, RU.replace("= Gamma", "= Гам"));
        let done = write(RU, "gamma", "Гамма", Completion::Done).unwrap();
        let expected = RU
            .replace("# untranslated\r\n", "")
            .replace("= Gamma", "= Гамма");
        assert_eq!(done, expected);
    }

    #[test]
    fn a_text_saved_as_it_is_leaves_the_file_as_it_is() {
        let forms = "gamma =\n    Гамма\n    и\n     { $n ->\n    [one] а\n  *[other] б\n}\n";
        let value = "Гамма\n    и\n     { $n ->\n    [one] а\n  *[other] б\n}";
        let saved = write(forms, "gamma", value, Completion::Unfinished).unwrap();
        assert_eq!(saved, forms);
    }

    #[test]
    fn a_message_that_is_not_there_comes_in_its_place() {
        let done = write(RU, "beta", "Бета", Completion::Done).unwrap();
        let entry = "\r\n\r\n# en: Beta\r\nbeta = Бета";
        assert_eq!(done, RU.replacen("Альфа", &format!("Альфа{entry}"), 1));
        let alone = write("", "beta", "Бета\nи ещё", Completion::Done).unwrap();
        assert_eq!(alone, "# en: Beta\nbeta = Бета\n    и ещё\n");
    }

    #[test]
    fn what_would_be_read_otherwise_is_refused() {
        for bad in [
            "Бета {",
            "Бета }",
            "Бета\n.x = y",
            "Бета\n[x] y",
            "{ $n -> }",
        ] {
            let refused = write(RU, "alpha-there", bad, Completion::Done);
            assert!(
                matches!(refused, Err(Refusal::Misread(_))),
                "{bad}: {refused:?}"
            );
        }
        assert_eq!(
            write(RU, "beta", " \n", Completion::Done),
            Err(Refusal::Empty)
        );
        assert_eq!(
            write(RU, "delta", "Дельта", Completion::Done),
            Err(Refusal::Gone)
        );
        let broken = RU.replace("gamma = Gamma", "gamma = { Gamma");
        assert_eq!(
            write(&broken, "gamma", "Гамма", Completion::Done),
            Err(Refusal::Unreadable)
        );
    }
}
