//! The file that came back: what is taken, and what is told and left.

use std::collections::BTreeMap;
use std::path::Path;

use edition_localization::Texts;
use edition_localization::fold::fold;
use edition_model::{
    Document, DocumentId, Locale, Placeable, SegmentId, Sentence, SourceSegment, say,
};
use edition_word::{Changes, Returned, SheetPiece, read_sheet, read_xliff};

use super::rows::{Line, Seal, lines, said, sum};
use super::tokens::{numbers, words_of};
use super::words;
use crate::analysis::Analysis;
use crate::desk::{self, Saved, Typing};
use crate::errors::ToolError;
use crate::importing::refused;
use crate::reading;
use crate::remarks::{self, Remark, Remarks};
use crate::workspace::Workspace;

/// No such file is larger.
const LARGEST: u64 = 256 << 20;

/// What becomes of the rows that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// They are written; a file with tracked changes is refused.
    Write,
    /// They are written, with all tracked changes.
    Accept,
    /// They are listed alone.
    List,
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct Reviewed {
    /// What was taken, or would be: document, segment, translation.
    pub taken: Vec<(DocumentId, SegmentId, String)>,
    /// What was approved, by document and locale.
    pub approved: BTreeMap<(DocumentId, Locale), Vec<SegmentId>>,
    /// What was left, and why: document, segment, sentence.
    pub left: Vec<(String, String, Sentence)>,
    /// What reviewers have remarked anew, each with its document.
    pub remarks: Vec<(String, Remark)>,
    /// How many rows came back unchanged.
    pub unchanged: usize,
    /// Why nothing of the file is taken.
    pub refusal: Option<Sentence>,
}

/// Takes back the file at `path`.
///
/// # Errors
/// Where the file or the publication cannot be read.
pub fn review(
    mut workspace: Workspace,
    path: &Path,
    (mode, by): (Mode, Option<&str>),
) -> Result<Reviewed, ToolError> {
    let bytes = reading::read(path, LARGEST).map_err(|unread| unread.error(path, LARGEST))?;
    let changes = match mode {
        Mode::Write => Changes::Refuse,
        Mode::Accept | Mode::List => Changes::Accept,
    };
    let mut reviewed = Reviewed::default();
    let read = match bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF]) {
        true => read_sheet(&bytes, changes),
        false => read_xliff(&bytes),
    };
    let rows = match read {
        Ok(rows) => rows,
        Err(refusal) if refusal.is_content() => {
            reviewed.refusal = Some(refused(path, refusal));
            return Ok(reviewed);
        }
        Err(refusal) => return Err(ToolError::Refused(refused(path, refusal))),
    };
    if rows.is_empty() {
        return Err(ToolError::Refused(
            say("review-without-rows").text("path", edition_model::shown_path(path)),
        ));
    }
    let mut by_document: BTreeMap<(String, String), Vec<Returned>> = BTreeMap::new();
    for row in rows {
        match Seal::read(&row.seal) {
            Some(seal) => {
                let key = (row.document.clone(), seal.locale);
                by_document.entry(key).or_default().push(row);
            }
            None => reviewed.leave(&row, say("review-names")),
        }
    }
    for ((document, locale), rows) in by_document {
        let said = reviewed.remarks.len();
        let decided = decide(&workspace, (&document, &locale), &rows, (&mut reviewed, by));
        let Some((id, locale, decided)) = decided else {
            continue;
        };
        if mode != Mode::List {
            reviewed.keep_remarks(&workspace, (&id, &locale), said);
        }
        for row in decided {
            if mode != Mode::List && row.takes {
                let saved = write(&workspace, &id, &locale, &row);
                if let Some(sentence) = saved {
                    let names = (id.as_str().to_owned(), row.segment.as_str().to_owned());
                    reviewed.left.push((names.0, names.1, sentence));
                    continue;
                }
            }
            if row.is_approved {
                let key = (id.clone(), locale.clone());
                let approved = reviewed.approved.entry(key).or_default();
                approved.push(row.segment.clone());
            }
            if row.takes {
                reviewed.taken.push((id.clone(), row.segment, row.text));
            } else {
                reviewed.unchanged += 1;
            }
        }
        if mode != Mode::List {
            workspace = workspace.anew();
        }
    }
    Ok(reviewed)
}

/// What is to be done with a row.
struct Decided {
    segment: SegmentId,
    /// The translation, as it is typed in a catalog.
    text: String,
    /// Whether it is to be written.
    takes: bool,
    is_approved: bool,
    /// Words in brackets that the tool cannot put there.
    unknown: Vec<String>,
    /// The source, and what it means, as they stand today.
    source: String,
    meaning: String,
}

type Plan = (DocumentId, Locale, Vec<Decided>);

