//! What translators type is checked while they type, and written into its file when they save.
//!
//! Saving, while no other request writes:
//!
//! 1. The source and the file are read as they are on the disk now.
//! 2. If the source text or the message is not the one that the translator saw, or the segment is gone ([`super::lost`]),
//!    nothing is written, and they are told.
//! 3. [`edition_localization::sync::translate`] makes the new text of the file: it changes that message
//!    alone, and parses it again to make sure that it says what was typed.
//! 4. If the file has changed meanwhile, all starts again; otherwise the new text replaces it atomically.

use std::fs;

use edition_engine::ToolError;
use edition_engine::analysis::Analysis;
use edition_engine::keeping::{Disturbed, Kept, Revision, Turn};
use edition_engine::lock::Meanwhile;
use edition_engine::reading::read_text;
use edition_engine::workspace::{Changes, Workspace};
use edition_html::Html;
use edition_languages::Language;
use edition_localization::fold::fold;
use edition_localization::sync::translate::{Completion, Typed, translate};
use edition_localization::{CatalogFile, catalog_path, parse_catalog};
use edition_model::{DocumentId, Locale, Rule, SegmentId, SourceFile, Sources, say};
use serde::{Deserialize, Serialize};

use super::desk::{Checked, Desk};
use super::difference::set_difference;
use super::findings::{Finding, find_for, set_findings};
use super::lost::{Lost, find_lost};
use super::markup::{set_pattern, set_words};
use super::segment::seen;
use super::words::DeskWords;
use crate::console::told;

/// The greatest number of suggestions; more are no help.
const MOST_SUGGESTIONS: usize = 3;
/// How many times saving is tried while others keep writing the file.
const ATTEMPTS: usize = 5;

/// A text that was typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typing {
    document: String,
    locale: String,
    segment: String,
    text: String,
    /// Whether the translation is finished.
    done: bool,
    /// The message as the translator saw it, by [`seen`].
    seen: String,
    /// The source text as the translator saw it.
    source: String,
}

/// The result of saving.
pub(super) enum Saved {
    /// It is in the file.
    Written,
    /// The message is not the one that the translator saw; this is what it says now.
    Conflict(Conflict),
    /// The source is not the one that the translator saw.
    SourceChanged(SourceChange),
    /// The document does not have the segment any more.
    Lost(Lost),
    /// The text cannot be put into the file; why.
    Refused(String),
    /// This is the name of no document, locale or segment.
    Nowhere,
    /// The file cannot be read or written; why.
    Failed(String),
}

/// A message that was changed by somebody else.
#[derive(Debug, Serialize)]
pub(super) struct Conflict {
    text: String,
    seen: String,
}

/// A source that its author changed while somebody was translating it.
#[derive(Debug, Serialize)]
pub(super) struct SourceChange {
    /// What it says now.
    source: String,
    /// What changed, word by word, as HTML.
    changes: String,
}

/// What a request names.
pub(super) struct Target {
    pub(super) document: DocumentId,
    pub(super) locale: Locale,
    pub(super) segment: SegmentId,
}

impl Typing {
    fn completion(&self) -> Completion {
        if self.done {
            Completion::Done
        } else {
            Completion::Unfinished
        }
    }

    fn target(&self) -> Option<Target> {
        Some(Target {
            document: DocumentId::new(&self.document).ok()?,
            locale: self.locale.parse().ok()?,
            segment: SegmentId::new(&self.segment).ok()?,
        })
    }
}

/// Writes what was typed.
pub(super) fn save(desk: &Desk, words: &DeskWords, typing: &Typing) -> Saved {
    desk.in_turn(|workspace| {
        let Some(target) = typing.target() else {
            return (Saved::Nowhere, None);
        };
        let path = catalog_path(&target.locale, &target.document);
        let source = format!("sources/{}.md", target.document);
        for _ in 0..ATTEMPTS {
            // The author may have saved a moment ago, and so may others.
            let mut files = Changes::from([source.clone()]);
            if workspace.text(&path).is_some() {
                files.insert(path.clone());
            }
            let (workspace, _) = workspace.after(&files);
            if let Some(lost) = find_lost(&workspace, words, &target, &typing.source) {
                return (Saved::Lost(lost), Some(files));
            }
            if let Some(saved) = try_save(&workspace, &target, typing) {
                return (saved, Some(Changes::from([path, source])));
            }
        }
        let busy = "Something else keeps writing this file. Nothing was saved; try again.";
        (Saved::Failed(busy.to_owned()), None)
    })
}

