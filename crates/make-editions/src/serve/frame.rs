//! What all pages of the desk have in common.

use edition_languages::Language;

use super::desk::Desk;
use super::markup::{Markup, direction};
use super::words::DeskWords;

/// A page without its text.
pub(super) struct Frame<'p> {
    pub(super) desk: &'p Desk,
    pub(super) words: &'p DeskWords,
    /// Its own address, from the root, as it is asked for.
    pub(super) address: &'p str,
    /// What windows and lists of windows show.
    pub(super) title: &'p str,
    /// The documents that the page tells of; `None` for all of them.
    pub(super) document: Option<&'p str>,
}

impl Frame<'_> {
    /// The page, with what `set_text` sets as its text.
    pub(super) fn render(&self, set_text: impl FnOnce(&mut Markup)) -> String {
        let mut page = Markup::default();
        let locale = self.words.locale();
        let root = [("lang", locale.tag()), ("dir", direction(locale))];
        page.void("!DOCTYPE html", &[]);
        page.element("html", &root, |page| {
            page.element("head", &[], |page| self.set_head(page));
            let document = self.document.unwrap_or_default();
            let body = [("data-document", document)];
            page.element("body", &body, |page| {
                let skip = self.words.say("skip-to-text");
                page.words_element("a", &[("class", "skip"), ("href", "#text")], &skip);
                page.element("header", &[("class", "top")], |page| self.set_top(page));
                page.element("main", &[("id", "text")], |page| {
                    if let Some(fault) = &self.desk.workspace().fault {
                        let alert = [
                            ("class", "fault"),
                            ("role", "alert"),
                            ("lang", Language::english().tag),
                        ];
                        page.text_element("p", &alert, &format!("{fault}"));
                    }
                    set_text(page);
                });
                let status = [("id", "said"), ("role", "status")];
                page.element("p", &status, |_| {});
            });
        });
        page.finish()
    }

    fn set_head(&self, page: &mut Markup) {
        page.void("meta", &[("charset", "utf-8")]);
        let mut meta = |name, content: &str| {
            page.void("meta", &[("name", name), ("content", content)]);
        };
        meta("viewport", "width=device-width, initial-scale=1");
        meta("color-scheme", "light dark");
        meta("desk-token", &self.desk.token);
        // What the script has to say.
        for id in ["desk-saved", "desk-offline", "desk-conflict"] {
            meta(id, &self.words.say(id).text);
        }
        page.text_element("title", &[], self.title);
        page.void("link", &[("rel", "stylesheet"), ("href", "/desk.css")]);
        page.element("script", &[("src", "/desk.js"), ("type", "module")], |_| {});
    }

    fn set_top(&self, page: &mut Markup) {
        let name = self.words.say("desk-title");
        page.element("p", &[("class", "desk")], |page| {
            page.words_element("a", &[("href", "/")], &name);
        });
        let label = self.words.say("desk-language").text;
        let nav = [("class", "languages"), ("aria-label", label.as_str())];
        page.element("nav", &nav, |page| {
            page.element("ul", &[], |page| {
                for locale in &self.words.languages {
                    page.element("li", &[], |page| {
                        let address = format!("/in/{}{}", locale.tag(), self.address);
                        let mut link = vec![("href", address.as_str()), ("lang", locale.tag())];
                        if locale == self.words.locale() {
                            link.push(("aria-current", "true"));
                        }
                        let name = self.words.language_name(locale).text;
                        page.text_element("a", &link, &name);
                    });
                }
            });
        });
    }
}
