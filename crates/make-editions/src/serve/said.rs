//! What people have said of a segment: their remarks, and what they have allowed in it; and the forms to say more.

use edition_engine::desk::{DeskWords, LONGEST_NAME, LONGEST_REMARK, Remark};
use edition_html::Html;
use edition_model::Rule;

use super::markup::set_words;

/// Writes the remarks, each with the button that settles it.
pub(super) fn set_remarks(page: &mut Html<'_>, words: &DeskWords, remarks: &[Remark]) {
    if remarks.is_empty() {
        return;
    }
    page.tag("div").class("aside remarks").around(|page| {
        set_words(
            page.tag("p").class("label"),
            &words.say("desk-sheet-remarks"),
        );
        page.tag("ul").around(|page| {
            for remark in remarks {
                let key = remark.key();
                page.tag("li").with("data-key", &key).around(|page| {
                    page.tag("bdi").class("by").text(&remark.by);
                    page.text(": ");
                    page.tag("span").with("dir", "auto").text(&remark.text);
                    page.text(" ");
                    let button = page.tag("button").with("type", "button").class("settle");
                    let button = button.with("data-remark", &key);
                    set_words(button, &words.say("desk-settled"));
                });
            }
        });
    });
}

/// Writes what is allowed and why, each with the button that takes it back.
pub(super) fn set_allowed(page: &mut Html<'_>, words: &DeskWords, allowed: &[(Rule, String)]) {
    if allowed.is_empty() {
        return;
    }
    page.tag("div").class("aside allowed").around(|page| {
        set_words(page.tag("p").class("label"), &words.say("desk-allowed"));
        page.tag("ul").around(|page| {
            for (rule, reason) in allowed {
                page.tag("li").with("data-key", rule.name()).around(|page| {
                    page.tag("code").text(rule.name());
                    page.text(" — ");
                    page.tag("span").with("dir", "auto").text(reason);
                    page.text(" ");
                    let button = page.tag("button").with("type", "button").class("revoke");
                    let button = button.with("data-allowed", rule.name());
                    set_words(button, &words.say("desk-revoke"));
                });
            }
        });
    });
}

/// Writes the form in which a remark is typed, and that in which a reviewer gives a name.
pub(super) fn set_forms(page: &mut Html<'_>, words: &DeskWords) {
    let forms = [
        ("remarking", "desk-remark-save", true),
        ("reviewing", "desk-good", false),
    ];
    for (class, save, has_text) in forms {
        page.tag("template").with("id", class).around(|page| {
            let form = page.tag("form").with_parts("class", &["saying ", class]);
            form.around(|page| {
                page.tag("label").around(|page| {
                    set_words(page.tag("span"), &words.say("desk-name"));
                    let name = page.tag("input").with("name", "by").with("required", "");
                    let name = name.with("autocomplete", "off");
                    name.with_parts("maxlength", &[&LONGEST_NAME.to_string()])
                        .void();
                });
                if has_text {
                    page.tag("label").around(|page| {
                        set_words(page.tag("span"), &words.say("desk-remark-text"));
                        let area = page.tag("textarea").with("name", "text");
                        let area = area.with("required", "").with("rows", "2");
                        area.with_parts("maxlength", &[&LONGEST_REMARK.to_string()])
                            .text("");
                    });
                }
                let button = page.tag("button").with("type", "submit").class("first");
                set_words(button, &words.say(save));
                let button = page.tag("button").with("type", "button").class("leave");
                set_words(button, &words.say("desk-cancel"));
                page.tag("p").class("said").with("role", "alert").text("");
            });
        });
    }
}
