//! The terms of the publication in one language: each form in a sentence that has it. What is typed for them is saved as
//! translations are.

use edition_engine::desk::{
    self, DeskWords, Form, FormInSentence, Located, Saved, Term, TypedTerm, of_no_document, terms,
};
use edition_html::Html;
use edition_model::Locale;
use serde::Deserialize;

use super::desk::Desk;
use super::difference::set_difference;
use super::findings::set_findings;
use super::frame::Frame;
use super::markup::{set_pieces, set_words};
use super::new_term::{set_button, set_form as set_new_term};
use super::offers::name_of;

/// What a page sends of a term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typing {
    locale: String,
    term: String,
    /// The words of its forms, in order.
    words: Vec<String>,
    /// The entry as the translator saw it, by its hash.
    seen: String,
    /// The entry of the source as the translator saw it.
    pub(super) source: String,
}

/// Writes what was typed.
pub(super) fn save(desk: &Desk, typing: &Typing) -> Saved {
    desk.in_turn(|workspace| {
        let typed = TypedTerm {
            locale: &typing.locale,
            term: &typing.term,
            words: &typing.words,
            seen: &typing.seen,
            source: &typing.source,
        };
        desk::save_term(workspace, &typed)
    })
}

/// The page of `locale`; `None` where nothing is translated into it.
pub(super) fn render(desk: &Desk, words: &DeskWords, locale: &Locale) -> Option<String> {
    let workspace = desk.workspace();
    let terms = terms(&workspace, locale)?;
    let found = of_no_document(&desk.checked());
    let title = words.say("desk-terms").text;
    let name = words.language_name(locale);
    let frame = Frame {
        desk,
        words,
        address: &format!("terms/{locale}"),
        title: &format!("{title} – {}", name.text),
        document: None,
        query: "",
    };
    let source = &workspace.project.settings.source;
    Some(frame.render(|page| {
        page.tag("div").class("masthead").around(|page| {
            page.tag("p").class("back").around(|page| {
                let link = page.tag("a").with("href", "./");
                set_words(link, &words.say("all-documents"));
            });
            set_words(page.tag("h1"), &words.say("desk-terms"));
            set_languages(page, words, locale, &workspace.project.settings.targets);
            set_button(page, words, None);
        });
        if terms.is_empty() {
            set_words(page.tag("p"), &words.say("desk-no-terms"));
        }
        let path = format!("locales/{locale}/terms.ftl");
        let list = page.tag("ol").class("segments").with("id", "terms");
        list.with("data-locale", locale.tag()).around(|page| {
            for term in &terms {
                let own = found.iter().filter(|it| is_of(it, &path, &term.id));
                let own: Vec<&Located> = own.collect();
                set_term(page, words, (term, source, locale), &own);
            }
        });
        page.tag("template")
            .with("id", "term-editor")
            .around(|page| set_editor(page, words));
        set_new_term(page, words, &workspace, locale);
    }))
}

/// Whether a finding is in the entry of a term.
fn is_of(found: &Located, path: &str, term: &str) -> bool {
    let segment = found.diagnostic.segment.as_ref();
    found.path == path && segment.is_some_and(|it| it.as_str().trim_start_matches('-') == term)
}

fn set_languages(page: &mut Html<'_>, words: &DeskWords, locale: &Locale, targets: &[Locale]) {
    let label = words.say("also-available").text;
    let nav = page.tag("nav").class("locales");
    nav.with("aria-label", &label).around(|page| {
        for other in targets {
            let name = words.language_name(other);
            let tag = name.locale.as_ref().unwrap_or(words.locale()).tag();
            let link = page.tag("a").with_parts("href", &["terms/", other.tag()]);
            link.with("lang", tag)
                .with_some("aria-current", (other == locale).then_some("page"))
                .text(&name.text);
        }
    });
}

fn set_term(
    page: &mut Html<'_>,
    words: &DeskWords,
    (term, source, locale): (&Term, &Locale, &Locale),
    findings: &[&Located],
) {
    let state = match (&term.before, term.forms.is_empty()) {
        (_, true) => "missing",
        (Some(_), false) => "stale",
        (None, false) => "translated",
    };
    let item = page.tag("li").with_parts("id", &["term-", &term.id]);
    let item = item.with("data-term", &term.id).with("data-state", state);
    let item = item.with("data-seen", &term.seen);
    item.with("data-source", &term.typed).around(|page| {
        page.tag("div").class("source").around(|page| {
            set_original(page, words, term, source);
        });
        page.tag("div").class("translation").around(|page| {
            set_tools(page, words, term);
            page.tag("ul").class("forms").around(|page| {
                for it in &term.forms {
                    set_form(page, words, it, locale);
                }
            });
            set_findings(page, words, findings, None);
        });
    });
}

