//! The source locale: identifies the segments, and writes the reference catalog that platforms
//! read.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Document, DocumentId, Locale, ParsedSegment, Reported, SegmentId, SourceSegment,
};

use super::Work;
use crate::catalog::emit;
use crate::catalog::{CatalogFile, breaks, has_conflicts, parse_catalog};
use crate::paths::{catalog_path, state_path};
use crate::sync::identify::{Elsewhere, Identified, Mentions, identify_among};
use crate::sync::state::{SourceState, SourceText, read_source_state, write_source_state};

/// The segments of one document, as its catalogs should have them.
#[derive(Clone)]
pub(super) struct Segments {
    /// In document order.
    pub(super) live: Vec<Live>,
    /// The segments whose id changed, the new id by the old one.
    pub(super) renames: BTreeMap<SegmentId, SegmentId>,
    /// The same changes, as they concern texts that mention segments.
    pub(super) mentions: Mentions,
    /// The segments made by splitting or merging others, each with those that it was made from.
    pub(super) recast: BTreeMap<SegmentId, Vec<SegmentId>>,
    /// The segments that moved.
    pub(super) moved: BTreeSet<SegmentId>,
    /// The segments that the document had at the last sync, and has no longer.
    pub(super) left: BTreeSet<SegmentId>,
    /// The next state of the document.
    pub(super) state: SourceState,
}

impl Segments {
    /// The segments as they read to translators into `locale`; `None` where that is no matter.
    pub(super) fn in_locale(&self, locale: &Locale) -> Option<Self> {
        let mut lives = self.live.iter();
        if !lives.any(|live| live.meanings.contains_key(locale)) {
            return None;
        }
        let mut own = self.clone();
        for live in &mut own.live {
            if let Some(meaning) = live.meanings.remove(locale) {
                live.meaning = Some(meaning);
            }
        }
        Some(own)
    }
}

/// A document, and what is remembered of it.
pub(super) struct Source<'d> {
    pub(super) id: DocumentId,
    /// `None` if it was withdrawn.
    pub(super) document: Option<&'d Document<ParsedSegment>>,
    /// Its former name, if it was renamed.
    pub(super) former: Option<&'d DocumentId>,
    pub(super) remembered: SourceState,
    /// Whether its catalog cannot be read, and is left alone.
    broken: bool,
}

/// A translatable segment.
#[derive(Clone)]
pub(crate) struct Live {
    pub(crate) id: SegmentId,
    /// Its text as a pattern that Fluent can read.
    pub(super) pattern: String,
    /// What the text says with its terms and facts put in; `None` if it has none.
    pub(super) meaning: Option<String>,
    /// The same for the languages in which its facts have words of their own.
    pub(super) meanings: BTreeMap<Locale, String>,
    /// The author's note to translators, as a comment can hold it.
    pub(super) note: Option<String>,
    /// The text at the last sync, where it was another.
    pub(super) recorded: Option<String>,
}

impl Live {
    pub(super) fn text(&self) -> SourceText<'_> {
        SourceText {
            pattern: &self.pattern,
            meaning: self.meaning.as_deref(),
            recorded: self.recorded.as_deref(),
        }
    }
}

/// The catalog of a document in its own language: notes and texts, in document order.
#[must_use]
pub fn source_catalog(document: &Document<SourceSegment>) -> String {
    write_catalog(&document.id, &live_segments(document))
}

/// The translatable segments of `document`.
pub(crate) fn live_segments(document: &Document<SourceSegment>) -> Vec<Live> {
    let segments = document.body.segments().into_iter();
    segments.filter_map(live_segment).collect()
}

/// A segment as it is translated; `None` where it has no id yet.
pub(crate) fn live_segment(segment: &SourceSegment) -> Option<Live> {
    let note = segment.note.as_deref().map(emit::comment_text);
    Some(Live {
        id: segment.id.clone()?,
        pattern: emit::sound_pattern(&segment.text.pattern).into_owned(),
        meaning: segment.meaning.clone(),
        meanings: segment.meanings.clone(),
        recorded: segment.recorded.clone(),
        note: note.filter(|note| !note.is_empty()),
    })
}

fn write_catalog(id: &DocumentId, live: &[Live]) -> String {
    let mut written = format!(
        "### Made by `make-editions sync` from sources/{id}.md: change that file, not this one.\n"
    );
    for segment in live {
        written.push('\n');
        if let Some(note) = &segment.note {
            written.push_str(&emit::comment("note", note));
            written.push('\n');
        }
        written.push_str(&emit::message(segment.id.as_str(), &segment.pattern));
        written.push('\n');
    }
    written
}

