//! One segment: its source, its translation, its state and its findings.

use std::collections::BTreeSet;

use edition_engine::analysis::Analysis;
use edition_engine::output::sha256;
use edition_engine::workspace::Workspace;
use edition_html::Html;
use edition_localization::{CatalogFile, MessageState, parse_catalog};
use edition_model::{DocumentId, Locale, SegmentId};

use super::difference::set_difference;
use super::findings::{Finding, set_findings};
use super::markup::{set_pattern, set_words};
use super::words::DeskWords;

/// A segment in one locale.
pub(super) struct Row {
    pub(super) id: SegmentId,
    note: Option<String>,
    /// Today's source text, as it may be typed in a catalog.
    source: String,
    /// The translation as it stands in the file.
    translation: Option<String>,
    /// The translation before the segment was split or joined.
    was: Option<String>,
    pub(super) state: State,
    /// The hash by which a change of the message is noticed.
    seen: String,
    /// Whether the file cannot be parsed, and this comes from its last text that could.
    is_last_good: bool,
}

/// The state of a translation.
pub(super) enum State {
    Translated,
    /// It was made from another source text.
    Stale {
        before: String,
        /// Today's text, in the same form.
        today: String,
    },
    Missing,
}

impl State {
    /// Its name in the page and its script.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Stale { .. } => "stale",
            Self::Missing => "missing",
        }
    }

    fn words(&self) -> &'static str {
        match self {
            Self::Translated => "desk-translated",
            Self::Stale { .. } => "desk-stale",
            Self::Missing => "desk-missing",
        }
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

/// The segments of a document in order; none where its source cannot be parsed.
pub(super) fn rows(
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
        let text = message.and_then(|it| catalog?.text.get(it.value_span.range()));
        Some(Row {
            note: segment.note.clone(),
            source: segment.text.pattern.clone(),
            translation: text.map(|text| text.trim_end().replace("\r\n", "\n")),
            was: message.and_then(|message| message.was().map(str::to_owned)),
            state: match state {
                Some(MessageState::Translated) => State::Translated,
                Some(MessageState::Stale { source, today }) => State::Stale {
                    before: source,
                    today,
                },
                Some(MessageState::Missing) | None => State::Missing,
            },
            seen: seen(file, id),
            is_last_good: is_last_good && text.is_some(),
            id: id.clone(),
        })
    });
    rows.collect()
}

/// Writes a segment.
pub(super) fn set_row(
    page: &mut Html<'_>,
    words: &DeskWords,
    row: &Row,
    source: &Locale,
    locale: &Locale,
    findings: &[&Finding],
) {
    let text = row.translation.as_deref().unwrap_or_default();
    let item = page.tag("li");
    let item = item.with_parts("id", &["segment-", row.id.as_str()]);
    let item = item.with("data-segment", row.id.as_str());
    let item = item.with("data-state", row.state.name());
    let item = item.with("data-seen", &row.seen).with("data-text", text);
    let item = item.with("data-source", &row.source);
    let item = item.with_some("data-found", (!findings.is_empty()).then_some(""));
    item.around(|page| {
        page.tag("div")
            .class("source")
            .around(|page| set_source(page, words, row, source));
        page.tag("div").class("translation").around(|page| {
            set_translation(page, words, row, locale);
            set_findings(page, words, findings, Some(locale));
        });
    });
}

fn set_source(page: &mut Html<'_>, words: &DeskWords, row: &Row, source: &Locale) {
    let text = page.tag("p").class("text");
    let text = text.with_parts("id", &["source-", row.id.as_str()]);
    text.lang_and_dir(source)
        .around(|page| set_pattern(page, &row.source));
    if let Some(note) = &row.note {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-note"));
            page.tag("p").lang_and_dir(source).text(note);
        });
    }
    if let State::Stale { before, today } = &row.state {
        page.tag("div").class("aside changes").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-changes"));
            page.tag("p")
                .lang_and_dir(source)
                .around(|page| set_difference(page, before, today));
        });
    }
}

fn set_translation(page: &mut Html<'_>, words: &DeskWords, row: &Row, locale: &Locale) {
    page.tag("p").class("state").around(|page| {
        let mark = page.tag("span").class("mark");
        set_words(mark, &words.say(row.state.words()));
        let begin = match row.state {
            State::Missing => "desk-edit",
            State::Translated | State::Stale { .. } => "desk-change",
        };
        // The source says which paragraph the button is for.
        let source = ["source-", row.id.as_str()];
        let button = page.tag("button").with("type", "button").class("edit");
        let button = button.with_parts("aria-describedby", &source);
        set_words(button, &words.say(begin));
    });
    if row.is_last_good {
        let notice = page.tag("p").class("notice");
        set_words(notice, &words.say("desk-last-good"));
    }
    if let Some(text) = &row.translation {
        let line = page.tag("p").class("text").lang_and_dir(locale);
        line.around(|page| set_pattern(page, text));
    }
    if let Some(was) = &row.was {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-previous"));
            page.tag("p").lang_and_dir(locale).text(was);
        });
    }
}