/// Holds the rows of a document against what stands there today.
fn decide(
    workspace: &Workspace,
    (document, locale): (&str, &str),
    rows: &[Returned],
    (reviewed, by): (&mut Reviewed, Option<&str>),
) -> Option<Plan> {
    let mut leave_all = |sentence: &dyn Fn() -> Sentence| {
        rows.iter().for_each(|row| reviewed.leave(row, sentence()));
        None
    };
    let (Ok(id), Ok(tag)) = (DocumentId::new(document), locale.parse::<Locale>()) else {
        return leave_all(&|| say("review-names"));
    };
    if !workspace.project.documents.contains_key(&id) {
        return leave_all(&|| say("review-no-document"));
    }
    let project = workspace.alone(&id, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let Some(source) = analysis.document(&id) else {
        return leave_all(&|| say("review-no-document"));
    };
    if !analysis
        .locales_of(source)
        .iter()
        .skip(1)
        .any(|it| *it == tag)
    {
        return leave_all(&|| say("review-no-locale"));
    }
    let lines = lines(&analysis, source, &tag);
    let approved = approved_words(&analysis, &tag);
    let root = &workspace.project.root;
    let known = Remarks::read(root, &tag, &id).unwrap_or_default();
    let mut decided = Vec::new();
    for row in rows {
        let is_twice = rows.iter().filter(|it| it.id == row.id).count() > 1;
        let line = lines.iter().find(|line| line.id.as_str() == row.id);
        let known = match line {
            Some(line) if !is_twice && row.agrees => {
                remark(line, row, (&known, by), reviewed);
                hold(&analysis, line, row, source, &tag)
            }
            Some(_) => Err(say("review-names")),
            None => Err(say("review-no-segment")),
        };
        match known {
            Ok(mut it) => {
                for words in &it.unknown {
                    reviewed.leave(row, say("review-form").text("words", words.clone()));
                }
                it.is_approved = approved.contains(&row.state.to_lowercase());
                decided.push(it);
            }
            Err(sentence) => reviewed.leave(row, sentence),
        }
    }
    Some((id, tag, decided))
}

/// What people write who approve of a translation, in small letters.
fn approved_words(analysis: &Analysis<'_>, locale: &Locale) -> Vec<String> {
    let english = edition_languages::Language::english().tag.parse().ok();
    let locales = [
        Some(locale.clone()),
        english,
        Some(analysis.project.settings.source.clone()),
    ];
    let words = locales.iter().flatten();
    words
        .map(|locale| words_in(analysis, locale).to_lowercase())
        .chain(["approved".to_owned()])
        .collect()
}

fn words_in(analysis: &Analysis<'_>, locale: &Locale) -> String {
    words(analysis, locale, "desk-sheet-word").text
}

/// Takes note of what the reviewer remarked, and of changes in the column of the source.
fn remark(
    line: &Line<'_>,
    row: &Returned,
    (known, by): (&Remarks, Option<&str>),
    reviewed: &mut Reviewed,
) {
    let names = || (row.document.clone(), row.id.clone());
    let said = |author: Option<usize>, text: &str| Remark {
        segment: row.id.clone(),
        by: match (by.map(str::trim).filter(|by| !by.is_empty()), author) {
            (Some(by), _) => by.to_owned(),
            (None, Some(author)) => format!("reviewer-{}", author + 1),
            (None, None) => "reviewer".to_owned(),
        },
        text: text.to_owned(),
    };
    // What went out in the column comes back in it.
    let note = line.segment.note.as_deref().unwrap_or_default().trim();
    let mut words = row.remarks.strip_prefix(note).unwrap_or(&row.remarks);
    let sent: Vec<String> = known.of(&row.id).map(Remark::shown).collect();
    for own in &sent {
        words = words.trim();
        words = words.strip_prefix(own.as_str()).unwrap_or(words);
    }
    let of_column = [words.trim()].into_iter().filter(|it| !it.is_empty());
    let of_column = of_column.map(|words| said(None, words));
    let comments = row.comments.iter();
    let comments = comments.map(|it| said(Some(it.author), &it.text));
    for remark in of_column.chain(comments) {
        if !known.knows(&remark) {
            reviewed.remarks.push((row.document.clone(), remark));
        }
    }
    let is_same_source = Seal::read(&row.seal).is_some_and(|it| it.source == line.seal.source);
    if is_same_source && fold(words_of(&line.source).trim()) != fold(&row.source) {
        let (document, id) = names();
        let sentence = say("review-source-edited").text("text", row.source.clone());
        reviewed.left.push((document, id, sentence));
    }
}

/// What a row says now as it may be typed in a catalog, and the words in brackets that are no form of what they stand for.
fn read(
    analysis: &Analysis<'_>,
    line: &Line<'_>,
    pieces: &[SheetPiece],
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> Result<(String, Vec<String>), Sentence> {
    let texts = Texts::new(document, locale);
    let own = &analysis.project.settings.source;
    let mut unknown = Vec::new();
    let mut form = |placeable: &Placeable, words: &str| {
        let is_shown = [own, locale]
            .iter()
            .any(|locale| fold(&said(analysis, &texts, locale, placeable)) == fold(words));
        let mut placeable = placeable.clone();
        // What only showed what it is may have come back without words.
        if !is_shown && !words.is_empty() {
            let localizer = analysis.localizers.get(locale);
            match localizer.and_then(|it| texts.form(it, &placeable.text, words)) {
                Some(text) => placeable.text = text,
                None => unknown.push(words.to_owned()),
            }
        }
        placeable
    };
    let inlines = line.tokens.inlines(pieces, &mut form);
    let inlines = inlines.ok_or_else(|| say("review-brackets"))?;
    Ok((texts.write(&inlines, line.segment.text.span), unknown))
}

/// Holds a row three ways: as it was sent, as it stands today, as it came back.
fn hold(
    analysis: &Analysis<'_>,
    line: &Line<'_>,
    row: &Returned,
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> Result<Decided, Sentence> {
    let sent = Seal::read(&row.seal).ok_or_else(|| say("review-names"))?;
    let pieces = row
        .translation
        .as_ref()
        .ok_or_else(|| say("review-brackets"))?;
    let decided = |text: String, takes: bool| Decided {
        segment: line.id.clone(),
        text,
        takes,
        is_approved: false,
        unknown: Vec::new(),
        source: line.segment.text.pattern.clone(),
        meaning: line
            .segment
            .meaning_in(locale)
            .unwrap_or(&line.segment.text.pattern)
            .to_owned(),
    };
    let (Some(sent_text), Some(today)) = (&sent.translation, &line.pattern) else {
        return match fold(&words_of(pieces)) == fold(&words_of(&line.translation)) {
            true => Ok(decided(String::new(), false)),
            false => Err(say("review-several-forms")),
        };
    };
    let (text, unknown) = read(analysis, line, pieces, document, locale)?;
    let returned = sum(&text);
    if returned == *sent_text || returned == sum(today) {
        return Ok(decided(today.clone(), false));
    }
    if sent.source != line.seal.source {
        return Err(say("review-source-changed").text("text", text));
    }
    if sum(today) != *sent_text {
        return Err(say("review-conflict")
            .text("text", text)
            .text("today", today.clone()));
    }
    if text.trim().is_empty() {
        return Err(say("review-emptied"));
    }
    let wanted = [
        super::tokens::numbers(&line.source),
        super::tokens::numbers(&line.translation),
    ];
    match wanted.contains(&numbers(pieces)) {
        true => Ok(Decided {
            unknown,
            ..decided(text, true)
        }),
        false => Err(say("review-brackets")),
    }
}

/// Writes a translation as the desk does; a sentence where it cannot.
fn write(
    workspace: &Workspace,
    id: &DocumentId,
    locale: &Locale,
    row: &Decided,
) -> Option<Sentence> {
    let beside = desk::beside(workspace, &desk::Checked::default(), id, locale)?;
    let seen = beside
        .rows
        .into_iter()
        .find(|it| it.id == row.segment)?
        .seen;
    let typing = Typing {
        document: id.as_str(),
        locale: locale.tag(),
        segment: row.segment.as_str(),
        text: &row.text,
        done: true,
        seen: &seen,
        source: &row.source,
        meaning: Some(&row.meaning),
    };
    match desk::save(workspace, &typing).0 {
        Saved::Written => None,
        Saved::Refused(sentence) | Saved::Failed(sentence) => Some(sentence),
        Saved::Conflict { text, .. } => Some(
            say("review-conflict")
                .text("text", row.text.clone())
                .text("today", text),
        ),
        Saved::SourceChanged { .. } | Saved::Lost(_) | Saved::Nowhere => {
            Some(say("review-source-changed").text("text", row.text.clone()))
        }
    }
}

impl Reviewed {
    /// Keeps the remarks from the `first` on, all of one document; says why where that cannot be.
    fn keep_remarks(
        &mut self,
        workspace: &Workspace,
        (id, locale): (&DocumentId, &Locale),
        first: usize,
    ) {
        let new = self.remarks.iter().skip(first);
        let new: Vec<Remark> = new.map(|(_, remark)| remark.clone()).collect();
        let Some(one) = new.first() else { return };
        let project = &workspace.project;
        let locales = (&project.settings.source, locale);
        if let Err(error) = remarks::keep(&project.root, locales, id, &new) {
            let why = say("review-remarks-unkept").sentence("problem", error.sentence());
            self.left
                .push((id.as_str().to_owned(), one.segment.clone(), why));
        }
    }

    fn leave(&mut self, row: &Returned, sentence: Sentence) {
        let (document, id) = (row.document.clone(), row.id.clone());
        self.left.push((document, id, sentence));
    }

    /// Whether something was left that somebody has to look at.
    #[must_use]
    pub fn has_problems(&self) -> bool {
        !self.left.is_empty() || self.refusal.is_some()
    }
}