impl Work<'_> {
    /// Reads what is remembered of a document. `None` if it has to be left alone.
    pub(super) fn read_source<'d>(
        &mut self,
        id: &DocumentId,
        document: Option<&'d Document<ParsedSegment>>,
        former: Option<&'d DocumentId>,
    ) -> Option<Source<'d>> {
        let locale = self.publication.source_locale;
        let path = catalog_path(locale, id);
        let remembered_path = state_path(locale, former.unwrap_or(id));
        if self.files.is_unreadable(&remembered_path) {
            return None;
        }
        let catalog = self.files.file(&path).map(|(file, text)| {
            let Reported { value, diagnostics } = parse_catalog(file, text, locale);
            // Both versions that an unfinished merge left here were generated, so a new one
            // replaces them.
            let is_merged = has_conflicts(text) && document.is_some();
            let broken = diagnostics.iter().any(breaks) && !is_merged;
            if broken {
                self.report_syntax_errors(diagnostics, id, locale);
            }
            (value, broken)
        });
        let broken =
            self.files.is_unreadable(&path) || catalog.as_ref().is_some_and(|(_, broken)| *broken);
        let remembered = match self.files.file(&remembered_path) {
            Some((file, text)) => {
                let read = read_source_state(file, text);
                let mut found = read.diagnostics;
                for finding in &mut found {
                    finding.document = Some(id.clone());
                    finding.locale = Some(locale.clone());
                }
                self.diagnostics.extend(found);
                read.value?
            }
            None => remember_from(catalog.as_ref().map(|(catalog, _)| catalog)),
        };
        Some(Source {
            id: id.clone(),
            document,
            former,
            remembered,
            broken,
        })
    }

    /// Identifies the segments, and updates the source locale.
    pub(super) fn sync_source(&mut self, source: &Source<'_>, elsewhere: &Elsewhere) -> Segments {
        let (id, remembered) = (&source.id, &source.remembered);
        let locale = self.publication.source_locale;
        let segments = match source.document {
            Some(document) => {
                let document = document.clone();
                let identified = identify_among(document, remembered, &self.lexicon, elsewhere);
                identified_segments(identified, remembered)
            }
            None => withdrawn_segments(remembered),
        };
        self.write(state_path(locale, id), write_source_state(&segments.state));
        if let Some(former) = source.former {
            self.remove(state_path(locale, former));
            self.remove(catalog_path(locale, former));
        }
        let path = catalog_path(locale, id);
        if source.document.is_some() && !source.broken {
            self.write(path, write_catalog(id, &segments.live));
        } else if !source.broken {
            self.remove(path);
        }
        segments
    }
}

/// Without a state, the last catalog is the next best record.
fn remember_from(catalog: Option<&CatalogFile<'_>>) -> SourceState {
    catalog.map(SourceState::from_catalog).unwrap_or_default()
}

fn identified_segments(identified: Identified, remembered: &SourceState) -> Segments {
    let state = identified.state(remembered);
    Segments {
        live: live_segments(&identified.document),
        left: left_segments(remembered, &state, &identified.renames),
        state,
        renames: identified.renames,
        mentions: identified.mentions,
        recast: identified.recast,
        moved: identified.moved,
    }
}

/// The segments that were there and are gone, by today's names.
fn left_segments(
    remembered: &SourceState,
    state: &SourceState,
    renames: &BTreeMap<SegmentId, SegmentId>,
) -> BTreeSet<SegmentId> {
    let was_there = |id: &SegmentId| remembered.text(id).is_some();
    let before = remembered.segments.keys().filter(|id| was_there(id));
    let now = before.map(|id| renames.get(id).unwrap_or(id));
    let is_gone = |id: &&SegmentId| state.text(id).is_none();
    now.filter(is_gone).cloned().collect()
}

fn withdrawn_segments(remembered: &SourceState) -> Segments {
    let entries = remembered.segments.iter();
    let entries = entries.map(|(id, entry)| (id.clone(), entry.clone().into_gone()));
    let state = SourceState {
        segments: entries.collect(),
    };
    Segments {
        live: Vec::new(),
        renames: BTreeMap::new(),
        mentions: Mentions::default(),
        recast: BTreeMap::new(),
        moved: BTreeSet::new(),
        left: left_segments(remembered, &state, &BTreeMap::new()),
        state,
    }
}
