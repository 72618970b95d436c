//! The first page: documents by languages, and how far each is.

use edition_localization::sync::status::Coverage;
use edition_model::{DocumentId, Locale};

use super::desk::{Checked, Desk};
use super::findings::{of_no_document, set_findings};
use super::frame::Frame;
use super::markup::Markup;
use super::words::DeskWords;
use edition_engine::workspace::Workspace;
use edition_report::Summary;

/// Renders it.
pub(super) fn render(desk: &Desk, words: &DeskWords) -> String {
    let (workspace, checked) = (desk.workspace(), desk.checked());
    let title = words.say("desk-title").text;
    let frame = Frame {
        desk,
        words,
        address: "/",
        title: &title,
        document: None,
    };
    frame.render(|page| {
        page.words_element("h1", &[], &words.say("documents"));
        if workspace.project.documents.is_empty() {
            page.words_element("p", &[], &words.say("no-documents"));
        } else {
            set_table(page, &workspace, &checked, words);
        }
        let others = of_no_document(&checked);
        set_findings(page, words, &others.iter().collect::<Vec<_>>());
    })
}

fn set_table(page: &mut Markup, workspace: &Workspace, checked: &Checked, words: &DeskWords) {
    let mut locales: Vec<&Locale> = workspace.project.settings.targets.iter().collect();
    for locale in workspace.coverage.values().flat_map(|row| row.keys()) {
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    page.element("table", &[("class", "documents")], |page| {
        page.element("thead", &[], |page| {
            page.element("tr", &[], |page| {
                let document = words.say("desk-document");
                page.words_element("th", &[("scope", "col")], &document);
                for locale in &locales {
                    let name = words.language_name(locale);
                    page.words_element("th", &[("scope", "col")], &name);
                }
            });
        });
        page.element("tbody", &[], |page| {
            for id in workspace.project.documents.keys() {
                let key = format!("row-{id}");
                page.element("tr", &[("data-key", key.as_str())], |page| {
                    set_row(page, (workspace, checked, words), id, &locales);
                });
            }
        });
    });
}

fn set_row(
    page: &mut Markup,
    (workspace, checked, words): (&Workspace, &Checked, &DeskWords),
    id: &DocumentId,
    locales: &[&Locale],
) {
    let source = &workspace.project.settings.source;
    let title = workspace.titles.get(id);
    page.element("th", &[("scope", "row")], |page| {
        match title {
            Some(title) => page.element(
                "span",
                &[("class", "title"), ("lang", source.tag())],
                |page| {
                    page.pattern(title);
                },
            ),
            None => page.text_element("span", &[("class", "title")], id.as_str()),
        }
        page.text_element("code", &[], &format!("sources/{id}.md"));
        let found = checked.counts.get(&(id.clone(), source.clone()));
        set_counts(page, words, found);
    });
    for locale in locales {
        page.element("td", &[], |page| {
            let covered = workspace.coverage.get(id).and_then(|row| row.get(*locale));
            let Some(covered) = covered else { return };
            let address = format!("/desk/{locale}/{id}");
            // Out of the table, "12 of 40" would say nothing.
            let name = words.language_name(locale).text;
            let title = title.map_or(id.as_str(), String::as_str);
            page.element("a", &[("href", address.as_str())], |page| {
                page.text_element("span", &[("class", "unseen")], &format!("{title}, "));
                // Where there is no room for columns, it is in sight.
                let language = [("class", "unseen language")];
                page.text_element("span", &language, &format!("{name}: "));
                let count = words.count("desk-count", covered.translated, covered.segments);
                page.words_element("span", &[], &count);
            });
            set_bar(page, *covered);
            set_shares(page, words, *covered);
            set_counts(
                page,
                words,
                checked.counts.get(&(id.clone(), (*locale).clone())),
            );
        });
    }
}

/// A bar that says nothing that the words beside it do not say.
fn set_bar(page: &mut Markup, covered: Coverage) {
    let share = |part: usize| (100 * part / covered.segments.max(1)).to_string();
    let (done, stale) = (share(covered.translated), share(covered.stale));
    let bar = [
        ("class", "bar"),
        ("viewBox", "0 0 100 4"),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
    ];
    page.element("svg", &bar, |page| {
        let part = |name, start, width| {
            [
                ("class", name),
                ("x", start),
                ("width", width),
                ("height", "4"),
            ]
        };
        page.element("rect", &part("missing", "0", "100"), |_| {});
        page.element("rect", &part("done", "0", &done), |_| {});
        page.element("rect", &part("stale", &done, &stale), |_| {});
    });
}

fn set_shares(page: &mut Markup, words: &DeskWords, covered: Coverage) {
    let parts = [
        ("desk-missing", covered.missing),
        ("desk-stale", covered.stale),
    ];
    for (id, number) in parts.into_iter().filter(|(_, number)| *number > 0) {
        page.element("span", &[("class", "share")], |page| {
            page.words_element("span", &[], &words.say(id));
            page.text(&format!(": {number}"));
        });
    }
}

fn set_counts(page: &mut Markup, words: &DeskWords, found: Option<&Summary>) {
    let Some(found) = found else { return };
    let parts = [
        ("error", "desk-errors", found.errors),
        ("warning", "desk-warnings", found.warnings),
    ];
    for (class, id, number) in parts.into_iter().filter(|(_, _, number)| *number > 0) {
        let class = format!("share {class}");
        page.words_element(
            "span",
            &[("class", class.as_str())],
            &words.count(id, number, 0),
        );
    }
}
