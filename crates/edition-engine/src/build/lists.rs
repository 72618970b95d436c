//! The lists of documents: one of all languages and one a language, for readers and for drafts; the feeds
//! and the sitemap.
//! They name what will be there, no more: what this build made, and what stays of earlier ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_html::{
    Index, ListedDocument, ListedEdition, Scope, render_feed, render_index, render_sitemap,
};
use edition_localization::{Catalog, Localizer};
use edition_model::site::{
    Format, Paths, SITEMAP_PATH, Site, Tree, edition_path, feed_path, index_path,
};
use edition_model::{Date, DocumentId, Kind, Locale};

use super::Work;
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::output::ManifestFile;

/// The words that lists are in: those of each locale's interface, without the publisher's own where something is wrong
/// with these.
pub(super) struct ListWords(BTreeMap<Locale, Localizer>);

impl ListWords {
    /// The words as `findings` leave them.
    pub(super) fn new(work: &Work<'_>, findings: &Findings) -> Self {
        let faulty = &findings.with_faulty_words;
        let source = work.localizers().source();
        let built_in = |locale: &Locale, source: Option<&Localizer>| {
            let calendar = work.settings().calendars.get(locale).map(String::as_str);
            Localizer::with_calendar(&Catalog::empty(locale.clone()), source, calendar).value
        };
        if !faulty.contains(source.locale()) {
            let without = faulty.iter();
            return Self(
                without
                    .map(|locale| (locale.clone(), built_in(locale, Some(&**source))))
                    .collect(),
            );
        }
        // Languages without words of their own speak as the source does.
        let source = built_in(source.locale(), None);
        let locales = work.localizers().locales();
        let lean =
            |locale: &&Locale| faulty.contains(*locale) || !built_in(locale, None).has_interface();
        let mut without: BTreeMap<Locale, Localizer> = locales
            .filter(|locale| *locale != source.locale())
            .filter(lean)
            .map(|locale| (locale.clone(), built_in(locale, Some(&source))))
            .collect();
        without.insert(source.locale().clone(), source);
        Self(without)
    }

    pub(super) fn get<'l>(&'l self, work: &'l Work<'_>, locale: &Locale) -> Option<&'l Localizer> {
        let own = self.0.get(locale);
        own.or_else(|| work.localizers().get(locale).map(|it| &**it))
    }
}

/// The locales that the lists of each tree name editions in.
pub(super) type Named = BTreeSet<(Tree, Locale)>;

/// The paths of the lists of `trees`.
pub(super) fn paths(work: &Work<'_>, trees: &BTreeSet<Tree>, named: &Named) -> Vec<Arc<str>> {
    let of_tree = |tree| {
        let locales = locales(work, tree, named).into_iter();
        let scopes = std::iter::once(None).chain(locales.map(Some));
        scopes.map(move |locale| index_path(tree, locale.as_ref()))
    };
    let listed = Tree::ALL.into_iter();
    let listed = listed.filter(|tree| *tree == Tree::Published || trees.contains(tree));
    listed.flat_map(of_tree).map(Arc::from).collect()
}

/// The locales of the project in its order, then those that some documents of a tree alone have. A language that is
/// asked for by a document in another tree is not named: it would say that there is such a document.
fn locales(work: &Work<'_>, tree: Tree, named: &Named) -> Vec<Locale> {
    let mut locales: Vec<Locale> = work.settings().locales();
    let others = work.localizers().locales();
    let others = others
        .filter(|locale| !locales.contains(locale) && named.contains(&(tree, (*locale).clone())));
    let others: Vec<Locale> = others.cloned().collect();
    locales.extend(others);
    locales
}

/// The languages and kinds of published documents.
pub(super) type Kinds = BTreeSet<(Locale, Kind)>;

/// Which languages and kinds there are web pages of among the published `documents`, where `files` are all that there are.
fn kinds_of(documents: &[ListedDocument], files: &Paths) -> Kinds {
    let of_document = |document: &ListedDocument| -> Vec<(Locale, Kind)> {
        let locales = document.editions.iter().map(|edition| &edition.locale);
        let has_page = |locale: &&Locale| {
            let path = edition_path(Tree::Published, locale, &document.document, Format::HTML);
            files.contains(path.as_str())
        };
        let kinds = locales.filter(has_page).cloned();
        kinds.map(|locale| (locale, document.kind)).collect()
    };
    documents.iter().flat_map(of_document).collect()
}

/// Makes the lists of each tree, and the feeds and the sitemap of what is published. `listed` is what was made, by
/// tree; `kept` is what stays. `files` are the paths of the editions that will be there; those of the lists and feeds come to them.
/// Says which languages and kinds of documents are published.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn make(
    work: &Work<'_>,
    (words, findings): (&ListWords, &Findings),
    listed: Vec<(Tree, ListedDocument)>,
    (kept, named): (&[ManifestFile], &Named),
    files: &mut Paths,
) -> Result<(Vec<ManifestFile>, Kinds), ToolError> {
    let mut written = Vec::new();
    let mut kinds = Kinds::new();
    let mut others = listed;
    for tree in Tree::ALL {
        let (listed, rest): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|(own, _)| *own == tree);
        others = rest;
        let listed = listed.into_iter().map(|(_, listed)| listed).collect();
        let mut documents = with_kept((work, words), listed, kept, tree);
        put_in_order(work, findings, &mut documents);
        if documents.is_empty() && tree != Tree::Published {
            continue;
        }
        if tree == Tree::Published {
            kinds = kinds_of(&documents, files);
        }
        files.extend(paths(work, &BTreeSet::from([tree]), named));
        let locales = locales(work, tree, named);
        for locale in std::iter::once(None).chain(locales.iter().map(Some)) {
            let scope = (tree, locale);
            make_lists(
                (work, words),
                scope,
                &documents,
                &locales,
                files,
                &mut written,
            )?;
        }
    }
    let locales = locales(work, Tree::Published, named);
    if let Some(sitemap) = render_sitemap(&locales, site(work, files)) {
        let path = SITEMAP_PATH.to_owned();
        written.push(work.output.stage_built(path, sitemap.as_bytes())?);
    }
    Ok((written, kinds))
}

