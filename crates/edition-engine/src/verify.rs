//! `verify`: the built files held against their manifests, as somebody would who got them on a stick.

mod listed;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use edition_model::site::Tree;
use rayon::prelude::*;

use edition_model::{say, shown_path};

use crate::errors::ToolError;
use crate::lock::{Lock, Meanwhile};
use crate::output::places::{OUT, Places};
use crate::output::{FileHash, Output, hash_built, is_plain, join};
use crate::own::Own;
use crate::private::{PRIVATE, refuse_links};
use listed::{Listed, read_manifest};

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A file has other bytes than were built.
    Changed,
    /// It is listed and not there.
    Missing,
    /// It is there and not listed.
    Added,
    /// It is a link; a build writes none.
    Link,
    /// It is neither a file nor a folder.
    NoFile,
    /// Its path leads out of the folder, so that it cannot be checked.
    Outside,
    /// The manifest lists it more than once.
    Doubled,
    /// The manifest says something of it that its path does not.
    Field(&'static str),
    /// The manifest is not in the form that a build gives it.
    Form,
    /// The manifest is not the one that was expected.
    OtherManifest,
}

/// What built files are found to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verification {
    /// How many files the manifest of each tree lists.
    pub listed: BTreeMap<Tree, usize>,
    /// What is wrong, by path.
    pub faults: BTreeSet<(String, Fault)>,
    /// The hash of the manifest of what is published.
    pub manifest: Option<FileHash>,
    /// Whether a build had been interrupted while it put files into their places; that was done first.
    pub was_unfinished: bool,
}

/// What is to be held against its manifest.
#[derive(Debug)]
pub struct Built {
    /// The folder of what is published.
    pub out: PathBuf,
    /// The publication that it was built from, where that is at hand.
    pub publication: Option<PathBuf>,
    /// Whether to look at drafts and at what is under embargo too.
    pub all_trees: bool,
}

impl Built {
    /// What the publication in `root` has built.
    #[must_use]
    pub fn by(root: &Path) -> Self {
        Self {
            out: root.join(OUT),
            publication: Some(root.to_owned()),
            all_trees: true,
        }
    }

    /// What stands in `out`, built by the publication in `near` or by that which it is the own folder of.
    #[must_use]
    pub fn in_folder(out: &Path, near: Option<&Path>) -> Self {
        let real = fs::canonicalize(out).ok();
        let real = real.filter(|real| real.file_name().is_some_and(|name| name == OUT));
        let above = real.as_deref().and_then(Path::parent);
        let own = above.filter(|root| root.join("editions.toml").is_file());
        Self {
            out: out.to_owned(),
            publication: own.or(near).map(Path::to_owned),
            all_trees: false,
        }
    }

    /// The folder of a tree.
    #[must_use]
    pub fn folder(&self, tree: Tree) -> PathBuf {
        match (&self.publication, tree) {
            (Some(root), Tree::Draft | Tree::Embargoed) => {
                root.join(tree.folder().trim_end_matches('/'))
            }
            _ => self.out.clone(),
        }
    }

    /// Holds the files against the manifests; that of what is published against its hash, where somebody has kept that.
    /// A build that was interrupted is carried through first.
    ///
    /// # Errors
    /// Where there is no manifest and nothing was ever built, or a file or folder cannot be read.
    pub fn verify(
        &self,
        expected: Option<FileHash>,
        meanwhile: Meanwhile<'_>,
    ) -> Result<Verification, ToolError> {
        let places = self.places()?;
        let mut found = Verification::default();
        let lock = match &places {
            Some(places) if places.is_unfinished() => {
                let lock = Lock::build(places.root(), meanwhile)?;
                found.was_unfinished = Output::open(places)?.was_unfinished();
                Some(lock)
            }
            Some(places) => Lock::look(places.root(), meanwhile)?,
            None => None,
        };
        let was_built = places.as_ref().is_some_and(Places::has_been_built);
        found.hold(Tree::Published, &self.out, was_built)?;
        if expected.is_some_and(|expected| found.manifest != Some(expected)) {
            found.fault("manifest.json", Fault::OtherManifest);
        }
        if let Some(places) = places.filter(|_| self.all_trees) {
            refuse_links(places.root(), PRIVATE)?;
            // Of a build that did not come to its end nobody knows which trees it has left.
            let is_sure = lock
                .as_ref()
                .is_some_and(|lock| !lock.is_after_unfinished_work());
            let known = if is_sure {
                places.trees()
            } else {
                BTreeSet::new()
            };
            for tree in [Tree::Draft, Tree::Embargoed] {
                let folder = places.root().join(tree.folder());
                refuse_links(places.root(), tree.folder())?;
                if folder.is_dir() || known.contains(&tree) {
                    found.hold(tree, &folder, true)?;
                }
            }
        }
        Ok(found)
    }

