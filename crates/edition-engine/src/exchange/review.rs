//! The file that came back: what is taken, and what is told and left.

use std::collections::BTreeMap;
use std::path::Path;

use edition_localization::Texts;
use edition_localization::fold::fold;
use edition_model::{
    Document, DocumentId, Inline, Locale, Placeable, SegmentId, Sentence, SourceInline,
    SourceSegment, say,
};
use edition_word::{Returned, SheetPiece};

use super::approval::{Approval, Seen, changed_since, is_approved, judge, nameless};
use super::mode::Mode;
use super::opening::{LARGEST, read_rows};
use super::rows::{Line, Seal, lines, said, sum, sum_of_words};
use super::tokens::{is_fixed, numbers, shown, words_of};
use crate::analysis::Analysis;
use crate::desk::{self, Saved, Typing};
use crate::errors::ToolError;
use crate::reading;
use crate::remarks::{self, Remark, Remarks};
use crate::workspace::Workspace;

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
    workspace: Workspace,
    path: &Path,
    asked: (Mode, Option<&str>),
) -> Result<Reviewed, ToolError> {
    let bytes = reading::read(path, LARGEST).map_err(|unread| unread.error(path, LARGEST))?;
    review_handed(workspace, (path, &bytes), asked)
}

/// Takes back a file that was handed over: its name, and its bytes.
///
/// # Errors
/// Where it or the publication cannot be read.
pub(super) fn review_handed(
    mut workspace: Workspace,
    (name, bytes): (&Path, &[u8]),
    (mode, by): (Mode, Option<&str>),
) -> Result<Reviewed, ToolError> {
    let mut reviewed = Reviewed::default();
    let rows = match read_rows((name, bytes), mode)? {
        Ok(rows) => rows,
        Err(sentence) => {
            reviewed.refusal = Some(sentence);
            return Ok(reviewed);
        }
    };
    let mut by_document: BTreeMap<(String, String), Vec<Returned>> = BTreeMap::new();
    for row in rows {
        match Seal::read(&row.seal) {
            Some(seal) => {
                let key = (row.document.clone(), seal.locale);
                by_document.entry(key).or_default().push(row);
            }
            None if row.id.is_empty() => reviewed.leave(&row, nameless(&row)),
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
        let mut approvals = Vec::new();
        for mut row in decided {
            if mode != Mode::List && row.takes {
                let saved = write(&workspace, &id, &locale, &row);
                if let Some(sentence) = saved {
                    reviewed.tell(&id, &row.segment, sentence);
                    continue;
                }
            }
            let approval = row.approval.take();
            // What is listed alone has not been written, and cannot be looked at again.
            approvals.extend(approval.filter(|_| mode != Mode::List || !row.takes));
            if row.takes {
                reviewed.taken.push((id.clone(), row.segment, row.text));
            } else {
                reviewed.unchanged += 1;
            }
        }
        if mode != Mode::List {
            workspace = workspace.anew();
        }
        reviewed.approve(&id, &locale, judge(&workspace, (&id, &locale), approvals));
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
    /// The reader's approval.
    approval: Option<Approval>,
    /// The source, and what it means, as they stand today.
    source: String,
    meaning: String,
}

impl Decided {
    fn new(
        line: &Line<'_>,
        locale: &Locale,
        (text, takes): (String, bool),
        approval: Approval,
    ) -> Self {
        let source = line.segment.text.pattern.clone();
        let meaning = line
            .segment
            .meaning_in(locale)
            .unwrap_or(&source)
            .to_owned();
        Self {
            segment: line.id.clone(),
            text,
            takes,
            approval: Some(approval),
            source,
            meaning,
        }
    }
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
                let approved = is_approved(&analysis, &tag, row);
                it.approval = it.approval.filter(|_| approved == Ok(true));
                if let Err(sentence) = approved {
                    reviewed.leave(row, sentence);
                }
                decided.push(it);
            }
            Err(sentence) => reviewed.leave(row, sentence),
        }
    }
    Some((id, tag, decided))
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
    let is_edited = Seal::read(&row.seal).is_some_and(|sent| match &sent.shown {
        Some([source, _]) => *source != sum_of_words(&row.source),
        None => {
            sent.source == line.seal.source
                && fold(words_of(&line.source).trim()) != fold(&row.source)
        }
    });
    if is_edited {
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
    let mut form = |inline: &SourceInline, words: &str| {
        let mut inline = inline.clone();
        let is_shown = match &inline {
            // What only showed what it is may have come back without words.
            it if is_fixed(it) && words.is_empty() => true,
            Inline::Placeable(placeable) => [own, locale]
                .iter()
                .any(|locale| fold(&said(analysis, &texts, locale, placeable)) == fold(words)),
            other => shown(other).is_none_or(|it| unspaced(&it) == unspaced(words)),
        };
        let localizer = analysis.localizers.get(locale);
        let form = |it: &Placeable| texts.form(localizer?, &it.text, words);
        match &mut inline {
            _ if is_shown => {}
            Inline::Placeable(placeable) if form(placeable).is_some() => {
                placeable.text = form(placeable).unwrap_or_default();
            }
            _ => unknown.push(format!("⟦{words}⟧")),
        }
        inline
    };
    let inlines = line.tokens.inlines(pieces, &mut form);
    let inlines = inlines.ok_or_else(|| say("review-brackets"))?;
    Ok((texts.write(&inlines, line.segment.text.span), unknown))
}