/// `None` where the file changed meanwhile.
fn try_save(workspace: &Workspace, target: &Target, typing: &Typing) -> Option<Saved> {
    let path = catalog_path(&target.locale, &target.document);
    let there = match read(workspace, &path) {
        Ok(text) => text,
        Err(error) => {
            return Some(Saved::Failed(told(
                &say("typing-unread").sentence("problem", error.sentence()),
            )));
        }
    };
    let before = there.clone().unwrap_or_default();
    let file = Sources::default().add(SourceFile::new(&*path, &*before));
    let source = &workspace.project.settings.source;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    if let Some(change) = source_change(&analysis, target, typing) {
        return Some(Saved::SourceChanged(change));
    }
    let mut catalog = parse_catalog(file, &before, source).value;
    let mut found = seen(Some(&catalog), &target.segment);
    if found != typing.seen
        && let Some(synced) = analysis.translation(&target.locale, &target.document)
        && seen(Some(&synced.value), &target.segment) == typing.seen
    {
        // The page shows what a sync would make of the message; the file gets what a sync would make of it, too.
        if workspace.text(&path).unwrap_or_default() != before {
            return None;
        }
        catalog = parse_catalog(file, synced.value.text, source).value;
        found.clone_from(&typing.seen);
    }
    if found != typing.seen {
        return Some(Saved::Conflict(conflict(&catalog, target, found)));
    }
    let Some(document) = analysis.document(&target.document) else {
        return Some(Saved::Nowhere);
    };
    let written = translate(&Typed {
        document,
        source_locale: source,
        file,
        catalog: catalog.text,
        segment: &target.segment,
        text: &typing.text,
        completion: typing.completion(),
    });
    let after = match written {
        Ok(after) => after,
        Err(refusal) => {
            let words = told(&refusal.sentence());
            return Some(Saved::Refused(words));
        }
    };
    if after == before {
        return Some(Saved::Written);
    }
    match write(workspace, path, there, after) {
        Ok(kept) if kept.left.is_some() => None,
        Ok(_) => Some(Saved::Written),
        Err(error) => Some(Saved::Failed(told(
            &say("typing-unsaved").sentence("problem", error.sentence()),
        ))),
    }
}

/// Puts the text in the place of the one that was read, while no other process writes catalogs.
pub(super) fn write(
    workspace: &Workspace,
    path: String,
    before: Option<String>,
    after: String,
) -> Result<Kept, ToolError> {
    let project = &workspace.project;
    let turn = Turn::take(&project.root, Meanwhile::Wait(&|_| {}))?;
    let revision = Revision {
        path,
        before,
        after: Some(after),
    };
    let source = &project.settings.source;
    turn.keep(source, vec![revision], Disturbed::Leave)
}

/// The message as it is in the file now.
fn conflict(catalog: &CatalogFile<'_>, target: &Target, seen: String) -> Conflict {
    let message = catalog.message(target.segment.as_str());
    let text = message.and_then(|it| catalog.text.get(it.value_span.range()));
    let text = text.unwrap_or_default().replace("\r\n", "\n");
    Conflict { text, seen }
}

/// The source text of a segment, as a pattern; `None` where the document has no such segment.
pub(super) fn source_of<'a>(
    analysis: &'a Analysis<'_>,
    document: &DocumentId,
    segment: &SegmentId,
) -> Option<&'a str> {
    let segments = analysis.document(document)?.body.segments();
    let own = segments
        .into_iter()
        .find(|found| found.id.as_ref() == Some(segment));
    Some(&own?.text.pattern)
}

