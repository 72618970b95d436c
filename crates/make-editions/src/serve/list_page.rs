//! The first page: documents by language, and how far each is translated.

use edition_engine::coverage::Coverage;
use edition_engine::desk::{Checked, DeskWords, of_no_document};
use edition_engine::settings::Requirement;
use edition_engine::workspace::Workspace;
use edition_html::Html;
use edition_model::{DocumentId, Locale, Summary};

use super::bring::set_button;
use super::desk::Desk;
use super::findings::set_findings;
use super::frame::Frame;
use super::markup::set_words;

/// The page.
pub(super) fn render(desk: &Desk, words: &DeskWords) -> String {
    let (workspace, checked) = (desk.workspace(), desk.checked());
    let title = words.say("desk-title").text;
    let frame = Frame {
        desk,
        words,
        address: "",
        title: &title,
        document: None,
        query: "",
    };
    frame.render(|page| {
        set_words(page.tag("h1"), &words.say("documents"));
        set_button(page, words);
        if workspace.project.documents.is_empty() {
            set_words(page.tag("p"), &words.say("no-documents"));
        } else {
            set_filters(page, words);
            set_table(page, &workspace, &checked, words);
        }
        let others = of_no_document(&checked);
        set_findings(page, words, &others.iter().collect::<Vec<_>>(), None);
    })
}

/// What documents can be looked for, with the words of the buttons.
const FILTERS: [(&str, &str); 6] = [
    ("all", "desk-all"),
    ("missing", "desk-missing"),
    ("imported", "desk-imported"),
    ("stale", "desk-stale"),
    ("findings", "desk-findings"),
    ("unread", "desk-unread"),
];

fn set_filters(page: &mut Html<'_>, words: &DeskWords) {
    let label = words.say("desk-show").text;
    let groups = page.tag("div").class("groups").with("role", "group");
    groups.with("aria-label", &label).around(|page| {
        for (filter, id) in FILTERS {
            let is_pressed = if filter == "all" { "true" } else { "false" };
            let button = page.tag("button").with("type", "button");
            let button = button.with_parts("id", &["group-", filter]);
            let button = button.with("data-group", filter);
            set_words(button.with("aria-pressed", is_pressed), &words.say(id));
        }
    });
    let empty = page.tag("p").with("id", "empty").with("hidden", "");
    set_words(empty, &words.say("desk-empty-documents"));
}

/// How many segments of an edition each filter finds.
pub(super) fn numbers(
    covered: Coverage,
    found: Option<&Summary>,
) -> [(&'static str, &'static str, usize); 5] {
    let found = found.map_or(0, |found| found.errors + found.warnings);
    [
        (
            "missing",
            "desk-missing",
            covered.missing - covered.imported,
        ),
        ("imported", "desk-imported", covered.imported),
        ("stale", "desk-stale", covered.stale),
        ("findings", "desk-findings", found),
        (
            "unread",
            "desk-unread",
            covered.translated - covered.reviewed.min(covered.translated),
        ),
    ]
}

fn set_table(page: &mut Html<'_>, workspace: &Workspace, checked: &Checked, words: &DeskWords) {
    let mut locales: Vec<&Locale> = workspace.project.settings.targets.iter().collect();
    for locale in workspace.coverage.values().flat_map(|row| row.keys()) {
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    page.tag("table").class("documents").around(|page| {
        page.tag("thead").around(|page| {
            page.tag("tr").around(|page| {
                let head = page.tag("th").with("scope", "col");
                set_words(head, &words.say("desk-document"));
                for locale in &locales {
                    set_language(page, words, locale);
                }
            });
        });
        page.tag("tbody").around(|page| {
            for id in workspace.project.documents.keys() {
                let row = page
                    .tag("tr")
                    .with_parts("data-key", &["row-", id.as_str()]);
                let has = what_it_has(workspace, checked, id);
                let row = row.with("data-has", &has.join(" "));
                row.around(|page| set_row(page, (workspace, checked, words), id, &locales));
            }
        });
    });
}

/// The filters that find a document.
fn what_it_has(workspace: &Workspace, checked: &Checked, id: &DocumentId) -> Vec<&'static str> {
    let mut has = Vec::new();
    for (locale, covered) in workspace.coverage.get(id).into_iter().flatten() {
        let found = checked.counts.get(&(id.clone(), locale.clone()));
        for (filter, _, number) in numbers(*covered, found) {
            if number > 0 && !has.contains(&filter) {
                has.push(filter);
            }
        }
    }
    has
}

