//! Similar texts that have been translated, which can be taken over.

use edition_model::{DocumentId, Locale, SegmentId};

use super::checked::Checked;
use super::source_of;
use crate::analysis::Analysis;
use crate::spoken::{Piece, Voice};
use crate::workspace::Workspace;

/// The greatest number of suggestions; more are no help.
const MOST: usize = 3;

/// A translation that can be taken over.
pub struct Suggested {
    /// How like its source text is, in percent.
    pub likeness: usize,
    /// Its source text, with the words of its marks.
    pub source: String,
    /// The text that is to be translated, likewise.
    pub today: String,
    /// The translation, as it is typed.
    pub translation: String,
    /// The same as people read it.
    pub pieces: Vec<Piece>,
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
    let document = analysis.document(document)?;
    let original = Voice::new(&analysis, document, &workspace.project.settings.source);
    let voice = Voice::new(&analysis, document, locale);
    let today = original.words(source);
    let suggested = found.into_iter().map(|suggestion| {
        let translation = suggestion.known.translation.trim_end();
        Suggested {
            likeness: suggestion.likeness,
            source: original.words(&suggestion.known.source),
            today: today.clone(),
            pieces: voice.pieces(translation),
            translation: translation.replace("\r\n", "\n"),
        }
    });
    Some(suggested.collect())
}
