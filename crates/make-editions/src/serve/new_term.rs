//! A new term, proposed by whoever translates: the form that the script puts beside the words that were selected, with a field
//! for each case of the language.

use edition_engine::desk::{self, DeskWords, NewTerm, Saved, cases};
use edition_engine::workspace::Workspace;
use edition_html::Html;
use edition_model::Locale;
use serde::Deserialize;

use super::desk::Desk;
use super::markup::set_words;
use super::offers::name_of;

/// What a page sends of a new term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Coining {
    locale: String,
    term: String,
    /// What the source calls it.
    pub(super) source: String,
    note: String,
    /// Each case with its words, that of a dictionary first.
    forms: Vec<(String, String)>,
}

/// Writes what was typed.
pub(super) fn save(desk: &Desk, coining: &Coining) -> Saved {
    desk.in_turn(|workspace| {
        let new = NewTerm {
            locale: &coining.locale,
            term: &coining.term,
            source: &coining.source,
            note: &coining.note,
            forms: &coining.forms,
        };
        desk::coin_term(workspace, &new)
    })
}

/// Writes the button that asks for the form.
pub(super) fn set_button(page: &mut Html<'_>, words: &DeskWords, described_by: Option<&[&str]>) {
    let button = page.tag("button").with("type", "button").class("coin");
    let button = match described_by {
        Some(parts) => button.with_parts("aria-describedby", parts),
        None => button,
    };
    set_words(button, &words.say("desk-coin"));
}

/// Writes the form, for the script.
pub(super) fn set_form(
    page: &mut Html<'_>,
    words: &DeskWords,
    workspace: &Workspace,
    locale: &Locale,
) {
    let source = &workspace.project.settings.source;
    let title = words.say("desk-coin").text;
    page.tag("template").with("id", "coining").around(|page| {
        let form = page.tag("form").class("coining");
        form.with("aria-label", &title).around(|page| {
            set_fields(page, words, source);
            set_cases(page, words, &cases(workspace, locale), locale);
            set_words(page.tag("p").class("hint"), &words.say("desk-coin-help"));
            let button = page.tag("button").with("type", "submit").class("first");
            set_words(button, &words.say("desk-save"));
            let button = page
                .tag("button")
                .with("type", "button")
                .class("leave-coining");
            set_words(button, &words.say("desk-cancel"));
            page.tag("p").class("said").with("role", "alert").text("");
        });
    });
}

/// Writes the fields for what all languages share.
fn set_fields(page: &mut Html<'_>, words: &DeskWords, source: &Locale) {
    let fields = [
        ("source", "desk-coin-source"),
        ("term", "desk-coin-name"),
        ("note", "desk-coin-note"),
    ];
    for (name, id) in fields {
        page.tag("label").class("shared").around(|page| {
            set_words(page.tag("span"), &words.say(id));
            let field = page.tag("input").with("type", "text").with("name", name);
            let field = field.with("autocomplete", "off");
            let field = field.with_some("required", (name != "note").then_some(""));
            // A name is the same in all languages.
            let field = match name {
                "term" => field
                    .with("pattern", "[A-Za-z][A-Za-z0-9_\\-]*")
                    .with("spellcheck", "false"),
                _ => field.lang_and_dir(source),
            };
            field.void();
        });
    }
}

/// Writes a field for each case; one alone where the language has none.
fn set_cases(page: &mut Html<'_>, words: &DeskWords, cases: &[String], locale: &Locale) {
    let language = words.language_name(locale);
    let alone = [String::new()];
    let cases = if cases.is_empty() { &alone } else { cases };
    for (place, case) in cases.iter().enumerate() {
        page.tag("label").around(|page| {
            page.tag("span").around(|page| {
                set_words(page.tag("span"), &language);
                match (case.as_str(), name_of("case", case)) {
                    ("", _) => {}
                    (_, Some(id)) => {
                        page.text(" · ");
                        set_words(page.tag("span"), &words.say(id));
                    }
                    (case, None) => page.text(&format!(" · {case}")),
                }
            });
            let field = page.tag("input").with("type", "text").with("name", "form");
            let field = field.with("data-case", case).with("autocomplete", "off");
            let field = field.with_some("required", (place == 0).then_some(""));
            field.lang_and_dir(locale).void();
        });
    }
}
