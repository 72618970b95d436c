//! The Atom feed of one language (RFC 4287), and the sitemap.
//!
//! Both name pages by absolute addresses, so they exist only where the project has a `base-url`. Both
//! list published pages only. A feed is as new as the date of its newest document: no clock is read.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use edition_model::site::{Format, Site, Tree, edition_path, feed_path, index_path};
use edition_model::{Date, Locale};

use crate::frame::window_title;
use crate::index::{Index, ListedDocument, ListedEdition, Scope, edition_to_read};
use crate::xml::{Xml, attribute, document, text_element, void};

/// A feed lists no more than this many documents, the newest.
const LONGEST_FEED: usize = 50;

/// A document of a feed, in the feed's language.
struct Entry<'i> {
    date: Date,
    document: &'i ListedDocument,
    edition: &'i ListedEdition,
    url: String,
}

/// The Atom feed of the language of `index`, for [`feed_path`]. `None` where there is no `base-url`,
/// where `index` is not the published list of one language, or where no document has a date.
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
    document(|xml| {
        let feed = xml.create_element("feed").with_attributes([
            attribute("xmlns", "http://www.w3.org/2005/Atom"),
            attribute("xml:lang", index.locale.tag()),
        ]);
        feed.write_inner_content(|xml| {
            text_element(xml, "title", &title)?;
            text_element(xml, "id", &own)?;
            text_element(xml, "updated", &moment(newest))?;
            xml.create_element("author")
                .write_inner_content(|xml| text_element(xml, "name", author))?;
            let atom = "application/atom+xml";
            void(
                xml,
                "link",
                [("rel", "self"), ("type", atom), ("href", &own)],
            )?;
            let list = [("rel", "alternate"), ("type", "text/html"), ("href", &list)];
            void(xml, "link", list)?;
            for entry in &entries {
                xml.create_element("entry")
                    .write_inner_content(|xml| write_entry(xml, entry, index, site))?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

fn entries<'i>(index: &Index<'i>, site: Site<'_>) -> Vec<Entry<'i>> {
    let mut entries = Vec::new();
    for document in index.documents {
        let mut editions = document.editions.iter();
        let edition = editions.find(|edition| edition.locale == *index.locale);
        let (Some(edition), Some(date)) = (edition, document.date) else {
            continue;
        };
        let Some(path) = edition_to_read(site, Tree::Published, index.locale, &document.document)
        else {
            continue;
        };
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

fn write_entry(
    xml: &mut Xml,
    entry: &Entry<'_>,
    index: &Index<'_>,
    site: Site<'_>,
) -> io::Result<()> {
    let document = entry.document;
    text_element(xml, "title", &entry.edition.title)?;
    text_element(xml, "id", &entry.url)?;
    text_element(xml, "published", &moment(entry.date))?;
    text_element(xml, "updated", &moment(entry.date))?;
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
        void(xml, "link", attributes)?;
    }
    void(xml, "category", [("term", document.kind.name())])?;
    if let Some(summary) = &entry.edition.summary {
        text_element(xml, "summary", summary)?;
    }
    Ok(())
}

/// The beginning of a day: documents have dates, and Atom asks for a time.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// The sitemap of all published pages with their translations, for
/// [`edition_model::site::SITEMAP_PATH`]; `None` where there is no `base-url`.
#[must_use]
pub fn render_sitemap(locales: &[Locale], site: Site<'_>) -> Option<String> {
    site.base_url?;
    let pages: BTreeSet<&str> = site
        .files
        .iter()
        .map(|path| &**path)
        .filter(|path| path.ends_with(".html") && Tree::split(path).0 == Tree::Published)
        .collect();
    // The translation of a page has the same path in the folder of another locale.
    let mut languages: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for path in &pages {
        if let Some((folder, name)) = path.split_once('/')
            && locales.iter().any(|locale| locale.tag() == folder)
        {
            languages.entry(name).or_default().push((folder, path));
        }
    }
    document(|xml| {
        let urls = xml.create_element("urlset").with_attributes([
            attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ]);
        urls.write_inner_content(|xml| {
            for path in &pages {
                let Some(url) = site.url(path) else { continue };
                let (_, name) = path.split_once('/').unwrap_or_default();
                let same = languages
                    .get(name)
                    .filter(|same| same.len() > 1 && same.iter().any(|(_, other)| other == path));
                xml.create_element("url").write_inner_content(|xml| {
                    text_element(xml, "loc", &url)?;
                    for (language, other) in same.into_iter().flatten() {
                        let url = site.url(other).unwrap_or_default();
                        let link = [("rel", "alternate"), ("hreflang", language), ("href", &url)];
                        void(xml, "xhtml:link", link)?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })
}
