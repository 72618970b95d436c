//! The index for searches: of each language, made of the pages that readers will find, whichever build has made them.
//! What is not published is in no page of `out/`, and so in no index.

use std::collections::BTreeMap;
use std::fmt::Write;

use edition_html::{SearchedPage, made_of, search_files};
use edition_model::Locale;
use edition_model::site::{Format, Tree, search_path};
use rayon::prelude::*;

use super::Work;
use super::make::Origin;
use crate::errors::ToolError;
use crate::output::{FileHash, ManifestFile};

/// The form of the index: another one makes each index again.
const FORM: &str = concat!(env!("CARGO_PKG_VERSION"), " 2");

/// Makes the index of each language of what `files` will be there.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn make(
    work: &Work<'_>,
    files: &[(ManifestFile, Origin)],
) -> Result<Vec<(ManifestFile, Origin)>, ToolError> {
    let mut languages: BTreeMap<&str, Vec<&(ManifestFile, Origin)>> = BTreeMap::new();
    for entry in files {
        let file = &entry.0;
        let is_page = file.format() == Format::HTML.extension() && file.document.is_some();
        if let Some(tag) = file.locale.as_deref().filter(|_| is_page)
            && file.tree() == Tree::Published
        {
            languages.entry(tag).or_default().push(entry);
        }
    }
    let mut made = Vec::new();
    for (tag, mut pages) in languages {
        let Ok(locale) = tag.parse::<Locale>() else {
            continue;
        };
        pages.sort_unstable();
        made.extend(make_one(work, &locale, &pages)?);
    }
    Ok(made)
}

fn make_one(
    work: &Work<'_>,
    locale: &Locale,
    pages: &[&(ManifestFile, Origin)],
) -> Result<Vec<(ManifestFile, Origin)>, ToolError> {
    let mut told = FORM.to_owned();
    for (file, _) in pages {
        // Nothing can go wrong with a text in memory.
        let _ = write!(told, " {} {}", file.path, file.sha256);
    }
    let made_now = FileHash::of(told.as_bytes()).to_string();
    if let Some(last) = last_index(work, locale, &made_now) {
        return Ok(last);
    }
    let folder = format!("{locale}/");
    let read = |(file, origin): &&(ManifestFile, Origin)| {
        let bytes = match origin {
            Origin::InPlace => work.output.read(&file.path),
            Origin::Staged => work.output.read_staged(&file.path),
        };
        let page = String::from_utf8(bytes?).ok()?;
        SearchedPage::read(file.path.strip_prefix(&*folder)?, &page)
    };
    let pages: Vec<Option<SearchedPage>> = pages.par_iter().map(read).collect();
    let files = search_files(pages.into_iter().flatten().collect(), &made_now);
    let staged = files.into_iter().map(|(name, text)| {
        let path = search_path(locale, &name);
        // Most of an index stays as it is when a document changes.
        let known = work.last_file(&path).filter(|file| {
            file.sha256 == FileHash::of(text.as_bytes()) && work.output.is_as_built(file)
        });
        match known {
            Some(file) => Ok((file.clone(), Origin::InPlace)),
            None => {
                let file = work.output.stage_built(path, text.as_bytes())?;
                Ok((file.of_locale(locale), Origin::Staged))
            }
        }
    });
    staged.collect()
}

/// The index that the last build has left, if it was made of the same pages and stands there undamaged.
fn last_index(
    work: &Work<'_>,
    locale: &Locale,
    made_now: &str,
) -> Option<Vec<(ManifestFile, Origin)>> {
    let parts = work.output.read(&search_path(locale, "parts.js"))?;
    if made_of(std::str::from_utf8(&parts).ok()?) != Some(made_now) {
        return None;
    }
    let folder = search_path(locale, "");
    let own = work.last.iter().filter(|file| {
        let is_index = file.document.is_none() && file.format() == "js";
        is_index && file.path.starts_with(&*folder)
    });
    let own: Vec<&ManifestFile> = own.collect();
    let is_whole = own.par_iter().all(|file| work.output.is_as_built(file));
    let is_listed = work.last_file(&format!("{folder}parts.js")).is_some();
    let own = own.into_iter().cloned();
    (is_whole && is_listed).then(|| own.map(|file| (file, Origin::InPlace)).collect())
}
