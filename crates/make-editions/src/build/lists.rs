//! The lists of documents: one of all languages and one a language, for readers and for drafts.
//! They name what will be there, no more: what this build made, and what stays of earlier ones.

use std::collections::{BTreeMap, BTreeSet};

use edition_html::address::index_path;
use edition_html::{Index, ListedDocument, ListedEdition, Scope, Site, Tree, render_index};
use edition_model::{Date, DocumentId, Edition, Kind, Locale};

use super::Workshop;
use super::editions::Made;
use super::plan::tree_of;
use crate::errors::ToolError;
use crate::output::{ManifestFile, sha256};

/// Makes the lists. `files` are the paths of all other files that will be under `out/`.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn make(
    workshop: &Workshop<'_>,
    made: &[Made],
    kept: &[ManifestFile],
    mut files: BTreeSet<String>,
) -> Result<Vec<ManifestFile>, ToolError> {
    let mut locales: Vec<Locale> = workshop.analysis.project.locales_of(None);
    let others = workshop
        .analysis
        .localizers
        .keys()
        .filter(|locale| !locales.contains(locale));
    let others: Vec<Locale> = others.cloned().collect();
    locales.extend(others);
    let mut written = Vec::new();
    // A list of what is under embargo would be a leak.
    for tree in [Tree::Published, Tree::Draft] {
        let documents = listed(workshop, made, kept, tree);
        if documents.is_empty() && tree == Tree::Draft {
            continue;
        }
        let scopes = || std::iter::once(None).chain(locales.iter().map(Some));
        files.extend(scopes().map(|locale| index_path(tree, locale)));
        let base_url = workshop.analysis.project.settings.base_url.as_deref();
        for locale in scopes() {
            let site = Site {
                files: &files,
                base_url,
                pictures: &BTreeMap::new(),
            };
            let language = locale.unwrap_or(&workshop.analysis.project.settings.source);
            let Some(localizer) = workshop.analysis.localizers.get(language) else {
                continue;
            };
            let page = render_index(
                &Index {
                    tree,
                    locale: language,
                    scope: locale.map_or(Scope::AllLanguages, |_| Scope::OneLanguage),
                    locales: &locales,
                    documents: &documents,
                    wording: &localizer.index_wording(&locales),
                },
                site,
            );
            let path = index_path(tree, locale);
            workshop.output.stage(&path, page.as_bytes())?;
            written.push(ManifestFile {
                sha256: sha256(page.as_bytes()),
                path,
                document: None,
                locale: locale.map(|locale| locale.tag().to_owned()),
                format: "html".to_owned(),
            });
        }
    }
    Ok(written)
}

fn listed(
    workshop: &Workshop<'_>,
    made: &[Made],
    kept: &[ManifestFile],
    tree: Tree,
) -> Vec<ListedDocument> {
    let mut documents: BTreeMap<DocumentId, ListedDocument> = BTreeMap::new();
    for edition in made
        .iter()
        .filter(|made| made.job_tree == tree)
        .flat_map(|made| &made.editions)
    {
        let entry = documents
            .entry(edition.document.clone())
            .or_insert_with(|| ListedDocument {
                document: edition.document.clone(),
                kind: edition.kind,
                date: edition.date,
                symbol: edition.symbol.clone(),
                editions: Vec::new(),
            });
        entry.editions.push(entry_of(edition));
    }
    for file in kept
        .iter()
        .filter(|file| tree_of(&file.path) == tree && file.format == "html")
    {
        let Some(found) = read_page(workshop, file) else {
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

fn entry_of(edition: &Edition) -> ListedEdition {
    ListedEdition {
        locale: edition.locale.clone(),
        title: edition.title_text(),
        title_locale: edition.title().and_then(|title| title.locale().cloned()),
        date_text: edition.date_text.clone(),
    }
}

/// What a page of an earlier build says of itself. Its source may have changed since, or may not
/// even be readable: the list speaks of the page that is there.
fn read_page(workshop: &Workshop<'_>, file: &ManifestFile) -> Option<ListedDocument> {
    let locale: Locale = file.locale.as_ref()?.parse().ok()?;
    let localizer = workshop.analysis.localizers.get(&locale)?;
    let page = String::from_utf8(workshop.output.read(&file.path)?).ok()?;
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
        }],
    })
}

fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
