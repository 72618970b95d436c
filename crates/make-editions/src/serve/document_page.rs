//! A document beside its translation, segment by segment.

use std::collections::{BTreeMap, BTreeSet};

use edition_engine::desk::{DeskWords, Located, Row, State, beside};
use edition_engine::workspace::Workspace;
use edition_html::Html;
use edition_model::{DocumentId, Locale};

use super::allow::set_reasons;
use super::desk::Desk;
use super::findings::set_findings;
use super::frame::Frame;
use super::markup::set_words;
use super::new_term;
use super::said::set_forms;
use super::segment::{Place, is_unread, name_of, set_row};

/// The groups of segments that can be shown alone, with the words of their buttons.
const GROUPS: [(&str, &str); 7] = [
    ("all", "desk-all"),
    ("missing", "desk-missing"),
    ("imported", "desk-imported"),
    ("stale", "desk-stale"),
    ("findings", "desk-findings"),
    ("translated", "desk-translated"),
    ("unread", "desk-unread"),
];

/// The page of `id` in `locale`; `None` where there is no such document, or not in this locale.
pub(super) fn render(
    desk: &Desk,
    words: &DeskWords,
    locale: &Locale,
    id: &DocumentId,
) -> Option<String> {
    let workspace = desk.workspace();
    let shown = beside(&workspace, &desk.checked(), id, locale)?;
    let (rows, findings) = (shown.rows, shown.findings);
    let title = workspace.titles.get(id).map_or(id.as_str(), String::as_str);
    let name = words.language_name(locale).text;
    let address = format!("desk/{locale}/{id}");
    let frame = Frame {
        desk,
        words,
        address: &address,
        title: &format!("{title} – {name}"),
        document: Some(id.as_str()),
        query: "",
    };
    Some(frame.render(|page| {
        set_head(page, &workspace, words, (id, locale), &shown.locales);
        let (of_segment, of_file) = sort_by_segment(&rows, &findings);
        set_findings(page, words, &of_file, None);
        set_groups(page, words, &rows, &of_segment);
        let list = page.tag("ol").class("segments").with("id", "segments");
        list.with("data-locale", locale.tag()).around(|page| {
            let settings = &workspace.project.settings;
            let place = Place {
                document: id,
                source: &settings.source,
                locale,
                reviewers: settings.reviewers_wanted(),
            };
            for row in &rows {
                let found = of_segment.get(row.id.as_str());
                let found = found.map_or(&[][..], |it| it.as_slice());
                set_row(page, words, row, &place, found);
            }
        });
        let empty = page.tag("p").with("id", "empty").with("hidden", "");
        set_words(empty, &words.say("desk-empty"));
        set_reasons(page, &workspace.localizers, &findings, locale);
        page.tag("template")
            .with("id", "editor")
            .around(|page| set_editor(page, words, locale));
        set_forms(page, words);
        new_term::set_form(page, words, &workspace, locale);
    }))
}

/// The findings of each segment, and those of none.
fn sort_by_segment<'f>(
    rows: &'f [Row],
    findings: &'f [Located],
) -> (BTreeMap<&'f str, Vec<&'f Located>>, Vec<&'f Located>) {
    let named: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut of_segment: BTreeMap<&str, Vec<&Located>> = BTreeMap::new();
    let mut of_file = Vec::new();
    for finding in findings {
        let segment = finding.diagnostic.segment.as_ref();
        match segment.and_then(|segment| named.get(segment.as_str())) {
            Some(segment) => of_segment.entry(segment).or_default().push(finding),
            None => of_file.push(finding),
        }
    }
    (of_segment, of_file)
}

