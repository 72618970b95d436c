//! Lists of documents: of one language, and of all languages.

use std::cmp::Reverse;

use edition_model::site::{
    Format, Site, Tree, edition_path, feed_path, index_path, parallel_path, search_path,
};
use edition_model::{Date, DocumentId, Edition, IndexWording, Kind, Locale};
use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::frame::{Frame, LanguageLink, set_link, window_title};
use crate::metadata::summary;
use crate::page::{Page, language_of};

/// A list of documents.
#[derive(Debug, Clone, Copy)]
pub struct Index<'i> {
    /// The tree that it lists and lies in.
    pub tree: Tree,
    /// The language of the page.
    pub locale: &'i Locale,
    /// Which editions it lists.
    pub scope: Scope,
    /// The locales of the project, in its order.
    pub locales: &'i [Locale],
    /// All documents, in any order; those without a page in this tree are skipped.
    pub documents: &'i [ListedDocument],
    /// The interface words of the page.
    pub wording: &'i IndexWording,
}

/// Which editions a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those in the language of the page.
    OneLanguage,
    /// All.
    AllLanguages,
}

/// What a list says of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListedDocument {
    /// The document.
    pub document: DocumentId,
    /// What kind of document it is.
    pub kind: Kind,
    /// Its date, where it has one.
    pub date: Option<Date>,
    /// The symbol, the same in all languages.
    pub symbol: Option<String>,
    /// Its editions, in the order of the project's locales.
    pub editions: Vec<ListedEdition>,
}

impl ListedEdition {
    /// What lists say of `edition`.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        Self {
            locale: edition.locale.clone(),
            title: edition.title_text(),
            title_locale: edition.title().and_then(|title| title.locale().cloned()),
            date_text: edition.date_text.clone(),
            summary: summary(edition),
        }
    }
}

/// What a list says of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListedEdition {
    /// The locale.
    pub locale: Locale,
    /// The title as plain text: [`edition_model::Edition::title_text`].
    pub title: String,
    /// The locale of the title, where that differs, as it can in a draft.
    pub title_locale: Option<Locale>,
    /// The date as the locale writes it.
    pub date_text: Option<String>,
    /// The beginning of its text.
    pub summary: Option<String>,
}

/// A document with those of its editions that a list holds, each with the file that it leads to.
struct Entry<'i> {
    document: &'i ListedDocument,
    editions: Vec<(&'i ListedEdition, String)>,
}

/// The page of a list, for [`index_path`]. It names the documents whose pages are among the files of
/// `site`, newest first, those without a date last. It is given to `take` piece by piece, since it is by
/// far the longest page of a large publication.
pub fn render_index(index: &Index<'_>, site: Site<'_>, take: &mut dyn FnMut(&str)) {
    index_frame(index, site).render_by_pieces(take, |page| {
        page.tag("div").class("list").around(|page| {
            page.line_end();
            let words = &index.wording.documents;
            let heading = page.tag("h1").locale(language_of(words, index.locale));
            heading.text(&words.text);
            page.line_end();
            if is_searched(index, site) {
                set_search(page, index);
            }
            let mut is_empty = true;
            for (place, kind) in Kind::ALL.iter().enumerate() {
                let entries = entries(index, site, *kind);
                if !entries.is_empty() {
                    set_kind(page, index, place, &entries);
                    is_empty = false;
                }
            }
            if is_empty {
                let words = &index.wording.no_documents;
                let line = page.tag("p").locale(language_of(words, index.locale));
                line.text(&words.text);
                page.line_end();
            }
        });
        page.line_end();
    });
}

/// Whether there are texts in the language of the page to be searched.
fn is_searched(index: &Index<'_>, site: Site<'_>) -> bool {
    let is_there = |document: &ListedDocument| {
        let (tree, id) = (index.tree, &document.document);
        let path = edition_path(tree, index.locale, id, Format::HTML);
        site.files.contains(&*path)
    };
    index.tree == Tree::Published && index.documents.iter().any(is_there)
}

/// Sets the search in all documents, which the script shows: without it there is the list.
fn set_search<'i>(page: &mut Page<'i>, index: &Index<'i>) {
    let Index {
        locale, wording, ..
    } = *index;
    let folder = page.way_to(&search_path(locale, ""));
    let count = wording.search_count.fill_with("{1}", "{2}").text;
    let most = wording.search_most.fill_with("{1}", "{2}").text;
    let words = &wording.search_all;
    let search = page.tag("search").class("search").with("hidden", "");
    let search = search.with("data-folder", &folder);
    let search = search.with("data-none", &wording.search_none.text);
    let search = search.with("data-count", &count).with("data-most", &most);
    search.locale(language_of(words, locale)).around(|page| {
        let label = page.tag("label").with("for", "page:search");
        label.text(&words.text);
        page.line_end();
        let field = page.tag("input").with("type", "search");
        field.with("id", "page:search").void();
        page.line_end();
        page.tag("p").with("role", "status").text("");
        page.tag("ol").locale(locale).text("");
    });
    page.line_end();
}

/// The lists of all languages, and of each.
fn languages_of<'i>(index: &Index<'i>) -> Vec<LanguageLink<'i>> {
    let named = index.locales.iter().zip(&index.wording.language_names);
    let each = named.map(|(locale, name)| LanguageLink {
        path: index_path(index.tree, Some(locale)),
        locale: Some(locale),
        name,
    });
    let all = LanguageLink {
        path: index_path(index.tree, None),
        locale: None,
        name: &index.wording.all_languages,
    };
    std::iter::once(all).chain(each).collect()
}

