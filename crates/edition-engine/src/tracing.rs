//! Where the id of a segment came from, and who has reviewed its translation.

use edition_localization::fold::fold;
use edition_localization::sync::state::SourceEntry;
use edition_model::{Document, SourceSegment};

use crate::analysis::Analysis;
pub use crate::analysis::reviewer;

/// Where the id of a segment came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginOfId<'a> {
    /// Its author has pinned it.
    Pinned {
        /// The line of the source, from 1.
        line: usize,
    },
    /// Sync remembers it of this text.
    Remembered,
    /// Sync remembers it of another text, which this one is like.
    Like(&'a str),
    /// It is made from the first words; sync does not know it yet.
    New,
}

/// Where the id of `segment` came from.
#[must_use]
pub fn origin_of_id<'a>(
    analysis: &'a Analysis<'_>,
    document: &Document<SourceSegment>,
    segment: &SourceSegment,
) -> OriginOfId<'a> {
    let texts = &analysis.project.texts;
    let segments = document.body.segments();
    let place = segments.iter().position(|it| it.id == segment.id);
    let source = texts.get(document.file).map_or("", |file| file.text());
    let parsed = edition_parser::parse_document(&document.id, document.file, source);
    let pinned = parsed.value.as_ref().and_then(|parsed| {
        let segments = parsed.body.segments();
        segments.get(place?)?.pinned.as_ref().map(|pin| pin.span)
    });
    if let Some(span) = pinned {
        let file = texts.get(span.file);
        let position = file.map(|file| file.position(span.range().start));
        return OriginOfId::Pinned {
            line: position.map_or(0, |position| position.line),
        };
    }
    match remembered(analysis, document, segment) {
        Some(text) if fold(text) == fold(&segment.text.pattern) => OriginOfId::Remembered,
        Some(text) => OriginOfId::Like(text),
        None => OriginOfId::New,
    }
}

/// The text that sync remembers under the id of a segment.
fn remembered<'a>(
    analysis: &'a Analysis<'_>,
    document: &Document<SourceSegment>,
    segment: &SourceSegment,
) -> Option<&'a str> {
    let state = analysis.source_states.get(&document.id)?.as_ref()?;
    match state.segments.get(segment.id.as_ref()?)? {
        SourceEntry::Present { text, .. } => Some(text),
        SourceEntry::Gone { .. } | SourceEntry::Renamed { .. } => None,
    }
}
