//! Similar texts that have been translated, which can be taken over.

use edition_model::{DocumentId, Locale, SegmentId};

use super::checked::Checked;
use super::source_of;
use crate::analysis::Analysis;
use crate::workspace::Workspace;

/// The greatest number of suggestions; more are no help.
const MOST: usize = 3;

/// A translation that can be taken over.
pub struct Suggested {
    /// How like its source text is, in percent.
    pub likeness: usize,
    /// Its source text.
    pub source: String,
    /// The translation.
    pub translation: String,
}

/// What is like a segment of a document; `None` where there is no such segment.
#[must_use]
pub fn suggest(
    workspace: &Workspace,
    checked: &Checked,
    (document, locale, segment): (&DocumentId, &Locale, &SegmentId),
) -> Option<Vec<Suggested>> {
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let source = source_of(&analysis, document, segment)?;
    let Some(memory) = checked.memories.get(locale) else {
        return Some(Vec::new());
    };
    let found = memory.suggest(source, MOST, Some((document, segment)));
    let suggested = found.into_iter().map(|suggestion| Suggested {
        likeness: suggestion.likeness,
        source: suggestion.known.source.clone(),
        translation: suggestion
            .known
            .translation
            .trim_end()
            .replace("\r\n", "\n"),
    });
    Some(suggested.collect())
}
