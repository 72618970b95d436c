//! What all pages have in common, from the head to the foot.

use edition_model::{Locale, Words};

use crate::address::{Site, tree_of};
use crate::element::Element;
use crate::facts::Fact;
use crate::page::{Page, direction_name, language_of};

/// What a page may do: show its own text with the stylesheets and pictures that lie beside it, and run
/// the scripts there.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// A page without its text.
pub(crate) struct Frame<'e> {
    pub(crate) site: Site<'e>,
    /// The stylesheets and scripts that it is shown with.
    pub(crate) styles: Vec<&'static str>,
    /// The page's own path under `out/`.
    pub(crate) path: String,
    pub(crate) locale: &'e Locale,
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) title_locale: &'e Locale,
    /// Further facts for machines.
    pub(crate) metadata: Vec<Fact>,
    /// The same for machines that read JSON-LD.
    pub(crate) structured_data: Option<String>,
    /// The feed of the page's language, where there is one.
    pub(crate) feed: Option<String>,
    /// The page's own address for the world, where it has one.
    pub(crate) canonical: Option<String>,
    /// The PDF of the same, where there is one.
    pub(crate) pdf: Option<String>,
    pub(crate) skip_to_text: &'e Words,
    /// The line on top of pages that are not for everybody, and its language.
    pub(crate) banner: Option<(String, &'e Locale)>,
    pub(crate) publisher: &'e Words,
    /// Before the links to other languages.
    pub(crate) also_available: &'e Words,
    /// The same in all languages, this one among them.
    pub(crate) languages: Vec<LanguageLink<'e>>,
    /// The way back to a list.
    pub(crate) list: Option<(String, &'e Words)>,
}

/// A link to the same page in another language, or in this one.
pub(crate) struct LanguageLink<'e> {
    pub(crate) path: String,
    /// The language there; `None` where it is all of them.
    pub(crate) locale: Option<&'e Locale>,
    pub(crate) name: &'e Words,
}

/// The title of a window: what the page is, and who publishes it, where that is known.
pub(crate) fn window_title(page: &str, publisher: &str) -> String {
    match publisher.trim() {
        "" => page.to_owned(),
        publisher => format!("{page} – {publisher}"),
    }
}

