//! What translators type is checked while they type, and written into its file when they save.
//!
//! Saving, while no other request writes:
//!
//! 1. The source and the file are read as they are on the disk now.
//! 2. If the source text or the message is not the one that the translator saw, or the segment is gone
//!    ([`find_lost`]), nothing is written, and they are told.
//! 3. [`translate`] makes the new text of the file: it changes that message alone, and parses it again to make sure
//!    that it says what was typed.
//! 4. If the file has changed meanwhile, all starts again; otherwise the new text replaces it atomically.

use edition_localization::fold::fold;
use edition_localization::sync::translate::{Completion, Typed, translate};
use edition_localization::{CatalogFile, catalog_path, parse_catalog};
use edition_model::{DocumentId, Locale, SegmentId, Sentence, SourceFile, Sources, say};

use super::checked::Checked;
use super::found::{Located, find_for};
use super::lost::{Lost, find_lost};
use super::rows::seen;
use super::{ATTEMPTS, Target, read, segment_of, write};
use crate::analysis::Analysis;
use crate::workspace::{Changes, Workspace};

/// A text that was typed.
#[derive(Debug, Clone, Copy)]
pub struct Typing<'t> {
    /// The document, by its name.
    pub document: &'t str,
    /// The locale, by its tag.
    pub locale: &'t str,
    /// The segment, by its id.
    pub segment: &'t str,
    /// What was typed.
    pub text: &'t str,
    /// Whether the translation is finished.
    pub done: bool,
    /// The message as the translator saw it, by its hash.
    pub seen: &'t str,
    /// The source text as the translator saw it.
    pub source: &'t str,
    /// What its terms and facts made of it then; `None` where that is not known.
    pub meaning: Option<&'t str>,
}

/// The result of saving.
pub enum Saved {
    /// It is in the file.
    Written,
    /// The message is not the one that the translator saw.
    Conflict {
        /// What it says now.
        text: String,
        /// Its hash now.
        seen: String,
    },
    /// The source is not the one that the translator saw, or its terms and facts say something else.
    SourceChanged {
        /// What it said: its text, or what that meant where the text is the same.
        before: String,
        /// The same now.
        now: String,
        /// Its text now.
        today: String,
        /// What that means now.
        meaning: String,
        /// Its language.
        locale: Locale,
    },
    /// The document does not have the segment any more.
    Lost(Lost),
    /// The text cannot be put into the file; why.
    Refused(Sentence),
    /// This is the name of no document, locale or segment.
    Nowhere,
    /// The file cannot be read or written; why.
    Failed(Sentence),
}

impl Typing<'_> {
    fn completion(&self) -> Completion {
        if self.done {
            Completion::Done
        } else {
            Completion::Unfinished
        }
    }

    fn target(&self) -> Option<Target> {
        Some(Target {
            document: DocumentId::new(self.document).ok()?,
            locale: self.locale.parse().ok()?,
            segment: SegmentId::new(self.segment).ok()?,
        })
    }
}

/// Writes what was typed, and gives the files that may have changed.
#[must_use]
pub fn save(workspace: &Workspace, typing: &Typing<'_>) -> (Saved, Option<Changes>) {
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
        let terms = format!("locales/{}/terms.ftl", workspace.project.settings.source);
        let there = read(workspace, &terms).ok().flatten();
        let workspace = match there.as_deref() == workspace.text(&terms) {
            true => workspace.after(&files).0,
            false => workspace.anew(),
        };
        if let Some(lost) = find_lost(&workspace, &target, typing.source) {
            return (Saved::Lost(lost), Some(files));
        }
        if let Some(saved) = try_save(&workspace, &target, typing) {
            return (saved, Some(Changes::from([path, source])));
        }
    }
    (Saved::Failed(say("typing-into-busy")), None)
}

/// `None` where the file changed meanwhile.
fn try_save(workspace: &Workspace, target: &Target, typing: &Typing<'_>) -> Option<Saved> {
    let path = catalog_path(&target.locale, &target.document);
    let there = match read(workspace, &path) {
        Ok(text) => text,
        Err(error) => {
            let why = say("typing-unread").sentence("problem", error.sentence());
            return Some(Saved::Failed(why));
        }
    };
    let before = there.clone().unwrap_or_default();
    let file = Sources::default().add(SourceFile::new(&*path, &*before));
    let source = &workspace.project.settings.source;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    if let Some(change) = source_change(&analysis, target, typing) {
        return Some(change);
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
        typing.seen.clone_into(&mut found);
    }
    if found != typing.seen {
        return Some(conflict(&catalog, target, found));
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
        text: typing.text,
        completion: typing.completion(),
    });
    let after = match written {
        Ok(after) => after,
        Err(refusal) => return Some(Saved::Refused(refusal.sentence())),
    };
    if after == before {
        return Some(Saved::Written);
    }
    match write(workspace, path, there, after) {
        Ok(kept) if kept.left.is_some() => None,
        Ok(_) => Some(Saved::Written),
        Err(error) => {
            let why = say("typing-unsaved").sentence("problem", error.sentence());
            Some(Saved::Failed(why))
        }
    }
}

/// That the source does not say what the translator saw, where it does not.
fn source_change(analysis: &Analysis<'_>, target: &Target, typing: &Typing<'_>) -> Option<Saved> {
    let segment = segment_of(analysis, &target.document, &target.segment)?;
    let today = &segment.text.pattern;
    let meaning = segment.meaning_in(&target.locale).unwrap_or(today);
    let is_other = |(was, now): &(&str, &str)| fold(was) != fold(now);
    let text = Some((typing.source, today.as_str())).filter(is_other);
    let meant = typing.meaning.map(|was| (was, meaning)).filter(is_other);
    let (before, now) = text.or(meant)?;
    Some(Saved::SourceChanged {
        before: before.to_owned(),
        now: now.to_owned(),
        today: today.clone(),
        meaning: meaning.to_owned(),
        locale: analysis.project.settings.source.clone(),
    })
}

/// The message as it is in the file now.
fn conflict(catalog: &CatalogFile<'_>, target: &Target, seen: String) -> Saved {
    let message = catalog.message(target.segment.as_str());
    let text = message.and_then(|it| catalog.text.get(it.value_span.range()));
    let text = text.unwrap_or_default().replace("\r\n", "\n");
    Saved::Conflict { text, seen }
}

/// What is wrong with what was typed, as it would be once it is saved; a sentence where it cannot be. `None` where there
/// is no such segment: of one that is gone, saving says more.
#[must_use]
pub fn check(workspace: &Workspace, typing: &Typing<'_>) -> Option<Result<Vec<Located>, Sentence>> {
    let target = typing.target()?;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let document = analysis.document(&target.document)?;
    segment_of(&analysis, &target.document, &target.segment)?;
    let there = analysis.translation(&target.locale, &target.document);
    let written = translate(&Typed {
        document,
        source_locale: &project.settings.source,
        file: there.map_or(document.file, |it| it.value.file),
        catalog: there.map_or("", |it| it.value.text),
        segment: &target.segment,
        text: typing.text,
        completion: Completion::Done,
    });
    let text = match written {
        Ok(text) => text,
        Err(refusal) => return Some(Err(refusal.sentence())),
    };
    let project = workspace.alone(&target.document, Some((&target.locale, &text)));
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let (id, locale) = (&target.document, &target.locale);
    let mut found = find_for(workspace, &analysis, &Checked::default(), id, locale);
    found.retain(|it| it.is_of(&target.segment, locale));
    Some(Ok(found))
}
