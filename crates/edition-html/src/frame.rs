//! What all pages have in common, from the head to the foot.

use edition_model::site::{Site, Tree, extension_of};
use edition_model::{Locale, Words};

use crate::citation::Citations;
use crate::facts::Fact;
use crate::html::{Tag, Take};
use crate::metadata::Article;
use crate::page::{Page, Place, language_of};

/// What a page may load: the stylesheets, scripts and pictures that lie beside it, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// The media types of editions in other formats.
const PDF: &str = "application/pdf";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
    /// Further facts for programs.
    pub(crate) metadata: Vec<Fact>,
    /// The same as JSON-LD.
    pub(crate) structured_data: Option<Article<'e>>,
    /// The feed of the page's language, where there is one.
    pub(crate) feed: Option<String>,
    /// The page's own absolute address, where it has one.
    pub(crate) canonical: Option<String>,
    /// The PDF of the same, where there is one.
    pub(crate) pdf: Option<String>,
    /// The document of Word, where there is one.
    pub(crate) docx: Option<String>,
    pub(crate) skip_to_text: &'e Words,
    /// The line at the top of pages that are not published, and its language.
    pub(crate) banner: Option<(String, &'e Locale)>,
    pub(crate) publisher: &'e Words,
    /// The words before the links to other languages.
    pub(crate) also_available: &'e Words,
    /// The page in all languages, this one among them.
    pub(crate) languages: Vec<LanguageLink<'e>>,
    /// The path of the list with the search in all documents, and the words of the link.
    pub(crate) search: Option<(String, &'e Words)>,
    /// How the page and its paragraphs are cited, where they are.
    pub(crate) citations: Option<Citations<'e>>,
    /// The path of the list to go back to, and the words of the link.
    pub(crate) list: Option<(String, &'e Words)>,
}

/// A link to the same page in another language, or in this one.
pub(crate) struct LanguageLink<'e> {
    pub(crate) path: String,
    /// The language there; `None` where it is all of them.
    pub(crate) locale: Option<&'e Locale>,
    pub(crate) name: &'e Words,
}

/// The title of a window: what the page is and, if known, who publishes it.
pub(crate) fn window_title(page: &str, publisher: &str) -> String {
    match publisher.trim() {
        "" => page.to_owned(),
        publisher => format!("{page} – {publisher}"),
    }
}

impl<'e> Frame<'e> {
    /// The page, with what `set_text` sets as its text.
    pub(crate) fn render(self, set_text: impl FnOnce(&mut Page<'e>)) -> String {
        let page = Page::at(self.path.clone(), self.locale, self.site);
        self.render_on(page, set_text)
    }

    /// The same, given to `take` piece by piece.
    pub(crate) fn render_by_pieces(self, take: Take<'e>, set_text: impl FnOnce(&mut Page<'e>)) {
        let page = Page::at(self.path.clone(), self.locale, self.site);
        self.render_on(page.taken_by(take), set_text);
    }

    fn render_on(self, mut page: Page<'e>, set_text: impl FnOnce(&mut Page<'e>)) -> String {
        page.tag("html").lang_and_dir(self.locale).around(|page| {
            page.line_end();
            self.set_head(page);
            page.tag("body").around(|page| {
                page.line_end();
                self.set_top(page);
                page.tag("main").with("id", "page:text").around(|page| {
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
        page.tag("head").around(|page| {
            page.line_end();
            page.tag("meta").with("charset", "utf-8").void();
            let mut set_fact = |attribute, name, content| {
                page.line_end();
                let fact = page.tag("meta").with(attribute, name);
                fact.with("content", content).void();
            };
            set_fact("http-equiv", "Content-Security-Policy", POLICY);
            set_fact("name", "viewport", "width=device-width, initial-scale=1");
            set_fact("name", "color-scheme", "light dark");
            for fact in &self.metadata {
                set_fact(fact.attribute, fact.name, &fact.content);
            }
            if self.banner.is_some() {
                set_fact("name", "robots", "noindex");
            }
            page.line_end();
            page.tag("title")
                .locale(self.title_locale)
                .text(&self.title);
            self.set_head_links(page);
            page.line_end();
            for name in self.styles.iter().filter(|name| name.ends_with(".js")) {
                let way = self.way_to_style(page, name);
                let script = page.tag("script").with("src", &way);
                script.with("defer", "").text("");
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
        let folder = Tree::split(&self.path).0.folder();
        page.way_to(&format!("{folder}{name}"))
    }

    fn set_head_links(&self, page: &mut Page<'e>) {
        for name in self.styles.iter().filter(|name| name.ends_with(".css")) {
            let way = self.way_to_style(page, name);
            link(page, "stylesheet", &way).void();
        }
        if let Some(canonical) = &self.canonical {
            link(page, "canonical", canonical).void();
            // `hreflang` is for translations of one another, and a parallel edition is a translation of
            // no page.
            let has_own = self.languages.iter().any(|link| link.path == self.path);
            for language in self.languages.iter().filter(|_| has_own) {
                let Some(address) = self.site.url(&language.path) else {
                    continue;
                };
                let tag = language.locale.map_or("x-default", Locale::tag);
                link(page, "alternate", &address)
                    .with("hreflang", tag)
                    .void();
            }
            // For readers of none of these languages: all of them, else the text as it was written.
            let first = self.languages.first().filter(|_| has_own);
            let first = first.filter(|first| first.locale.is_some());
            if let Some(address) = first.and_then(|first| self.site.url(&first.path)) {
                link(page, "alternate", &address)
                    .with("hreflang", "x-default")
                    .void();
            }
        }
        let others = [
            (&self.feed, "application/atom+xml"),
            (&self.pdf, PDF),
            (&self.docx, DOCX),
        ];
        for (path, media_type) in others {
            if let Some(path) = path {
                let way = page.way_to(path);
                let link = link(page, "alternate", &way);
                link.with("type", media_type).void();
            }
        }
    }

    fn set_top(&self, page: &mut Page<'e>) {
        let skip = page.tag("a").class("skip").with("href", "#page:text");
        skip.locale(language_of(self.skip_to_text, self.locale))
            .text(&self.skip_to_text.text);
        page.line_end();
        page.tag("header").class("top").around(|page| {
            page.line_end();
            if !self.publisher.text.trim().is_empty() {
                let publisher = page.tag("p").class("publisher");
                publisher
                    .locale(language_of(self.publisher, self.locale))
                    .text(&self.publisher.text);
                page.line_end();
            }
            self.set_bar(page);
        });
        page.line_end();
    }

    /// The bar that stays in sight at any depth.
    fn set_bar(&self, page: &mut Page<'e>) {
        let has_languages = self.languages.len() > 1;
        if !has_languages && self.banner.is_none() && self.citations.is_none() {
            return;
        }
        page.tag("div").class("bar").around(|page| {
            page.line_end();
            if let Some((line, locale)) = &self.banner {
                let banner = page.tag("p").class("banner").with("role", "note");
                banner.locale(locale).text(line);
                page.line_end();
            }
            if has_languages {
                self.set_languages(page);
            }
            if let Some((path, words)) = &self.search {
                let way = page.way_to(path);
                let link = page.tag("a").class("find");
                link.with_parts("href", &[&way, "#page:search"])
                    .locale(language_of(words, self.locale))
                    .text(&words.text);
                page.line_end();
            }
            if let Some(citations) = &self.citations {
                citations.set_menu(page);
                page.line_end();
            }
        });
        page.line_end();
    }

    fn set_languages(&self, page: &mut Page<'e>) {
        let nav = page.tag("nav").class("languages");
        let nav = nav.with("aria-label", &self.also_available.text);
        let nav = nav.locale(language_of(self.also_available, self.locale));
        nav.around(|page| {
            page.tag("ul").around(|page| {
                for language in &self.languages {
                    page.line_end();
                    page.tag("li")
                        .around(|page| self.set_language(page, language));
                }
                page.line_end();
            });
        });
        page.line_end();
    }

    fn set_language(&self, page: &mut Page<'e>, language: &LanguageLink<'e>) {
        let current = page.is_at(&language.path).then_some("page");
        let own = language_of(language.name, self.locale);
        let way = page.way_to(&language.path);
        let link = page.tag("a").with("href", &way);
        link.with_some("hreflang", language.locale.map(Locale::tag))
            .with_some("aria-current", current)
            .locale(language.locale.unwrap_or(own))
            .text(&language.name.text);
    }

    fn set_foot(&self, page: &mut Page<'e>) {
        let Some((path, words)) = &self.list else {
            return;
        };
        page.tag("footer").class("foot").around(|page| {
            page.tag("p")
                .around(|page| set_link(page, path, words, self.locale));
        });
        page.line_end();
    }
}

/// Begins a link of the head, on a line of its own.
fn link<'p, 'e>(page: &'p mut Page<'e>, relation: &str, address: &str) -> Tag<'p, 'e, Place<'e>> {
    page.line_end();
    page.tag("link").with("rel", relation).with("href", address)
}

/// Sets a link to the file at `path`, on a page in `locale`.
pub(crate) fn set_link<'e>(page: &mut Page<'e>, path: &str, words: &'e Words, locale: &'e Locale) {
    let media_type = match extension_of(path) {
        "pdf" => Some(PDF),
        "docx" => Some(DOCX),
        _ => None,
    };
    let way = page.way_to(path);
    let link = page.tag("a").with("href", &way);
    link.with_some("type", media_type)
        .locale(language_of(words, locale))
        .text(&words.text);
}
