//! What the last build has left.

use std::sync::Arc;

use edition_model::site::{Paths, Tree};
use rayon::prelude::*;

use crate::errors::ToolError;
use crate::output::{ManifestFile, Output};

/// The files that the last build has left, by path.
pub(super) fn last_build(output: &Output) -> Result<Vec<ManifestFile>, ToolError> {
    let mut last = Vec::new();
    for tree in Tree::ALL {
        last.extend(output.files_of(tree)?);
    }
    last.sort_unstable();
    // A manifest that somebody has changed may name a file twice.
    last.dedup_by(|one, other| one.path == other.path);
    Ok(last)
}

/// The files that are not as they were left.
pub(super) fn damaged(output: &Output, last: &[ManifestFile]) -> Paths {
    let is_damaged = |file: &&ManifestFile| output.has(&file.path) && !output.is_as_built(file);
    let damaged = last.par_iter().filter(is_damaged);
    let paths: Vec<Arc<str>> = damaged.map(|file| file.path.clone()).collect();
    paths.into_iter().collect()
}
