//! Files that are about to be understood, read on all threads: to open one takes longer than to read it, and a publication has
//! thousands.

use std::collections::HashMap;
use std::path::Path;

use edition_localization::{allowed_path, catalog_path, state_path};
use edition_model::DocumentId;
use rayon::prelude::*;

use super::largest;
use crate::names::Names;
use crate::reading::{Unread, read};

/// The names of a publication's files, and what is in some of them.
pub(super) struct Shelf<'n> {
    pub(super) names: &'n Names,
    read: HashMap<String, Result<Vec<u8>, Unread>>,
}

impl<'n> Shelf<'n> {
    /// One with nothing on it: each file is read when it is wanted.
    pub(super) fn empty(names: &'n Names) -> Self {
        Self {
            names,
            read: HashMap::new(),
        }
    }

    /// One with the texts of the documents that `with` says, and all that belongs to none.
    pub(super) fn filled(
        root: &Path,
        names: &'n Names,
        with: impl Fn(&DocumentId) -> bool,
    ) -> Self {
        let read = paths(names, with)
            .into_par_iter()
            .filter(|path| !names.is_closed(path))
            .map(|path| {
                let bytes = read(&root.join(&path), largest(&path));
                (path, bytes)
            });
        Self {
            names,
            read: read.collect(),
        }
    }

    /// What is in a file, by its path in the publication in `root`.
    pub(super) fn take(&mut self, root: &Path, path: &str) -> Result<Vec<u8>, Unread> {
        match self.read.remove(path) {
            Some(bytes) => bytes,
            None => read(&root.join(path), largest(path)),
        }
    }
}

/// The files that are wanted. One that is forgotten here is read when it is wanted.
fn paths(names: &Names, with: impl Fn(&DocumentId) -> bool) -> Vec<String> {
    let mut paths: Vec<String> = names.allowed.iter().map(allowed_path).collect();
    for (locale, own) in &names.catalogs {
        paths.extend(
            own.iter()
                .map(|name| format!("locales/{locale}/{name}.ftl")),
        );
    }
    for (locale, own) in &names.states {
        let states = own.iter();
        paths.extend(states.map(|name| format!("locales/.state/{locale}/{name}.toml")));
    }
    for (id, files) in names.documents.iter().filter(|(id, _)| with(id)) {
        paths.push(format!("sources/{id}.md"));
        let catalogs = names.locales_in(&files.catalogs);
        paths.extend(catalogs.map(|locale| catalog_path(locale, id)));
        let states = names.locales_in(&files.states);
        paths.extend(states.map(|locale| state_path(locale, id)));
    }
    paths
}