fn site<'s>(work: &'s Work<'_>, files: &'s Paths) -> Site<'s> {
    static NO_PICTURES: BTreeMap<String, String> = BTreeMap::new();
    Site {
        files,
        base_url: work.settings().base_url.as_deref(),
        pictures: &NO_PICTURES,
    }
}

/// Makes the feed and the list of one language, or the list of all.
fn make_lists(
    (work, words): (&Work<'_>, &ListWords),
    (tree, locale): (Tree, Option<&Locale>),
    documents: &[ListedDocument],
    locales: &[Locale],
    files: &mut Paths,
    written: &mut Vec<ManifestFile>,
) -> Result<(), ToolError> {
    let language = locale.unwrap_or(&work.settings().source);
    let Some(localizer) = words.get(work, language) else {
        return Ok(());
    };
    let index = Index {
        tree,
        locale: language,
        scope: locale.map_or(Scope::AllLanguages, |_| Scope::OneLanguage),
        locales,
        documents,
        wording: &localizer.index_wording(locales),
    };
    if let Some(feed) = render_feed(&index, site(work, files)) {
        let path = feed_path(language);
        files.insert(path.as_str().into());
        let file = work.output.stage_built(path, feed.as_bytes())?;
        written.push(of_list(file, locale));
    }
    let path = index_path(tree, locale);
    let output = work.output;
    let file = output.stage_by_pieces(path, |take| {
        render_index(&index, site(work, files), take);
    })?;
    written.push(of_list(file, locale));
    Ok(())
}

/// The list of all languages is of none.
fn of_list(file: ManifestFile, locale: Option<&Locale>) -> ManifestFile {
    match locale {
        Some(locale) => file.of_locale(locale),
        None => file,
    }
}

/// What is `listed` of a tree, and what stays there of earlier builds.
fn with_kept(
    lists: (&Work<'_>, &ListWords),
    listed: Vec<ListedDocument>,
    kept: &[ManifestFile],
    tree: Tree,
) -> Vec<ListedDocument> {
    let listed = listed.into_iter();
    let mut documents: BTreeMap<DocumentId, ListedDocument> = listed
        .map(|listed| (listed.document.clone(), listed))
        .collect();
    for file in kept
        .iter()
        .filter(|file| file.tree() == tree && file.format() == Format::HTML.extension())
    {
        let Some(found) = read_page(lists, file) else {
            continue;
        };
        let entry = documents
            .entry(found.document.clone())
            .or_insert_with(|| ListedDocument {
                editions: Vec::new(),
                ..found.clone()
            });
        let known: BTreeSet<Locale> = entry
            .editions
            .iter()
            .map(|edition| edition.locale.clone())
            .collect();
        let new = found
            .editions
            .into_iter()
            .filter(|edition| !known.contains(&edition.locale));
        entry.editions.extend(new);
    }
    documents.into_values().collect()
}

/// Puts the editions of each document in the order of its languages, whichever of them were made now.
fn put_in_order(work: &Work<'_>, findings: &Findings, documents: &mut [ListedDocument]) {
    let of_project = work.settings().locales();
    for listed in documents {
        let examined = findings.documents.get(&listed.document);
        let own = examined.and_then(|it| it.profile.understood.as_ref());
        let locales = own.map_or(&of_project, |own| &own.locales);
        let place = |locale: &Locale| locales.iter().position(|it| it == locale);
        let last = locales.len();
        let editions = &mut listed.editions;
        editions.sort_by_key(|edition| place(&edition.locale).unwrap_or(last));
    }
}

/// What a page of an earlier build says of itself. Its source may have changed since, or may not
/// even be readable: the list speaks of the page that is there.
fn read_page(
    (work, words): (&Work<'_>, &ListWords),
    file: &ManifestFile,
) -> Option<ListedDocument> {
    let locale: Locale = file.locale.as_ref()?.parse().ok()?;
    let localizer = words.get(work, &locale)?;
    let page = String::from_utf8(work.output.read(&file.path)?).ok()?;
    let facts = edition_html::read_facts(&page)?;
    let date = facts.date.as_deref().and_then(parse_date);
    Some(ListedDocument {
        document: DocumentId::new(file.document.as_ref()?).ok()?,
        kind: Kind::from_name(&facts.kind)?,
        date,
        symbol: facts.symbol,
        editions: vec![ListedEdition {
            locale,
            title: facts.title,
            title_locale: None,
            date_text: date.map(|date| localizer.date_text(date)),
            summary: facts.summary,
        }],
    })
}

fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