fn set_row(
    page: &mut Html<'_>,
    (workspace, checked, words): (&Workspace, &Checked, &DeskWords),
    id: &DocumentId,
    locales: &[&Locale],
) {
    let source = &workspace.project.settings.source;
    let title = workspace.titles.get(id);
    page.tag("th").with("scope", "row").around(|page| {
        let line = page.tag("span").class("title");
        match title {
            Some(title) => line.with("lang", source.tag()).text(title),
            None => line.text(id.as_str()),
        }
        page.tag("code").text(&format!("sources/{id}.md"));
        let found = checked.counts.get(&(id.clone(), source.clone()));
        set_counts(page, words, found);
    });
    for locale in locales {
        page.tag("td").around(|page| {
            let covered = workspace.coverage.get(id).and_then(|row| row.get(*locale));
            let Some(covered) = covered else { return };
            let address = format!("desk/{locale}/{id}");
            // Read by itself, as screen readers list links, "12 of 40" would say nothing.
            let name = words.language_name(locale).text;
            let title = title.map_or(id.as_str(), String::as_str);
            page.tag("a").with("href", &address).around(|page| {
                let unseen = page.tag("span").class("unseen");
                unseen.text(&format!("{title}, "));
                // Narrow windows have no columns and show it.
                let language = page.tag("span").class("unseen language");
                language.text(&format!("{name}: "));
                let count = words.count("desk-count", covered.translated, covered.segments);
                set_words(page.tag("span"), &count);
            });
            set_bar(page, *covered);
            let must_be_read = workspace.project.settings.require == Requirement::Reviewed;
            set_shares(page, words, (*covered, &address), must_be_read);
            let found = checked.counts.get(&(id.clone(), (*locale).clone()));
            set_counts(page, words, found);
        });
    }
}

/// Writes the head of a language, with the way to its terms.
fn set_language(page: &mut Html<'_>, words: &DeskWords, locale: &Locale) {
    let head = page.tag("th").with("scope", "col");
    head.around(|page| {
        set_words(page.tag("span"), &words.language_name(locale));
        page.text(" ");
        let link = page.tag("a").class("share");
        let link = link.with_parts("href", &["terms/", locale.tag()]);
        set_words(link, &words.say("desk-terms"));
    });
}

/// Draws the shares as a bar; the words beside it say the same.
fn set_bar(page: &mut Html<'_>, covered: Coverage) {
    let share = |part: usize| 100 * part / covered.segments.max(1);
    let (done, stale) = (share(covered.translated), share(covered.stale));
    let bar = page.tag("svg").class("bar").with("viewBox", "0 0 100 4");
    let bar = bar.with("preserveAspectRatio", "none");
    bar.with("aria-hidden", "true").around(|page| {
        // A publication has thousands of bars: what nobody would see of them is not drawn.
        let parts = [
            ("missing", 0, if done < 100 { 100 } else { 0 }),
            ("done", 0, done),
            ("stale", done, stale),
        ];
        for (name, start, width) in parts.into_iter().filter(|(_, _, width)| *width > 0) {
            let part = page.tag("rect").class(name);
            let part = part.with("x", &start.to_string());
            part.with("width", &width.to_string())
                .with("height", "4")
                .text("");
        }
    });
}

/// Writes how many segments wait for what; each number leads to them.
fn set_shares(
    page: &mut Html<'_>,
    words: &DeskWords,
    (covered, address): (Coverage, &str),
    must_be_read: bool,
) {
    for (group, id, number) in numbers(covered, None) {
        let is_told = group != "unread" || must_be_read || covered.reviewed > 0;
        if number == 0 || !is_told {
            continue;
        }
        let link = page.tag("a").class("share");
        let link = link.with_parts("href", &[address, "#", group]);
        link.around(|page| {
            set_words(page.tag("span"), &words.say(id));
            page.text(&format!(": {number}"));
        });
    }
}

fn set_counts(page: &mut Html<'_>, words: &DeskWords, found: Option<&Summary>) {
    let Some(found) = found else { return };
    let parts = [
        ("share error", "desk-errors", found.errors),
        ("share warning", "desk-warnings", found.warnings),
    ];
    for (class, id, number) in parts.into_iter().filter(|(_, _, number)| *number > 0) {
        set_words(page.tag("span").class(class), &words.count(id, number, 0));
    }
}
