//! A document beside its translation, segment by segment.

use std::collections::BTreeSet;

use edition_localization::sync::state::Review;
use edition_localization::{CatalogFile, Message, MessageState, is_imported, parse_catalog};
use edition_model::{Document, DocumentId, Locale, Rule, SegmentId, SourceSegment};

use super::checked::Checked;
use super::found::{Located, find_for};
use crate::analysis::{Analysis, review};
use crate::beside::{self, Entries, Kept};
use crate::output::sha256;
use crate::remarks::{Remark, Remarks};
use crate::spoken::{Piece, Voice};
use crate::workspace::Workspace;

/// A document beside its translation into a locale.
pub struct Beside {
    /// Its segments in order; none where its source cannot be parsed.
    pub rows: Vec<Row>,
    /// What is wrong in it.
    pub findings: Vec<Located>,
    /// The locales that it is translated into.
    pub locales: Vec<Locale>,
}

/// A segment in one locale.
pub struct Row {
    /// Its id.
    pub id: SegmentId,
    /// The author's note to translators.
    pub note: Option<String>,
    /// What people have remarked on the translation.
    pub remarks: Vec<Remark>,
    /// Today's source text, as it may be typed in a catalog.
    pub source: String,
    /// The same as people read it.
    pub source_pieces: Vec<Piece>,
    /// What its terms and facts make of it.
    pub meaning: String,
    /// The translation as it stands in the file.
    pub translation: Option<String>,
    /// The same as people read it.
    pub pieces: Vec<Piece>,
    /// What its comments allow, and why.
    pub allowed: Vec<(Rule, String)>,
    /// Who has reviewed it as it stands: a name each; a review without a name has an empty one.
    pub reviewers: Vec<String>,
    /// Whether as many have as are asked for.
    pub is_reviewed: bool,
    /// What has changed since it was reviewed last.
    pub since: Option<Since>,
    /// The translation before the segment was split or joined.
    pub was: Option<String>,
    /// What is known of the translation.
    pub state: State,
    /// The hash by which a change of the message is noticed.
    pub seen: String,
    /// Whether the file cannot be parsed, and this comes from its last text that could.
    pub is_last_good: bool,
}

/// What was found good, and stands otherwise now; with the words of terms and facts.
pub struct Since {
    /// By whom; may be empty.
    pub by: String,
    /// The source text then and now.
    pub source: (String, String),
    /// The translation then and now.
    pub translation: (String, String),
}

/// The state of a translation.
pub enum State {
    /// It is one of today's text.
    Translated,
    /// It was made from another source text.
    Stale {
        /// That text.
        before: String,
        /// Today's text, in the same form.
        today: String,
    },
    /// It was taken over from a file, and nobody has seen it yet.
    Imported {
        /// What speaks for it, as `1948, Charter/Устав`; nothing but its place where this is empty.
        because: String,
    },
    /// There is none.
    Missing,
}

/// The document `id` beside its translation into `locale`; `None` where there is no such document, or not in this locale.
#[must_use]
pub fn beside(
    workspace: &Workspace,
    checked: &Checked,
    id: &DocumentId,
    locale: &Locale,
) -> Option<Beside> {
    workspace.project.documents.get(id)?;
    let project = workspace.alone(id, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let findings = find_for(workspace, &analysis, checked, id, locale);
    let rows = rows(workspace, &analysis, id, locale);
    let known = analysis.document(id).map(|it| analysis.locales_of(it));
    let mut locales = known.unwrap_or_else(|| project.locales_of(None));
    if !locales.iter().skip(1).any(|other| other == locale) {
        return None;
    }
    locales.remove(0);
    Some(Beside {
        rows,
        findings,
        locales,
    })
}

/// The names of those who have made a review; of one without a name, an empty one.
fn names(review: &Review) -> Vec<String> {
    let names: Vec<String> = review.names().map(str::to_owned).collect();
    match names.is_empty() {
        true => vec![String::new()],
        false => names,
    }
}

/// The hash by which a change of a message is noticed: that of its bytes, comments included. A message
/// that is missing has one too.
pub(super) fn seen(catalog: Option<&CatalogFile<'_>>, segment: &SegmentId) -> String {
    let entry = catalog.and_then(|catalog| {
        let message = catalog.message(segment.as_str())?;
        catalog.text.get(message.span.range())
    });
    sha256(entry.unwrap_or_default().as_bytes())
}

fn rows(
    workspace: &Workspace,
    analysis: &Analysis<'_>,
    id: &DocumentId,
    locale: &Locale,
) -> Vec<Row> {
    let Some(document) = analysis.document(id) else {
        return Vec::new();
    };
    let file = analysis.translation(locale, id).map(|it| &it.value);
    let good = workspace.last_good(locale, id).zip(file);
    let good = good.map(|(text, file)| {
        parse_catalog(file.file, text, &analysis.project.settings.source).value
    });
    let states = analysis.message_states(document, locale);
    let root = &workspace.project.root;
    let reader = Reader {
        analysis,
        document,
        locale,
        file,
        good: good.as_ref(),
        source: Voice::new(analysis, document, &analysis.project.settings.source),
        voice: Voice::new(analysis, document, locale),
        remarks: Remarks::read(root, locale, id).unwrap_or_default(),
        reasons: beside::read(root, Kept::Imported, locale, id),
        reviewed: beside::read(root, Kept::Reviewed, locale, id),
    };
    let mut done = BTreeSet::new();
    let segments = document.body.segments().into_iter().zip(states);
    let rows = segments.filter_map(|(segment, state)| {
        let id = segment.id.as_ref().filter(|id| done.insert(*id))?;
        Some(reader.row(id, segment, state))
    });
    rows.collect()
}

/// Reads a document in one locale.
struct Reader<'r> {
    analysis: &'r Analysis<'r>,
    document: &'r Document<SourceSegment>,
    locale: &'r Locale,
    file: Option<&'r CatalogFile<'r>>,
    /// The last text of a file that cannot be read any more.
    good: Option<&'r CatalogFile<'r>>,
    source: Voice<'r>,
    voice: Voice<'r>,
    remarks: Remarks,
    reasons: Entries,
    reviewed: Entries,
}

