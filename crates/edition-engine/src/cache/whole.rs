//! The shortest way: where nothing has changed since the last build, what that build said is said again.
//!
//! 1. Before anything is read, the files of the publication and of `out/` are looked at: their names
//!    and marks, not their bytes ([`Survey`]).
//! 2. Where they are as they were after the last build, and the same was asked for, nothing is to be
//!    done.
//! 3. Else the build goes its way, and leaves behind what it said.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Digest, Key, Mark, replace, tool};
use crate::output::join;

/// Where it lies in the folder of the cache.
const WHOLE: &str = "whole.json";

/// Where its report for people does: it may be long.
const REPORT: &str = "report";

/// A file that was changed so shortly before it was looked at may change again without another mark:
/// the clocks of file systems tick a few milliseconds apart.
pub(super) const TICK: u64 = 50_000_000;

/// Folders within folders, before a loop must be suspected.
const DEEPEST_FOLDER: usize = 40;

/// What a build said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// How many documents were published.
    pub documents: usize,
    /// Where.
    pub out: PathBuf,
    /// The page to begin with.
    pub index: PathBuf,
}

impl Said {
    /// Where the report for people is.
    pub fn report(&self) -> PathBuf {
        self.out.join(".cache").join(REPORT)
    }
}

/// The state of things at one moment, before a build begins.
pub struct Survey {
    out: PathBuf,
    inputs: Key,
    /// When the latest change was made.
    latest: u64,
    /// The marks of all files, by hashes of their paths in the publication.
    marks: FxHashMap<u64, Mark>,
}

#[derive(Serialize, Deserialize)]
struct Record {
    inputs: Key,
    outputs: Key,
    /// The files that the publication names and that lie elsewhere in it or outside: pictures, fonts.
    named: Vec<(PathBuf, Option<Mark>)>,
    said: Said,
    /// By what its report is known.
    report: Option<Mark>,
}

impl Survey {
    /// Looks at the publication in `root`. `asked` is all that was asked for. `None` where it cannot be
    /// told whether anything has changed.
    pub fn take(root: &Path, out: &Path, asked: &impl Hash) -> Option<Self> {
        let mut walk = Walk::new(&tool()?);
        asked.hash(&mut walk.digest);
        walk.file("editions.toml", &root.join("editions.toml"))?;
        for folder in ["sources", "locales"] {
            walk.folder(folder, &root.join(folder), 0)?;
        }
        Some(Self {
            out: out.to_owned(),
            inputs: walk.digest.key(),
            latest: walk.latest,
            marks: walk.marks,
        })
    }

    /// The mark of a file of the publication, by its path in it. `None` where there was none.
    pub fn mark_of(&self, path: &str) -> Option<Mark> {
        self.marks.get(&name_of(path)).copied()
    }

    /// Lets go of what stays of each single file.
    pub fn let_marks_go(&mut self) {
        self.marks = FxHashMap::default();
    }

    /// What the last build said, where it would be said again.
    pub fn unchanged(&self) -> Option<Said> {
        let cache = self.out.join(".cache");
        if cache.join("journal.json").exists() {
            return None;
        }
        let record: Record = serde_json::from_slice(&fs::read(cache.join(WHOLE)).ok()?).ok()?;
        let same_named = |(path, mark): &(PathBuf, Option<Mark>)| Mark::of(path) == *mark;
        let same = record.inputs == self.inputs
            && record.named.iter().all(same_named)
            && Mark::of(&cache.join(REPORT)) == record.report
            && outputs(&self.out)? == record.outputs;
        same.then_some(record.said)
    }

    /// Forgets what an earlier build into `out` said.
    pub fn forget(out: &Path) {
        // Where it cannot be taken away it does no harm: it no longer describes what is there.
        let cache = out.join(".cache");
        let _ = fs::remove_file(cache.join(WHOLE));
        let _ = fs::remove_file(cache.join(REPORT));
    }

    /// Remembers what a build said that began after this survey and has put everything in its place;
    /// `report` writes the report for people.
    pub fn remember(
        self,
        named: Vec<PathBuf>,
        said: Said,
        report: impl FnOnce(&mut fs::File) -> io::Result<()>,
    ) -> Option<()> {
        let cache = self.out.join(".cache");
        // A link may lead elsewhere tomorrow.
        let is_plain = |path: &PathBuf| fs::canonicalize(path).is_ok_and(|real| real == *path);
        if !named.iter().all(is_plain) {
            return None;
        }
        let named: Vec<_> = named
            .into_iter()
            .map(|path| {
                let mark = Mark::of(&path);
                (path, mark)
            })
            .collect();
        replace(&cache, REPORT, report).ok()?;
        let record = Record {
            inputs: self.inputs,
            outputs: outputs(&self.out)?,
            named,
            said,
            report: Mark::of(&cache.join(REPORT)),
        };
        let bytes = serde_json::to_vec(&record).ok()?;
        replace(&cache, WHOLE, |file| file.write_all(&bytes)).ok()?;
        // By the file system's own clock, which the marks are by.
        let now = Mark::of(&cache.join(WHOLE))?.latest();
        let marks = record.named.iter().filter_map(|(_, mark)| mark.as_ref());
        let latest = marks.map(Mark::latest).fold(self.latest, u64::max);
        if latest.saturating_add(TICK) > now {
            let _ = fs::remove_file(cache.join(WHOLE));
        }
        Some(())
    }
}

/// What stands in `out/`, the cache aside.
fn outputs(out: &Path) -> Option<Key> {
    let mut walk = Walk::new("outputs");
    walk.folder("", out, 0)?;
    Some(walk.digest.key())
}

/// A walk through folders, in the order of the names.
struct Walk {
    digest: Digest,
    latest: u64,
    marks: FxHashMap<u64, Mark>,
}

impl Walk {
    fn new(what: &str) -> Self {
        Self {
            digest: Digest::new(what),
            latest: 0,
            marks: FxHashMap::default(),
        }
    }

    /// A file by its path within what is walked through, and by where it is.
    fn file(&mut self, name: &str, path: &Path) -> Option<()> {
        let mark = Mark::of(path)?;
        self.latest = self.latest.max(mark.latest());
        name.hash(&mut self.digest);
        mark.hash(&mut self.digest);
        self.marks.insert(name_of(name), mark);
        Some(())
    }

    /// `None` where there is something that a walk cannot vouch for: a link, a loop, an odd name. A
    /// folder that is not there is as good as an empty one.
    fn folder(&mut self, above: &str, path: &Path, depth: usize) -> Option<()> {
        if depth > DEEPEST_FOLDER {
            return None;
        }
        let Ok(entries) = fs::read_dir(path) else {
            return (!path.exists()).then_some(());
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            found.push((name, entry.file_type().ok()?));
        }
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        self.digest.write_usize(found.len());
        for (name, kind) in found {
            let path = path.join(&name);
            let name = join(above, &name);
            if kind.is_file() {
                self.file(&name, &path)?;
            } else if kind.is_dir() {
                // The cache itself is no part of what is held against it.
                if name != ".cache" {
                    name.hash(&mut self.digest);
                    self.folder(&name, &path, depth + 1)?;
                }
            } else {
                return None;
            }
        }
        Some(())
    }
}

/// A path, short.
fn name_of(path: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(path.as_bytes());
    hasher.finish()
}
