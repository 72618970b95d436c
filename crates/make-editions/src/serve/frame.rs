//! What all pages of the desk have in common.

use edition_engine::desk::DeskWords;
use edition_html::Html;

use super::bring::set_dialog;
use super::desk::Desk;
use super::help::set_help;
use super::markup::set_words;
use super::search_form::set_search;
use super::words::{sentences, told};

/// A page without its text.
pub(super) struct Frame<'p> {
    pub(super) desk: &'p Desk,
    pub(super) words: &'p DeskWords,
    /// Its own address, below the root of the desk.
    pub(super) address: &'p str,
    /// The title of the window.
    pub(super) title: &'p str,
    /// The document that the page shows; `None` where it shows all of them.
    pub(super) document: Option<&'p str>,
    /// What was looked for.
    pub(super) query: &'p str,
}

impl Frame<'_> {
    /// The page, with what `set_text` writes as its text.
    pub(super) fn render(&self, set_text: impl FnOnce(&mut Html<'_>)) -> String {
        let locale = self.words.locale();
        let mut page = Html::new(locale);
        page.doctype();
        page.tag("html").lang_and_dir(locale).around(|page| {
            page.tag("head").around(|page| self.set_head(page));
            let document = self.document.unwrap_or_default();
            let body = page.tag("body").with("data-document", document);
            body.around(|page| {
                let skip = page
                    .tag("a")
                    .class("skip")
                    .with_parts("href", &[self.address, "#text"]);
                set_words(skip, &self.words.say("skip-to-text"));
                page.tag("header")
                    .class("top")
                    .around(|page| self.set_top(page));
                page.tag("main").with("id", "text").around(|page| {
                    if let Some(fault) = &self.desk.workspace().fault {
                        let alert = page.tag("p").class("fault").with("role", "alert");
                        alert
                            .with("lang", sentences(self.words).language())
                            .text(&told(self.words, &fault.sentence()));
                    }
                    set_text(page);
                });
                set_help(page, self.words);
                set_dialog(page, self.words);
                page.tag("p")
                    .with("id", "said")
                    .with("role", "status")
                    .text("");
            });
        });
        page.finish()
    }

    fn set_head(&self, page: &mut Html<'_>) {
        page.tag("meta").with("charset", "utf-8").void();
        // All addresses on the pages are below the root.
        page.tag("base").with("href", self.desk.key.root()).void();
        let mut meta = |name, content: &str| {
            let meta = page.tag("meta").with("name", name);
            meta.with("content", content).void();
        };
        meta("viewport", "width=device-width, initial-scale=1");
        meta("color-scheme", "light dark");
        meta("desk-token", &self.desk.token);
        meta("desk-seal", &self.desk.seal);
        // What the script says to the reader.
        for id in [
            "desk-saved",
            "desk-offline",
            "desk-ended",
            "desk-conflict",
            "desk-source-changed",
            "desk-untouched",
            "desk-none-left",
            "desk-raw",
            "desk-in-words",
            "desk-offers",
            "desk-bring-large",
        ] {
            meta(id, &self.words.say(id).text);
        }
        page.tag("title").text(self.title);
        let style = page.tag("link").with("rel", "stylesheet");
        style.with("href", "desk.css").void();
        let script = page.tag("script").with("src", "desk.js");
        script.with("type", "module").text("");
    }

    fn set_top(&self, page: &mut Html<'_>) {
        page.tag("p").class("desk").around(|page| {
            let link = page.tag("a").with("href", "./");
            set_words(link, &self.words.say("desk-title"));
        });
        set_search(page, self.words, self.query);
        let label = self.words.say("desk-language").text;
        let nav = page.tag("nav").class("languages");
        nav.with("aria-label", &label).around(|page| {
            page.tag("ul").around(|page| {
                for locale in &self.words.languages {
                    page.tag("li").around(|page| {
                        let address = ["in/", locale.tag(), "/", self.address];
                        let is_current = locale == self.words.locale();
                        let link = page.tag("a").with_parts("href", &address);
                        link.with("lang", locale.tag())
                            .with_some("aria-current", is_current.then_some("true"))
                            .text(&self.words.language_name(locale).text);
                    });
                }
            });
        });
    }
}
