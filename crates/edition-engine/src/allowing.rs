//! What reviewers have allowed, shown and taken back; and allowed anew, as at the desk.

use std::fs;

use edition_localization::sync::FileChange;
use edition_localization::sync::allowed::{without_comments, words_without_comments};
pub use edition_localization::sync::state::{AllowedList, AllowedPair};
use edition_localization::sync::state::{read_allowed, write_allowed};
use edition_localization::{Catalog, CatalogFile, allowed_path};
use edition_model::{Locale, SourceFile, Sources, say};

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::project::Project;

/// What is taken back, and the files that change with it.
#[derive(Debug)]
pub struct Revoked {
    /// The pairs.
    pub pairs: Vec<AllowedPair>,
    /// The catalogs without the comments, then the list: a sync would finish what was begun.
    pub changes: Vec<FileChange>,
}

/// What reviewers have allowed in `locale`, as the file has it.
///
/// # Errors
/// Where the list cannot be read.
pub fn list(project: &Project, locale: &Locale) -> Result<AllowedList, ToolError> {
    let Some(file) = project.allowed.get(locale) else {
        let is_there = fs::symlink_metadata(project.root.join(allowed_path(locale))).is_ok();
        return match is_there {
            true => Err(damaged(locale)),
            false => Ok(AllowedList::default()),
        };
    };
    let text = project.texts.get(*file).map_or("", SourceFile::text);
    let read = read_allowed(*file, text).value;
    read.filter(|_| !project.damaged.contains(file))
        .ok_or_else(|| damaged(locale))
}

fn damaged(locale: &Locale) -> ToolError {
    ToolError::Refused(say("list-unreadable").text("path", allowed_path(locale)))
}

/// Takes back what `rule` was allowed for at a message of a document, with all comments that say the same.
///
/// # Errors
/// Where the list, or a catalog of the locale, cannot be read.
pub fn revoke(
    analysis: &Analysis<'_>,
    locale: &Locale,
    [rule, document, message]: [&str; 3],
) -> Result<Revoked, ToolError> {
    let project = analysis.project;
    let mut list = list(project, locale)?;
    let term = format!("-{message}");
    let is_meant = |pair: &&AllowedPair| {
        pair.rule == rule
            && pair.document == document
            && (pair.message == message || pair.message == term)
    };
    let pairs: Vec<AllowedPair> = list.iter().filter(is_meant).cloned().collect();
    if pairs.is_empty() {
        return Ok(Revoked {
            pairs,
            changes: Vec::new(),
        });
    }
    pairs.iter().for_each(|pair| list.remove(pair));
    let mut changes = Vec::new();
    for (id, file) in analysis.translations.get(locale).into_iter().flatten() {
        if let Some(document) = analysis.document(id) {
            refuse_unreadable(&file.value)?;
            changes.extend(without_comments(&pairs, document, locale, &file.value));
        }
    }
    let source = analysis.catalogs.get(&project.settings.source);
    let nothing = Catalog::empty(project.settings.source.clone());
    let source = source.map_or(&nothing, |source| &source.value);
    if let Some(catalog) = analysis.catalogs.get(locale) {
        let catalog = &catalog.value;
        for file in catalog.terms.iter().chain(&catalog.interface) {
            refuse_unreadable(file)?;
        }
        changes.extend(words_without_comments(&pairs, source, catalog));
    }
    changes.push(changed(locale, &list));
    Ok(Revoked { pairs, changes })
}

/// A comment in a file that cannot be read would stay, and sync would put the pair on the list again.
fn refuse_unreadable(catalog: &CatalogFile<'_>) -> Result<(), ToolError> {
    let is_whole = catalog.readable && catalog.junk.is_empty();
    match is_whole || !catalog.text.contains("allow:") {
        true => Ok(()),
        false => Err(ToolError::Refused(say("catalog-unreadable"))),
    }
}

/// The list of `locale`, which stands in the file as `text`, with a further pair.
///
/// # Errors
/// Where it cannot be read.
pub fn with_pair(locale: &Locale, text: &str, pair: AllowedPair) -> Result<FileChange, ToolError> {
    let nowhere = Sources::default().add(SourceFile::new("", ""));
    let list = read_allowed(nowhere, text).value;
    let mut list = list.ok_or_else(|| damaged(locale))?;
    list.insert(pair);
    Ok(changed(locale, &list))
}

fn changed(locale: &Locale, list: &AllowedList) -> FileChange {
    let path = allowed_path(locale);
    match list.is_empty() {
        true => FileChange::Remove { path },
        false => FileChange::Write {
            path,
            text: write_allowed(list),
        },
    }
}
