//! One segment: its source, its translation, its state and its findings.

use edition_engine::desk::{DeskWords, Located, Row, State};
use edition_html::Html;
use edition_model::Locale;

use super::difference::set_difference;
use super::findings::set_findings;
use super::markup::{set_pattern, set_words};

/// The name of a state in the page and its script.
pub(super) fn name_of(state: &State) -> &'static str {
    match state {
        State::Translated => "translated",
        State::Stale { .. } => "stale",
        State::Imported => "imported",
        State::Missing => "missing",
    }
}

fn words_of(state: &State) -> &'static str {
    match state {
        State::Translated => "desk-translated",
        State::Stale { .. } => "desk-stale",
        State::Imported => "desk-imported",
        State::Missing => "desk-missing",
    }
}

/// Writes a segment.
pub(super) fn set_row(
    page: &mut Html<'_>,
    words: &DeskWords,
    row: &Row,
    source: &Locale,
    locale: &Locale,
    findings: &[&Located],
) {
    let text = row.translation.as_deref().unwrap_or_default();
    let item = page.tag("li");
    let item = item.with_parts("id", &["segment-", row.id.as_str()]);
    let item = item.with("data-segment", row.id.as_str());
    let item = item.with("data-state", name_of(&row.state));
    let item = item.with("data-seen", &row.seen).with("data-text", text);
    let item = item.with("data-source", &row.source);
    let meaning = (row.meaning != row.source).then_some(row.meaning.as_str());
    let item = item.with_some("data-meaning", meaning);
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
        set_words(mark, &words.say(words_of(&row.state)));
        let begin = match row.state {
            State::Missing => "desk-edit",
            State::Translated | State::Stale { .. } | State::Imported => "desk-change",
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
    if !row.remarks.is_empty() {
        page.tag("div").class("aside").around(|page| {
            set_words(
                page.tag("p").class("label"),
                &words.say("desk-sheet-remarks"),
            );
            for remark in &row.remarks {
                page.tag("p").with("dir", "auto").text(remark);
            }
        });
    }
    if let Some(was) = &row.was {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-previous"));
            page.tag("p").lang_and_dir(locale).text(was);
        });
    }
}