/// Words without the spaces between them, which programs take away or make others.
fn unspaced(words: &str) -> String {
    fold(words).split_whitespace().collect()
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
    let pieces = row.translation.as_ref();
    let pieces = pieces.ok_or_else(|| say("review-brackets"))?;
    if !row.struck.is_empty() {
        return Err(say("review-struck").text("words", edition_model::shown(&row.struck)));
    }
    let decided = |text: String, takes: bool, seen: Seen| {
        let approval = Approval {
            segment: line.id.clone(),
            seal: sent.clone(),
            source: row.source.clone(),
            words: words_of(pieces),
            text: seen,
        };
        Decided::new(line, locale, (text, takes), approval)
    };
    let (Some(sent_text), Some(today)) = (&sent.translation, &line.pattern) else {
        return match fold(&words_of(pieces)) == fold(&words_of(&line.translation)) {
            true => Ok(decided(String::new(), false, Seen::Today)),
            false => Err(say("review-several-forms")),
        };
    };
    let (text, unknown) = read(analysis, line, pieces, document, locale)?;
    let returned = sum(&text);
    let standing = line.seal.translation.as_ref();
    let words = sum_of_words(&words_of(pieces));
    let is_untouched = matches!(&sent.shown, Some([_, it]) if *it == words);
    // Words in brackets that came back as they went are no edit, whatever the tool puts there today.
    let is_no_edit = is_untouched && returned == *sent_text;
    if !unknown.is_empty() && !is_no_edit {
        return Err(say("review-form").text("words", edition_model::shown(&unknown.join(", "))));
    }
    if Some(&returned) == standing {
        return Ok(decided(today.clone(), false, Seen::Today));
    }
    if returned == *sent_text {
        return Ok(decided(today.clone(), false, Seen::Earlier));
    }
    if let Some(sentence) = changed_since(&sent, line, &text) {
        return Err(sentence);
    }
    if text.trim().is_empty() {
        return Err(say("review-emptied"));
    }
    let wanted = [
        super::tokens::numbers(&line.source),
        super::tokens::numbers(&line.translation),
    ];
    match wanted.contains(&numbers(pieces)) {
        true => Ok(decided(text.clone(), true, Seen::Taken(text))),
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

    /// Takes note of what is approved, and tells of what is not.
    fn approve(
        &mut self,
        id: &DocumentId,
        locale: &Locale,
        judged: Vec<(SegmentId, Option<Sentence>)>,
    ) {
        for (segment, refused) in judged {
            match refused {
                Some(sentence) => self.tell(id, &segment, sentence),
                None => {
                    let key = (id.clone(), locale.clone());
                    self.approved.entry(key).or_default().push(segment);
                }
            }
        }
    }

    /// Tells of a segment that somebody has to look at it.
    fn tell(&mut self, id: &DocumentId, segment: &SegmentId, sentence: Sentence) {
        let names = (id.as_str().to_owned(), segment.as_str().to_owned());
        self.left.push((names.0, names.1, sentence));
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
