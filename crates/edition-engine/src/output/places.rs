//! Where things lie: what is published, what is not, and what is remembered.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use edition_model::site::Tree;

use super::sha256;
use crate::cache::replace;
use crate::errors::ToolError;
use crate::own::{self, LARGEST_LIST, Own};
use crate::private::{CACHE, PRIVATE, make_cache, make_folder};
use crate::regular;

/// The folders of a publication that a build works in, all of them resolved.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    root: PathBuf,
    out: PathBuf,
    /// The folder of the cache, in the publication.
    cache: String,
}

impl Places {
    /// Makes the folders of the publication in `root` that is built into `out`.
    ///
    /// # Errors
    /// Where one cannot be made, lies behind a link, or `out` and `private/` would lie in one another.
    pub(crate) fn make(root: &Path, out: &Path) -> Result<Self, ToolError> {
        fs::create_dir_all(out).map_err(|cause| ToolError::unwritable(out, cause))?;
        let places = Self::find(root, out)?;
        make_cache(root)?;
        make_folder(root, &places.cache)?;
        places.refuse_others()?;
        Ok(places)
    }

    /// Those of a publication in `root` of which editions wait in `folder`, a folder in `private/`, and never come into
    /// `out/`.
    ///
    /// # Errors
    /// Where the folder cannot be made, or lies behind a link.
    pub(crate) fn apart(root: &Path, folder: String) -> Result<Self, ToolError> {
        make_cache(root)?;
        make_folder(root, &folder)?;
        Ok(Self {
            root: root.to_owned(),
            out: root.join(OUT),
            cache: folder,
        })
    }

    /// The folders of the publication in `root` that was built into `out`, which is there.
    ///
    /// # Errors
    /// As [`Places::make`].
    pub(crate) fn find(root: &Path, out: &Path) -> Result<Self, ToolError> {
        let own = root.join(OUT);
        let real = match fs::canonicalize(out) {
            Err(_) if out == own && fs::symlink_metadata(out).is_err() => own.clone(),
            real => real.map_err(|cause| ToolError::unreadable(out, cause))?,
        };
        let is_own = out == own || real == own;
        if is_own && !real.starts_with(root) {
            return Err(regular::link(out));
        }
        let private = root.join(PRIVATE);
        if real.starts_with(&private) || private.starts_with(&real) {
            return Err(ToolError::Refused(
                edition_model::say("out-and-private")
                    .text("folder", edition_model::shown_path(out)),
            ));
        }
        let mut of_texts = ["sources", "locales"].into_iter();
        if let Some(texts) = of_texts.find(|texts| real.starts_with(root.join(texts))) {
            return Err(ToolError::Refused(
                edition_model::say("out-among-texts")
                    .text("folder", edition_model::shown_path(out))
                    .text("texts", format!("{texts}/")),
            ));
        }
        let cache = if is_own {
            CACHE.to_owned()
        } else {
            format!("{CACHE}/{}", short_name(&real))
        };
        Ok(Self {
            root: root.to_owned(),
            out: real,
            cache,
        })
    }

    /// The same with the publication's own `out/`, where another folder is named.
    ///
    /// # Errors
    /// As [`Places::make`].
    pub(super) fn own(&self) -> Result<Option<Self>, ToolError> {
        let is_own = self.cache == CACHE;
        let own = (!is_own).then(|| Self::find(&self.root, &self.root.join(OUT)));
        own.transpose()
    }

    /// The folder of the publication.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of what is published.
    pub(crate) fn out(&self) -> &Path {
        &self.out
    }

    /// What is remembered of builds into that folder: no other's cache vouches for it.
    pub(crate) fn cache(&self) -> PathBuf {
        self.root.join(&self.cache)
    }

    /// Notes which trees stand in `private/`, so that it is seen where one is lost.
    pub(crate) fn note_trees(&self, trees: &BTreeSet<Tree>) {
        let folders: Vec<&str> = trees.iter().map(|tree| tree.folder()).collect();
        // Those of the publication, and that something was built into this folder.
        for cache in BTreeSet::from([self.root.join(CACHE), self.cache()]) {
            // Where it cannot be noted, a loss is not seen, and nothing else.
            let _ = replace(&cache, TREES, |file| {
                serde_json::to_writer(file, &folders).map_err(io::Error::other)
            });
        }
    }

    /// Whether anything was ever built into that folder.
    pub(crate) fn has_been_built(&self) -> bool {
        self.cache().join(TREES).is_file()
    }

    /// The trees that the last build has left in `private/`.
    pub(crate) fn trees(&self) -> BTreeSet<Tree> {
        let bytes = own::read(&self.root.join(CACHE).join(TREES), LARGEST_LIST);
        let bytes = bytes.ok().and_then(Own::there).unwrap_or_default();
        let folders: Vec<String> = serde_json::from_slice(&bytes).unwrap_or_default();
        let is_noted = |tree: &Tree| folders.iter().any(|folder| folder == tree.folder());
        [Tree::Draft, Tree::Embargoed]
            .into_iter()
            .filter(is_noted)
            .collect()
    }

    /// Whether a build has left something to do there.
    pub(crate) fn is_unfinished(&self) -> bool {
        let caches = [self.cache(), self.root.join(CACHE)];
        caches.iter().any(|cache| cache.join(JOURNAL).exists())
    }

    /// Whether one that came to a sudden end has left files that were to be put into their places.
    pub(crate) fn has_leftovers(&self) -> bool {
        let caches = [self.cache(), self.root.join(CACHE)];
        caches.iter().any(|cache| cache.join(STAGING).exists())
    }

    /// Refuses what is neither a file nor a folder in the cache: nothing else was ever put there.
    fn refuse_others(&self) -> Result<(), ToolError> {
        let cache = self.cache();
        let unreadable = |cause| ToolError::unreadable(&cache, cause);
        for entry in fs::read_dir(&cache).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_symlink() {
                return Err(regular::link(&entry.path()));
            }
            if !kind.is_file() && !kind.is_dir() {
                return Err(regular::no_file(&entry.path()));
            }
        }
        Ok(())
    }
}

/// The file that says which trees there are.
const TREES: &str = "trees.json";

/// The file that says what is still to be done of a build.
pub(super) const JOURNAL: &str = "journal.json";

/// Where files wait for their places.
pub(super) const STAGING: &str = "staging";

/// Where a publication is built into, unless another folder is named.
pub(crate) const OUT: &str = "out";

/// As many letters of a hash as tell any two folders apart.
const LETTERS: usize = 16;

/// A name for a folder that does not say where it is.
fn short_name(folder: &Path) -> String {
    let hash = sha256(folder.as_os_str().as_encoded_bytes());
    hash.chars().take(LETTERS).collect()
}