impl Reader<'_> {
    fn row(&self, id: &SegmentId, segment: &SourceSegment, state: Option<MessageState>) -> Row {
        let now = self.file.and_then(|file| file.message(id.as_str()));
        let is_last_good = now.is_none() && self.good.is_some();
        let (catalog, message) = match (now, self.good) {
            (None, Some(good)) => (Some(good), good.message(id.as_str())),
            _ => (self.file, now),
        };
        let text = message.and_then(|it| catalog?.text.get(it.value_span.range()));
        let translation = text.map(|text| text.trim_end().replace("\r\n", "\n"));
        let review = review(self.analysis, self.document, segment, self.locale);
        let persons = review.map_or(0, Review::persons);
        let wanted = self.analysis.project.settings.reviewers_wanted();
        let since = match (&state, persons) {
            (Some(MessageState::Translated | MessageState::Stale { .. }), 0) => {
                self.since(id, segment, translation.as_deref().unwrap_or_default())
            }
            _ => None,
        };
        let allows = message.into_iter().flat_map(|it| it.allows());
        let allowed = allows.filter_map(|it| Some((it.rule?, it.reason?.to_owned())));
        let pattern = &segment.text.pattern;
        Row {
            note: segment.note.clone(),
            remarks: self.remarks.of(id.as_str()).cloned().collect(),
            source: pattern.clone(),
            source_pieces: self.source.pieces(pattern),
            meaning: segment
                .meaning_in(self.locale)
                .unwrap_or(pattern)
                .to_owned(),
            pieces: self
                .voice
                .pieces(translation.as_deref().unwrap_or_default()),
            allowed: allowed.collect(),
            is_reviewed: persons >= wanted.max(1),
            reviewers: review.map(names).unwrap_or_default(),
            since,
            was: message.and_then(|message| message.was().map(str::to_owned)),
            state: self.state(id, segment, (message, state)),
            seen: seen(self.file, id),
            is_last_good: is_last_good && text.is_some(),
            translation,
            id: id.clone(),
        }
    }

    fn state(
        &self,
        id: &SegmentId,
        segment: &SourceSegment,
        (message, state): (Option<&Message<'_>>, Option<MessageState>),
    ) -> State {
        let remembered = self.analysis.target_state(self.locale, &self.document.id);
        let entry = remembered.and_then(|state| state.messages.get(id));
        let is_imported = message.is_some_and(|it| {
            it.stale().is_none() && is_imported(it, entry, &segment.text.pattern)
        });
        match state {
            Some(MessageState::Translated) => State::Translated,
            Some(MessageState::Stale { source, today }) => State::Stale {
                before: self.source.words(&source),
                today: self.source.words(&today),
            },
            Some(MessageState::Missing) | None if is_imported => {
                let reasons = self.reasons.get(id.as_str());
                let because = reasons.and_then(|it| it.get("because"));
                State::Imported {
                    because: because.cloned().unwrap_or_default(),
                }
            }
            Some(MessageState::Missing) | None => State::Missing,
        }
    }

    /// What has changed since somebody found the translation good; `None` where nothing has, or nobody did.
    fn since(&self, id: &SegmentId, segment: &SourceSegment, translation: &str) -> Option<Since> {
        let kept = self.reviewed.get(id.as_str())?;
        let value = |name: &str| kept.get(name).cloned().unwrap_or_default();
        let source = (value("source"), self.source.words(&segment.text.pattern));
        let translation = (value("translation"), self.voice.words(translation.trim()));
        let is_other = source.0 != source.1 || translation.0 != translation.1;
        is_other.then(|| Since {
            by: value("by"),
            source,
            translation,
        })
    }
}