impl<'e> Frame<'e> {
    /// The page, with what `set_text` sets as its text.
    pub(crate) fn render(self, set_text: impl FnOnce(&mut Page<'e>)) -> String {
        let mut page = Page::new(self.locale, self.path.clone(), self.site);
        let root = Element::new("html")
            .with("lang", self.locale.tag())
            .with("dir", direction_name(self.locale.direction()));
        page.element(root, |page| {
            page.line_end();
            self.set_head(page);
            page.element(Element::new("body"), |page| {
                page.line_end();
                self.set_top(page);
                page.element(Element::new("main").with("id", "page:text"), |page| {
                    page.line_end();
                    set_text(page);
                });
                page.line_end();
                self.set_foot(page);
            });
            page.line_end();
        });
        page.line_end();
        page.finish()
    }

    fn set_head(&self, page: &mut Page<'e>) {
        page.element(Element::new("head"), |page| {
            let mut set = |element| {
                page.line_end();
                page.void(element);
            };
            let meta = |name, content| Element::new("meta").with(name, content);
            set(meta("charset", "utf-8"));
            set(meta("http-equiv", "Content-Security-Policy").with("content", POLICY));
            let mut set_fact = |attribute, name, content| {
                set(meta(attribute, name).with("content", content));
            };
            set_fact("name", "viewport", "width=device-width, initial-scale=1");
            set_fact("name", "color-scheme", "light dark");
            for fact in &self.metadata {
                set_fact(fact.attribute, fact.name, &fact.content);
            }
            if self.banner.is_some() {
                set_fact("name", "robots", "noindex");
            }
            page.line_end();
            let title = Element::new("title").locale(self.title_locale);
            page.text_element(title, &self.title);
            self.set_head_links(page);
            page.line_end();
            for name in self.styles.iter().filter(|name| name.ends_with(".js")) {
                let way = self.way_to_style(page, name);
                let script = Element::new("script").with("src", &way).with("defer", "");
                page.text_element(script, "");
                page.line_end();
            }
            if let Some(data) = &self.structured_data {
                page.data_block("application/ld+json", data);
                page.line_end();
            }
        });
        page.line_end();
    }

    /// The way to a stylesheet or script of the page's own tree: each tree can be taken away whole.
    fn way_to_style(&self, page: &Page<'e>, name: &str) -> String {
        let folder = tree_of(&self.path).folder();
        page.way_to(&format!("{folder}{name}"))
    }

    fn set_head_links(&self, page: &mut Page<'e>) {
        let link = |relation, address: &str| {
            Element::new("link")
                .with("rel", relation)
                .with("href", address)
        };
        let sheets = self.styles.iter().filter(|name| name.ends_with(".css"));
        let sheet = |name: &&str| link("stylesheet", &self.way_to_style(page, name));
        let mut links: Vec<Element<'_>> = sheets.map(sheet).collect();
        if let Some(canonical) = &self.canonical {
            links.push(link("canonical", canonical));
            // Only pages that are each other's translations may name each other so: a parallel
            // edition is nobody's.
            let has_own = self.languages.iter().any(|link| link.path == self.path);
            for language in self.languages.iter().filter(|_| has_own) {
                let Some(address) = self.site.url(&language.path) else {
                    continue;
                };
                let tag = language.locale.map_or("x-default", Locale::tag);
                links.push(link("alternate", &address).with("hreflang", tag));
            }
        }
        if let Some(feed) = &self.feed {
            let feed = link("alternate", &page.way_to(feed));
            links.push(feed.with("type", "application/atom+xml"));
        }
        if let Some(pdf) = &self.pdf {
            links.push(link("alternate", &page.way_to(pdf)).with("type", "application/pdf"));
        }
        for element in links {
            page.line_end();
            page.void(element);
        }
    }

    fn set_top(&self, page: &mut Page<'e>) {
        let skip = Element::new("a")
            .class("skip")
            .with("href", "#page:text")
            .locale(language_of(self.skip_to_text, self.locale));
        page.text_element(skip, &self.skip_to_text.text);
        page.line_end();
        if let Some((line, locale)) = &self.banner {
            let banner = Element::new("p").class("banner").with("role", "note");
            page.text_element(banner.locale(locale), line);
            page.line_end();
        }
        page.element(Element::new("header").class("top"), |page| {
            page.line_end();
            let publisher = Element::new("p")
                .class("publisher")
                .locale(language_of(self.publisher, self.locale));
            page.text_element(publisher, &self.publisher.text);
            page.line_end();
            self.set_languages(page);
        });
        page.line_end();
    }

    fn set_languages(&self, page: &mut Page<'e>) {
        if self.languages.len() < 2 {
            return;
        }
        let nav = Element::new("nav")
            .class("languages")
            .with("aria-label", &self.also_available.text)
            .locale(language_of(self.also_available, self.locale));
        page.element(nav, |page| {
            page.element(Element::new("ul"), |page| {
                for language in &self.languages {
                    page.line_end();
                    page.element(Element::new("li"), |page| self.set_language(page, language));
                }
                page.line_end();
            });
        });
        page.line_end();
    }

    fn set_language(&self, page: &mut Page<'e>, language: &LanguageLink<'e>) {
        let current = page.is_at(&language.path).then_some("page");
        let own = language_of(language.name, self.locale);
        let link = Element::new("a")
            .with("href", &page.way_to(&language.path))
            .with_some("hreflang", language.locale.map(Locale::tag))
            .with_some("aria-current", current)
            .locale(language.locale.unwrap_or(own));
        page.text_element(link, &language.name.text);
    }

    fn set_foot(&self, page: &mut Page<'e>) {
        let Some((path, words)) = &self.list else {
            return;
        };
        page.element(Element::new("footer").class("foot"), |page| {
            page.element(Element::new("p"), |page| {
                set_link(page, path, words, self.locale)
            });
        });
        page.line_end();
    }
}

/// Sets a link to the file at `path`, on a page in `locale`.
pub(crate) fn set_link<'e>(page: &mut Page<'e>, path: &str, words: &'e Words, locale: &'e Locale) {
    let media_type = path.ends_with(".pdf").then_some("application/pdf");
    let link = Element::new("a")
        .with("href", &page.way_to(path))
        .with_some("type", media_type)
        .locale(language_of(words, locale));
    page.text_element(link, &words.text);
}
