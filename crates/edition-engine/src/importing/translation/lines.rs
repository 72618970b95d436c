//! The segments of the source, and what is known of their translations.

use std::collections::BTreeSet;

use edition_localization::fold::fold;
use edition_localization::{CatalogFile, MessageState, Texts};
use edition_model::{Document, Locale, Placeable, SegmentId, SourceSegment};
use edition_wordbook::Passage;

use super::super::hearing::Heard;
use super::super::passages::{marks, standings, words};
use super::Holding;
use crate::analysis::Analysis;

/// A segment of the source, and what is known of its translation.
pub(super) struct Line<'l> {
    pub(super) id: &'l SegmentId,
    pub(super) segment: &'l SourceSegment,
    pub(super) passage: Passage,
    /// Where it stands in a table.
    pub(super) cell: Option<String>,
    /// The number of the list item that it begins.
    pub(super) ordinal: Option<u64>,
    /// Whether nobody has translated it yet, or begun to.
    pub(super) is_open: bool,
    /// What its translation says.
    pub(super) translation: Option<String>,
}

pub(super) fn lines<'a>(
    analysis: &'a Analysis<'_>,
    document: &'a Document<SourceSegment>,
    locale: &'a Locale,
    catalog: Option<&CatalogFile<'_>>,
) -> Vec<Line<'a>> {
    let texts = Texts::new(document, locale);
    let own = &analysis.project.settings.source;
    let of = |locale: &'a Locale| {
        let texts = Texts::new(document, locale);
        move |it: &Placeable| crate::exchange::said(analysis, &texts, locale, it)
    };
    let (of_source, of_translation) = (of(own), of(locale));
    let states = analysis.message_states(document, locale);
    let mut seen = BTreeSet::new();
    let segments = document
        .body
        .segments()
        .into_iter()
        .zip(states)
        .zip(standings(&document.body));
    let lines = segments.filter_map(|((segment, state), standing)| {
        let id = segment.id.as_ref().filter(|id| seen.insert(*id))?;
        let message = catalog.and_then(|it| it.message(id.as_str()));
        let value = message.and_then(|it| catalog?.text.get(it.value_span.range()));
        let state = state.unwrap_or(MessageState::Missing);
        // Nothing that anybody has written is written over.
        let is_untouched = message.is_none_or(|it| {
            !it.is_imported()
                && it.was().is_none()
                && !it.damaged
                && value.is_some_and(|value| fold(value) == fold(&segment.text.pattern))
        });
        let translation = message.filter(|_| state == MessageState::Translated);
        let translation = translation.and_then(|it| texts.read(it));
        Some(Line {
            id,
            segment,
            passage: Passage {
                text: words(&segment.text.inlines, &of_source),
                kind: standing.kind,
                marks: marks(&segment.text.inlines),
            },
            cell: standing.cell,
            ordinal: standing.ordinal,
            is_open: state == MessageState::Missing && is_untouched,
            translation: translation.map(|it| words(&it, &of_translation)),
        })
    });
    lines.collect()
}

/// Cells at the same place of a table likely belong together. Rows may stand in another order, so that makes nothing certain.
fn mark_cells(lines: &mut [Line<'_>], passages: &mut [Heard]) {
    let lines = lines.iter_mut().map(|it| (&it.cell, &mut it.passage));
    let passages = passages.iter_mut().map(|it| (&it.cell, &mut it.passage));
    for (cell, passage) in lines.chain(passages) {
        passage.marks.extend(cell.clone());
    }
}

/// What is translated already, and stands in the file with the same words, belongs together.
pub(super) fn anchor(lines: &mut [Line<'_>], passages: &mut [Heard], holding: Holding) {
    if holding == Holding::Likely {
        mark_cells(lines, passages);
    }
    for line in lines {
        let Some(translation) = &line.translation else {
            continue;
        };
        let translation = fold(translation);
        let mut same = passages
            .iter_mut()
            .filter(|it| fold(&it.passage.text) == translation);
        if let (Some(only), None) = (same.next(), same.next()) {
            let mark = format!("segment {}", line.id);
            only.passage.marks.push(mark.clone());
            line.passage.marks.push(mark);
        }
    }
}