fn set_original(page: &mut Html<'_>, words: &DeskWords, term: &Term, source: &Locale) {
    let label = page.tag("div").with_parts("id", &["source-", &term.id]);
    label.around(|page| {
        for form in &term.source {
            let line = page.tag("p").class("text").lang_and_dir(source);
            line.around(|page| {
                page.text(&form.text);
                page.text(" ");
                page.tag("span").class("what").around(|page| {
                    set_keys(page, words, form);
                });
            });
        }
    });
    if let Some(note) = &term.note {
        page.tag("div").class("aside").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-note"));
            page.tag("p").lang_and_dir(source).text(note);
        });
    }
    if let Some(before) = &term.before {
        let now = term.source.iter().find(|form| form.is_default);
        let now = now.map_or("", |form| form.text.as_str());
        page.tag("div").class("aside changes").around(|page| {
            set_words(page.tag("p").class("label"), &words.say("desk-changes"));
            let line = page.tag("p").lang_and_dir(source);
            line.around(|page| set_difference(page, before, now));
        });
    }
}

fn set_tools(page: &mut Html<'_>, words: &DeskWords, term: &Term) {
    page.tag("div").class("state").around(|page| {
        let id = match (&term.before, term.forms.is_empty()) {
            (_, true) => "desk-term-missing",
            (Some(_), false) => "desk-stale",
            (None, false) => return,
        };
        set_words(page.tag("p").class("mark"), &words.say(id));
    });
    page.tag("p").class("tools").around(|page| {
        let (class, id) = match term.forms.is_empty() {
            true => ("coin", "desk-edit"),
            false => ("edit", "desk-change"),
        };
        let button = page.tag("button").with("type", "button").class(class);
        let button = button.with_parts("aria-describedby", &["source-", &term.id]);
        set_words(button, &words.say(id));
    });
}

fn set_keys(page: &mut Html<'_>, words: &DeskWords, form: &Form) {
    for (place, (parameter, key)) in form.keys.iter().enumerate() {
        if place > 0 {
            page.text(" · ");
        }
        match name_of(parameter, key) {
            Some(id) => set_words(page.tag("span"), &words.say(id)),
            None => page.tag("span").text(key),
        }
    }
}

/// Writes a form, with the sentence that has it.
fn set_form(page: &mut Html<'_>, words: &DeskWords, it: &FormInSentence, locale: &Locale) {
    page.tag("li").around(|page| {
        page.tag("p").around(|page| {
            let text = page.tag("span").class("text").lang_and_dir(locale);
            text.text(&it.form.text);
            page.text(" ");
            page.tag("span").class("what").around(|page| {
                set_keys(page, words, &it.form);
            });
        });
        let Some(sentence) = &it.sentence else { return };
        let line = page.tag("p").class("sentence");
        line.around(|page| {
            let text = page.tag("span").lang_and_dir(locale);
            text.around(|page| set_pieces(page, &sentence.pieces));
            page.text(" ");
            let address = format!(
                "desk/{locale}/{}#segment-{}",
                sentence.document, sentence.segment
            );
            let link = page.tag("a").with("href", &address);
            set_words(link, &words.say("desk-moved-show"));
        });
    });
}

/// Writes the form that is put into a term while its words are typed; the script puts a field for each form into it.
fn set_editor(page: &mut Html<'_>, words: &DeskWords) {
    page.tag("form").class("editor").around(|page| {
        page.tag("div").class("fields").text("");
        page.tag("p").class("said").with("role", "alert").text("");
        page.tag("div").class("actions").around(|page| {
            let buttons = [
                ("submit", "first", "desk-save"),
                ("button", "cancel", "desk-cancel"),
            ];
            for (kind, class, id) in buttons {
                let button = page.tag("button").with("type", kind).class(class);
                set_words(button, &words.say(id));
            }
        });
    });
}
