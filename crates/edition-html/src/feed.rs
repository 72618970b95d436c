//! The Atom feed of one language (RFC 4287), and the sitemap.
//!
//! Both name pages by their addresses for the world, so they exist only where the project has a
//! `base-url`, and both list what readers may see alone. A feed is as new as the day of its newest
//! document: no clock is read.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Date, Locale};

use crate::element::push_escaped;
use crate::frame::window_title;
use crate::index::{Index, ListedDocument, ListedEdition, Scope};
use edition_model::site::{Format, Site, Tree, edition_path, feed_path, index_path, tree_of};

/// The most entries of a feed, the newest.
const LONGEST_FEED: usize = 50;

/// A document of a feed in the language of the feed.
struct Entry<'i> {
    date: Date,
    document: &'i ListedDocument,
    edition: &'i ListedEdition,
    url: String,
}

/// The Atom feed of the language of `index`, for [`feed_path`]. `None` where there is no `base-url`,
/// where the list is not of what readers see in one language, or where no document bears a day.
#[must_use]
pub fn render_feed(index: &Index<'_>, site: Site<'_>) -> Option<String> {
    if index.tree != Tree::Published || index.scope != Scope::OneLanguage {
        return None;
    }
    let own = site.url(&feed_path(index.locale))?;
    let list = site.url(&index_path(index.tree, Some(index.locale)))?;
    let entries = entries(index, site);
    let newest = entries.first()?.date;
    let (documents, publisher) = (
        &index.wording.documents.text,
        index.wording.publisher.text.trim(),
    );
    let title = window_title(documents, publisher);
    let author = if publisher.is_empty() {
        documents.as_str()
    } else {
        publisher
    };
    let mut feed = Xml::default();
    let language = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", index.locale.tag()),
    ];
    feed.element("feed", &language, |feed| {
        feed.text_element("title", &title);
        feed.text_element("id", &own);
        feed.text_element("updated", &moment(newest));
        feed.element("author", &[], |feed| feed.text_element("name", author));
        feed.void(
            "link",
            &[
                ("rel", "self"),
                ("type", "application/atom+xml"),
                ("href", &own),
            ],
        );
        feed.void(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &list)],
        );
        for entry in &entries {
            feed.element("entry", &[], |feed| set_entry(feed, entry, index, site));
        }
    });
    Some(feed.text)
}

fn entries<'i>(index: &Index<'i>, site: Site<'_>) -> Vec<Entry<'i>> {
    let mut entries = Vec::new();
    for document in index.documents {
        let mut editions = document.editions.iter();
        let edition = editions.find(|edition| edition.locale == *index.locale);
        let (Some(edition), Some(date)) = (edition, document.date) else {
            continue;
        };
        let path = edition_path(
            Tree::Published,
            index.locale,
            &document.document,
            Format::HTML,
        );
        if !site.files.contains(path.as_str()) {
            continue;
        }
        if let Some(url) = site.url(&path) {
            entries.push(Entry {
                date,
                document,
                edition,
                url,
            });
        }
    }
    entries.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.url.cmp(&b.url)));
    entries.truncate(LONGEST_FEED);
    entries
}

fn set_entry(feed: &mut Xml, entry: &Entry<'_>, index: &Index<'_>, site: Site<'_>) {
    let document = entry.document;
    feed.text_element("title", &entry.edition.title);
    feed.text_element("id", &entry.url);
    feed.text_element("published", &moment(entry.date));
    feed.text_element("updated", &moment(entry.date));
    let link = |relation, path: &str, media_type, language| {
        let url = site.url(path).filter(|_| site.files.contains(path))?;
        Some((relation, url, media_type, language))
    };
    let page = |locale, format| edition_path(Tree::Published, locale, &document.document, format);
    let mut links = vec![
        link(
            "alternate",
            &page(index.locale, Format::HTML),
            "text/html",
            index.locale,
        ),
        link(
            "alternate",
            &page(index.locale, Format::PDF),
            "application/pdf",
            index.locale,
        ),
    ];
    for locale in index
        .locales
        .iter()
        .filter(|locale| *locale != index.locale)
    {
        links.push(link(
            "alternate",
            &page(locale, Format::HTML),
            "text/html",
            locale,
        ));
    }
    for (relation, url, media_type, language) in links.into_iter().flatten() {
        let attributes = [
            ("rel", relation),
            ("type", media_type),
            ("hreflang", language.tag()),
            ("href", &url),
        ];
        feed.void("link", &attributes);
    }
    feed.void("category", &[("term", document.kind.name())]);
    if let Some(summary) = &entry.edition.summary {
        feed.text_element("summary", summary);
    }
}

/// The beginning of a day. The day alone is known, and Atom asks for a moment.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// The sitemap of all pages that readers may see, with the same page in other languages, for
/// [`edition_model::site::SITEMAP_PATH`]; `None` where there is no `base-url`.
#[must_use]
pub fn render_sitemap(locales: &[Locale], site: Site<'_>) -> Option<String> {
    site.base_url?;
    let pages: BTreeSet<&str> = site
        .files
        .iter()
        .map(|path| &**path)
        .filter(|path| path.ends_with(".html") && tree_of(path) == Tree::Published)
        .collect();
    // The same page in other languages is the same path in the folder of another locale.
    let mut languages: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for path in &pages {
        if let Some((folder, name)) = path.split_once('/')
            && locales.iter().any(|locale| locale.tag() == folder)
        {
            languages.entry(name).or_default().push((folder, path));
        }
    }
    let mut sitemap = Xml::default();
    let spaces = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    sitemap.element("urlset", &spaces, |sitemap| {
        for path in &pages {
            let Some(url) = site.url(path) else { continue };
            sitemap.element("url", &[], |sitemap| {
                sitemap.text_element("loc", &url);
                let same = path
                    .split_once('/')
                    .and_then(|(_, name)| languages.get(name));
                let same = same
                    .filter(|same| same.len() > 1 && same.iter().any(|(_, other)| other == path));
                for (language, other) in same.into_iter().flatten() {
                    let url = site.url(other).unwrap_or_default();
                    let link = [("rel", "alternate"), ("hreflang", language), ("href", &url)];
                    sitemap.void("xhtml:link", &link);
                }
            });
        }
    });
    Some(sitemap.text)
}

/// XML under construction, an element a line.
struct Xml {
    text: String,
}

impl Default for Xml {
    fn default() -> Self {
        Self {
            text: String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"),
        }
    }
}

impl Xml {
    fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.text.push_str(">\n");
        content(self);
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn text_element(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        self.text.push('>');
        push_escaped(&mut self.text, text);
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn void(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.text.push_str("/>\n");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push_str(&format!(" {name}=\""));
            push_escaped(&mut self.text, value);
            self.text.push('"');
        }
    }
}