/// What changed in the source since the translator saw it.
fn source_change(
    analysis: &Analysis<'_>,
    target: &Target,
    typing: &Typing,
) -> Option<SourceChange> {
    let today = source_of(analysis, &target.document, &target.segment)?;
    if fold(today) == fold(&typing.source) {
        return None;
    }
    let mut page = Html::new(&analysis.project.settings.source);
    set_difference(&mut page, &typing.source, today);
    Some(SourceChange {
        source: today.to_owned(),
        changes: page.finish(),
    })
}

/// The text of a catalog as it is on the disk; `None` where there is none.
pub(super) fn read(workspace: &Workspace, path: &str) -> Result<Option<String>, ToolError> {
    let root = &workspace.project.root;
    let place = root.join(path);
    match fs::canonicalize(&place) {
        Ok(real) if !real.starts_with(root) => return Err(ToolError::Outside { path: place }),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(ToolError::unreadable(&place, error)),
    }
    read_text(&place).map(Some)
}

/// What is wrong with what was typed, as it would be once it is saved.
pub(super) fn check(desk: &Desk, words: &DeskWords, typing: &Typing) -> Option<String> {
    let workspace = desk.workspace();
    let target = typing.target()?;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let document = analysis.document(&target.document)?;
    // Of a segment that is gone, saving says more.
    source_of(&analysis, &target.document, &target.segment)?;
    let there = analysis.translation(&target.locale, &target.document);
    let written = translate(&Typed {
        document,
        source_locale: &project.settings.source,
        file: there.map_or(document.file, |it| it.value.file),
        catalog: there.map_or("", |it| it.value.text),
        segment: &target.segment,
        text: &typing.text,
        completion: Completion::Done,
    });
    let mut page = Html::new(words.locale());
    match written {
        Err(refusal) => page.tag("ul").class("findings").around(|page| {
            let item = page.tag("li").class("error");
            item.with("lang", Language::english().tag)
                .with("dir", "ltr")
                .text(&told(&refusal.sentence()));
        }),
        Ok(text) => {
            let project = workspace.alone(&target.document, Some((&target.locale, &text)));
            let analysis = Analysis::with_localizers(&project, &workspace.localizers);
            let (id, locale) = (&target.document, &target.locale);
            let all = find_for(&workspace, &analysis, &Checked::default(), id, locale);
            let own: Vec<&Finding> = all.iter().filter(|it| is_of(it, &target)).collect();
            set_findings(&mut page, words, &own, None);
        }
    }
    Some(page.finish())
}

fn is_of(finding: &Finding, target: &Target) -> bool {
    let found = &finding.diagnostic;
    found.segment.as_ref() == Some(&target.segment)
        && found.locale.as_ref() == Some(&target.locale)
        && found.rule != Rule::SourceNotSynced
}

/// Similar texts that have been translated, which can be taken over.
pub(super) fn suggest(
    desk: &Desk,
    words: &DeskWords,
    (document, locale, segment): (&DocumentId, &Locale, &SegmentId),
) -> Option<String> {
    let workspace = desk.workspace();
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let source = source_of(&analysis, document, segment)?;
    let checked = desk.checked();
    let Some(memory) = checked.memories.get(locale) else {
        return Some(String::new());
    };
    let itself = Some((document, segment));
    let found = memory.suggest(source, MOST_SUGGESTIONS, itself);
    if found.is_empty() {
        return Some(String::new());
    }
    let mut page = Html::new(words.locale());
    set_words(page.tag("p").class("label"), &words.say("desk-suggestions"));
    page.tag("ul").around(|page| {
        for suggestion in found {
            page.tag("li").around(|page| {
                let source = project.settings.source.tag();
                page.tag("p")
                    .class("like")
                    .with("lang", source)
                    .around(|page| {
                        let share = format!("{} % ", suggestion.likeness);
                        page.tag("span").class("share").text(&share);
                        set_pattern(page, &suggestion.known.source);
                    });
                let text = suggestion.known.translation.trim_end();
                let text = text.replace("\r\n", "\n");
                let line = page.tag("p").lang_and_dir(locale);
                line.around(|page| set_pattern(page, &text));
                let button = page.tag("button").with("type", "button").class("use");
                set_words(button.with("data-text", &text), &words.say("desk-use"));
            });
        }
    });
    Some(page.finish())
}