fn index_frame<'i>(index: &Index<'i>, site: Site<'i>) -> Frame<'i> {
    let Index {
        tree,
        locale,
        wording,
        ..
    } = *index;
    let path = match index.scope {
        Scope::OneLanguage => index_path(tree, Some(locale)),
        Scope::AllLanguages => index_path(tree, None),
    };
    let mut languages = languages_of(index);
    languages.retain(|link| link.path == path || site.files.contains(link.path.as_str()));
    let (publisher, documents) = (&wording.publisher.text, &wording.documents.text);
    let is_draft = tree == Tree::Draft;
    let is_published = tree == Tree::Published;
    let mut styles = vec!["edition.css", "edition.js", "list.css"];
    styles.extend((tree == Tree::Published).then_some("search.js"));
    styles.extend(is_draft.then_some("draft.css"));
    Frame {
        site,
        styles,
        locale,
        title: window_title(documents, publisher),
        title_locale: language_of(&wording.documents, locale),
        metadata: vec![
            Fact::named("dcterms.language", locale.tag().to_owned()),
            Fact::named("dcterms.publisher", publisher.clone()),
        ],
        structured_data: None,
        feed: site
            .first_of([feed_path(locale)])
            .filter(|_| is_published && index.scope == Scope::OneLanguage),
        canonical: site.url(&path).filter(|_| is_published),
        pdf: None,
        docx: None,
        skip_to_text: &wording.skip_to_text,
        banner: is_draft.then(|| {
            (
                wording.draft.text.clone(),
                language_of(&wording.draft, locale),
            )
        }),
        publisher: &wording.publisher,
        also_available: &wording.also_available,
        languages,
        citations: None,
        search: None,
        list: None,
        path,
    }
}

/// The file that a list leads to: the page, or where pages are not made the PDF or the Word document.
pub(crate) fn edition_to_read(
    site: Site<'_>,
    tree: Tree,
    locale: &Locale,
    document: &DocumentId,
) -> Option<String> {
    let path = |format| edition_path(tree, locale, document, format);
    let formats = [Format::HTML, Format::PDF, Format::DOCX].into_iter();
    site.first_of(formats.map(path))
}

/// The documents of `kind` that the list holds, newest first.
fn entries<'i>(index: &Index<'i>, site: Site<'_>, kind: Kind) -> Vec<Entry<'i>> {
    let mut entries = Vec::new();
    for document in index
        .documents
        .iter()
        .filter(|document| document.kind == kind)
    {
        let is_in_scope = |edition: &&ListedEdition| {
            index.scope == Scope::AllLanguages || edition.locale == *index.locale
        };
        let with_path = |edition: &'i ListedEdition| {
            let (tree, document) = (index.tree, &document.document);
            let path = edition_to_read(site, tree, &edition.locale, document)?;
            Some((edition, path))
        };
        let editions = document.editions.iter().filter(is_in_scope);
        let editions: Vec<_> = editions.filter_map(with_path).collect();
        if !editions.is_empty() {
            entries.push(Entry { document, editions });
        }
    }
    entries.sort_by_key(|entry| (Reverse(entry.document.date), &entry.document.document));
    entries
}

fn set_kind<'i>(page: &mut Page<'i>, index: &Index<'i>, place: usize, entries: &[Entry<'i>]) {
    if let Some(words) = index.wording.kinds.get(place) {
        let heading = page.tag("h2").locale(language_of(words, index.locale));
        heading.text(&words.text);
        page.line_end();
    }
    page.tag("ul").class("documents").around(|page| {
        page.line_end();
        for entry in entries {
            page.tag("li").around(|page| set_entry(page, index, entry));
            page.line_end();
            page.give_piece();
        }
    });
    page.line_end();
}

fn set_entry<'i>(page: &mut Page<'i>, index: &Index<'i>, entry: &Entry<'i>) {
    page.line_end();
    for (edition, path) in &entry.editions {
        set_edition(page, index, entry.document, (edition, path));
    }
    let parallel = parallel_path(index.tree, &entry.document.document, Format::HTML);
    let parallel = page.site().first_of([parallel]);
    let symbol = &entry.document.symbol;
    if parallel.is_none() && symbol.is_none() {
        return;
    }
    page.tag("p").class("facts").around(|page| {
        if let Some(symbol) = symbol {
            page.tag("bdi").with("translate", "no").text(symbol);
            page.line_end();
        }
        if let Some(path) = parallel {
            set_link(page, &path, &index.wording.parallel, index.locale);
        }
    });
    page.line_end();
}

fn set_edition<'i>(
    page: &mut Page<'i>,
    index: &Index<'i>,
    document: &'i ListedDocument,
    (edition, path): (&'i ListedEdition, &str),
) {
    let (tree, locale, id) = (index.tree, &edition.locale, &document.document);
    let entry = page.tag("div").class("edition").locale(locale);
    entry.around(|page| {
        page.tag("p").class("title").around(|page| {
            let way = page.way_to(path);
            let link = page.tag("a").with("href", &way);
            link.with("hreflang", locale.tag())
                .locale(edition.title_locale.as_ref().unwrap_or(locale))
                .text(&edition.title);
        });
        page.line_end();
        page.tag("p").class("facts").around(|page| {
            if let (Some(date), Some(text)) = (document.date, &edition.date_text) {
                let time = page.tag("time").with("datetime", &date.to_string());
                time.text(text);
                page.line_end();
            }
            let path_of = |format| edition_path(tree, locale, id, format);
            if let Some(path) = page.site().first_of([path_of(Format::PDF)]) {
                set_link(page, &path, &index.wording.as_pdf, index.locale);
            }
            if let Some(path) = page.site().first_of([path_of(Format::DOCX)]) {
                page.line_end();
                set_link(page, &path, &index.wording.as_docx, index.locale);
            }
        });
        page.line_end();
    });
    page.line_end();
}
