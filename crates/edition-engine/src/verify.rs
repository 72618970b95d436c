//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use crate::errors::ToolError;
use crate::output::{FileHash, Manifest, is_plain, join};
use crate::reading::{Unread, read};

/// The folders that have a manifest of their own; the first one must be there.
const FOLDERS: &[&str] = &["", "embargoed"];

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has other bytes than were built.
    Changed,
    /// It is listed and not there.
    Missing,
    /// It is there and not listed.
    Added,
    /// It is a link; a build writes none.
    Link,
    /// Its path leads out of the folder, so that it cannot be checked.
    Outside,
}

/// What built files are found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many files the manifests list.
    pub listed: usize,
    /// What is wrong, by path.
    pub faults: BTreeMap<String, Fault>,
    /// Whether a build was interrupted while it put files into their places.
    pub is_interrupted: bool,
}

/// Holds the files in `root` against the manifests there.
///
/// # Errors
/// Where there is no manifest, or a file or folder cannot be read.
pub fn verify(root: &Path) -> Result<Verification, ToolError> {
    let mut listed = BTreeMap::new();
    for folder in FOLDERS {
        let manifest = read_manifest(root, folder)?;
        let Some(manifest) = manifest else { continue };
        for file in manifest.files {
            let path = if is_plain(&file.path) {
                join(folder, &file.path)
            } else {
                file.path.to_string()
            };
            listed.insert(path, file.sha256);
        }
    }
    let (mut faults, present) = find_present(root)?;
    for path in &present {
        if !listed.contains_key(path) {
            faults.insert(path.clone(), Fault::Added);
        }
    }
    let held: Result<Vec<Option<(String, Fault)>>, ToolError> = listed
        .par_iter()
        .map(|(path, sha256)| {
            let fault = hold(root, path, *sha256, &present)?;
            Ok(fault.map(|fault| (path.clone(), fault)))
        })
        .collect();
    for (path, fault) in held?.into_iter().flatten() {
        faults.entry(path).or_insert(fault);
    }
    Ok(Verification {
        listed: listed.len(),
        faults,
        is_interrupted: root.join(".cache/journal.json").is_file(),
    })
}

/// The manifest in `folder`; `None` where there is none and none is needed.
fn read_manifest(root: &Path, folder: &str) -> Result<Option<Manifest>, ToolError> {
    let path = root.join(join(folder, "manifest.json"));
    let text = match read(&path, u64::MAX) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(Unread::Missing) if !folder.is_empty() => return Ok(None),
        Err(Unread::Missing) => {
            return Err(ToolError::Refused(format!(
                "there is no manifest.json in {}: nothing was built there",
                edition_model::shown_path(root)
            )));
        }
        Err(unread) => return Err(unread.error(&path, u64::MAX)),
    };
    Manifest::read(&text).map(Some).map_err(|error| {
        ToolError::Refused(format!(
            "{} is no manifest of make-editions: {error}",
            edition_model::shown_path(&path)
        ))
    })
}

/// The paths of all files in `root`, manifests and hidden ones aside, and the links among them.
fn find_present(root: &Path) -> Result<(BTreeMap<String, Fault>, BTreeSet<String>), ToolError> {
    let mut links = BTreeMap::new();
    let mut present = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let dir = root.join(&folder);
        let unreadable = |cause| ToolError::unreadable(&dir, cause);
        for entry in fs::read_dir(&dir).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = join(&folder, &name);
            let kind = entry.file_type().map_err(unreadable)?;
            let is_manifest = name == "manifest.json" && FOLDERS.contains(&folder.as_str());
            if name.starts_with('.') || is_manifest {
                continue;
            }
            if kind.is_symlink() {
                links.insert(path, Fault::Link);
            } else if kind.is_dir() {
                folders.push(path);
            } else {
                present.insert(path);
            }
        }
    }
    Ok((links, present))
}

/// What is wrong with a listed file, if anything is.
fn hold(
    root: &Path,
    path: &str,
    expected: FileHash,
    present: &BTreeSet<String>,
) -> Result<Option<Fault>, ToolError> {
    if !is_plain(path) {
        return Ok(Some(Fault::Outside));
    }
    if !present.contains(path) {
        return Ok(Some(Fault::Missing));
    }
    let place = root.join(path);
    let bytes = read(&place, u64::MAX).map_err(|unread| unread.error(&place, u64::MAX))?;
    Ok((FileHash::of(&bytes) != expected).then_some(Fault::Changed))
}
