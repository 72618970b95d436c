//! The form at the top of every page that looks for words in all texts, and the button that shows the keys.

use edition_engine::desk::DeskWords;
use edition_html::Html;

/// The longest thing to look for, in letters.
pub(super) const LONGEST: usize = 200;

/// Writes the form that looks for words in all texts.
pub(super) fn set_search(page: &mut Html<'_>, words: &DeskWords, query: &str) {
    let form = page.tag("form").class("search").with("role", "search");
    form.with("action", "search").around(|page| {
        let label = words.say("desk-search").text;
        let input = page.tag("input").with("type", "search").with("name", "q");
        let input = input.with("id", "search").with("aria-label", &label);
        let input = input.with("placeholder", &label).with("value", query);
        input
            .with_parts("maxlength", &[&LONGEST.to_string()])
            .void();
        let button = page.tag("button").with("type", "button").with("id", "keys");
        let name = words.say("desk-help").text;
        button
            .with("aria-label", &name)
            .with("title", &name)
            .text("?");
    });
}
