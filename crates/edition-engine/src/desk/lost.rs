//! A paragraph that its document does not have any more when somebody saves: what was typed under which source, and
//! where it may belong now. Nothing typed is lost: who has read this and saves again, saves it there.

use edition_model::{DocumentId, Locale, SegmentId};

use super::rows::seen;
use super::{Target, source_of};
use crate::analysis::Analysis;
use crate::workspace::{Sought, Whereabouts, Workspace};

/// What somebody is told who was translating it.
#[derive(Debug)]
pub struct Lost {
    /// The language of the sources.
    pub source: Locale,
    /// What became of the paragraph.
    pub gone: Gone,
}

/// What became of a paragraph.
#[derive(Debug)]
pub enum Gone {
    /// The source of its document cannot be read.
    SourceBroken,
    /// Its document is not translated into the language any more.
    NoLanguage,
    /// Nothing is like it.
    Nowhere,
    /// It may stand here now.
    Moved(Moved),
}

/// Where it may belong now, as the page will see it.
#[derive(Debug)]
pub struct Moved {
    /// The language that it is translated into.
    pub locale: Locale,
    /// The document.
    pub document: DocumentId,
    /// The segment there.
    pub segment: SegmentId,
    /// The hash by which a change of its message is noticed.
    pub seen: String,
    /// The source text there.
    pub today: String,
    /// The translation there.
    pub translation: Option<String>,
}

/// `None` where the document has the segment of `target`; `source` is its text as the translator saw it.
pub(super) fn find_lost(workspace: &Workspace, target: &Target, source: &str) -> Option<Lost> {
    let lost = |workspace: &Workspace, gone| {
        Some(Lost {
            source: workspace.project.settings.source.clone(),
            gone,
        })
    };
    let id = &target.document;
    if workspace.project.documents.contains_key(id) {
        let project = workspace.alone(id, None);
        let analysis = Analysis::with_localizers(&project, &workspace.localizers);
        let Some(document) = analysis.document(id) else {
            return lost(workspace, Gone::SourceBroken);
        };
        let locales = analysis.locales_of(document);
        if !locales.iter().skip(1).any(|it| *it == target.locale) {
            return lost(workspace, Gone::NoLanguage);
        }
        if source_of(&analysis, id, &target.segment).is_some() {
            return None;
        }
    }
    // It may be in a file that was written a moment ago.
    let workspace = &workspace.anew();
    let found = workspace.whereabouts(&Sought {
        document: id,
        locale: &target.locale,
        segment: &target.segment,
        source,
    });
    let moved = found.and_then(|found| moved(workspace, &target.locale, &found));
    lost(workspace, moved.map_or(Gone::Nowhere, Gone::Moved))
}

fn moved(workspace: &Workspace, locale: &Locale, found: &Whereabouts) -> Option<Moved> {
    let (document, segment) = (&found.document, &found.segment);
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let today = source_of(&analysis, document, segment)?;
    let catalog = analysis
        .translation(locale, document)
        .map(|file| &file.value);
    let there = catalog.and_then(|catalog| {
        let message = catalog.message(segment.as_str())?;
        catalog.text.get(message.value_span.range())
    });
    Some(Moved {
        locale: locale.clone(),
        document: document.clone(),
        segment: segment.clone(),
        seen: seen(catalog, segment),
        today: today.to_owned(),
        translation: there.map(|there| there.trim_end().replace("\r\n", "\n")),
    })
}
