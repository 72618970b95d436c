//! A document beside its translation, segment by segment.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, Locale};

use super::desk::Desk;
use super::findings::{Finding, find_for, set_findings};
use super::frame::Frame;
use super::markup::{Markup, direction};
use super::segment::{Row, rows, set_row};
use super::words::DeskWords;
use edition_engine::analysis::Analysis;
use edition_engine::workspace::Workspace;

/// The groups that one can choose to see, with what stands on their buttons.
const GROUPS: [(&str, &str); 5] = [
    ("all", "desk-all"),
    ("missing", "desk-missing"),
    ("stale", "desk-stale"),
    ("findings", "desk-findings"),
    ("translated", "desk-translated"),
];

/// Renders it. `None` where there is no such document, or not in this locale.
pub(super) fn render(
    desk: &Desk,
    words: &DeskWords,
    locale: &Locale,
    id: &DocumentId,
) -> Option<String> {
    let workspace = desk.workspace();
    workspace.project.documents.get(id)?;
    let project = workspace.alone(id, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let findings = find_for(&workspace, &analysis, &desk.checked(), id, locale);
    let rows = rows(&workspace, &analysis, id, locale);
    let known = analysis.document(id).map(|it| analysis.locales_of(it));
    let mut others = known.unwrap_or_else(|| project.locales_of(None));
    if !others.iter().skip(1).any(|other| other == locale) {
        return None;
    }
    others.remove(0);
    let title = workspace.titles.get(id).map_or(id.as_str(), String::as_str);
    let name = words.language_name(locale).text;
    let address = format!("/desk/{locale}/{id}");
    let frame = Frame {
        desk,
        words,
        address: &address,
        title: &format!("{title} – {name}"),
        document: Some(id.as_str()),
    };
    Some(frame.render(|page| {
        set_head(page, &workspace, words, (id, locale), &others);
        let (of_segment, of_file) = sort_by_segment(&rows, &findings);
        set_findings(page, words, &of_file);
        set_groups(page, words, &rows, &of_segment);
        let list = [
            ("class", "segments"),
            ("id", "segments"),
            ("data-locale", locale.tag()),
        ];
        page.element("ol", &list, |page| {
            for row in &rows {
                let found = of_segment
                    .get(row.id.as_str())
                    .map_or(&[][..], |it| it.as_slice());
                set_row(
                    page,
                    words,
                    row,
                    &workspace.project.settings.source,
                    locale,
                    found,
                );
            }
        });
        let empty = [("id", "empty"), ("hidden", "")];
        page.words_element("p", &empty, &words.say("desk-empty"));
        page.element("template", &[("id", "editor")], |page| {
            set_editor(page, words, locale);
        });
    }))
}

/// The findings of each segment, and those of none.
fn sort_by_segment<'f>(
    rows: &'f [Row],
    findings: &'f [Finding],
) -> (BTreeMap<&'f str, Vec<&'f Finding>>, Vec<&'f Finding>) {
    let named: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut of_segment: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
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
    page: &mut Markup,
    workspace: &Workspace,
    words: &DeskWords,
    (id, locale): (&DocumentId, &Locale),
    others: &[Locale],
) {
    let source = &workspace.project.settings.source;
    page.element("div", &[("class", "masthead")], |page| {
        page.element("p", &[("class", "back")], |page| {
            page.words_element("a", &[("href", "/")], &words.say("all-documents"));
        });
        match workspace.titles.get(id) {
            Some(title) => {
                page.element("h1", &[("lang", source.tag())], |page| page.pattern(title))
            }
            None => page.text_element("h1", &[], id.as_str()),
        }
        let label = words.say("also-available").text;
        page.element(
            "nav",
            &[("class", "locales"), ("aria-label", label.as_str())],
            |page| {
                for other in others {
                    let address = format!("/desk/{other}/{id}");
                    let name = words.language_name(other);
                    let tag = name
                        .locale
                        .as_ref()
                        .map_or(words.locale().tag(), Locale::tag);
                    let mut link = vec![("href", address.as_str()), ("lang", tag)];
                    if other == locale {
                        link.push(("aria-current", "page"));
                    }
                    page.text_element("a", &link, &name.text);
                }
            },
        );
        page.element("p", &[("class", "formats")], |page| {
            for (ending, words) in [("html", "desk-read"), ("pdf", "as-pdf")]
                .map(|(ending, id)| (ending, words.say(id)))
            {
                let address = format!("/live/{locale}/{id}.{ending}");
                let link = [("href", address.as_str()), ("target", "_blank")];
                page.words_element("a", &link, &words);
            }
        });
    });
}

fn set_groups(
    page: &mut Markup,
    words: &DeskWords,
    rows: &[Row],
    found: &BTreeMap<&str, Vec<&Finding>>,
) {
    let label = words.say("desk-show").text;
    let group = [
        ("class", "groups"),
        ("role", "group"),
        ("aria-label", label.as_str()),
    ];
    page.element("div", &group, |page| {
        for (group, id) in GROUPS {
            let number = match group {
                "all" => rows.len(),
                "findings" => found.len(),
                state => rows.iter().filter(|row| row.state.name() == state).count(),
            };
            let key = format!("group-{group}");
            let button = [
                ("type", "button"),
                ("id", key.as_str()),
                ("data-group", group),
                (
                    "aria-pressed",
                    if group == "all" { "true" } else { "false" },
                ),
            ];
            page.element("button", &button, |page| {
                page.words_element("span", &[], &words.say(id));
                page.text_element("span", &[("class", "number")], &format!(" {number}"));
            });
        }
    });
}

/// What comes into a row that is being translated.
fn set_editor(page: &mut Markup, words: &DeskWords, locale: &Locale) {
    page.element("form", &[("class", "editor")], |page| {
        let label = words.language_name(locale).text;
        let area = [
            ("lang", locale.tag()),
            ("dir", direction(locale)),
            ("aria-label", label.as_str()),
            ("rows", "3"),
            ("spellcheck", "true"),
        ];
        page.element("textarea", &area, |_| {});
        page.element("p", &[("class", "said"), ("role", "alert")], |_| {});
        page.element("div", &[("class", "live"), ("aria-live", "polite")], |_| {});
        page.element("div", &[("class", "actions")], |page| {
            page.element("label", &[], |page| {
                page.void(
                    "input",
                    &[("type", "checkbox"), ("name", "done"), ("checked", "")],
                );
                page.words_element("span", &[], &words.say("desk-done"));
            });
            page.words_element(
                "button",
                &[("type", "submit"), ("class", "first")],
                &words.say("desk-save"),
            );
            page.words_element(
                "button",
                &[("type", "button"), ("class", "cancel")],
                &words.say("desk-cancel"),
            );
            page.words_element("span", &[("class", "keys")], &words.say("desk-keys"));
        });
        page.element("div", &[("class", "suggestions")], |_| {});
    });
}
