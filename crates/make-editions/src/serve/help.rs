//! The keys of the desk, for those who ask: every page has the list.

use edition_engine::desk::DeskWords;
use edition_html::Html;

use super::markup::set_words;

/// The keys, with what each does.
const KEYS: [(&str, &str); 17] = [
    ("N", "desk-key-next"),
    ("F", "desk-key-finding"),
    ("U", "desk-key-unread"),
    ("J", "desk-key-down"),
    ("K", "desk-key-up"),
    ("E", "desk-key-edit"),
    ("G", "desk-key-good"),
    ("M", "desk-key-remark"),
    ("T", "desk-key-term"),
    ("P", "desk-key-page"),
    ("/", "desk-key-search"),
    ("?", "desk-key-help"),
    ("Ctrl + Enter", "desk-key-save"),
    ("Ctrl + Shift + Enter", "desk-key-ready"),
    ("/", "desk-key-insert"),
    ("Alt + ↓", "desk-key-form"),
    ("Esc", "desk-key-cancel"),
];
/// From here on they work while somebody writes.
const WHILE_WRITING: usize = 12;

/// Writes the list, which the script opens.
pub(super) fn set_help(page: &mut Html<'_>, words: &DeskWords) {
    let dialog = page.tag("dialog").with("id", "help");
    dialog.with("aria-labelledby", "help-title").around(|page| {
        let heading = page.tag("h2").with("id", "help-title");
        set_words(heading, &words.say("desk-help"));
        let (resting, writing) = KEYS.split_at(WHILE_WRITING);
        for (title, keys) in [
            ("desk-help-resting", resting),
            ("desk-help-writing", writing),
        ] {
            set_words(page.tag("h3"), &words.say(title));
            page.tag("dl").class("key-list").around(|page| {
                for (key, id) in keys {
                    page.tag("div").around(|page| {
                        page.tag("dt").around(|page| page.tag("kbd").text(key));
                        set_words(page.tag("dd"), &words.say(id));
                    });
                }
            });
        }
        page.tag("label").around(|page| {
            let single = page.tag("input").with("type", "checkbox");
            single.with("id", "single-keys").with("checked", "").void();
            set_words(page.tag("span"), &words.say("desk-single-keys"));
        });
        let button = page.tag("button").with("type", "button");
        let button = button.class("first").with("id", "help-close");
        set_words(button, &words.say("desk-help-close"));
    });
}
