//! What the first version of the tool has left in `out/`: drafts, what was under embargo, and its cache, where everybody
//! could read them. Its own manifests name what goes; what they do not name is somebody else's and stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Manifest, is_plain};
use crate::errors::ToolError;
use crate::own::{self, LARGEST_LIST, Own};
use crate::private::refuse_links;

/// Its trees that were not for everybody.
const TREES: [&str; 2] = ["draft/", "embargoed/"];

/// Its cache.
const CACHE: &str = ".cache";

/// What it remembered, the `documents-…` aside.
const REMEMBERED: [&str; 5] = [
    "whole.json",
    "findings",
    "journal.json",
    "journal",
    "staging",
];

/// What is to be taken out of `out/`.
#[derive(Debug, Default)]
pub(crate) struct LeftBehind {
    /// Drafts and what was under embargo, with the manifest of that.
    pub(crate) files: Vec<Arc<str>>,
    /// Its cache, where there is one.
    pub(crate) cache: Option<PathBuf>,
}

/// Whether a file in `out/` belonged to one of those trees.
pub(super) fn is_of_other_tree(path: &str) -> bool {
    TREES.iter().any(|tree| path.starts_with(tree))
}

impl LeftBehind {
    /// What there is in `out`.
    ///
    /// # Errors
    /// Where a link leads elsewhere, or a manifest is no file.
    pub(super) fn of(out: &Path) -> Result<Self, ToolError> {
        let mut files = Vec::new();
        for (folder, name) in [
            ("", "manifest.json"),
            ("embargoed/", "embargoed/manifest.json"),
        ] {
            refuse_links(out, folder)?;
            let bytes = match own::read(&out.join(name), LARGEST_LIST)? {
                Own::Absent => continue,
                found => found.there(),
            };
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            let manifest = text.and_then(|text| Manifest::read(&text).ok());
            let listed = manifest.into_iter().flat_map(|manifest| manifest.files);
            let listed = listed.map(|file| format!("{folder}{}", file.path));
            files.extend(listed.filter(|path| is_plain(path) && is_of_other_tree(path)));
            if !folder.is_empty() {
                files.push(name.to_owned());
            }
        }
        Ok(Self {
            files: files.into_iter().map(Arc::from).collect(),
            cache: find_cache(out)?,
        })
    }

    /// Whether there is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.cache.is_none()
    }

    /// Removes what the first version remembered: drafts among it.
    ///
    /// # Errors
    /// Where it cannot be removed.
    pub(crate) fn take_cache_away(&self) -> Result<(), ToolError> {
        let Some(cache) = &self.cache else {
            return Ok(());
        };
        for path in remembered(cache) {
            let is_folder = path.is_dir() && !path.is_symlink();
            let removed = if is_folder {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(|cause| ToolError::unwritable(&path, cause))?;
        }
        let _ = fs::remove_dir(cache);
        Ok(())
    }
}

/// The cache of the first version in `out`, if anything of it is there.
fn find_cache(out: &Path) -> Result<Option<PathBuf>, ToolError> {
    refuse_links(out, CACHE)?;
    let cache = out.join(CACHE);
    Ok((!remembered(&cache).is_empty()).then_some(cache))
}

/// What is its own in a cache.
fn remembered(cache: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(cache) else {
        return Vec::new();
    };
    let is_own = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.strip_suffix(".new").unwrap_or(&name);
        REMEMBERED.contains(&stem) || stem.starts_with("documents-")
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(is_own).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::LeftBehind;

    #[test]
    fn its_own_manifests_name_what_goes_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let manifest = |paths: &[&str]| {
            let file = |path: &&str| {
                format!(
                    r#"{{"path":"{path}","sha256":"","document":null,"locale":null,"format":"html"}}"#
                )
            };
            let files: Vec<String> = paths.iter().map(file).collect();
            format!(r#"{{"files":[{}]}}"#, files.join(","))
        };
        write(
            "manifest.json",
            &manifest(&["ru/x.html", "draft/ru/y.html"]),
        );
        write(
            "embargoed/manifest.json",
            &manifest(&["ru/z.html", "../ru/x.html"]),
        );
        write(".cache/documents-07", "");
        write(".cache/staging/ru/x.html", "");
        write(".cache/mine.txt", "");
        let left = LeftBehind::of(folder.path()).unwrap();
        let expected = [
            "draft/ru/y.html",
            "embargoed/ru/z.html",
            "embargoed/manifest.json",
        ];
        assert_eq!(
            left.files.iter().map(|it| &**it).collect::<Vec<_>>(),
            expected
        );
        left.take_cache_away().unwrap();
        assert!(folder.path().join(".cache/mine.txt").exists());
        assert_eq!(folder.path().join(".cache").read_dir().unwrap().count(), 1);
        let again = LeftBehind::of(folder.path()).unwrap();
        assert!(again.cache.is_none());
    }
}
