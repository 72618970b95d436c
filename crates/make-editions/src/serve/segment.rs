//! One segment: its source, its translation, its state, what can be done with it, and its findings.

use edition_engine::desk::{DeskWords, Located, Row, Since, State};
use edition_html::Html;
use edition_model::{DocumentId, Locale};

use super::difference::set_difference;
use super::findings::set_findings;
use super::markup::{set_pieces, set_words};
use super::new_term::set_button;
use super::said::{set_allowed, set_remarks};

/// The name of a state in the page and its script.
pub(super) fn name_of(state: &State) -> &'static str {
    match state {
        State::Translated => "translated",
        State::Stale { .. } => "stale",
        State::Imported { .. } => "imported",
        State::Missing => "missing",
    }
}

fn words_of(state: &State) -> &'static str {
    match state {
        State::Translated => "desk-translated",
        State::Stale { .. } => "desk-stale",
        State::Imported { .. } => "desk-imported",
        State::Missing => "desk-missing",
    }
}

/// Whether a translation waits for a review.
pub(super) fn is_unread(row: &Row) -> bool {
    matches!(row.state, State::Translated) && !row.is_reviewed
}

/// Where a segment stands.
pub(super) struct Place<'p> {
    /// The document.
    pub(super) document: &'p DocumentId,
    /// The language of the sources.
    pub(super) source: &'p Locale,
    /// That of the translation.
    pub(super) locale: &'p Locale,
    /// How many persons have to review it.
    pub(super) reviewers: u32,
}

/// Writes a segment.
pub(super) fn set_row(
    page: &mut Html<'_>,
    words: &DeskWords,
    row: &Row,
    place: &Place<'_>,
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
    let item = item.with_some("data-unread", is_unread(row).then_some(""));
    let item = item.with_some("data-found", (!findings.is_empty()).then_some(""));
    item.around(|page| {
        page.tag("div")
            .class("source")
            .around(|page| set_source(page, words, row, place.source));
        page.tag("div").class("translation").around(|page| {
            set_translation(page, words, row, place);
            set_findings(page, words, findings, Some(place.locale));
        });
    });
}

fn set_source(page: &mut Html<'_>, words: &DeskWords, row: &Row, source: &Locale) {
    let text = page.tag("p").class("text");
    let text = text.with_parts("id", &["source-", row.id.as_str()]);
    text.lang_and_dir(source)
        .around(|page| set_pieces(page, &row.source_pieces));
    if let Some(note) = &row.note {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-note"));
            page.tag("p").lang_and_dir(source).text(note);
        });
    }
    if let State::Stale { before, today } = &row.state {
        set_changes(page, words, "desk-changes", (source, before, today));
    }
}

/// Writes what changed from one text to the other, under a label.
fn set_changes(
    page: &mut Html<'_>,
    words: &DeskWords,
    label: &str,
    (locale, before, now): (&Locale, &str, &str),
) {
    page.tag("div").class("aside changes").around(|page| {
        set_words(page.tag("p").class("label"), &words.say(label));
        page.tag("p")
            .lang_and_dir(locale)
            .around(|page| set_difference(page, before, now));
    });
}

fn set_translation(page: &mut Html<'_>, words: &DeskWords, row: &Row, place: &Place<'_>) {
    page.tag("div").class("state").around(|page| {
        page.tag("p").around(|page| {
            let mark = page.tag("span").class("mark");
            set_words(mark, &words.say(words_of(&row.state)));
            set_reviews(page, words, row, place.reviewers);
        });
        page.tag("p")
            .class("tools")
            .around(|page| set_tools(page, words, row, place));
    });
    if row.is_last_good {
        let notice = page.tag("p").class("notice");
        set_words(notice, &words.say("desk-last-good"));
    }
    if row.translation.is_some() {
        let line = page.tag("p").class("text").lang_and_dir(place.locale);
        line.around(|page| set_pieces(page, &row.pieces));
    }
    if let State::Imported { because } = &row.state {
        page.tag("div").class("aside because").around(|page| {
            let id = match because.is_empty() {
                true => "desk-because-place",
                false => "desk-because",
            };
            set_words(page.tag("span").class("label"), &words.say(id));
            page.text(" ");
            page.tag("span").with("dir", "auto").text(because);
        });
    }
    if let Some(since) = &row.since {
        set_since(page, words, since, place);
    }
    set_remarks(page, words, &row.remarks);
    set_allowed(page, words, &row.allowed);
    if let Some(was) = &row.was {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-previous"));
            page.tag("p").lang_and_dir(place.locale).text(was);
        });
    }
}

/// Writes by whom the translation was reviewed, and how many more are asked for.
fn set_reviews(page: &mut Html<'_>, words: &DeskWords, row: &Row, wanted: u32) {
    if row.reviewers.is_empty() {
        return;
    }
    page.text(" · ");
    page.tag("span").class("reviews").around(|page| {
        set_words(page.tag("span"), &words.say("desk-reviewed"));
        let names: Vec<&str> = row.reviewers.iter().map(String::as_str).collect();
        let names = names.join(", ");
        if !names.is_empty() {
            page.text(": ");
            page.tag("bdi").text(&names);
        }
        if wanted > 1 {
            let asked = usize::try_from(wanted).unwrap_or(usize::MAX);
            let count = words.count("desk-count", row.reviewers.len(), asked);
            page.text(" (");
            set_words(page.tag("span"), &count);
            page.text(")");
        }
    });
}

fn set_tools(page: &mut Html<'_>, words: &DeskWords, row: &Row, place: &Place<'_>) {
    let begin = match row.state {
        State::Missing => "desk-edit",
        State::Translated | State::Stale { .. } | State::Imported { .. } => "desk-change",
    };
    // The source says which paragraph the button is for.
    let source = ["source-", row.id.as_str()];
    let mut buttons = vec![("edit", begin)];
    if matches!(row.state, State::Translated) {
        buttons.push(("good", "desk-good"));
    }
    buttons.push(("remark", "desk-remark"));
    for (class, id) in buttons {
        let button = page.tag("button").with("type", "button").class(class);
        let button = button.with_parts("aria-describedby", &source);
        set_words(button, &words.say(id));
    }
    set_button(page, words, Some(&source));
    let address = format!("live/{}/{}.pdf#{}", place.locale, place.document, row.id);
    // One window beside the desk shows the page of whatever was asked for last.
    let link = page.tag("a").class("page").with("href", &address);
    let link = link.with("target", "make-editions-page");
    let link = link.with_parts("aria-describedby", &source);
    set_words(link, &words.say("desk-in-pdf"));
}

/// Writes what has changed since somebody found it good.
fn set_since(page: &mut Html<'_>, words: &DeskWords, since: &Since, place: &Place<'_>) {
    page.tag("div").class("since").around(|page| {
        page.tag("p").class("label").around(|page| {
            set_words(page.tag("span"), &words.say("desk-since"));
            if !since.by.is_empty() {
                page.text(" ");
                page.tag("bdi").text(&since.by);
            }
        });
        let texts = [
            ("desk-since-source", place.source, &since.source),
            ("desk-since-translation", place.locale, &since.translation),
        ];
        for (label, locale, (before, now)) in texts {
            if before != now {
                set_changes(page, words, label, (locale, before, now));
            }
        }
    });
}