    /// The places of the publication, where it has built into that folder.
    fn places(&self) -> Result<Option<Places>, ToolError> {
        let Some(root) = &self.publication else {
            return Ok(None);
        };
        let places = match Places::find(root, &self.out) {
            // Something that only lies near a publication, or is not there.
            Err(ToolError::Refused(_) | ToolError::Unreadable { .. }) => return Ok(None),
            places => places?,
        };
        refuse_links(root, PRIVATE)?;
        Ok(Some(places).filter(|places| places.cache().is_dir()))
    }
}

impl Verification {
    fn fault(&mut self, path: &str, fault: Fault) {
        self.faults.insert((path.to_owned(), fault));
    }

    /// Holds a tree in `folder` against its manifest, which must be there where it is known that something `was_built`.
    fn hold(&mut self, tree: Tree, folder: &Path, was_built: bool) -> Result<(), ToolError> {
        let prefix = tree.folder();
        let read = read_manifest(folder)?;
        let Some((hash, listed)) = read else {
            if !was_built {
                return Err(ToolError::Refused(
                    say("manifest-missing").text("folder", shown_path(folder)),
                ));
            }
            self.fault(&format!("{prefix}manifest.json"), Fault::Missing);
            return Ok(());
        };
        if tree == Tree::Published {
            self.manifest = Some(hash);
        }
        self.listed.insert(tree, listed.files.len());
        let faults = hold(tree, folder, listed)?;
        let faults = faults.into_iter();
        self.faults
            .extend(faults.map(|(path, fault)| (format!("{prefix}{path}"), fault)));
        Ok(())
    }
}

/// What is wrong with the files in `folder`, which are `listed`.
fn hold(tree: Tree, folder: &Path, listed: Listed) -> Result<Vec<(String, Fault)>, ToolError> {
    let present = find_present(folder)?;
    let is_top =
        |path: &str| path == "manifest.json" || (tree == Tree::Published && path == ".gitignore");
    let mut faults = listed.faults;
    for (path, kind) in &present {
        if let Some(fault) = kind {
            faults.push((path.clone(), fault.clone()));
        } else if !listed.files.contains_key(path) && !is_top(path) {
            faults.push((path.clone(), Fault::Added));
        }
    }
    let held: Result<Vec<Option<_>>, ToolError> = listed
        .files
        .par_iter()
        .map(|(path, sha256)| {
            let fault = hold_file(folder, path, *sha256, &present)?;
            Ok(fault.map(|fault| (path.clone(), fault)))
        })
        .collect();
    faults.extend(held?.into_iter().flatten());
    Ok(faults)
}

/// What there is in a folder, by path; with what is wrong, where it is no file.
type Present = BTreeMap<String, Option<Fault>>;

/// All that is in `root`, hidden files too.
fn find_present(root: &Path) -> Result<Present, ToolError> {
    let mut present = Present::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let dir = root.join(&folder);
        let unreadable = |cause| ToolError::unreadable(&dir, cause);
        for entry in fs::read_dir(&dir).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = join(&folder, &name);
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() {
                present.insert(path, Some(Fault::Link));
            } else {
                present.insert(path, (!kind.is_file()).then_some(Fault::NoFile));
            }
        }
    }
    Ok(present)
}

/// What is wrong with a listed file, if anything is.
fn hold_file(
    root: &Path,
    path: &str,
    expected: FileHash,
    present: &Present,
) -> Result<Option<Fault>, ToolError> {
    if !is_plain(path) {
        return Ok(Some(Fault::Outside));
    }
    match present.get(path) {
        None => return Ok(Some(Fault::Missing)),
        // Told already.
        Some(Some(_)) => return Ok(None),
        Some(None) => {}
    }
    Ok(match hash_built(&root.join(path))? {
        Own::Absent => Some(Fault::Missing),
        Own::There(hash) if hash == expected => None,
        Own::There(_) | Own::TooLarge => Some(Fault::Changed),
    })
}
