//! A document beside its translation, segment by segment.

use std::collections::BTreeSet;

use edition_localization::{CatalogFile, MessageState, is_imported, parse_catalog};
use edition_model::{DocumentId, Locale, SegmentId};

use super::checked::Checked;
use super::found::{Located, find_for};
use crate::analysis::Analysis;
use crate::output::sha256;
use crate::remarks::{Remark, Remarks};
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
    pub remarks: Vec<String>,
    /// Today's source text, as it may be typed in a catalog.
    pub source: String,
    /// What its terms and facts make of it.
    pub meaning: String,
    /// The translation as it stands in the file.
    pub translation: Option<String>,
    /// The translation before the segment was split or joined.
    pub was: Option<String>,
    /// What is known of the translation.
    pub state: State,
    /// The hash by which a change of the message is noticed.
    pub seen: String,
    /// Whether the file cannot be parsed, and this comes from its last text that could.
    pub is_last_good: bool,
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
    Imported,
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
    let remembered = analysis.target_states.get(&(locale.clone(), id.clone()));
    let remembered = remembered.and_then(Option::as_ref);
    let root = &workspace.project.root;
    let remarks = Remarks::read(root, locale, &document.id).unwrap_or_default();
    let mut done = BTreeSet::new();
    let segments = document.body.segments().into_iter().zip(states);
    let rows = segments.filter_map(|(segment, state)| {
        let id = segment.id.as_ref().filter(|id| done.insert(*id))?;
        let now = file.and_then(|file| file.message(id.as_str()));
        let is_last_good = now.is_none() && good.is_some();
        let (catalog, message) = match (now, &good) {
            (None, Some(good)) => (Some(good), good.message(id.as_str())),
            _ => (file, now),
        };
        let entry = remembered.and_then(|state| state.messages.get(id));
        let is_imported = message.is_some_and(|it| {
            it.stale().is_none() && is_imported(it, entry, &segment.text.pattern)
        });
        let text = message.and_then(|it| catalog?.text.get(it.value_span.range()));
        Some(Row {
            note: segment.note.clone(),
            remarks: remarks.of(id.as_str()).map(Remark::shown).collect(),
            source: segment.text.pattern.clone(),
            meaning: segment
                .meaning_in(locale)
                .unwrap_or(&segment.text.pattern)
                .to_owned(),
            translation: text.map(|text| text.trim_end().replace("\r\n", "\n")),
            was: message.and_then(|message| message.was().map(str::to_owned)),
            state: match state {
                Some(MessageState::Translated) => State::Translated,
                Some(MessageState::Stale { source, today }) => State::Stale {
                    before: source,
                    today,
                },
                Some(MessageState::Missing) | None if is_imported => State::Imported,
                Some(MessageState::Missing) | None => State::Missing,
            },
            seen: seen(file, id),
            is_last_good: is_last_good && text.is_some(),
            id: id.clone(),
        })
    });
    rows.collect()
}