fn set_head(
    page: &mut Html<'_>,
    workspace: &Workspace,
    words: &DeskWords,
    (id, locale): (&DocumentId, &Locale),
    others: &[Locale],
) {
    let source = &workspace.project.settings.source;
    page.tag("div").class("masthead").around(|page| {
        page.tag("p").class("back").around(|page| {
            let link = page.tag("a").with("href", "./");
            set_words(link, &words.say("all-documents"));
        });
        let heading = page.tag("h1");
        match workspace.titles.get(id) {
            Some(title) => heading.with("lang", source.tag()).text(title),
            None => heading.text(id.as_str()),
        }
        let label = words.say("also-available").text;
        let nav = page.tag("nav").class("locales").with("aria-label", &label);
        nav.around(|page| {
            for other in others {
                let address = format!("desk/{other}/{id}");
                let name = words.language_name(other);
                let tag = name.locale.as_ref().unwrap_or(words.locale()).tag();
                let link = page.tag("a").with("href", &address).with("lang", tag);
                link.with_some("aria-current", (other == locale).then_some("page"))
                    .text(&name.text);
            }
        });
        page.tag("p").class("formats").around(|page| {
            let link = page.tag("a").with_parts("href", &["terms/", locale.tag()]);
            set_words(link, &words.say("desk-terms"));
            for (ending, words) in [("html", "desk-read"), ("pdf", "as-pdf")]
                .map(|(ending, id)| (ending, words.say(id)))
            {
                let address = format!("live/{locale}/{id}.{ending}");
                let link = page.tag("a").with("href", &address);
                set_words(link.with("target", "_blank"), &words);
            }
        });
    });
}

fn set_groups(
    page: &mut Html<'_>,
    words: &DeskWords,
    rows: &[Row],
    found: &BTreeMap<&str, Vec<&Located>>,
) {
    let label = words.say("desk-show").text;
    let groups = page.tag("div").class("groups").with("role", "group");
    groups.with("aria-label", &label).around(|page| {
        for (group, id) in GROUPS {
            let number = match group {
                "all" => rows.len(),
                "findings" => found.len(),
                "unread" => rows.iter().filter(|row| is_unread(row)).count(),
                state => rows
                    .iter()
                    .filter(|row| name_of(&row.state) == state)
                    .count(),
            };
            // Few documents were ever imported.
            if group == "imported" && number == 0 {
                continue;
            }
            let is_pressed = if group == "all" { "true" } else { "false" };
            let button = page.tag("button").with("type", "button");
            let button = button.with_parts("id", &["group-", group]);
            let button = button.with("data-group", group);
            button.with("aria-pressed", is_pressed).around(|page| {
                set_words(page.tag("span"), &words.say(id));
                let count = page.tag("span").class("number");
                count.text(&format!(" {number}"));
            });
        }
        if rows
            .iter()
            .any(|row| matches!(row.state, State::Imported { .. }))
        {
            let button = page.tag("button").with("type", "button");
            let button = button.with("id", "take-imported").with("hidden", "");
            set_words(button, &words.say("desk-take-imported"));
        }
    });
}

/// Writes the form that is put into a row while it is being translated.
fn set_editor(page: &mut Html<'_>, words: &DeskWords, locale: &Locale) {
    page.tag("form").class("editor").around(|page| {
        let label = words.language_name(locale).text;
        // The script puts the same text in words above it, and hides this one, until somebody asks for it.
        let area = page.tag("textarea").lang_and_dir(locale);
        let area = area.with("aria-label", &label).with("rows", "3");
        area.with("spellcheck", "true").text("");
        page.tag("p").class("said").with("role", "alert").text("");
        let live = page.tag("div").class("live");
        live.with("aria-live", "polite").text("");
        page.tag("div").class("actions").around(|page| {
            page.tag("label").around(|page| {
                let done = page.tag("input").with("type", "checkbox");
                // Whoever says that a translation is finished says it by hand, each time.
                done.with("name", "done").void();
                set_words(page.tag("span"), &words.say("desk-done"));
            });
            let buttons = [
                ("submit", "first", "desk-save"),
                ("button", "ready", "desk-ready"),
                ("button", "insert", "desk-insert"),
                ("button", "raw", "desk-raw"),
                ("button", "cancel", "desk-cancel"),
            ];
            for (kind, class, id) in buttons {
                let button = page.tag("button").with("type", kind).class(class);
                set_words(button, &words.say(id));
            }
            set_words(page.tag("span").class("keys"), &words.say("desk-keys"));
        });
        page.tag("div").class("suggestions").text("");
    });
}
